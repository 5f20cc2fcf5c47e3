import type { Planes } from '../../../media/planes.ts'
import type { Part } from '../people/matte-grid.ts'

/**
 * How sharp a part of a frame is, about 0 to 1: the mean of the steps between pixels two apart, strong ones
 * counting most, against what contrast there is at all.
 */
export function sharpnessOf(
  { y, yStride }: Planes,
  { width, height }: { width: number; height: number },
  part: Part,
): number {
  const left = Math.floor(part.left * width)
  const right = Math.min(width - 2, Math.ceil(part.right * width))
  const top = Math.floor(part.top * height)
  const bottom = Math.min(height - 2, Math.ceil(part.bottom * height))
  let steps = 0
  let sum = 0
  let squares = 0
  let count = 0
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const at = row * yStride + column
      const across = y[at + 2]! - y[at]!
      const down = y[at + 2 * yStride]! - y[at]!
      steps += across * across + down * down
      sum += y[at]!
      squares += y[at]! * y[at]!
      count++
    }
  }
  if (count === 0) return 0
  const variance = Math.max(1, squares / count - (sum / count) ** 2)
  return Math.min(1, Math.sqrt(steps / count / 2 / variance))
}
