/** The operation `correct`: levels and white balance, as a careful automatic correction makes them. */
import { bendTone, clamp, mix, pivotContrast } from '../curves.ts'
import { chromaOf } from '../oklab.ts'
import type { ColourMap } from '../oklab.ts'
import { lightnessAt } from '../plate-analysis.ts'
import type { PlateAnalysis } from '../plate-analysis.ts'

/** Most that levels are stretched: more shows coding noise. */
const LARGEST_STRETCH = 1.35
/** Most chroma that white balance takes away or adds: a larger cast is the scene's own colour. */
const LARGEST_CAST = 0.03

/** The cast of what should be grey: the mean chroma of the pixels that are nearly so. */
function castOf({ points }: PlateAnalysis): { a: number; b: number } {
  let a = 0
  let b = 0
  let total = 1e-9
  for (const { colour, share } of points) {
    const weight = share * Math.exp(-((chromaOf(colour) / 0.05) ** 2))
    if (colour[0] < 0.15) continue
    a += colour[1] * weight
    b += colour[2] * weight
    total += weight
  }
  // Few greys are no evidence of a cast.
  const evidence = clamp(total / 0.25, 0, 1)
  const size = Math.hypot(a / total, b / total)
  const share = size === 0 ? 0 : (evidence * Math.min(size, LARGEST_CAST)) / size
  return { a: (a / total) * share, b: (b / total) * share }
}

export function correctionMap(amount: number, analysis: PlateAnalysis): ColourMap {
  const cast = castOf(analysis)
  const low = Math.min(0.2, lightnessAt(analysis, 0.005))
  const high = Math.max(0.7, lightnessAt(analysis, 0.995))
  const stretch = Math.min(LARGEST_STRETCH, 0.95 / (high - low))
  const middle = 0.03 + (lightnessAt(analysis, 0.5) - low) * stretch
  const bend = clamp((0.5 - middle) * 0.5, -0.12, 0.15)
  return ([lightness, a, b]) => {
    const levelled = clamp(0.03 + (lightness - low) * stretch, 0, 1)
    const toned = bendTone(pivotContrast(levelled, 0.5, 1.06), bend)
    const factor = 1 + 0.1 * amount
    return [
      mix(lightness, toned, amount),
      (a - cast.a * lightness * amount) * factor,
      (b - cast.b * lightness * amount) * factor,
    ]
  }
}
