/** Lays one frame over another through a mask on cells of 8x8 pixels, bilinear between their centres. */
import type { Planes } from '../../../media/planes.ts'
import { CELL_PIXELS } from './cell-grid.ts'
import type { CellSize } from './cell-grid.ts'

/** Mask values are whole numbers, this for "all of the upper frame". */
const ONE = 1 << 14

/** `under` <- `under` + mask (`over` - `under`). `mask` is 0 to 1 by cell. */
export function createMaskBlend(
  { width, height }: { width: number; height: number },
  { columns, rows }: CellSize,
): (under: Planes, over: Planes, mask: Float32Array) => void {
  const line = new Int32Array(columns + 2)
  const blendPlane = (
    under: Uint8Array,
    underStride: number,
    over: Uint8Array,
    overStride: number,
    [across, down, side]: readonly [number, number, number],
    mask: Float32Array,
  ) => {
    for (let row = 0; row < down; row++) {
      if (!maskLine(mask, (row + 0.5) / side - 0.5, columns, rows, line)) continue
      blendRow(under, row * underStride, over, row * overStride, across, side, line)
    }
  }
  return (under, over, mask) => {
    const luma = [width, height, CELL_PIXELS] as const
    const chroma = [width / 2, height / 2, CELL_PIXELS / 2] as const
    blendPlane(under.y, under.yStride, over.y, over.yStride, luma, mask)
    blendPlane(under.cb, under.chromaStride, over.cb, over.chromaStride, chroma, mask)
    blendPlane(under.cr, under.chromaStride, over.cr, over.chromaStride, chroma, mask)
  }
}

/** The mask at a height between rows, with the edge cells repeated once on either side; false where all is 0. */
function maskLine(
  mask: Float32Array,
  position: number,
  columns: number,
  rows: number,
  line: Int32Array,
): boolean {
  const above = Math.max(0, Math.floor(position))
  const below = Math.min(rows - 1, above + 1)
  const share = Math.min(1, Math.max(0, position - above))
  let any = 0
  for (let column = 0; column < columns; column++) {
    const from = mask[above * columns + column]!
    const value = (from + (mask[below * columns + column]! - from) * share) * ONE
    any |= line[column + 1] = value
  }
  line[0] = line[1]!
  line[columns + 1] = line[columns]!
  return any !== 0
}

function blendRow(
  under: Uint8Array,
  underAt: number,
  over: Uint8Array,
  overAt: number,
  across: number,
  side: number,
  line: Int32Array,
): void {
  for (let cell = 0, left = -side / 2; left < across; cell++, left += side) {
    const from = line[cell]!
    const to = line[cell + 1]!
    if (from === 0 && to === 0) continue
    const step = (to - from) / side
    const first = Math.max(0, left)
    const end = Math.min(across, left + side)
    let share = from + step * (first - left + 0.5)
    for (let x = first; x < end; x++, share += step) {
      const value = under[underAt + x]!
      under[underAt + x] = value + (((over[overAt + x]! - value) * share + (ONE >> 1)) >> 14)
    }
  }
}
