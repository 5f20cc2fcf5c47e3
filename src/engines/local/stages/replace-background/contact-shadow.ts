import type { Planes } from '../../../../media/planes.ts'
import { blobsOf } from '../../people/blobs.ts'
import type { Blob } from '../../people/blobs.ts'
import type { MatteGrid } from '../../people/matte-grid.ts'
import { PERSON } from '../../people/tidy-matte.ts'

type Size = { width: number; height: number }

/** Of the rows: somebody who reaches further down is cut off by the frame, and stands on nothing seen. */
const LOWEST_FEET = 0.975
/** Of all cells: the smallest figure that stands somewhere. */
const LEAST_PART = 0.004
/** Of a figure's height: where its feet are looked for, and the least radius of its shadow. */
const FEET_PART = 0.06
const LEAST_RADIUS = 0.13
/** Higher figures are wider: a seated or leaning one is not a standing one. */
const MOST_RADIUS = 0.4
const FLATNESS = 0.2
const DARKNESS = 0.5

/** Darkens the ground under the feet of people, in place: without it they float. */
export function layContactShadows(
  picture: Planes,
  { width, height }: Size,
  matte: Uint8Array,
  grid: MatteGrid,
): void {
  for (const blob of blobsOf(grid, (cell) => matte[cell]! >= PERSON)) {
    if (blob.cells.length < matte.length * LEAST_PART) break
    if (blob.bottom >= grid.rows * LOWEST_FEET) continue
    const scale = width / grid.columns
    const high = (blob.bottom - blob.top) * scale
    const { left, right } = feetOf(blob, grid)
    const wide = ((right - left + 1) / 2) * scale
    const radius = Math.min(high * MOST_RADIUS, Math.max(wide * 1.35, high * LEAST_RADIUS))
    const centre = {
      x: ((left + right + 1) / 2) * scale,
      y: (blob.bottom + 0.5) * scale - radius * 0.03,
    }
    darken(picture, { width, height }, centre, radius)
  }
}

function feetOf({ cells, top, bottom }: Blob, { columns }: MatteGrid) {
  const from = bottom - Math.max(1, (bottom - top) * FEET_PART)
  let left = columns
  let right = 0
  for (const cell of cells) {
    if (Math.floor(cell / columns) < from) continue
    left = Math.min(left, cell % columns)
    right = Math.max(right, cell % columns)
  }
  return { left, right }
}

function darken(
  { y, yStride }: Planes,
  { width, height }: Size,
  centre: { x: number; y: number },
  radius: number,
): void {
  const high = radius * FLATNESS
  const top = Math.max(0, Math.floor(centre.y - high))
  const bottom = Math.min(height, Math.ceil(centre.y + high))
  const left = Math.max(0, Math.floor(centre.x - radius))
  const right = Math.min(width, Math.ceil(centre.x + radius))
  for (let row = top; row < bottom; row++) {
    const down = ((row + 0.5 - centre.y) / high) ** 2
    for (let column = left; column < right; column++) {
      const apart = down + ((column + 0.5 - centre.x) / radius) ** 2
      if (apart >= 1) continue
      const shade = DARKNESS * (1 - apart) * (1 - apart)
      const at = row * yStride + column
      y[at] = 16 + (y[at]! - 16) * (1 - shade)
    }
  }
}
