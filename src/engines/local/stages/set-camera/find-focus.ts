import { closeSync, openSync, readSync } from 'node:fs'
import type { Matte } from '../../frame/matte.ts'
import { evenlySpaced } from '../../../../media/evenly-spaced.ts'
import type { Focus } from './plan-move.ts'

const SAMPLES = 12
const SOMEBODY = 128
/** Where a face is, from the top of what is seen of somebody, in parts of the frame's height. */
const FACE_BELOW_TOP = 0.1
/** Less of the frame than this is nobody. */
const LEAST_SHARE = 0.005

/** Where the faces of an act are, from the frame's centre in pixels; null where there is nobody. */
export function findFocus(
  matte: Matte,
  { width, height }: { width: number; height: number },
): Focus | null {
  const { columns, rows, frameCount } = matte
  const picture = new Uint8Array(columns * rows)
  const found: Focus[] = []
  const file = openSync(matte.path, 'r')
  try {
    for (const frame of evenlySpaced(frameCount, SAMPLES)) {
      readSync(file, picture, 0, picture.length, frame * picture.length)
      const head = headIn(picture, columns, rows)
      if (head === null) continue
      found.push({ x: (head.column - 0.5) * width, y: (head.row - 0.5) * height })
    }
  } finally {
    closeSync(file)
  }
  if (found.length === 0) return null
  const middle = (values: number[]) =>
    values.toSorted((one, other) => one - other)[values.length >> 1]!
  return { x: middle(found.map(({ x }) => x)), y: middle(found.map(({ y }) => y)) }
}

/** The upper end of what is covered, in parts of the frame. */
function headIn(picture: Uint8Array, columns: number, rows: number) {
  const covered = Array.from({ length: rows }, (_, row) =>
    picture
      .subarray(row * columns, (row + 1) * columns)
      .reduce((n, v) => n + (v >= SOMEBODY ? 1 : 0), 0),
  )
  const total = covered.reduce((sum, count) => sum + count, 0)
  if (total < LEAST_SHARE * columns * rows) return null
  const top = covered.findIndex((count) => count > 0)
  const end = Math.min(rows, top + Math.ceil(2 * FACE_BELOW_TOP * rows))
  let sum = 0
  let count = 0
  for (let row = top; row < end; row++) {
    for (let column = 0; column < columns; column++) {
      if (picture[row * columns + column]! < SOMEBODY) continue
      sum += column + 0.5
      count++
    }
  }
  return { column: sum / count / columns, row: Math.min(1, top / rows + FACE_BELOW_TOP) }
}
