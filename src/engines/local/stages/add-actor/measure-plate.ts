import type { FrameSource } from '../../render/frame-source.ts'

/** How footage was taken: what a drawing must have to be of the same film. */
export type PlateTexture = {
  /** Standard deviation of the luma noise, in codes. */
  noiseCodes: number
  /** Width of the sharpest edges as the sigma of a Gaussian, in pixels. */
  softPixels: number
}

const MEASURED_FRAMES = 3
const BLOCK = 16
const EDGE = { reach: 6, rangeCodes: 50 }

/** Measures some frames of an act; `throwIfStopped` is called between them. */
export function measurePlate(
  source: FrameSource,
  { width, height }: { width: number; height: number },
  frameCount: number,
  throwIfStopped: () => void,
): PlateTexture {
  const noises: number[] = []
  const sharpness: number[] = []
  for (let number = 0; number < MEASURED_FRAMES; number++) {
    throwIfStopped()
    source.seek(Math.floor((frameCount * number) / MEASURED_FRAMES))
    const planes = source.next()
    if (planes === null) break
    collectNoise(planes.y, planes.yStride, width, height, noises)
    collectEdges(planes.y, planes.yStride, width, height, sharpness)
  }
  const steepest = percentile(sharpness, 0.85)
  return {
    // The quietest blocks: what is even in the world has only the film's noise.
    noiseCodes: Math.min(12, percentile(noises, 0.2) ?? 0),
    // The slope of a Gaussian edge is 1 / (sigma sqrt(2 pi)) of its height.
    softPixels: steepest === null ? 0.7 : Math.min(6, Math.max(0.45, 0.4 / steepest)),
  }
}

function percentile(values: number[], part: number): number | null {
  if (values.length < 8) return null
  return values.sort((a, b) => a - b)[Math.floor((values.length - 1) * part)]!
}

/** Immerkær, "Fast Noise Variance Estimation" (1996): the mean of a Laplacian difference, by blocks. */
function collectNoise(
  luma: Uint8Array,
  stride: number,
  width: number,
  height: number,
  into: number[],
): void {
  for (let top = 1; top + BLOCK < height; top += BLOCK * 2) {
    for (let left = 1; left + BLOCK < width; left += BLOCK * 2) {
      let sum = 0
      let light = 0
      for (let y = top; y < top + BLOCK; y++) {
        for (let x = left; x < left + BLOCK; x++) {
          const at = y * stride + x
          const corners =
            luma[at - stride - 1]! +
            luma[at - stride + 1]! +
            luma[at + stride - 1]! +
            luma[at + stride + 1]!
          const sides = luma[at - 1]! + luma[at + 1]! + luma[at - stride]! + luma[at + stride]!
          sum += Math.abs(corners - 2 * sides + 4 * luma[at]!)
          light += luma[at]!
        }
      }
      const mean = light / BLOCK ** 2
      if (mean < 28 || mean > 225) continue
      into.push((Math.sqrt(Math.PI / 2) * sum) / (6 * BLOCK ** 2))
    }
  }
}

/** Steepest slope of every strong edge along some rows, as a part of the edge's height. */
function collectEdges(
  luma: Uint8Array,
  stride: number,
  width: number,
  height: number,
  into: number[],
): void {
  const { reach, rangeCodes } = EDGE
  for (let y = 4; y < height; y += 9) {
    for (let x = reach; x + reach + 1 < width; x++) {
      const at = y * stride + x
      const slope = Math.abs(luma[at + 1]! - luma[at]!)
      const range = Math.abs(luma[at + reach]! - luma[at - reach]!)
      if (range < rangeCodes) continue
      const before = Math.abs(luma[at]! - luma[at - 1]!)
      const after = Math.abs(luma[at + 2]! - luma[at + 1]!)
      // The steepest point of an edge, and no line: it must not be higher than what it leads to.
      if (slope < before || slope < after || slope > range) continue
      into.push(slope / range)
    }
  }
}
