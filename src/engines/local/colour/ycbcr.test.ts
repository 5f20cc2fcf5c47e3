import { describe, expect, it } from 'vitest'
import type { PixelEncoding } from './grade.ts'
import { rgbToYcbcr, ycbcrToRgb } from './ycbcr.ts'

const encodings: PixelEncoding[] = [
  { matrix: 'bt601', range: 'limited' },
  { matrix: 'bt601', range: 'full' },
  { matrix: 'bt709', range: 'limited' },
  { matrix: 'bt709', range: 'full' },
]

describe.each(encodings)("Y'CbCr codes of $matrix, $range range", (encoding) => {
  it('put black and white at the ends of the range, without colour', () => {
    const [black, white] = encoding.range === 'limited' ? [16, 235] : [0, 255]
    const codes = [rgbToYcbcr([0, 0, 0], encoding), rgbToYcbcr([1, 1, 1], encoding)]
    expect(codes[0]![0]).toBeCloseTo(black, 9)
    expect(codes[1]![0]).toBeCloseTo(white, 9)
    for (const [, cb, cr] of codes) {
      expect(cb).toBeCloseTo(128, 9)
      expect(cr).toBeCloseTo(128, 9)
    }
  })

  it('are turned back into the RGB they came from', () => {
    const rgb = [0.2, 0.7, 0.4] as const
    ycbcrToRgb(rgbToYcbcr(rgb, encoding), encoding).forEach((value, index) => {
      expect(value).toBeCloseTo(rgb[index]!, 9)
    })
  })
})

it('gives pure red the codes that BT.709 tables list: 63, 102, 240', () => {
  const red = rgbToYcbcr([1, 0, 0], { matrix: 'bt709', range: 'limited' })
  expect(red.map(Math.round)).toEqual([63, 102, 240])
})
