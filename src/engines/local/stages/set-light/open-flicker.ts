/** Light that flickers over a frame: a pool around a flame or a screen, darker away from it. */
import type { ActContext, FrameStage } from '../../frame/frame-stage.ts'
import { copyPlanes } from '../../../../media/planes.ts'
import type { FlickerKind } from '../../colour/light/flicker-kind.ts'
import { cellsOf } from '../../sky/cell-grid.ts'
import { contentMask } from '../../sky/content-box.ts'
import type { ContentBox } from '../../sky/content-box.ts'
import { createLightCells, createLighting } from '../../sky/light-cells.ts'
import type { LightCodes } from '../../sky/light-codes.ts'
import { createFlicker } from './flicker-time.ts'

export type FlickerSpec = {
  kind: 'flicker'
  flicker: FlickerKind
  /** Fractions of the frame. */
  place: { x: number; y: number }
  strength: number
  /** Codes of the light at its usual, its colder and its warmer colour. */
  colours: { usual: LightCodes; colder: LightCodes; warmer: LightCodes }
  content: ContentBox
}

/** Frame heights from the light at which it has fallen to half. */
const REACH: Record<FlickerKind, number> = {
  candle: 0.85,
  fire: 0.95,
  screen: 1,
  lamp: 1.2,
  strobe: 1.6,
}

export function openFlicker(spec: FlickerSpec, act: ActContext): FrameStage {
  const { width, height, frameRate } = act.geometry
  const grid = cellsOf(act.geometry)
  const cells = createLightCells(grid)
  const lighting = createLighting(act.geometry, grid)
  const inside = contentMask(spec.content, grid)
  const flicker = createFlicker(spec.flicker, act.seed)
  const aspect = width / height
  const reach = REACH[spec.flicker]
  const dark = Math.min(0.82, 0.9 * spec.strength)
  const { columns, rows } = grid
  const fill = (seconds: number) => {
    const { brightness, x, y, hue } = flicker(seconds)
    const { y: luma, cb, cr } = colourAt(spec.colours, hue)
    for (let row = 0, at = 0; row < rows; row++) {
      const down = (row + 0.5) / rows - spec.place.y - y
      for (let column = 0; column < columns; column++, at++) {
        const across = ((column + 0.5) / columns - spec.place.x) * aspect - x
        const pool = 1 / (1 + (across * across + down * down) / (reach * reach))
        const lit = pool * brightness
        const light = 0.46 * spec.strength * lit * pool * inside[at]!
        cells.shade[at] = Math.min(1.15, 1 - dark + dark * 1.15 * lit)
        cells.light[at] = light * luma
        cells.cb[at] = light * cb
        cells.cr[at] = light * cr
      }
    }
  }
  return {
    apply(input, output, frame) {
      fill((frame * frameRate.den) / frameRate.num)
      copyPlanes(input, output, width, height)
      lighting(output, cells)
    },
    close() {},
  }
}

function colourAt({ usual, colder, warmer }: FlickerSpec['colours'], hue: number): LightCodes {
  const other = hue < 0 ? colder : warmer
  const share = Math.min(1, Math.abs(hue))
  return {
    y: usual.y + (other.y - usual.y) * share,
    cb: usual.cb + (other.cb - usual.cb) * share,
    cr: usual.cr + (other.cr - usual.cr) * share,
  }
}
