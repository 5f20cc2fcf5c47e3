import type { DenseFlow } from './dense-flow.ts'
import { lumaAt } from './padded-luma.ts'
import type { PaddedLuma } from './padded-luma.ts'

/** Half a patch: as far as one motion spills over the edge to another. In cells. */
const SPILL = 5
/** Ways that differ by more than this, in cells, are an edge. */
const EDGE_CELLS = 0.8
/** Another way must fit this much better than a cell's own. */
const BETTER = 0.85

/**
 * Patches are larger than edges are sharp: beside an edge of motion, a cell takes the way of the side on which it
 * looks the same in both frames.
 */
export function sharpenEdges(
  from: PaddedLuma,
  to: PaddedLuma,
  { width, height, across, down }: DenseFlow,
): void {
  const oldAcross = across.slice()
  const oldDown = down.slice()
  for (let row = 0, cell = 0; row < height; row++) {
    for (let column = 0; column < width; column++, cell++) {
      const x = oldAcross[cell]!
      const y = oldDown[cell]!
      let cost = -1
      for (let side = 0; side < 4; side++) {
        const beside = besideCell(side, column, row, width, height)
        const otherX = oldAcross[beside]!
        const otherY = oldDown[beside]!
        if (Math.abs(otherX - x) + Math.abs(otherY - y) < EDGE_CELLS) continue
        if (cost < 0) cost = BETTER * unlikeAlong(from, to, column, row, x, y)
        const other = unlikeAlong(from, to, column, row, otherX, otherY)
        if (other >= cost) continue
        cost = other
        across[cell] = otherX
        down[cell] = otherY
      }
    }
  }
}

function besideCell(
  side: number,
  column: number,
  row: number,
  width: number,
  height: number,
): number {
  if (side === 0) return row * width + Math.max(0, column - SPILL)
  if (side === 1) return row * width + Math.min(width - 1, column + SPILL)
  if (side === 2) return Math.max(0, row - SPILL) * width + column
  return Math.min(height - 1, row + SPILL) * width + column
}

/** Mean difference of a cell and its neighbours from where they would be in the other frame. */
function unlikeAlong(
  from: PaddedLuma,
  to: PaddedLuma,
  column: number,
  row: number,
  x: number,
  y: number,
): number {
  let sum = 0
  for (let dy = -1; dy <= 1; dy++) {
    let own = from.origin + (row + dy) * from.stride + column - 1
    for (let dx = -1; dx <= 1; dx++, own++) {
      sum += Math.abs(from.luma[own]! - lumaAt(to, column + dx + x, row + dy + y))
    }
  }
  return sum / 9
}
