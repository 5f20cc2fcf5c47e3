import type { Planes } from '../../../media/planes.ts'
import type { MatteGrid } from './matte-grid.ts'

/** The mean luma of every cell. */
export function lumaAtCells(
  { y, yStride }: Planes,
  { width, height }: { width: number; height: number },
  { columns, rows }: MatteGrid,
  luma: Uint8Array,
): void {
  for (let row = 0, cell = 0; row < rows; row++) {
    const top = Math.floor((row * height) / rows)
    const bottom = Math.max(top + 1, Math.floor(((row + 1) * height) / rows))
    for (let column = 0; column < columns; column++, cell++) {
      const left = Math.floor((column * width) / columns)
      const right = Math.max(left + 1, Math.floor(((column + 1) * width) / columns))
      let sum = 0
      for (let line = top; line < bottom; line++) {
        for (let x = left; x < right; x++) sum += y[line * yStride + x]!
      }
      luma[cell] = sum / ((bottom - top) * (right - left)) + 0.5
    }
  }
}
