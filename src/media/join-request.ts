import type { Fraction } from './video-info.ts'

/** What a join needs: plain data, safe to import anywhere. */
export type JoinRequest = {
  /** Segment files in order (see `segment-file.ts`). */
  segmentPaths: string[]
  /** Presentation time of every frame, ascending, in `timeBase` units; one more for the end. */
  timestamps: number[]
  timeBase: Fraction
  /** The average rate, written as the stream's own. */
  frameRate: Fraction
  width: number
  height: number
  sampleAspectRatio: Fraction
  /** 0, 90, 180 or 270: how a player turns the picture clockwise. */
  rotationDegrees: number
  /** A file whose sound goes with the pictures, its times moved by `offsetSeconds`; null for none. */
  audio: { path: string; offsetSeconds: number } | null
  outPath: string
}
