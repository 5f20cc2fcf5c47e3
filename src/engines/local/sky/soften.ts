/** Filters of masks on a grid of cells, in place. `scratch` is as long as the grid. */
import type { CellSize } from './cell-grid.ts'

/** The mean over a square of `2 radius + 1` cells; edges repeat. */
export function blurGrid(
  grid: Float32Array,
  { columns, rows }: CellSize,
  radius: number,
  scratch: Float32Array,
): void {
  if (radius < 1) return
  for (let row = 0; row < rows; row++) meanLine(grid, scratch, row * columns, 1, columns, radius)
  for (let column = 0; column < columns; column++) {
    meanLine(scratch, grid, column, columns, rows, radius)
  }
}

function meanLine(
  from: Float32Array,
  to: Float32Array,
  start: number,
  step: number,
  length: number,
  radius: number,
): void {
  const last = length - 1
  let sum = from[start]! * (radius + 1)
  for (let place = 1; place <= radius; place++) sum += from[start + Math.min(place, last) * step]!
  const share = 1 / (2 * radius + 1)
  for (let place = 0; place < length; place++) {
    to[start + place * step] = sum * share
    sum += from[start + Math.min(place + radius + 1, last) * step]!
    sum -= from[start + Math.max(place - radius, 0) * step]!
  }
}

/** Each cell takes the largest value of a square of `2 radius + 1` cells: a mask grows by `radius`. */
export function growGrid(
  grid: Float32Array,
  { columns, rows }: CellSize,
  radius: number,
  scratch: Float32Array,
): void {
  for (let pass = 0; pass < radius; pass++) {
    for (let row = 0; row < rows; row++) maxLine(grid, scratch, row * columns, 1, columns)
    for (let column = 0; column < columns; column++) {
      maxLine(scratch, grid, column, columns, rows)
    }
  }
}

function maxLine(
  from: Float32Array,
  to: Float32Array,
  start: number,
  step: number,
  length: number,
): void {
  for (let place = 0; place < length; place++) {
    const at = start + place * step
    const before = place > 0 ? from[at - step]! : from[at]!
    const after = place + 1 < length ? from[at + step]! : from[at]!
    to[at] = Math.max(before, from[at]!, after)
  }
}
