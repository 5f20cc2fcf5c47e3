import type { Planes } from '../../../../media/planes.ts'
import { CELL } from './light-grid.ts'
import type { LightGrid } from './light-grid.ts'
import type { Size } from './paint-mask.ts'

/** What a frame shows around every node of a light grid, in codes. */
export type SmallFrame = { y: Float32Array; cb: Float32Array; cr: Float32Array }

/** Pixels between two that are read: a quarter of them tell as much. */
const STEP = 2

/** Means around every node; `measure` is applied to each luma code before the mean. */
export function shrinkFrame(
  planes: Planes,
  { width, height }: Size,
  { columns, rows }: Pick<LightGrid, 'columns' | 'rows'>,
  measure: Float32Array = plain,
): SmallFrame {
  const small = {
    y: new Float32Array(columns * rows),
    cb: new Float32Array(columns * rows),
    cr: new Float32Array(columns * rows),
  }
  const { y, cb, cr, yStride, chromaStride } = planes
  for (let row = 0, node = 0; row < rows; row++) {
    const top = Math.max(0, Math.min(row * CELL - CELL / 2, height - CELL / 2))
    const bottom = Math.min(height, row * CELL + CELL / 2)
    for (let column = 0; column < columns; column++, node++) {
      const left = Math.max(0, Math.min(column * CELL - CELL / 2, width - CELL / 2))
      const right = Math.min(width, column * CELL + CELL / 2)
      let sum = 0
      let count = 0
      for (let line = top; line < bottom; line += STEP) {
        for (let x = left; x < right; x += STEP, count++) sum += measure[y[line * yStride + x]!]!
      }
      small.y[node] = sum / Math.max(1, count)
      const chroma = (((top + bottom) >> 2) * chromaStride + ((left + right) >> 2)) | 0
      small.cb[node] = cb[chroma]!
      small.cr[node] = cr[chroma]!
    }
  }
  return small
}

const plain = Float32Array.from({ length: 256 }, (_, code) => code)

/** Means over a box of `radius` nodes each way, edges repeated, `passes` times over: about a Gaussian from two on. */
export function blurNodes(
  values: Float32Array,
  { columns, rows }: Pick<LightGrid, 'columns' | 'rows'>,
  across: number,
  down: number,
  passes = 2,
): Float32Array {
  let from = values
  for (let pass = 0; pass < passes; pass++) {
    from = blurLines(from, rows, columns, columns, 1, across)
    from = blurLines(from, columns, rows, 1, columns, down)
  }
  return from
}

function blurLines(
  from: Float32Array,
  lines: number,
  length: number,
  lineStep: number,
  step: number,
  radius: number,
): Float32Array {
  if (radius < 1) return from
  const to = new Float32Array(from.length)
  const clamped = (position: number) => Math.max(0, Math.min(length - 1, position)) * step
  for (let line = 0; line < lines; line++) {
    const start = line * lineStep
    let sum = 0
    for (let at = -radius; at <= radius; at++) sum += from[start + clamped(at)]!
    for (let at = 0; at < length; at++) {
      to[start + at * step] = sum / (radius * 2 + 1)
      sum += from[start + clamped(at + radius + 1)]! - from[start + clamped(at - radius)]!
    }
  }
  return to
}
