/** Where the sky is in one frame: what looks like it and hangs together with the top edge. */
import { smoothstep } from '../colour/curves.ts'
import { measureTexture } from './cell-grid.ts'
import type { CellGrid, CellSize } from './cell-grid.ts'
import { bakeWeight } from './colour-weight.ts'
import { skyLikeness } from './sky-likeness.ts'
import type { SkyModel } from './sky-likeness.ts'

/** Change between neighbouring cells, in codes, at which a place is surely even, and surely not. */
const EVEN = 6
const UNEVEN = 26
/** What is left of the sky from one cell to the next, sideways: it thins out behind things. */
const SPREAD = 0.995

/**
 * Finds the sky on grids of one size: 0 to 1 by cell, valid until the next call. Depends on the frame alone and
 * changes evenly with it, so that it does not boil.
 */
export function createSkyFinder(
  model: Pick<SkyModel, 'pale' | 'darkest'>,
  size: CellSize,
): (cells: CellGrid) => Float32Array {
  const weigh = bakeWeight((colour) => skyLikeness(colour, model))
  const cellCount = size.columns * size.rows
  const texture = new Float32Array(cellCount)
  const likely = new Float32Array(cellCount)
  const mask = new Float32Array(cellCount)
  return (cells) => {
    measureTexture(cells, texture)
    for (let at = 0; at < cellCount; at++) {
      likely[at] =
        weigh(cells.y[at]!, cells.cb[at]!, cells.cr[at]!) * smoothstep(UNEVEN, EVEN, texture[at]!)
    }
    spreadFromTop(likely, mask, size)
    return mask
  }
}

/** Each cell is as much sky as the best way from the top edge to it: the least on the way, taken down and sideways. */
function spreadFromTop(
  likely: Float32Array,
  mask: Float32Array,
  { columns, rows }: CellSize,
): void {
  for (let row = 0; row < rows; row++) {
    const start = row * columns
    for (let column = 0; column < columns; column++) {
      const at = start + column
      // The first two rows: video often has a dark line at its edge.
      const above = row < 2 ? 1 : reach(mask, at - columns, column, columns)
      mask[at] = Math.min(likely[at]!, above)
    }
    for (let column = 1; column < columns; column++) take(mask, likely, start + column, -1)
    for (let column = columns - 2; column >= 0; column--) take(mask, likely, start + column, 1)
  }
}

function reach(mask: Float32Array, above: number, column: number, columns: number): number {
  const left = column > 0 ? mask[above - 1]! : 0
  const right = column + 1 < columns ? mask[above + 1]! : 0
  return Math.max(mask[above]!, left * SPREAD, right * SPREAD)
}

function take(mask: Float32Array, likely: Float32Array, at: number, from: number): void {
  const carried = Math.min(likely[at]!, mask[at + from]! * SPREAD)
  if (carried > mask[at]!) mask[at] = carried
}
