import { chromaOf, hueDegreesOf } from '../../src/engines/local/colour/oklab.ts'
import { eachPixel } from './palette-gap.ts'
import type { RgbFrame } from './palette-gap.ts'

/** Chroma above which a pixel counts as having a hue. */
const CHROMATIC = 0.02

/** Mean OKLab chroma over all pixels: below 0.01 is black and white. */
export function meanChroma(frames: readonly RgbFrame[]): number {
  let sum = 0
  let pixels = 0
  eachPixel(frames, (colour) => {
    sum += chromaOf(colour)
    pixels++
  })
  return sum / Math.max(1, pixels)
}

/** Part of the chromatic pixels (chroma above 0.02) whose hue is within `reach` degrees of `hue`. */
export function hueShare(
  frames: readonly RgbFrame[],
  hueDegrees: number,
  reachDegrees: number,
): { share: number; pixels: number } {
  let inside = 0
  let pixels = 0
  eachPixel(frames, (colour) => {
    if (chromaOf(colour) <= CHROMATIC) return
    const apart = Math.abs(((hueDegreesOf(colour) - hueDegrees + 540) % 360) - 180)
    if (apart <= reachDegrees) inside++
    pixels++
  })
  return { share: inside / Math.max(1, pixels), pixels }
}
