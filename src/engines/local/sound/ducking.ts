import { decibels } from './ambience/modulation.ts'
import { SOUND_SAMPLE_RATE } from './sound-rate.ts'

/** Where the clip itself is quiet, what was added comes up this much. */
const LIFT_DB = 6
/** Quiet: this far below the clip's loudness. */
const QUIET_DB = 18
const WINDOW = 1 - Math.exp(-1 / (0.05 * SOUND_SAMPLE_RATE))
const DOWN = 1 - Math.exp(-1 / (0.08 * SOUND_SAMPLE_RATE))
const UP = 1 - Math.exp(-1 / (0.9 * SOUND_SAMPLE_RATE))

/** The gain of what is added, from what the clip itself sounds like now: quickly down, slowly up. */
export function createDucking(
  ownLufs: number,
): (left: Float32Array, right: Float32Array) => Float32Array {
  const threshold = 10 ** ((ownLufs - QUIET_DB) / 10)
  const lifted = decibels(LIFT_DB)
  let power = threshold * 2
  let gain = 1
  return (left, right) =>
    left.map((sample, at) => {
      power += (sample * sample + right[at]! * right[at]! - power) * WINDOW
      const wanted = power < threshold ? lifted : 1
      gain += (wanted - gain) * (wanted < gain ? DOWN : UP)
      return gain
    })
}
