import { copyPlanes } from '../../../../media/planes.ts'
import type { Region } from '../particles/flock.ts'
import { regionOf } from './effect-place.ts'
import type { OpenEffect } from './effect-spec.ts'
import { planesOf } from './picture-planes.ts'
import type { Plane } from './picture-planes.ts'

/** The left half mirrored into the right one; in a kaleidoscope, the upper half into the lower one too. */
export const openMirror: OpenEffect =
  ({ place, said }, act) =>
  (input, output) => {
    const isFourfold = said.includes('kaleidoscop')
    const keepsRight = place.across === 'right'
    for (const { from, fromStride, to, toStride, width, height } of planesOf(input, output, act)) {
      for (let row = 0; row < height; row++) {
        const line = isFourfold && row >= height / 2 ? height - 1 - row : row
        for (let x = 0; x < width; x++) {
          const isKept = keepsRight ? x >= width / 2 : x < width / 2
          to[row * toStride + x] = from[line * fromStride + (isKept ? x : width - 1 - x)]!
        }
      }
    }
  }

const BLOCKS_DOWN = 40

/** Squares of one colour each, in the part of the frame that was named. */
export const openPixelate: OpenEffect = ({ place }, act) => {
  const { width, height } = act.geometry
  const block = Math.max(4, Math.round(act.geometry.height / BLOCKS_DOWN / 2) * 2)
  const region = regionOf(place)
  return (input, output) => {
    if (region !== undefined) copyPlanes(input, output, width, height)
    for (const plane of planesOf(input, output, act)) {
      averageBlocks(plane, block / plane.step, region ?? { left: 0, top: 0, right: 1, bottom: 1 })
    }
  }
}

function averageBlocks(
  { from, fromStride, to, toStride, width, height }: Plane,
  block: number,
  region: Region,
): void {
  const onGrid = (part: number, side: number) => Math.floor((part * side) / block) * block
  const end = { right: Math.ceil(region.right * width), bottom: Math.ceil(region.bottom * height) }
  for (let top = onGrid(region.top, height); top < end.bottom; top += block) {
    const bottom = Math.min(height, top + block)
    for (let left = onGrid(region.left, width); left < end.right; left += block) {
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
