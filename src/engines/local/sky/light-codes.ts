/** A light's colour as codes: what full light adds on black. */
import { fitToGamut } from '../colour/gamut.ts'
import { hexToOklab, oklabToRgb } from '../colour/oklab.ts'
import type { Lab } from '../colour/oklab.ts'
import { outputEncoding, rgbToYcbcr } from '../colour/ycbcr.ts'

/** Offsets of 8-bit codes, bt709 limited: luma from black, chroma from grey. */
export type LightCodes = { y: number; cb: number; cr: number }

export function codesOfLab(colour: Lab): LightCodes {
  const [y, cb, cr] = rgbToYcbcr(oklabToRgb(fitToGamut(colour)), outputEncoding)
  return { y: y - 16, cb: cb - 128, cr: cr - 128 }
}

/** `hex` is "#rrggbb". */
export function codesOfHex(hex: string): LightCodes {
  return codesOfLab(hexToOklab(hex))
}
