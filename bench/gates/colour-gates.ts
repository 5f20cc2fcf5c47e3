import { chromaOf, hueDegreesOf } from '../../src/engines/local/colour/oklab.ts'
import { hueShare, meanChroma } from '../metrics/colour-statistics.ts'
import { eachPixel, paletteFit } from '../metrics/palette-gap.ts'
import type { RgbFrame } from '../metrics/palette-gap.ts'
import { thresholds } from './gate.ts'
import type { Gate } from './gate.ts'

/** A palette nobody asked for: blue, violet, pink. */
const unaskedPalette = ['#0000ff', '#8f00ff', '#ffc0cb']
const SEPIA_HUE_DEGREES = 70
const SEPIA_REACH_DEGREES = 20
/** OKLab hue of reds, oranges and yellows; of foliage. */
const WARM_DEGREES = { from: 20, to: 100 }
const FOLIAGE_DEGREES = { from: 105, to: 155 }
const CHROMATIC = 0.02
/** Below it a clip has no foliage to turn. */
const LEAST_FOLIAGE = 0.05

const colourGate = { keeps: 'structure', steady: true, aligned: false } as const

export function paletteGate(palette: string[], swapped = true): Gate {
  return {
    ...colourGate,
    name: 'set-palette',
    measure: `gap ratio (at most ${thresholds.gapRatio})`,
    swapped: swapped ? paletteGate(unaskedPalette, false) : null,
    score(source, remix) {
      const fit = paletteFit(remix.colourFrames, palette)
      const value = fit.gap / paletteFit(source.colourFrames, palette).gap
      const large = fit.shares.filter((share) => share >= thresholds.shareOfTwo).length
      const passed =
        value <= thresholds.gapRatio &&
        large >= Math.min(2, palette.length) &&
        fit.shares.every((share) => share >= thresholds.shareOfEach)
      const detail = `${fit.shares.map((share) => Math.round(share * 100)).join('/')}%`
      return { value, passed, detail }
    },
  }
}

export const blackAndWhiteGate: Gate = {
  ...colourGate,
  name: 'black and white',
  measure: `mean chroma (below ${thresholds.meanChroma})`,
  get swapped() {
    return sepiaGate
  },
  score(_source, remix) {
    const value = meanChroma(remix.colourFrames)
    return { value, passed: value < thresholds.meanChroma, detail: '' }
  },
}

export const sepiaGate: Gate = {
  ...colourGate,
  name: 'sepia',
  measure: `share of chromatic pixels within ${SEPIA_REACH_DEGREES} degrees of ${SEPIA_HUE_DEGREES} (at least ${thresholds.hueShare})`,
  swapped: blackAndWhiteGate,
  score(_source, remix) {
    const { share } = hueShare(remix.colourFrames, SEPIA_HUE_DEGREES, SEPIA_REACH_DEGREES)
    return { value: share, passed: share >= thresholds.hueShare, detail: '' }
  },
}

export const sunsetGate: Gate = {
  ...colourGate,
  name: 'sunset',
  measure: `share of warm pixels, minus the source's (at least ${thresholds.warmShareRise}; all where the source has 0.8)`,
  get swapped() {
    return nightGate
  },
  score(source, remix) {
    const before = shareOfHues(source.colourFrames, WARM_DEGREES)
    const after = shareOfHues(remix.colourFrames, WARM_DEGREES)
    // A source that is warm already has no twenty points left to gain.
    const wanted = Math.min(thresholds.warmShareRise, 0.95 - before)
    const detail = `${percent(before)} to ${percent(after)}`
    return { value: after - before, passed: after - before >= wanted, detail }
  },
}

export const nightGate: Gate = {
  ...colourGate,
  name: 'night',
  measure: `median lightness / source's (at most ${thresholds.nightLightness}, and bluer)`,
  swapped: sunsetGate,
  score(source, remix) {
    const before = lightnessAndBlue(source.colourFrames)
    const after = lightnessAndBlue(remix.colourFrames)
    const value = after.medianLightness / before.medianLightness
    const bluer = before.meanB - after.meanB
    const passed = value <= thresholds.nightLightness && bluer > 0
    return { value, passed, detail: `b ${after.meanB < before.meanB ? 'falls' : 'rises'}` }
  },
}

export const autumnGate: Gate = {
  ...colourGate,
  name: 'autumn',
  measure: `share of foliage hues / source's (at most ${thresholds.foliageShare})`,
  get swapped() {
    return nightGate
  },
  score(source, remix) {
    const before = shareOfHues(source.colourFrames, FOLIAGE_DEGREES)
    if (before < LEAST_FOLIAGE) return null
    const after = shareOfHues(remix.colourFrames, FOLIAGE_DEGREES)
    const value = after / before
    const detail = `${percent(before)} to ${percent(after)}`
    return { value, passed: value <= thresholds.foliageShare, detail }
  },
}

/** Part of all pixels that have a hue in a range, in degrees. */
function shareOfHues(frames: readonly RgbFrame[], { from, to }: { from: number; to: number }) {
  let inside = 0
  let pixels = 0
  eachPixel(frames, (colour) => {
    pixels++
    const hue = hueDegreesOf(colour)
    if (chromaOf(colour) > CHROMATIC && hue >= from && hue <= to) inside++
  })
  return inside / Math.max(1, pixels)
}

function lightnessAndBlue(frames: readonly RgbFrame[]) {
  const lightness: number[] = []
  let sum = 0
  eachPixel(frames, ([l, , b]) => {
    lightness.push(l)
    sum += b
  })
  const sorted = Float64Array.from(lightness).toSorted()
  return { medianLightness: sorted[sorted.length >> 1]!, meanB: sum / sorted.length }
}

const percent = (share: number) => `${Math.round(share * 100)}%`
