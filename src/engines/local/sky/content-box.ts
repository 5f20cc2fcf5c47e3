/** Where the picture is inside its frame: without the black bars of another shape of picture. */
import type { RgbSample } from '../colour/analyse-plate.ts'
import type { CellSize } from './cell-grid.ts'

/** Fractions of the frame's width and height. */
export type ContentBox = { left: number; top: number; right: number; bottom: number }

/** Codes of RGB that a bar stays under, coding noise and all. */
const BLACK = 26
/** Most of a side that is believed to be a bar. */
const LARGEST_BAR = 0.3

export function findContentBox(samples: readonly RgbSample[]): ContentBox {
  const first = samples[0]
  if (first === undefined) return { left: 0, top: 0, right: 1, bottom: 1 }
  const { width, height } = first
  const columns = new Uint8Array(width)
  const rows = new Uint8Array(height)
  for (const sample of samples) {
    if (sample.width === width && sample.height === height) brightest(sample, columns, rows)
  }
  const left = barBefore(columns)
  const right = barBefore(columns.toReversed())
  const top = barBefore(rows)
  const bottom = barBefore(rows.toReversed())
  return {
    left: left / width,
    top: top / height,
    right: 1 - right / width,
    bottom: 1 - bottom / height,
  }
}

function brightest({ width, rgb }: RgbSample, columns: Uint8Array, rows: Uint8Array): void {
  for (let at = 0; at < rgb.length; at += 3) {
    const value = Math.max(rgb[at]!, rgb[at + 1]!, rgb[at + 2]!)
    const pixel = at / 3
    const column = pixel % width
    const row = (pixel - column) / width
    if (value > columns[column]!) columns[column] = value
    if (value > rows[row]!) rows[row] = value
  }
}

/** Black lines from the start; a frame that is dark as a whole has no bars. */
function barBefore(lines: Uint8Array): number {
  const bar = lines.findIndex((value) => value > BLACK)
  return bar < 0 || bar > lines.length * LARGEST_BAR ? 0 : bar
}

/** 1 inside, 0 on the bars, the cell that an edge runs through in between. */
export function contentMask(
  { left, top, right, bottom }: ContentBox,
  { columns, rows }: CellSize,
): Float32Array {
  const inside = (from: number, to: number, place: number, count: number) =>
    Math.max(0, Math.min(place + 1, to * count) - Math.max(place, from * count))
  const mask = new Float32Array(columns * rows)
  for (let row = 0, at = 0; row < rows; row++) {
    const down = inside(top, bottom, row, rows)
    for (let column = 0; column < columns; column++, at++) {
      // Squared: what is half a bar is lit as a bar.
      mask[at] = (down * inside(left, right, column, columns)) ** 2
    }
  }
  return mask
}
