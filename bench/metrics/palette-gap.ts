import type { Lab } from '../../src/engines/local/colour/oklab.ts'
import { hexToOklab, rgbToOklab } from '../../src/engines/local/colour/oklab.ts'

/** A small RGB frame: three bytes a pixel, rows first, no padding. */
export type RgbFrame = { width: number; height: number; rgb: Uint8Array }

export type PaletteFit = {
  /**
   * Mean distance in the OKLab (a, b) plane from each pixel with 0.08 < L < 0.97 to the nearest of the
   * palette's colours: mean over pixels of min over colours of |(a, b) - (a', b')|.
   */
  gap: number
  /** Part of those pixels that is nearest to each colour, in the palette's order; sums to 1. */
  shares: number[]
  /** The denominator: pixels measured. */
  pixels: number
}

/** Calls back for each pixel of the frames in OKLab. */
export function eachPixel(frames: readonly RgbFrame[], visit: (colour: Lab) => void): void {
  const known = new Map<number, Lab>()
  for (const { rgb } of frames) {
    for (let at = 0; at < rgb.length; at += 3) {
      const key = (rgb[at]! << 16) | (rgb[at + 1]! << 8) | rgb[at + 2]!
      let colour = known.get(key)
      if (colour === undefined) {
        colour = rgbToOklab([rgb[at]! / 255, rgb[at + 1]! / 255, rgb[at + 2]! / 255])
        known.set(key, colour)
      }
      visit(colour)
    }
  }
}

/** `palette` holds "#rrggbb" values. Frames: every 6th of a video, 160 pixels wide. */
export function paletteFit(frames: readonly RgbFrame[], palette: readonly string[]): PaletteFit {
  const targets = palette.map(hexToOklab)
  const counts = targets.map(() => 0)
  let sum = 0
  let pixels = 0
  eachPixel(frames, ([lightness, a, b]) => {
    if (lightness <= 0.08 || lightness >= 0.97) return
    let nearest = 0
    let least = Infinity
    targets.forEach((target, index) => {
      const distance = Math.hypot(a - target[1], b - target[2])
      if (distance < least) {
        least = distance
        nearest = index
      }
    })
    counts[nearest]!++
    sum += least
    pixels++
  })
  const denominator = Math.max(1, pixels)
  return { gap: sum / denominator, shares: counts.map((count) => count / denominator), pixels }
}
