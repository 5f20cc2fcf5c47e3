import { outputEncoding, rgbToYcbcr } from '../../colour/ycbcr.ts'

/** What a mask is painted with: bt709 limited codes that pixels move towards. */
export type Paint = { y: number; cb: number; cr: number }

type Rgb = readonly [red: number, green: number, blue: number]

/** 0 to 255 a channel, gamma-encoded. */
export function coverPaint([red, green, blue]: Rgb): Paint {
  const [y, cb, cr] = rgbToYcbcr([red / 255, green / 255, blue / 255], outputEncoding)
  return { y, cb, cr }
}

/**
 * A colour as added light, which is a move towards white by the light's own luma: 235 for luma, and for chroma
 * what adds the colour's own. Its luma, 0 to 1, is what a mask's alpha has to be multiplied with.
 */
export function lightPaint(colour: Rgb): Paint & { luma: number } {
  const { y, cb, cr } = coverPaint(colour)
  const luma = Math.max(0.05, (y - 16) / 219)
  const chroma = (code: number) => 128 + Math.max(-100, Math.min(100, (code - 128) / luma))
  return { y: 235, cb: chroma(cb), cr: chroma(cr), luma }
}
