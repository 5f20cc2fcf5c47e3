import type { Planes } from '../../../media/planes.ts'

/** Small luma with its edge repeated around it: pixel (x, y) is at `origin + y * stride + x`. */
export type PaddedLuma = {
  width: number
  height: number
  stride: number
  origin: number
  luma: Float32Array
}

/** Pixels around: patches that reach beyond the frame find its edge there. */
export const LUMA_PAD = 12
const LEAST_SIDE_PIXELS = 12

/** Levels for frames of this size, the finest first, each next one half as large. */
export function createFlowPyramid(
  size: { width: number; height: number },
  cellPixels: number,
): PaddedLuma[] {
  const levels: PaddedLuma[] = []
  let width = Math.ceil(size.width / cellPixels)
  let height = Math.ceil(size.height / cellPixels)
  while (levels.length === 0 || Math.min(width, height) >= LEAST_SIDE_PIXELS) {
    const stride = width + 2 * LUMA_PAD
    const luma = new Float32Array(stride * (height + 2 * LUMA_PAD))
    levels.push({ width, height, stride, origin: LUMA_PAD * stride + LUMA_PAD, luma })
    width = Math.ceil(width / 2)
    height = Math.ceil(height / 2)
  }
  return levels
}

/** Fills the levels from a frame: the mean of every cell, then of every 2x2. */
export function fillFlowPyramid(
  levels: readonly PaddedLuma[],
  { y, yStride }: Planes,
  size: { width: number; height: number },
  cellPixels: number,
): void {
  const finest = levels[0]!
  for (let row = 0; row < finest.height; row++) {
    const down = Math.min(cellPixels, size.height - row * cellPixels)
    for (let column = 0; column < finest.width; column++) {
      const across = Math.min(cellPixels, size.width - column * cellPixels)
      let sum = 0
      for (let line = 0; line < down; line++) {
        const from = (row * cellPixels + line) * yStride + column * cellPixels
        for (let at = from; at < from + across; at++) sum += y[at]!
      }
      finest.luma[finest.origin + row * finest.stride + column] = sum / (across * down)
    }
  }
  fillPad(finest)
  for (let level = 1; level < levels.length; level++) halve(levels[level - 1]!, levels[level]!)
}

function halve(from: PaddedLuma, to: PaddedLuma): void {
  for (let row = 0; row < to.height; row++) {
    for (let column = 0; column < to.width; column++) {
      // An odd last row or column takes part of the pad, which repeats it.
      const at = from.origin + row * 2 * from.stride + column * 2
      const below = at + from.stride
      to.luma[to.origin + row * to.stride + column] =
        (from.luma[at]! + from.luma[at + 1]! + from.luma[below]! + from.luma[below + 1]!) / 4
    }
  }
  fillPad(to)
}

function fillPad({ width, height, stride, luma, origin }: PaddedLuma): void {
  for (let row = 0; row < height; row++) {
    const first = origin + row * stride
    luma.fill(luma[first]!, first - LUMA_PAD, first)
    luma.fill(luma[first + width - 1]!, first + width, first + width + LUMA_PAD)
  }
  const top = LUMA_PAD * stride
  const bottom = (LUMA_PAD + height - 1) * stride
  for (let row = 0; row < LUMA_PAD; row++) {
    luma.copyWithin(row * stride, top, top + stride)
    luma.copyWithin((LUMA_PAD + height + row) * stride, bottom, bottom + stride)
  }
}

/** Luma between pixels, bilinear; positions outside are taken at the edge. */
export function lumaAt(
  { width, height, stride, origin, luma }: PaddedLuma,
  x: number,
  y: number,
): number {
  const inX = x < -2 ? -2 : x > width + 1 ? width + 1 : x
  const inY = y < -2 ? -2 : y > height + 1 ? height + 1 : y
  const column = Math.floor(inX)
  const row = Math.floor(inY)
  const at = origin + row * stride + column
  const fx = inX - column
  const above = luma[at]! + (luma[at + 1]! - luma[at]!) * fx
  const below = luma[at + stride]! + (luma[at + stride + 1]! - luma[at + stride]!) * fx
  return above + (below - above) * (inY - row)
}
