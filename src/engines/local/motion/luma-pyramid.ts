import type { Planes } from '../../../media/planes.ts'

/** A small picture of luma. Pixel (i, j) stands at ((i + 0.5) * blockPixels, (j + 0.5) * blockPixels) of the frame. */
export type LumaLevel = {
  width: number
  height: number
  /** Frame pixels to a side of one pixel of this level. */
  blockPixels: number
  luma: Float32Array
}

/** The finest level first; each next one is half as wide. */
export type LumaPyramid = LumaLevel[]

type FrameSize = { width: number; height: number }

/** Widest the finest level may be: fine enough for a tenth of a pixel of 720p, small enough to be fast. */
const FINEST_WIDTH_PIXELS = 256
const COARSEST_WIDTH_PIXELS = 24
const LEAST_SIDE_PIXELS = 8

/** Levels for frames of this size, to be filled again and again. */
export function createLumaPyramid(size: FrameSize): LumaPyramid {
  const levels: LumaPyramid = []
  let blockPixels = Math.max(1, Math.ceil(Math.max(size.width, size.height) / FINEST_WIDTH_PIXELS))
  for (;;) {
    const width = Math.max(1, Math.floor(size.width / blockPixels))
    const height = Math.max(1, Math.floor(size.height / blockPixels))
    const small = Math.min(width, height) < LEAST_SIDE_PIXELS || width < COARSEST_WIDTH_PIXELS
    if (small && levels.length > 0) return levels
    levels.push({ width, height, blockPixels, luma: new Float32Array(width * height) })
    blockPixels *= 2
  }
}

/** Fills the levels from a frame: whole blocks averaged, then softened a little so that it can be interpolated. */
export function fillLumaPyramid(pyramid: LumaPyramid, planes: Planes): void {
  const finest = pyramid[0]!
  averageBlocks(planes.y, planes.yStride, finest)
  soften(finest)
  for (let level = 1; level < pyramid.length; level++) halve(pyramid[level - 1]!, pyramid[level]!)
}

function averageBlocks(y: Uint8Array, stride: number, target: LumaLevel): void {
  const { width, height, blockPixels, luma } = target
  const sums = new Uint32Array(width)
  const scale = 1 / (blockPixels * blockPixels)
  for (let row = 0; row < height; row++) {
    sums.fill(0)
    for (let line = row * blockPixels; line < (row + 1) * blockPixels; line++) {
      let at = line * stride
      for (let column = 0; column < width; column++) {
        let sum = 0
        for (let end = at + blockPixels; at < end; at++) sum += y[at]!
        sums[column]! += sum
      }
    }
    for (let column = 0; column < width; column++)
      luma[row * width + column] = sums[column]! * scale
  }
}

/** (1 2 1) / 4 in both directions, in place; the edge is repeated. */
function soften({ width, height, luma }: LumaLevel): void {
  for (let row = 0; row < height; row++) {
    let before = luma[row * width]!
    for (let column = 0; column < width; column++) {
      const at = row * width + column
      const here = luma[at]!
      const after = column + 1 < width ? luma[at + 1]! : here
      luma[at] = (before + 2 * here + after) / 4
      before = here
    }
  }
  const above = luma.slice(0, width)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const at = row * width + column
      const here = luma[at]!
      const below = row + 1 < height ? luma[at + width]! : here
      luma[at] = (above[column]! + 2 * here + below) / 4
      above[column] = here
    }
  }
}

/** Means of 2x2: a pixel of the coarse level lies exactly between its four. */
function halve(from: LumaLevel, to: LumaLevel): void {
  for (let row = 0; row < to.height; row++) {
    for (let column = 0; column < to.width; column++) {
      const at = row * 2 * from.width + column * 2
      const below = at + from.width
      to.luma[row * to.width + column] =
        (from.luma[at]! + from.luma[at + 1]! + from.luma[below]! + from.luma[below + 1]!) / 4
    }
  }
  soften(to)
}
