/** What rendering a video's sound needs: plain data, safe to import anywhere. */
import type { Scene } from '../shot/scene.ts'
import type { AmbienceName } from './ambience/ambience-table.ts'
import type { MappedFrames } from './time-map.ts'

export type SoundTask = {
  /** Where the finished sound is (see `media/sound-file.ts`): one with the same signature is kept. */
  path: string
  signature: string
  /** Of the whole video, at 48 kHz. */
  sampleCount: number
  seed: number
  /** The footage whose sound is heard; null for none. */
  source: { path: string; zeroSeconds: number; endSeconds: number } | null
  /** Of the video, in pixels: where in the frame a drawn thing is, it is heard. */
  size: { width: number; height: number }
  acts: SoundAct[]
}

export type SoundAct = {
  startSample: number
  endSample: number
  /** What is drawn, whose sound is made; null for footage and images. */
  scene: Scene | null
  /** Decibels added to the footage's or the scene's sound; null where it is not heard. */
  ownGainDb: number | null
  /** How the footage's sound is mapped, in seconds from the act's start; null where it plays as it is. */
  clock: MappedFrames | null
  /** From the act's start, over which the footage's sound dies away; null where it does not. */
  fadeOutSeconds?: number | null
  ambience: { name: AmbienceName; gainDb: number }[]
}
