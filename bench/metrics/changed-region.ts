import type { LumaPlane } from './structure-similarity.ts'

const BLOCK_PIXELS = 16
/** Mean absolute difference of a block above which it was changed and not just coded again. */
const CHANGED_CODES = 10
/** Blocks around a changed one that count as its surroundings: shadows, soft edges. */
const MARGIN_BLOCKS = 2

export type ChangedRegion = {
  /** Part of the frame that changed, 0 to 1. */
  share: number
  /** Box around what changed, in parts of the frame; null where nothing did. */
  box: { left: number; top: number; right: number; bottom: number } | null
  /** PSNR of everything else, in decibels; Infinity where it is the same. */
  outsideDecibels: number
}

/** Where a remix differs from its source, by blocks of 16 pixels. Planes have one size. */
export function changedRegion(source: LumaPlane, remix: LumaPlane): ChangedRegion {
  const { width, height } = source
  const columns = Math.ceil(width / BLOCK_PIXELS)
  const rows = Math.ceil(height / BLOCK_PIXELS)
  const sums = new Float64Array(columns * rows)
  const squares = new Float64Array(columns * rows)
  const counts = new Float64Array(columns * rows)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const block = Math.floor(y / BLOCK_PIXELS) * columns + Math.floor(x / BLOCK_PIXELS)
      const apart = source.luma[y * width + x]! - remix.luma[y * width + x]!
      sums[block]! += Math.abs(apart)
      squares[block]! += apart * apart
      counts[block]!++
    }
  }
  const isChanged = (column: number, row: number) => {
    const block = row * columns + column
    return sums[block]! / counts[block]! > CHANGED_CODES
  }
  const near = new Uint8Array(columns * rows)
  let changed = 0
  const box = { left: columns, top: rows, right: 0, bottom: 0 }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (!isChanged(column, row)) continue
      changed++
      box.left = Math.min(box.left, column)
      box.top = Math.min(box.top, row)
      box.right = Math.max(box.right, column + 1)
      box.bottom = Math.max(box.bottom, row + 1)
      markAround(near, { column, row, columns, rows })
    }
  }
  let error = 0
  let pixels = 0
  for (let block = 0; block < near.length; block++) {
    if (near[block] === 1) continue
    error += squares[block]!
    pixels += counts[block]!
  }
  return {
    share: changed / near.length,
    box:
      changed === 0
        ? null
        : {
            left: box.left / columns,
            top: box.top / rows,
            right: box.right / columns,
            bottom: box.bottom / rows,
          },
    outsideDecibels: 10 * Math.log10((255 * 255) / (error / Math.max(1, pixels))),
  }
}

function markAround(
  near: Uint8Array,
  at: { column: number; row: number; columns: number; rows: number },
): void {
  const { column, row, columns, rows } = at
  for (let y = row - MARGIN_BLOCKS; y <= row + MARGIN_BLOCKS; y++) {
    for (let x = column - MARGIN_BLOCKS; x <= column + MARGIN_BLOCKS; x++) {
      if (y >= 0 && y < rows && x >= 0 && x < columns) near[y * columns + x] = 1
    }
  }
}
