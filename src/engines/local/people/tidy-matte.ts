import { blobsOf } from './blobs.ts'
import type { MatteGrid } from './matte-grid.ts'

/** A cell is a person's from here on. */
export const PERSON = 128
/** Blobs smaller than this part of the largest are specks; holes smaller than this part of it are closed. */
const SPECK_PART = 0.02
const HOLE_PART = 0.012
/** A larger hole is only closed where the network was unsure of it, of 0 to 255; there are gaps between limbs. */
const UNSURE = 70
const SMALLEST_HOLE_PART = 0.001
/** Of all cells: people smaller than this are not told from noise. */
const SMALLEST_PART = 0.0008

/** Removes specks and closes small holes, in place. */
export function tidyMatte(matte: Uint8Array, grid: MatteGrid): void {
  const people = blobsOf(grid, (cell) => matte[cell]! >= PERSON)
  const largest = people[0]?.cells.length ?? 0
  const least = Math.max(matte.length * SMALLEST_PART, largest * SPECK_PART)
  const isKept = new Uint8Array(matte.length)
  for (const { cells } of people) {
    if (cells.length < least) break
    for (const cell of cells) isKept[cell] = 1
  }
  // Faint cells go with the blob they touch.
  for (const { cells } of blobsOf(grid, (cell) => matte[cell]! > 0)) {
    if (cells.some((cell) => isKept[cell] === 1)) continue
    for (const cell of cells) matte[cell] = 0
  }
  for (const { cells } of people) {
    if (cells.length >= least) continue
    for (const cell of cells) matte[cell] = Math.min(matte[cell]!, PERSON - 1) >> 1
  }
  const holes = blobsOf(grid, (cell) => matte[cell]! < PERSON)
  for (const { cells, left, top, right, bottom } of holes) {
    const isOpen = left === 0 || top === 0 || right === grid.columns - 1 || bottom === grid.rows - 1
    if (isOpen || cells.length > largest * HOLE_PART) continue
    const isGap = cells.length > largest * SMALLEST_HOLE_PART && meanOf(matte, cells) < UNSURE
    if (isGap) continue
    for (const cell of cells) matte[cell] = 255
  }
}

function meanOf(matte: Uint8Array, cells: Int32Array): number {
  let sum = 0
  for (const cell of cells) sum += matte[cell]!
  return sum / cells.length
}
