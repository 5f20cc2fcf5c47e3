import { decibels } from '../ambience/modulation.ts'
import type { SoundAct, SoundTask } from '../sound-task.ts'
import { SOUND_SAMPLE_RATE } from '../sound-rate.ts'
import { mixScenes, SCENE_LUFS } from './mix-scenes.ts'
import type { SceneAct } from './mix-scenes.ts'

/** Where an act is louder than the one before: over this long. */
const CHANGE_SAMPLES = Math.round(0.1 * SOUND_SAMPLE_RATE)

export type SceneSource = {
  /** Of the sound before the acts' own gains. */
  lufs: number
  /** Adds the next block. */
  play(left: Float32Array, right: Float32Array, start: number): void
}

/** The sound of the drawn acts of a video; null where none is heard. */
export function openScenes(task: SoundTask, throwIfStopped: () => void): SceneSource | null {
  const { acts, size, seed } = task
  const drawn = acts.filter((act): act is SoundAct & SceneAct => act.scene !== null)
  if (drawn.every(({ ownGainDb }) => ownGainDb === null)) return null
  let [one, other] = [new Float32Array(0), new Float32Array(0)]
  const mix = mixScenes(drawn, { ...size, seed }, throwIfStopped)
  return {
    lufs: SCENE_LUFS,
    play(left, right, start) {
      if (one.length !== left.length) {
        one = new Float32Array(left.length)
        other = new Float32Array(left.length)
      }
      mix.read(start, left.length, one, other)
      for (let at = 0; at < left.length; at++) {
        const gain = gainAt(start + at, acts)
        left[at]! += gain * one[at]!
        right[at]! += gain * other[at]!
      }
    },
  }
}

function gainAt(sample: number, acts: readonly SoundAct[]): number {
  const number = acts.findIndex(({ endSample }) => sample < endSample)
  if (number < 0) return 0
  const here = gainIn(acts[number]!)
  if (number === 0) return here
  const before = gainIn(acts[number - 1]!)
  const part = Math.min(1, (sample - acts[number]!.startSample) / CHANGE_SAMPLES)
  return before + (here - before) * part
}

const gainIn = ({ scene, ownGainDb }: SoundAct) =>
  scene === null || ownGainDb === null ? 0 : decibels(ownGainDb)
