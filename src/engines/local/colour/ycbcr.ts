/**
 * Y'CbCr codes of 8-bit video and gamma-encoded RGB: ITU-R BT.601 and BT.709 luma coefficients, with
 * limited range (Y' 16 to 235, chroma 16 to 240) or full range (0 to 255).
 */
import type { PixelEncoding } from './grade.ts'
import type { Rgb } from './oklab.ts'

/** Three codes of 8-bit video; fractions allowed. */
export type Ycbcr = readonly [y: number, cb: number, cr: number]

/** What every render writes. */
export const outputEncoding: PixelEncoding = { matrix: 'bt709', range: 'limited' }

const lumaWeights = {
  bt601: { red: 0.299, blue: 0.114 },
  bt709: { red: 0.2126, blue: 0.0722 },
} as const

function ranges(range: PixelEncoding['range']) {
  return range === 'limited'
    ? { offset: 16, lumaSpan: 219, chromaSpan: 224 }
    : { offset: 0, lumaSpan: 255, chromaSpan: 255 }
}

export function ycbcrToRgb([y, cb, cr]: Ycbcr, encoding: PixelEncoding): Rgb {
  const { red: kr, blue: kb } = lumaWeights[encoding.matrix]
  const { offset, lumaSpan, chromaSpan } = ranges(encoding.range)
  const luma = (y - offset) / lumaSpan
  const red = luma + (2 * (1 - kr) * (cr - 128)) / chromaSpan
  const blue = luma + (2 * (1 - kb) * (cb - 128)) / chromaSpan
  return [red, (luma - kr * red - kb * blue) / (1 - kr - kb), blue]
}

export function rgbToYcbcr([red, green, blue]: Rgb, encoding: PixelEncoding): Ycbcr {
  const { red: kr, blue: kb } = lumaWeights[encoding.matrix]
  const { offset, lumaSpan, chromaSpan } = ranges(encoding.range)
  const luma = kr * red + (1 - kr - kb) * green + kb * blue
  return [
    offset + lumaSpan * luma,
    128 + (chromaSpan * (blue - luma)) / (2 * (1 - kb)),
    128 + (chromaSpan * (red - luma)) / (2 * (1 - kr)),
  ]
}

export function sameEncoding(one: PixelEncoding, other: PixelEncoding): boolean {
  return one.matrix === other.matrix && one.range === other.range
}
