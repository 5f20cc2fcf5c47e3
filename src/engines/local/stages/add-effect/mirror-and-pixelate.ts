import type { OpenEffect } from './effect-spec.ts'
import { planesOf } from './picture-planes.ts'
import type { Plane } from './picture-planes.ts'

/** The left half mirrored into the right one. */
export const openMirror: OpenEffect =
  ({ place }, act) =>
  (input, output) => {
    const keepsRight = place.across === 'right'
    for (const { from, fromStride, to, toStride, width, height } of planesOf(input, output, act)) {
      for (let row = 0; row < height; row++) {
        for (let x = 0; x < width; x++) {
          const isKept = keepsRight ? x >= width / 2 : x < width / 2
          to[row * toStride + x] = from[row * fromStride + (isKept ? x : width - 1 - x)]!
        }
      }
    }
  }

const BLOCKS_DOWN = 40

/** Squares of one colour each. */
export const openPixelate: OpenEffect = (_, act) => {
  const block = Math.max(4, Math.round(act.geometry.height / BLOCKS_DOWN / 2) * 2)
  return (input, output) => {
    for (const plane of planesOf(input, output, act)) averageBlocks(plane, block / plane.step)
  }
}

function averageBlocks(
  { from, fromStride, to, toStride, width, height }: Plane,
  block: number,
): void {
  for (let top = 0; top < height; top += block) {
    const bottom = Math.min(height, top + block)
    for (let left = 0; left < width; left += block) {
      const right = Math.min(width, left + block)
      let sum = 0
      for (let row = top; row < bottom; row++) {
        for (let x = left; x < right; x++) sum += from[row * fromStride + x]!
      }
      const mean = Math.round(sum / ((bottom - top) * (right - left)))
      for (let row = top; row < bottom; row++)
        to.fill(mean, row * toStride + left, row * toStride + right)
    }
  }
}
