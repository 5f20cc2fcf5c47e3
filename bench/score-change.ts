import type { Look } from '../src/engines/local/shot/shot.ts'
import { hueShare, meanChroma } from './metrics/colour-statistics.ts'
import { paletteFit } from './metrics/palette-gap.ts'
import type { RgbFrame } from './metrics/palette-gap.ts'
import { thresholds } from './quality-row.ts'
import type { ChangeScore, GatedKind } from './quality-row.ts'

/** What gate B measures for a prompt: its kind, and the palette where it names one. */
export type Gate = { kind: GatedKind; palette: string[] }

/** A palette nobody asked for: blue, violet, pink. */
const unaskedPalette = ['#0000ff', '#8f00ff', '#ffc0cb']
const SEPIA_HUE_DEGREES = 70
const SEPIA_REACH_DEGREES = 20

/** The gate of the first look that has one. */
export function gateOf(looks: readonly Look[]): Gate | null {
  for (const look of looks) {
    if (look.kind === 'set-palette') {
      return { kind: 'set-palette', palette: look.colours.map(({ hex }) => hex) }
    }
    if (look.kind === 'adjust-colour') {
      const { operation } = look
      if (operation === 'black-and-white' || operation === 'sepia') {
        return { kind: operation, palette: [] }
      }
    }
  }
  return null
}

/** The gate of a prompt that was not given. */
export function swappedGate({ kind }: Gate): Gate {
  if (kind === 'set-palette') return { kind, palette: unaskedPalette }
  return { kind: kind === 'sepia' ? 'black-and-white' : 'sepia', palette: [] }
}

function scorePalette(palette: string[], source: RgbFrame[], remix: RgbFrame[]): ChangeScore {
  const fit = paletteFit(remix, palette)
  const value = fit.gap / paletteFit(source, palette).gap
  const large = fit.shares.filter((share) => share >= thresholds.shareOfTwo).length
  const passed =
    value <= thresholds.gapRatio &&
    large >= Math.min(2, palette.length) &&
    fit.shares.every((share) => share >= thresholds.shareOfEach)
  return { measure: 'gap ratio', value, shares: fit.shares, passed, pixels: fit.pixels }
}

/** Scores one video (`remix`) against a gate; `source` is what it was made from. */
export function scoreChange(gate: Gate, source: RgbFrame[], remix: RgbFrame[]): ChangeScore {
  switch (gate.kind) {
    case 'set-palette':
      return scorePalette(gate.palette, source, remix)
    case 'black-and-white': {
      const value = meanChroma(remix)
      const pixels = remix.reduce((sum, { width, height }) => sum + width * height, 0)
      const passed = value < thresholds.meanChroma
      return { measure: 'mean chroma', value, shares: [], passed, pixels }
    }
    case 'sepia': {
      const { share, pixels } = hueShare(remix, SEPIA_HUE_DEGREES, SEPIA_REACH_DEGREES)
      const passed = share >= thresholds.hueShare
      return { measure: 'hue share', value: share, shares: [], passed, pixels }
    }
  }
}

/** Whether the score against the swapped gate is worse, by the margin where one is set. */
export function swapIsWorse(own: ChangeScore, swapped: ChangeScore): boolean {
  if (own.measure === 'gap ratio') return swapped.value >= own.value + thresholds.swapMargin
  return own.passed && !swapped.passed
}
