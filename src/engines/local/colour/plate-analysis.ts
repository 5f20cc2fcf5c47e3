/** What is known of a ground's colours: plain data, and how a colour map changes it. */
import { chromaOf, hueDegreesOf } from './oklab.ts'
import type { ColourMap, Lab } from './oklab.ts'
import { hueWindow, smoothstep } from './curves.ts'

/** Colours that occur together, as their mean and their share of all sampled pixels. */
export type ColourPoint = { colour: Lab; share: number }

export type PlateAnalysis = {
  /** Occupied cells of a histogram in OKLab; shares sum to 1. Never empty. */
  points: ColourPoint[]
  /** Mean OKLab lightness of each of `columnLightness.length` vertical strips, left to right. */
  columnLightness: number[]
  /** Mean OKLab lightness of each horizontal strip, top to bottom. */
  rowLightness: number[]
}

/**
 * How much a colour looks like human skin of any complexion, 0 to 1: hue around 50 degrees, moderate
 * chroma, neither near black nor near white. (Hue of skin in OKLab: 30 to 70 degrees for the tones
 * of the Monk scale, chroma 0.02 to 0.11.)
 */
export function skinLikeness(colour: Lab): number {
  const chroma = chromaOf(colour)
  const byHue = hueWindow(hueDegreesOf(colour), 50, 18, 36)
  const byChroma = smoothstep(0.02, 0.045, chroma) * smoothstep(0.17, 0.12, chroma)
  const byLightness = smoothstep(0.22, 0.38, colour[0]) * smoothstep(0.97, 0.88, colour[0])
  return byHue * byChroma * byLightness
}

/**
 * How much a colour looks like hair from blond to brown, 0 to 1: yellow to red, darker and duller than skin.
 * Black and grey hair have no hue of their own.
 */
export function hairLikeness(colour: Lab): number {
  const chroma = chromaOf(colour)
  const byHue = hueWindow(hueDegreesOf(colour), 70, 22, 38)
  const byChroma = smoothstep(0.014, 0.032, chroma) * smoothstep(0.11, 0.075, chroma)
  const byLightness = smoothstep(0.1, 0.2, colour[0]) * smoothstep(0.72, 0.5, colour[0])
  return byHue * byChroma * byLightness
}

/** Share of the pixels that look like hair, 0 to 1. Earth and wood count too: a large share is no head. */
export function hairShare({ points }: PlateAnalysis): number {
  return points.reduce((sum, point) => sum + point.share * hairLikeness(point.colour), 0)
}

/** Share of the pixels that look like skin, 0 to 1. Wood and sand count too: a large share is no face. */
export function skinShare({ points }: PlateAnalysis): number {
  return points.reduce((sum, point) => sum + point.share * skinLikeness(point.colour), 0)
}

function quantile(values: { value: number; share: number }[], fraction: number): number {
  const sorted = values.toSorted((one, other) => one.value - other.value)
  let before = 0
  for (const { value, share } of sorted) {
    before += share
    if (before >= fraction) return value
  }
  return sorted.at(-1)?.value ?? 0
}

/** The lightness below which `fraction` (0 to 1) of the pixels lie. */
export function lightnessAt({ points }: PlateAnalysis, fraction: number): number {
  return quantile(
    points.map(({ colour, share }) => ({ value: colour[0], share })),
    fraction,
  )
}

export function chromaAt({ points }: PlateAnalysis, fraction: number): number {
  return quantile(
    points.map(({ colour, share }) => ({ value: chromaOf(colour), share })),
    fraction,
  )
}

/** The analysis of the same ground after a map: what the next look sees. */
export function transformAnalysis(analysis: PlateAnalysis, map: ColourMap): PlateAnalysis {
  const grey = (lightness: number) => map([lightness, 0, 0])[0]
  return {
    points: analysis.points.map(({ colour, share }) => ({ colour: map(colour), share })),
    columnLightness: analysis.columnLightness.map(grey),
    rowLightness: analysis.rowLightness.map(grey),
  }
}
