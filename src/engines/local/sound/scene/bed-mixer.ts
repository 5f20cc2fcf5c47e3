import { createRandom, seedFor } from '../../draw/random.ts'
import { pan as panOf } from '../ambience/modulation.ts'
import { SOUND_SAMPLE_RATE } from '../sound-rate.ts'
import { bedLufs, createBed } from './beds/bed-table.ts'
import { gainOf } from './sound-events.ts'
import type { Bed, SoundPoint } from './sound-events.ts'
import type { PlannedAct } from './planned-act.ts'

/** Loudness of a bed at gain 1. LUFS. */
export const BED_LUFS = -26
/** Over this long the sound of one act gives way to that of the next. Seconds. */
const CHANGE_SECONDS = 0.7
const BLOCK_SAMPLES = 960

/** Pops and hits that stand out of a bed by more bend towards twice this height. */
const KNEE = gainOf(BED_LUFS + 13)

type Level = Pick<SoundPoint, 'gain' | 'pan' | 'drive'>
const silent: Level = { gain: 0, pan: 0, drive: 0 }

/** Adds a bed, through all the acts that have it, to the sound of a whole video. */
export function addBed(
  id: string,
  acts: readonly PlannedAct[],
  seed: number,
  left: Float32Array,
  right: Float32Array,
  throwIfStopped: () => void,
): void {
  const planned = acts.flatMap(({ sound }) => sound.beds.filter((bed) => bed.id === id))
  const name = planned[0]!.sound
  const voice = createBed(name, createRandom(seedFor(seed, `bed ${id}`)))
  const level = gainOf(BED_LUFS - bedLufs(name))
  const [one, other] = [new Float32Array(BLOCK_SAMPLES), new Float32Array(BLOCK_SAMPLES)]
  let before = levelAt(id, acts, 0)
  for (let start = 0; start < left.length; start += BLOCK_SAMPLES) {
    throwIfStopped()
    const after = levelAt(id, acts, (start + BLOCK_SAMPLES) / SOUND_SAMPLE_RATE)
    // Where it is silent it does not go on: it starts anew with the same first sound only once.
    if (before.gain > 0 || after.gain > 0) {
      one.fill(0)
      other.fill(0)
      voice(one, other, after.drive)
      const [from, to] = [sides(before), sides(after)]
      const end = Math.min(BLOCK_SAMPLES, left.length - start)
      for (let at = 0; at < end; at++) {
        const part = at / BLOCK_SAMPLES
        left[start + at]! += rounded(level * one[at]!) * (from.left + (to.left - from.left) * part)
        right[start + at]! +=
          rounded(level * other[at]!) * (from.right + (to.right - from.right) * part)
      }
    }
    before = after
  }
}

/** A stereo sound moved to a side keeps its loudness. */
function sides({ gain, pan }: Level): { left: number; right: number } {
  const { left, right } = panOf(pan)
  return { left: gain * left * Math.SQRT2, right: gain * right * Math.SQRT2 }
}

function rounded(sample: number): number {
  const size = Math.abs(sample)
  if (size <= KNEE) return sample
  return Math.sign(sample) * KNEE * (1 + Math.tanh((size - KNEE) / KNEE))
}

/** `seconds` are of the video. An act takes over from the one before within its first moments. */
function levelAt(id: string, acts: readonly PlannedAct[], seconds: number): Level {
  const number = Math.max(
    0,
    acts.findLastIndex(({ startSeconds }) => startSeconds <= seconds),
  )
  const here = levelIn(id, acts[number]!, seconds)
  const before = number === 0 ? undefined : acts[number - 1]
  const part = (seconds - acts[number]!.startSeconds) / CHANGE_SECONDS
  if (before === undefined || part >= 1) return here
  return mixed(levelIn(id, before, seconds), here, part)
}

function levelIn(id: string, { sound, startSeconds, clockSeconds }: PlannedAct, seconds: number) {
  const bed = sound.beds.find((other) => other.id === id)
  return bed === undefined ? silent : pointAt(bed, seconds - startSeconds + clockSeconds)
}

function pointAt({ points }: Bed, clock: number): Level {
  let low = 0
  let high = points.length - 1
  if (clock <= points[low]!.seconds) return points[low]!
  if (clock >= points[high]!.seconds) return points[high]!
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (points[middle]!.seconds <= clock) low = middle
    else high = middle
  }
  const [from, to] = [points[low]!, points[high]!]
  const length = to.seconds - from.seconds
  return length <= 0 ? to : mixed(from, to, (clock - from.seconds) / length)
}

function mixed(from: Level, to: Level, part: number): Level {
  return {
    gain: from.gain + (to.gain - from.gain) * part,
    pan: from.pan + (to.pan - from.pan) * part,
    drive: from.drive + (to.drive - from.drive) * part,
  }
}
