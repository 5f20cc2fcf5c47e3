/** Gives a darkened frame back some of the fine contrast of the frame it was made from. */
import type { Planes } from '../../../media/planes.ts'
import { CELL_PIXELS } from './cell-grid.ts'
import type { CellSize } from './cell-grid.ts'
import { fillLine } from './grid-line.ts'

/** Luma codes below which there is nothing but noise, and above which all is detail. */
const NOISE = 34
const DETAIL = 80

/**
 * Y' <- Y' + amount (X' - mean of X' around), with X' the luma of `source` and its means by cell. `amount`
 * counts little in the shadows, where detail is noise.
 */
export function createDetail(
  { width, height }: { width: number; height: number },
  { columns, rows }: CellSize,
  amount: number,
): (source: Planes, target: Planes, means: Float32Array) => void {
  const line = new Float32Array(columns + 2)
  const amounts = Int32Array.from({ length: 256 }, (_, code) => {
    const trust = Math.min(1, Math.max(0, (code - NOISE) / (DETAIL - NOISE)))
    return Math.round(amount * trust * 256)
  })
  return (source, target, means) => {
    for (let row = 0; row < height; row++) {
      fillLine(means, (row + 0.5) / CELL_PIXELS - 0.5, columns, rows, line)
      const at = [row * source.yStride, row * target.yStride] as const
      detailRow(source.y, target.y, at, width, line, amounts)
    }
  }
}

function detailRow(
  source: Uint8Array,
  target: Uint8Array,
  [sourceAt, targetAt]: readonly [number, number],
  width: number,
  line: Float32Array,
  amounts: Int32Array,
): void {
  for (let cell = 0, left = -CELL_PIXELS / 2; left < width; cell++, left += CELL_PIXELS) {
    const step = (line[cell + 1]! - line[cell]!) / CELL_PIXELS
    const first = Math.max(0, left)
    const end = Math.min(width, left + CELL_PIXELS)
    let mean = line[cell]! + step * (first - left + 0.5)
    for (let x = first; x < end; x++, mean += step) {
      const code = source[sourceAt + x]!
      const value = target[targetAt + x]! + (((code - mean) * amounts[mean | 0]! + 128) >> 8)
      target[targetAt + x] = value > 235 ? 235 : value < 16 ? 16 : value
    }
  }
}
