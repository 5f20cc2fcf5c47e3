/** Renders frames in the light of another hour. */
import type { Planes } from '../../../../media/planes.ts'
import type { ActContext, FrameStage } from '../../frame/frame-stage.ts'
import { cellsOf, createCellGrid, measureCells } from '../../sky/cell-grid.ts'
import type { CellGrid, CellSize } from '../../sky/cell-grid.ts'
import { createLayeredTables } from '../../sky/layered-tables.ts'
import { clearLight, createLightCells, createLighting } from '../../sky/light-cells.ts'
import type { LightCells } from '../../sky/light-cells.ts'
import { createStars } from '../../sky/night-stars.ts'
import type { SkyModel } from '../../sky/sky-likeness.ts'
import { createSkyFinder } from '../../sky/sky-mask.ts'
import { blurGrid, growGrid } from '../../sky/soften.ts'
import { createLampFinder } from './lamp-finder.ts'
import { createDetail } from '../../sky/local-contrast.ts'
import type { Lamps } from './lamp-finder.ts'
import type { TimeOfDaySpec } from './set-time-of-day-stage.ts'
import { codesOfHex } from '../../sky/light-codes.ts'
import { timeLight } from './time-light.ts'
import { timeStyles } from './time-styles.ts'

const LAMP_LIGHT = '#ffb765'
/** Below this clearness the sky is clouded, and hides its stars. */
const STARLIT = 0.3

export function openTimeOfDay(spec: TimeOfDaySpec, act: ActContext): FrameStage {
  const size = act.geometry
  const grid = cellsOf(size)
  const cells = createCellGrid(grid)
  const upper = [
    ...(spec.lamps === null ? [] : [spec.lamps.table]),
    ...(spec.sky === null ? [] : [spec.sky.low, spec.sky.high]),
  ]
  const layers = createLayeredTables([spec.ground, ...upper], size, grid)
  const sky = spec.sky === null ? null : openSky(spec.sky.model, grid)
  const findLamps = spec.lamps === null ? null : createLampFinder(grid)
  const light = openLight(spec, size, grid)
  const { detail: amount } = timeStyles[spec.time]
  const detail = amount === 0 ? null : createDetail(size, grid, amount)
  const stars = openStars(spec, act, grid)
  return {
    apply(input, output, frame) {
      measureCells(input, size, cells)
      const masks = sky?.(cells) ?? null
      const lamps = findLamps?.(cells, masks?.low ?? null) ?? null
      layers.apply(input, output, [
        ...(lamps === null ? [] : [lamps.any ? lamps.mask : null]),
        ...(masks === null ? [] : [masks.low, masks.high]),
      ])
      detail?.(input, output, cells.y)
      light(output, lamps)
      if (masks !== null) stars?.(output, masks.low, frame)
    },
    close() {},
  }
}

/** The whole sky, and the upper part of it, by how far above the horizon a place is. */
function openSky(model: SkyModel, grid: CellSize) {
  const find = createSkyFinder(model, grid)
  const low = new Float32Array(grid.columns * grid.rows)
  const high = new Float32Array(low.length)
  const scratch = new Float32Array(low.length)
  const reach = Math.max(1, Math.round(grid.columns / 50))
  return (cells: CellGrid) => {
    low.set(find(cells))
    growGrid(low, grid, reach, scratch)
    blurGrid(low, grid, reach, scratch)
    for (let row = 0, at = 0; row < grid.rows; row++) {
      const above = Math.min(
        1,
        Math.max(0, 1 - (row + 0.5) / grid.rows / Math.max(0.05, model.bottom)),
      )
      const share = above ** 1.2
      for (let column = 0; column < grid.columns; column++, at++) high[at] = low[at]! * share
    }
    return { low, high }
  }
}

/** The hour's own light, and what lamps throw around themselves. */
function openLight(
  spec: TimeOfDaySpec,
  size: { width: number; height: number },
  grid: CellSize,
): (frame: Planes, lamps: Lamps | null) => void {
  const { time, sunSide, sky } = spec
  const brightness = spec.lamps?.brightness ?? 0
  const style = timeStyles[time]
  const horizon = sky === null ? null : sky.model.bottom
  const still = timeLight(style, grid, { sunSide, horizon, content: spec.content })
  const lit = createLightCells(grid)
  const lighting = createLighting(size, grid)
  const codes = codesOfHex(LAMP_LIGHT)
  return (frame, lamps) => {
    if (lamps === null || !lamps.any) {
      if (still !== null) lighting(frame, still)
      return
    }
    if (still === null) clearLight(lit)
    else copyLight(still, lit)
    lamps.glow.forEach((glow, at) => {
      const light = glow * brightness * 0.5
      lit.light[at]! += light * codes.y
      lit.cb[at]! += light * codes.cb
      lit.cr[at]! += light * codes.cr
    })
    lighting(frame, lit)
  }
}

function copyLight(from: LightCells, to: LightCells): void {
  to.shade.set(from.shade)
  to.light.set(from.light)
  to.cb.set(from.cb)
  to.cr.set(from.cr)
}

function openStars({ time, sky, starMotion }: TimeOfDaySpec, act: ActContext, grid: CellSize) {
  const { stars } = timeStyles[time].sky
  if (sky === null || stars === 0 || sky.model.clear < STARLIT) return null
  return createStars(act.geometry, grid, {
    seed: act.seed,
    bottom: sky.model.bottom * 0.85,
    brightness: stars,
    motion: starMotion,
  })
}
