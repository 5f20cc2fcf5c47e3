/** Keeping colours inside sRGB by giving up chroma, never lightness or hue. */
import { chromaOf, oklabToLinearRgb } from './oklab.ts'
import type { Lab } from './oklab.ts'

/** Share of the largest possible chroma from which colours are pressed together instead of clipped. */
const KNEE = 0.8
const STEPS = 12

function isInside(colour: Lab): boolean {
  const [red, green, blue] = oklabToLinearRgb(colour)
  return Math.min(red, green, blue) >= -1e-4 && Math.max(red, green, blue) <= 1.0001
}

/** The largest factor, 0 to `limit`, by which chroma can be multiplied inside the gamut. */
function roomFor([lightness, a, b]: Lab, limit: number): number {
  let low = 0
  let high = limit
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    if (isInside([lightness, a * middle, b * middle])) low = middle
    else high = middle
  }
  return low
}

/**
 * The colour with its chroma eased into the gamut: unchanged up to 80% of what fits at its lightness
 * and hue, then approaching the border without reaching it. Lightness is limited to 0 to 1.
 */
export function fitToGamut(colour: Lab): Lab {
  const lightness = Math.min(1, Math.max(0, colour[0]))
  if (chromaOf(colour) < 1e-4) return [lightness, colour[1], colour[2]]
  const inside: Lab = [lightness, colour[1], colour[2]]
  if (isInside([lightness, colour[1] / KNEE, colour[2] / KNEE])) return inside
  const room = roomFor(inside, 1 / KNEE)
  if (room < 1e-3) return [lightness, 0, 0]
  const used = 1 / room
  const over = (used - KNEE) / (1 - KNEE)
  const eased = KNEE + (1 - KNEE) * (1 - Math.exp(-over))
  const factor = eased * room
  return [lightness, colour[1] * factor, colour[2] * factor]
}
