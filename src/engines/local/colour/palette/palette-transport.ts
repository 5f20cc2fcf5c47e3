/**
 * Which asked colour each source colour takes.
 *
 * The assignment is soft, a softmax of scores that are linear in the source's chroma and quadratic in
 * its lightness, so its borders are smooth whatever the footage. One offset a colour is solved so that
 * every asked colour gets its share of the pixels: entropy-regularised semi-discrete optimal
 * transport, solved by Sinkhorn's iteration on the side of the palette (Cuturi 2013; Peyré and Cuturi,
 * "Computational Optimal Transport", chapter 5).
 */
import { clamp, mix, smoothstep } from '../curves.ts'
import { chromaOf, warmthOf } from '../oklab.ts'
import type { Lab } from '../oklab.ts'
import { chromaAt, lightnessAt } from '../plate-analysis.ts'
import type { PlateAnalysis } from '../plate-analysis.ts'

/** The share, 0 to 1, of each asked colour in a source colour; sums to 1. */
export type Assignment = (colour: Lab) => number[]

/** How far a colour is trusted to be somebody's skin or hair, 0 to 1. */
export type CareFor = (colour: Lab) => number

/** Chroma of a clearly coloured thing. */
const CHROMA_UNIT = 0.08
/** Pull of a colour's hue on source colours of that hue, for each unit of source chroma. */
const HUE_PULL = 5
/** Chroma below which a hue is not believed. */
const NOISE_CHROMA = 0.014
/** Pull of lightness order (light things take the light colours) on grey and on colourful footage. */
const LIGHTNESS_PULL = { grey: 28, colourful: 12 }
/** How strongly skin and hair are drawn to warm colours. */
const SKIN_PULL = 4
/** The smallest share an asked colour is dealt, as a part of an even share. */
const SMALLEST_SHARE = 0.15
/** Power of the suggested shares: 1 deals what the source suggests, 0 the same to every colour. */
const EVENNESS = 0.35
const ITERATIONS = 80

/** Of two colours about equally light, the colder belongs to the shadows. */
function placeInOrder(colour: Lab): number {
  return colour[0] + 0.1 * warmthOf(colour) * Math.min(1, chromaOf(colour) / CHROMA_UNIT)
}

/**
 * What the source suggests, evened out so that every asked colour is seen, and with less for the vivid
 * colours: a muted colour can fill a frame, a vivid one is its accent.
 */
function dealShares(suggested: number[], palette: readonly Lab[]): number[] {
  const least = SMALLEST_SHARE / suggested.length
  const vividest = Math.max(CHROMA_UNIT, ...palette.map(chromaOf))
  const dealt = suggested.map(
    (share, index) => share ** EVENNESS * (1.3 - (0.6 * chromaOf(palette[index]!)) / vividest),
  )
  const total = dealt.reduce((sum, share) => sum + share, 0)
  return dealt.map((share) => least + ((1 - SMALLEST_SHARE) * share) / total)
}

function softmax(scores: number[]): number[] {
  const highest = Math.max(...scores)
  const weights = scores.map((score) => Math.exp(score - highest))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

/** The scores before the offsets. Chroma counts less near black, where it is mostly coding noise. */
function scoring(palette: readonly Lab[], analysis: PlateAnalysis, careFor: CareFor) {
  const low = lightnessAt(analysis, 0.03)
  const span = Math.max(0.3, lightnessAt(analysis, 0.97) - low)
  const order = palette.toSorted((one, other) => placeInOrder(one) - placeInOrder(other))
  const colourful = smoothstep(0.015, 0.11, chromaAt(analysis, 0.75))
  const pull = mix(LIGHTNESS_PULL.grey, LIGHTNESS_PULL.colourful, colourful)
  const sharpness = pull * Math.min(1.5, palette.length / 3)
  // Pale footage speaks softly: its small differences of hue count for more.
  const unit = clamp(chromaAt(analysis, 0.9) * 0.7, 0.04, CHROMA_UNIT)
  const targets = palette.map((colour) => ({
    position: (order.indexOf(colour) + 0.5) / palette.length,
    hueA: colour[1] / Math.max(CHROMA_UNIT, chromaOf(colour)),
    hueB: colour[2] / Math.max(CHROMA_UNIT, chromaOf(colour)),
    warmth: warmthOf(colour),
  }))
  return (colour: Lab): number[] => {
    const [lightness, a, b] = colour
    const position = clamp((lightness - low) / span, -0.1, 1.1)
    // Near grey, hue is mostly coding noise too.
    const size = a * a + b * b
    const certain = size / (size + NOISE_CHROMA ** 2)
    const trust = (HUE_PULL / unit) * certain * smoothstep(0.05, 0.4, lightness)
    const living = SKIN_PULL * careFor(colour)
    return targets.map(
      (target) =>
        trust * (a * target.hueA + b * target.hueB) -
        sharpness * (position - target.position) ** 2 +
        living * target.warmth,
    )
  }
}

/**
 * `palette` has at least one colour; `careFor` says which colours are drawn to its warm ones. Pixels near black and near white, which can show little colour, count little as its users.
 */
export function assignPalette(
  palette: readonly Lab[],
  analysis: PlateAnalysis,
  careFor: CareFor,
): Assignment {
  const score = scoring(palette, analysis, careFor)
  const seen = analysis.points.map(({ colour, share }) => ({
    scores: score(colour),
    weight: share * (0.02 + smoothstep(0.05, 0.5, colour[0]) * smoothstep(1, 0.9, colour[0])),
  }))
  const total = seen.reduce((sum, { weight }) => sum + weight, 0)
  const offsets = palette.map(() => 0)
  const shares = (): number[] => {
    const sums = palette.map(() => 1e-9)
    for (const { scores, weight } of seen) {
      const parts = softmax(scores.map((value, index) => value + offsets[index]!))
      parts.forEach((part, index) => (sums[index]! += (part * weight) / total))
    }
    return sums
  }
  const wanted = dealShares(shares(), palette)
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    shares().forEach((share, index) => (offsets[index]! += Math.log(wanted[index]! / share)))
  }
  return (colour) => softmax(score(colour).map((value, index) => value + offsets[index]!))
}
