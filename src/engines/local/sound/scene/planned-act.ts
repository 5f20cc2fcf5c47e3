import type { SceneSound } from './sound-events.ts'

/** An act of a video with what it sounds like. Seconds. */
export type PlannedAct = {
  sound: SceneSound
  /** Where in the video it starts. */
  startSeconds: number
  /** What the scene's clock shows then. */
  clockSeconds: number
}
