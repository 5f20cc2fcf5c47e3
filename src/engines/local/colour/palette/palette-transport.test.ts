import { describe, expect, it } from 'vitest'
import { hexToOklab } from '../oklab.ts'
import type { Lab } from '../oklab.ts'
import { hairLikeness, skinLikeness } from '../plate-analysis.ts'
import type { PlateAnalysis } from '../plate-analysis.ts'
import { assignPalette } from './palette-transport.ts'

const palette = ['#008080', '#c2b280', '#b7410e'].map(hexToOklab)
const [TEAL, SAND, RUST] = [0, 1, 2]

function groundOf(colours: Lab[]): PlateAnalysis {
  const points = colours.map((colour) => ({ colour, share: 1 / colours.length }))
  return { points, columnLightness: [0.5], rowLightness: [0.5] }
}

function strongest(parts: number[]): number {
  return parts.indexOf(Math.max(...parts))
}

const greys = groundOf(Array.from({ length: 50 }, (_, index) => [0.1 + index * 0.016, 0, 0]))

describe('the assignment of a palette', () => {
  it('gives light things of a grey film the light colour and its shadows the cold one', () => {
    const assign = assignPalette(palette, greys, skinLikeness)
    expect(strongest(assign([0.85, 0, 0]))).toBe(SAND)
    expect(strongest(assign([0.15, 0, 0]))).toBe(TEAL)
  })

  it('leaves no asked colour without a place', () => {
    const assign = assignPalette(palette, greys, skinLikeness)
    const totals = palette.map((_, index) =>
      greys.points.reduce((sum, { colour, share }) => sum + share * assign(colour)[index]!, 0),
    )
    for (const total of totals) expect(total).toBeGreaterThan(0.1)
  })

  it('gives colours of a like hue to each other', () => {
    const ground = groundOf([
      [0.5, 0.15, 0.09],
      [0.5, -0.08, -0.06],
      [0.6, -0.01, 0.09],
    ])
    const assign = assignPalette(palette, ground, () => 0)
    expect(strongest(assign([0.5, 0.15, 0.09]))).toBe(RUST)
    expect(strongest(assign([0.5, -0.08, -0.06]))).toBe(TEAL)
    expect(strongest(assign([0.6, -0.01, 0.09]))).toBe(SAND)
  })

  it('has soft borders: one code of luma moves no part by more than a tenth', () => {
    const assign = assignPalette(palette, greys, skinLikeness)
    for (let lightness = 0.02; lightness < 0.98; lightness += 0.005) {
      const here = assign([lightness, 0, 0])
      const next = assign([lightness + 0.005, 0, 0])
      here.forEach((part, index) => expect(Math.abs(part - next[index]!)).toBeLessThan(0.1))
    }
  })

  it('keeps the shadows of hair out of the cold colour', () => {
    const hair: Lab = [0.34, 0.012, 0.04]
    const ground = groundOf([...greys.points.map(({ colour }) => colour), hair])
    const careful = assignPalette(palette, ground, hairLikeness)(hair)
    const careless = assignPalette(palette, ground, () => 0)(hair)
    expect(careful[TEAL]).toBeLessThan(0.12)
    expect(careful[TEAL]).toBeLessThan(careless[TEAL]!)
  })

  it('gives everything to a palette of one', () => {
    expect(assignPalette([palette[0]!], greys, skinLikeness)([0.4, 0.1, 0])).toEqual([1])
  })
})
