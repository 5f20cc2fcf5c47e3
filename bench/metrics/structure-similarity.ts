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
      const middle = y * width + x + RADIUS
      let sum = kernel[RADIUS]! * values[middle]!
      for (let away = 1; away <= RADIUS; away++) {
        sum += kernel[RADIUS + away]! * (values[middle - away]! + values[middle + away]!)
      }
      across[y * outWidth + x] = sum
    }
  }
  const means = new Float32Array(outWidth * outHeight)
  for (let at = 0; at < means.length; at++) {
    const middle = at + RADIUS * outWidth
    let sum = kernel[RADIUS]! * across[middle]!
    for (let away = outWidth, tap = RADIUS + 1; tap <= 2 * RADIUS; tap++, away += outWidth) {
      sum += kernel[tap]! * (across[middle - away]! + across[middle + away]!)
    }
    means[at] = sum
  }
  return means
}

type Moments = { values: Float32Array; means: Float32Array; squares: Float32Array }

/** A source is compared with many remixes: its own half of the sums is kept. */
const known = new WeakMap<LumaPlane, Moments>()

function momentsOf(plane: LumaPlane): Moments {
  let moments = known.get(plane)
  if (moments === undefined) {
    const { width, height } = plane
    const values = Float32Array.from(plane.luma)
    const means = windowMeans(values, width, height)
    moments = { values, means, squares: windowMeans(product(values, values), width, height) }
    known.set(plane, moments)
  }
  return moments
}

function product(one: Float32Array, other: Float32Array): Float32Array {
  const products = new Float32Array(one.length)
  for (let at = 0; at < one.length; at++) products[at] = one[at]! * other[at]!
  return products
}

/**
 * SSIM without its luminance term: the mean over 11x11 Gaussian windows (sigma 1.5) of
 * (2 cov + C2) / (var1 + var2 + C2), on luma. (Wang, Bovik, Sheikh, Simoncelli 2004.) 1 for equal
 * structure. Planes have one size, at least 11 pixels a side.
 */
export function structureSimilarity(one: LumaPlane, other: LumaPlane): number {
  const { width, height } = one
  const { values: first, means: mean1, squares: square1 } = momentsOf(one)
  const { values: second, means: mean2, squares: square2 } = momentsOf(other)
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
