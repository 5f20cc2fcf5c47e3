import type { Scene } from '../../shot/scene.ts'
import { Limiter } from '../limiter.ts'
import { LoudnessMeter } from '../loudness.ts'
import type { SampleReader } from '../stretched-sound.ts'
import { SOUND_SAMPLE_RATE } from '../sound-rate.ts'
import { addBed } from './bed-mixer.ts'
import { addCues } from './cue-mixer.ts'
import type { PlannedAct } from './planned-act.ts'
import { sceneSound } from './scene-sound.ts'
import { gainOf } from './sound-events.ts'

export type SceneAct = { scene: Scene; startSample: number; endSample: number }

/** Integrated loudness of every drawn video. LUFS. */
export const SCENE_LUFS = -18
/** More would only bring up noise, or press what is nothing but hits. Decibels. */
const MAX_GAIN_DB = 30
const LOUDNESS_ROUNDS = 6
const NEAR_ENOUGH_LU = 0.2
/** Limited and measured at a time. */
const BLOCK_SAMPLES = 4096
const RISE_SAMPLES = Math.round(0.06 * SOUND_SAMPLE_RATE)
const FALL_SAMPLES = Math.round(0.3 * SOUND_SAMPLE_RATE)

/**
 * The sound of drawn acts that follow each other, as one: beds and motors go on from act to act, and one
 * gain for all makes the whole `SCENE_LUFS` loud once its peaks are limited. Not limited itself.
 */
export function mixScenes(
  acts: readonly SceneAct[],
  frame: { width: number; height: number; seed: number },
  throwIfStopped: () => void,
): SampleReader & { sampleCount: number } {
  const sampleCount = acts.at(-1)!.endSample
  const planned = acts.map(({ scene, startSample, endSample }): PlannedAct => ({
    sound: sceneSound(scene, (endSample - startSample) / SOUND_SAMPLE_RATE, frame),
    startSeconds: startSample / SOUND_SAMPLE_RATE,
    clockSeconds: scene.clockSeconds,
  }))
  const [left, right] = [new Float32Array(sampleCount), new Float32Array(sampleCount)]
  const ids = new Set(planned.flatMap(({ sound }) => sound.beds.map(({ id }) => id)))
  for (const id of ids) addBed(id, planned, frame.seed, left, right, throwIfStopped)
  throwIfStopped()
  addCues(planned, frame.seed, left, right)
  fadeEdges(left, right)
  const gain = gainFor(left, right, throwIfStopped)
  return {
    sampleCount,
    read(start, count, toLeft, toRight) {
      for (let at = 0; at < count; at++) {
        toLeft[at] = gain * (left[start + at] ?? 0)
        toRight[at] = gain * (right[start + at] ?? 0)
      }
    },
  }
}

function fadeEdges(left: Float32Array, right: Float32Array): void {
  const { length } = left
  const eased = (part: number) => part * part * (3 - 2 * part)
  for (let at = 0; at < Math.min(length, Math.max(RISE_SAMPLES, FALL_SAMPLES)); at++) {
    const [rise, fall] = [
      eased(Math.min(1, at / RISE_SAMPLES)),
      eased(Math.min(1, at / FALL_SAMPLES)),
    ]
    left[at]! *= rise
    right[at]! *= rise
    left[length - 1 - at]! *= fall
    right[length - 1 - at]! *= fall
  }
}

/** The gain at which the sound, its peaks limited, is as loud as wanted. */
function gainFor(left: Float32Array, right: Float32Array, throwIfStopped: () => void): number {
  const meter = new LoudnessMeter()
  meter.add(left, right)
  const lufs = meter.integrated()
  if (!Number.isFinite(lufs)) return 1
  let decibels = Math.min(MAX_GAIN_DB, SCENE_LUFS - lufs)
  let [low, high] = [decibels - 6, MAX_GAIN_DB]
  for (let round = 0; round < LOUDNESS_ROUNDS; round++) {
    throwIfStopped()
    const short = SCENE_LUFS - limitedLufs(left, right, gainOf(decibels))
    if (Math.abs(short) < NEAR_ENOUGH_LU) break
    if (short > 0) low = decibels
    else high = decibels
    // Louder by less than asked for where peaks are pressed: a little further, but never back.
    const next = decibels + 1.4 * short
    decibels = next > low && next < high ? next : (low + high) / 2
  }
  return gainOf(decibels)
}

function limitedLufs(left: Float32Array, right: Float32Array, gain: number): number {
  const [meter, limiter] = [new LoudnessMeter(), new Limiter()]
  const blocks = [new Float32Array(BLOCK_SAMPLES), new Float32Array(BLOCK_SAMPLES)]
  for (let start = 0; start < left.length; start += BLOCK_SAMPLES) {
    const count = Math.min(BLOCK_SAMPLES, left.length - start)
    const [one, other] = blocks.map((block) => block.subarray(0, count)) as [
      Float32Array,
      Float32Array,
    ]
    for (let at = 0; at < count; at++) {
      one[at] = gain * left[start + at]!
      other[at] = gain * right[start + at]!
    }
    limiter.process(one, other)
    meter.add(one, other)
  }
  return meter.integrated()
}
