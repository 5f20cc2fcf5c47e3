/** A plane of 8-bit luma, rows first, no padding. */
export type LumaPlane = { width: number; height: number; luma: Uint8Array }

const RADIUS = 5
const SIGMA = 1.5
/** (0.03 x 255)^2, the stabiliser of the contrast term in the original definition. */
const C2 = 58.5225

const kernel = (() => {
  const taps = Array.from({ length: 2 * RADIUS + 1 }, (_, index) =>
    Math.exp(-((index - RADIUS) ** 2) / (2 * SIGMA * SIGMA)),
  )
  const total = taps.reduce((sum, tap) => sum + tap, 0)
  return taps.map((tap) => tap / total)
})()

/** Gaussian means over the valid area: `width - 10` by `height - 10`. */
function windowMeans(values: Float32Array, width: number, height: number): Float32Array {
  const outWidth = width - 2 * RADIUS
  const outHeight = height - 2 * RADIUS
  const across = new Float32Array(outWidth * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < outWidth; x++) {
      let sum = 0
      for (let tap = 0; tap <= 2 * RADIUS; tap++) sum += kernel[tap]! * values[y * width + x + tap]!
      across[y * outWidth + x] = sum
    }
  }
  const means = new Float32Array(outWidth * outHeight)
  for (let y = 0; y < outHeight; y++) {
    for (let x = 0; x < outWidth; x++) {
      let sum = 0
      for (let tap = 0; tap <= 2 * RADIUS; tap++) {
        sum += kernel[tap]! * across[(y + tap) * outWidth + x]!
      }
      means[y * outWidth + x] = sum
    }
  }
  return means
}

function product(one: Float32Array, other: Float32Array): Float32Array {
  return one.map((value, index) => value * other[index]!)
}

/**
 * SSIM without its luminance term: the mean over 11x11 Gaussian windows (sigma 1.5) of
 * (2 cov + C2) / (var1 + var2 + C2), on luma. (Wang, Bovik, Sheikh, Simoncelli 2004.) 1 for equal
 * structure. Planes have one size, at least 11 pixels a side.
 */
export function structureSimilarity(one: LumaPlane, other: LumaPlane): number {
  const { width, height } = one
  const first = Float32Array.from(one.luma)
  const second = Float32Array.from(other.luma)
  const mean1 = windowMeans(first, width, height)
  const mean2 = windowMeans(second, width, height)
  const square1 = windowMeans(product(first, first), width, height)
  const square2 = windowMeans(product(second, second), width, height)
  const cross = windowMeans(product(first, second), width, height)
  let sum = 0
  for (let index = 0; index < mean1.length; index++) {
    const variance1 = square1[index]! - mean1[index]! ** 2
    const variance2 = square2[index]! - mean2[index]! ** 2
    const covariance = cross[index]! - mean1[index]! * mean2[index]!
    sum += (2 * covariance + C2) / (variance1 + variance2 + C2)
  }
  return sum / mean1.length
}
