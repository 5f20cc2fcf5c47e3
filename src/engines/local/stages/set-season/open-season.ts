/** Renders frames in another season. */
import type { ActContext, FrameStage } from '../../frame/frame-stage.ts'
import { cellsOf, createCellGrid, measureCells } from '../../sky/cell-grid.ts'
import type { CellGrid, CellSize } from '../../sky/cell-grid.ts'
import { smoothstep } from '../../colour/curves.ts'
import { createGroundNoise } from '../../sky/ground-noise.ts'
import { createLayeredTables } from '../../sky/layered-tables.ts'
import { createSkyFinder } from '../../sky/sky-mask.ts'
import { blurGrid } from '../../sky/soften.ts'
import { openDrift } from './draw-drift.ts'
import type { SeasonSpec } from './set-season-stage.ts'

/** Size of a patch as a fraction of the frame's height. */
const PATCH = 0.16

export function openSeason(spec: SeasonSpec, act: ActContext): FrameStage {
  const size = act.geometry
  const grid = cellsOf(size)
  const cells = createCellGrid(grid)
  const layers = createLayeredTables(
    spec.patches === null ? [spec.base] : [spec.base, spec.patches.table],
    size,
    grid,
  )
  const patches = spec.patches === null ? null : openPatches(spec, act, grid)
  const drift = spec.drift === null ? null : openDrift(spec.drift, size, act.seed)
  const { num, den } = size.frameRate
  return {
    apply(input, output, frame) {
      measureCells(input, size, cells)
      layers.apply(input, output, patches === null ? [] : [patches(cells, frame)])
      drift?.apply(output, (frame * den) / num, brightness(cells))
    },
    close: () => drift?.close(),
  }
}

/** 0 in the dark .. 1 in daylight. */
function brightness({ y }: CellGrid): number {
  let sum = 0
  for (const code of y) sum += code
  return smoothstep(20, 105, sum / y.length)
}

function openPatches(spec: SeasonSpec, act: ActContext, grid: CellSize) {
  const noise = createGroundNoise(act.geometry, grid, {
    seed: act.seed,
    patchPixels: PATCH * act.geometry.height,
    motion: spec.motion,
  })
  if (spec.patches?.on === 'anything') return (_: CellGrid, frame: number) => noise.at(frame)
  const raised = createRaisedFinder(grid)
  const findSky = spec.sky === null ? null : createSkyFinder(spec.sky, grid)
  const mask = new Float32Array(grid.columns * grid.rows)
  return (cells: CellGrid, frame: number) => {
    const rough = noise.at(frame)
    const lit = raised(cells)
    const sky = findSky?.(cells) ?? null
    for (let at = 0; at < mask.length; at++) {
      const cover = lit[at]! + 0.5 * (rough[at]! - 0.5)
      mask[at] = 0.92 * smoothstep(0.1, 0.95, cover) * (1 - (sky?.[at] ?? 0))
    }
    return mask
  }
}

/** What lies open to the sky: brighter than what is around it, and above all than what is below it. */
function createRaisedFinder(grid: CellSize): (cells: CellGrid) => Float32Array {
  const { columns, rows } = grid
  const near = new Float32Array(columns * rows)
  const far = new Float32Array(near.length)
  const raised = new Float32Array(near.length)
  const scratch = new Float32Array(near.length)
  const reach = Math.max(2, Math.round(columns / 12))
  const down = Math.max(1, Math.round(rows / 24))
  return ({ y }) => {
    near.set(y)
    blurGrid(near, grid, 1, scratch)
    far.set(y)
    blurGrid(far, grid, reach, scratch)
    for (let row = 0, at = 0; row < rows; row++) {
      const below = (Math.min(rows - 1, row + down) - row) * columns
      for (let column = 0; column < columns; column++, at++) {
        const stands = (near[at]! - far[at]!) / 64
        const falls = (near[at]! - near[at + below]!) / 66
        raised[at] = 0.55 + 0.5 * stands + 0.25 * falls
      }
    }
    return raised
  }
}
