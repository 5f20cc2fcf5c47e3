/** Phases between two pixels, each way. */
export const PHASES = 64
/** What the sixteen taps of a position add up to. */
const UNITY = 16_384
/**
 * Sharpness of the cubic (Keys, "Cubic convolution interpolation", 1981). -0.5 is the smoothest that is exact for
 * parabolas; a little more keeps positions between pixels as crisp as those on them, so that slow moves do not
 * breathe.
 */
const SHARPNESS = -0.65

/** Sixteen weights, rows first, for each of 64 x 64 phases (down, across). On a pixel: that pixel alone. */
export function samplingWeights(): Int16Array {
  const weights = new Int16Array(PHASES * PHASES * 16)
  const taps = Array.from({ length: PHASES }, (_, phase) => cubicTaps(phase / PHASES))
  let at = 0
  for (const down of taps) {
    for (const across of taps) {
      const products = down.flatMap((weight) =>
        across.map((other) => Math.round(weight * other * UNITY)),
      )
      // The greatest takes what rounding left over: flat areas stay exactly as they are.
      const rest = UNITY - products.reduce((sum, weight) => sum + weight, 0)
      products[products.indexOf(Math.max(...products))]! += rest
      weights.set(products, at)
      at += 16
    }
  }
  return weights
}

function cubicTaps(part: number): number[] {
  return [1 + part, part, 1 - part, 2 - part].map(cubicWeight)
}

function cubicWeight(distance: number): number {
  const a = SHARPNESS
  const d = Math.abs(distance)
  if (d < 1) return ((a + 2) * d - (a + 3)) * d * d + 1
  return d < 2 ? ((a * d - 5 * a) * d + 8 * a) * d - 4 * a : 0
}
