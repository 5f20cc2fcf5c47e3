/** Lamps and lit windows in one frame: small, warm, nearly white, and far brighter than what is around them. */
import { smoothstep } from '../../colour/curves.ts'
import type { CellGrid, CellSize } from '../../sky/cell-grid.ts'
import { bakeWeight } from '../../sky/colour-weight.ts'
import { blurGrid, growGrid } from '../../sky/soften.ts'
import { lampLikeness } from './time-maps.ts'

export type Lamps = {
  /** Where the lamps' own pixels are, 0 to 1 by cell. */
  mask: Float32Array
  /** What they throw around, 0 to 1. */
  glow: Float32Array
  /** False where there is none in this frame. */
  any: boolean
}

/** `sky` is left out: a bright sky is no lamp. The result is valid until the next call. */
export function createLampFinder(
  size: CellSize,
): (cells: CellGrid, sky: Float32Array | null) => Lamps {
  const weigh = bakeWeight(lampLikeness)
  const count = size.columns * size.rows
  const around = new Float32Array(count)
  const mask = new Float32Array(count)
  const glow = new Float32Array(count)
  const scratch = new Float32Array(count)
  const far = Math.max(2, Math.round(size.columns / 14))
  const wide = Math.max(1, Math.round(size.columns / 26))
  return (cells, sky) => {
    around.set(cells.y)
    blurGrid(around, size, far, scratch)
    let any = false
    for (let at = 0; at < count; at++) {
      const stands = smoothstep(34, 70, cells.y[at]! - around[at]!)
      const lamp = stands === 0 ? 0 : stands * weigh(cells.y[at]!, cells.cb[at]!, cells.cr[at]!)
      mask[at] = lamp * (1 - (sky?.[at] ?? 0))
      if (mask[at]! > 0.02) any = true
    }
    if (!any) return { mask, glow, any }
    glow.set(mask)
    growGrid(mask, size, 1, scratch)
    blurGrid(mask, size, 1, scratch)
    // Three means are nearly a Gaussian.
    for (let pass = 0; pass < 3; pass++) blurGrid(glow, size, wide, scratch)
    for (let at = 0; at < count; at++) glow[at] = Math.min(1, glow[at]! * 5)
    return { mask, glow, any }
  }
}
