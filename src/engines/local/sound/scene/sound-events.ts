/** What a scene's sound is made of. Seconds are of the scene's own clock. */
import type { BedName } from './beds/bed-table.ts'
import type { CueDetail, CueName } from './cues/cue-table.ts'

/** How a bed sounds at a moment; straight from one point to the next, constant before and after all. */
export type SoundPoint = {
  seconds: number
  /** 1: as loud as the loudest bed of a scene. */
  gain: number
  /** -1 left to 1 right. */
  pan: number
  /** 0 to 1: how fast a motor runs. */
  drive: number
}

export type Bed = {
  /** Its own in the scene: chance hangs on it, and in the next act a bed of the same id goes on. */
  id: string
  sound: BedName
  points: readonly SoundPoint[]
}

export type Cue = {
  seconds: number
  sound: CueName
  gain: number
  pan: number
  detail: Partial<CueDetail>
}

export type SceneSound = {
  beds: Bed[]
  /** In the order of their moments. */
  cues: Cue[]
  /** How the place answers to its cues; null outdoors. */
  room: { seconds: number; wet: number } | null
}

/** A stretch of a scene's clock. Seconds. */
export type ClockSpan = { from: number; to: number }

export const gainOf = (decibels: number): number => 10 ** (decibels / 20)

export const steadyAt = (decibels: number): SoundPoint[] => [
  { seconds: 0, gain: gainOf(decibels), pan: 0, drive: 0 },
]
