import type { Footage } from '../read-footage.ts'

/** One number of gate B, and whether it passes. */
export type Score = {
  value: number
  passed: boolean
  /** What else is worth reading beside the number. Empty for nothing. */
  detail: string
}

/**
 * How one kind of direction is judged: gate B by a number, and which of the other gates mean something for it.
 * Thresholds are fixed here, before any result is looked at.
 */
export type Gate = {
  name: string
  /** What the number is and when it passes. Example: "median lightness / source's (at most 0.7)". */
  measure: string
  /** Null where this clip cannot show it: no foliage for a season, nobody for a person's mask. */
  score(source: Footage, remix: Footage): Score | null
  /** The gate of a prompt that was not given: the remix must do worse there. */
  swapped: Gate | null
  /** Gate C: structure of the whole frame, pixels away from the change, every pixel (sound), or none (a style). */
  keeps: 'structure' | 'outside' | 'picture' | 'nothing'
  /** Whether gate D holds for it: a camera move changes every frame, as asked. */
  steady: boolean
  /** Whether the score compares pixel with pixel: both videos must then have one size and length. */
  aligned: boolean
  /** Sound that gate A expects: as the source has it, or as the prompt asks. */
  sound?: 'silent' | 'present'
}

export const thresholds = {
  gapRatio: 0.85,
  gapRatioMean: 0.78,
  shareOfTwo: 0.15,
  shareOfEach: 0.03,
  swapMargin: 0.1,
  meanChroma: 0.01,
  hueShare: 0.9,
  structure: 0.93,
  outsideDecibels: 38,
  flickerAdded: 0.003,
  nightLightness: 0.7,
  warmShareRise: 0.2,
  particleEnergy: 1.05,
  fogContrast: 0.8,
  foliageShare: 0.5,
  cameraError: 0.15,
  speedShare: 0.9,
  captionContrast: 4.5,
  actorShare: 0.95,
  soundShare: 0.5,
  personDecibels: 30,
  newBackground: 0.9,
} as const
