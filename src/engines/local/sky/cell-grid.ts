/** A frame seen from far away: means of blocks of 8x8 pixels, on which slow masks and lights are made. */
import type { Planes } from '../../../media/planes.ts'

/** Pixels of a cell's side; a cell is 4x4 chroma samples. */
export const CELL_PIXELS = 8

export type CellSize = { columns: number; rows: number }

/** One value a cell, rows first: mean codes, bt709 limited. */
export type CellGrid = CellSize & {
  y: Float32Array
  cb: Float32Array
  cr: Float32Array
}

export function cellsOf({ width, height }: { width: number; height: number }): CellSize {
  return { columns: Math.ceil(width / CELL_PIXELS), rows: Math.ceil(height / CELL_PIXELS) }
}

export function createCellGrid({ columns, rows }: CellSize): CellGrid {
  const plane = () => new Float32Array(columns * rows)
  return { columns, rows, y: plane(), cb: plane(), cr: plane() }
}

/** Measures a frame into a grid made for its size. */
export function measureCells(
  planes: Planes,
  { width, height }: { width: number; height: number },
  cells: CellGrid,
): void {
  blockMeans(planes.y, planes.yStride, width, height, CELL_PIXELS, cells.y, cells)
  const half = CELL_PIXELS / 2
  blockMeans(planes.cb, planes.chromaStride, width / 2, height / 2, half, cells.cb, cells)
  blockMeans(planes.cr, planes.chromaStride, width / 2, height / 2, half, cells.cr, cells)
}

function blockMeans(
  plane: Uint8Array,
  stride: number,
  width: number,
  height: number,
  side: number,
  means: Float32Array,
  { columns, rows }: CellSize,
): void {
  // Two rows in four say enough of a mean, and take half the time.
  const step = 2
  for (let row = 0; row < rows; row++) {
    const top = row * side
    const bottom = Math.min(height, top + side)
    for (let column = 0; column < columns; column++) {
      const left = column * side
      const right = Math.min(width, left + side)
      let sum = 0
      let count = 0
      for (let y = top; y < bottom; y += step) {
        const start = y * stride
        for (let x = left; x < right; x++) sum += plane[start + x]!
        count += right - left
      }
      means[row * columns + column] = sum / count
    }
  }
}

/**
 * How much luma changes from a cell to the ones right of it and below it, in codes: small on a clear sky,
 * large on leaves and buildings.
 */
export function measureTexture({ y, columns, rows }: CellGrid, texture: Float32Array): void {
  for (let row = 0, at = 0; row < rows; row++) {
    const down = row + 1 < rows ? columns : -columns
    for (let column = 0; column < columns; column++, at++) {
      const across = column + 1 < columns ? 1 : -1
      texture[at] = Math.abs(y[at]! - y[at + across]!) + Math.abs(y[at]! - (y[at + down] ?? y[at]!))
    }
  }
}
