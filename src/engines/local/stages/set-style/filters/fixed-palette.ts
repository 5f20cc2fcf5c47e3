import { outputEncoding, rgbToYcbcr } from '../../../colour/ycbcr.ts'
import { oklabToRgb } from '../../../colour/oklab.ts'
import type { Pigment } from './pigment.ts'

/**
 * Colours that serve any picture: greys, and ramps of twelve hues, bright, muted and dull, that lean to blue in the dark and
 * to yellow in the light, as pixel artists draw them. Fixed, so that nothing changes with the scene.
 */
export function fixedPalette(): Pigment[] {
  const colours: Pigment[] = []
  const add = (lightness: number, chroma: number, hue: number) => {
    const angle = (hue * Math.PI) / 180
    const rgb = oklabToRgb([lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)])
    const bounded = rgb.map((part) => Math.max(0, Math.min(1, part)))
    const [y, cb, cr] = rgbToYcbcr([bounded[0]!, bounded[1]!, bounded[2]!], outputEncoding)
    colours.push({ y: Math.round(y), cb: Math.round(cb), cr: Math.round(cr) })
  }
  for (let step = 0; step < 10; step++) add(0.13 + step * 0.095, 0.008, 270)
  for (let hue = 20; hue < 380; hue += 30) {
    // Dark yellow is olive: it is kept dull.
    const vivid = hue === 110 ? 0.6 : 1
    add(0.27, 0.07 * vivid, hue + 14)
    add(0.43, 0.17 * vivid, hue + 6)
    add(0.61, 0.23 * vivid, hue)
    add(0.77, 0.16, hue - 5)
    add(0.9, 0.06, hue - 8)
    for (const lightness of [0.36, 0.5, 0.64, 0.78]) add(lightness, 0.105 * vivid, hue)
    for (const lightness of [0.2, 0.35, 0.5, 0.65, 0.8]) add(lightness, 0.055, hue)
  }
  return colours
}

/** Where a colour stands in such a table. */
export function tableKey(y: number, cb: number, cr: number): number {
  return (((y + 4) >> 3) << 10) | (((cb + 4) >> 3) << 5) | ((cr + 4) >> 3)
}

/** The nearest colour of a palette for 5 bits each of (y, cb, cr), as a table. */
export function nearestTable(palette: readonly Pigment[]): Uint8Array {
  const table = new Uint8Array(32768)
  for (let key = 0; key < table.length; key++) {
    const y = (key >> 10) << 3
    const cb = ((key >> 5) & 31) << 3
    const cr = (key & 31) << 3
    let least = Infinity
    for (const [position, colour] of palette.entries()) {
      const distance = (colour.y - y) ** 2 + 1.6 * ((colour.cb - cb) ** 2 + (colour.cr - cr) ** 2)
      if (distance >= least) continue
      least = distance
      table[key] = position
    }
  }
  return table
}
