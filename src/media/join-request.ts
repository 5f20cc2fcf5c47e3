import type { Fraction } from './video-info.ts'

/** The sound that goes with the pictures. */
export type JoinSound =
  /** That of a video file, its times moved by `offsetSeconds`. */
  | { kind: 'file'; path: string; offsetSeconds: number }
  /** A sound file (see `sound-file.ts`), from time zero on. */
  | { kind: 'rendered'; path: string; sampleCount: number }

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
  /** Null for none. */
  audio: JoinSound | null
  outPath: string
}
