import { converter } from 'culori'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hexToOklab, hueDegreesOf, oklabToRgb, rgbToOklab } from './oklab.ts'

const byCulori = converter('oklab')
const channel = fc.double({ min: 0, max: 1, noNaN: true })

describe('OKLab', () => {
  it('agrees with an independent implementation on every sRGB colour', () => {
    fc.assert(
      fc.property(channel, channel, channel, (r, g, b) => {
        const expected = byCulori({ mode: 'rgb', r, g, b })
        const [lightness, a, bAxis] = rgbToOklab([r, g, b])
        expect(lightness).toBeCloseTo(expected.l, 4)
        expect(a).toBeCloseTo(expected.a, 4)
        expect(bAxis).toBeCloseTo(expected.b, 4)
      }),
    )
  })

  it('comes back to the same RGB, also a little outside the gamut', () => {
    const wide = fc.double({ min: -0.1, max: 1.1, noNaN: true })
    fc.assert(
      fc.property(wide, wide, wide, (...rgb) => {
        oklabToRgb(rgbToOklab(rgb)).forEach((value, index) => {
          expect(value).toBeCloseTo(rgb[index]!, 3)
        })
      }),
    )
  })

  it('reads hex colours: teal is a blue-green of middle lightness', () => {
    const teal = hexToOklab('#008080')
    expect(teal[0]).toBeCloseTo(0.543, 2)
    expect(hueDegreesOf(teal)).toBeCloseTo(194.8, 0)
  })
})
