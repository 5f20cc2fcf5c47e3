import type { Unapplied } from '../src/video/direction.ts'

/** A direction's kind that has a gate B. */
export type GatedKind = 'set-palette' | 'black-and-white' | 'sepia'

/** One number of gate B. Lower is better for `gap ratio` and `mean chroma`, higher for `hue share`. */
export type ChangeScore = {
  measure: 'gap ratio' | 'mean chroma' | 'hue share'
  value: number
  /** Shares of the palette's colours, for set-palette. */
  shares: number[]
  passed: boolean
  /** Pixels measured. */
  pixels: number
}

export type QualityRow = {
  clip: string
  prompt: string
  kind: GatedKind | null
  /** Gate A: empty when it conforms. */
  faults: string[]
  /** Gate B, null where no gate is known for what the prompt asks. */
  change: ChangeScore | null
  /** The same measure for: the source as it is, another clip, a plain preset (null: not run). */
  controls: { unchanged: ChangeScore; unrelated: ChangeScore; preset: ChangeScore | null } | null
  /** The output scored against another prompt: it must score worse. */
  swap: { score: ChangeScore; worse: boolean } | null
  /** Gate C: contrast-structure similarity, mean over every 12th frame. */
  structure: number
  presetStructure: number | null
  /** Gate D: flicker of the remix minus that of the source, part of full scale. */
  flickerAdded: number
  unapplied: Unapplied[]
}

/** Thresholds, fixed before looking at results. */
export const thresholds = {
  gapRatio: 0.85,
  gapRatioMean: 0.78,
  shareOfTwo: 0.15,
  shareOfEach: 0.03,
  swapMargin: 0.1,
  meanChroma: 0.01,
  hueShare: 0.9,
  structure: 0.93,
  flickerAdded: 0.003,
} as const
