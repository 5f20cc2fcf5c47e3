import { createRandom, seedFor } from '../draw/random.ts'
import { createAmbience, isForeground } from './ambience/ambience-table.ts'
import type { Ambience } from './ambience/ambience.ts'
import type { AmbienceName } from './ambience/ambience-table.ts'
import { decibels } from './ambience/modulation.ts'
import { LoudnessMeter } from './loudness.ts'
import type { SoundAct } from './sound-task.ts'
import { SOUND_SAMPLE_RATE } from './sound-rate.ts'

/** Of a steady sound alone; single hits that would pass full scale are set lower. LUFS. */
const ALONE_LUFS = -20
const LOWEST_ALONE_LUFS = -23
const ALONE_PEAK_DB = -3
/** Under the clip's own sound. Decibels below its loudness, and between which levels that stays. */
const UNDER_DB = { background: 12, foreground: 6 }
/** Under a drawn scene's: it was made, and what was asked for comes to the fore. */
const UNDER_DRAWN_DB = { background: 6, foreground: 3 }
const LOWEST_UNDER_LUFS = -38
/** Own sound quieter than this is as good as none. LUFS. */
const HARDLY_HEARD_LUFS = -48
const MEASURED_SECONDS = 20
const FADE_SAMPLES = Math.round(0.05 * SOUND_SAMPLE_RATE)
const BLOCK_SAMPLES = 4096
const KNEE = 0.3
/** Low enough that no peak is rounded. */
const MEASURING_GAIN = 0.1

export type AmbienceLayer = {
  name: AmbienceName
  /** Adds the next block, at the level that the acts give it. */
  addTo(left: Float32Array, right: Float32Array, start: number): void
}

export type MixedOver = {
  seed: number
  sampleCount: number
  acts: readonly SoundAct[]
  /** Loudness of the clip's own sound as it is mixed, by act; -Infinity where there is none. */
  ownLufs: readonly number[]
}

/** One sound, the same through all the acts that have it. */
export async function openAmbienceLayer(
  name: AmbienceName,
  mix: MixedOver,
): Promise<AmbienceLayer> {
  const open = () => createAmbience(name, createRandom(seedFor(mix.seed, name)))
  const sample = take(await open(), mix.sampleCount)
  const lufs = loudnessOf(sample, MEASURING_GAIN) - 20 * Math.log10(MEASURING_GAIN)
  const peak = peakOf(sample)
  const gains = mix.acts.map((act, number) => {
    const sound = act.ambience.find((other) => other.name === name)
    if (sound === undefined || !Number.isFinite(lufs)) return 0
    const own = mix.ownLufs[number] ?? Number.NEGATIVE_INFINITY
    const under = act.scene === null ? UNDER_DB : UNDER_DRAWN_DB
    const below = own - under[isForeground(name) ? 'foreground' : 'background']
    const alone = aloneLufs(lufs, peak)
    const level =
      own < HARDLY_HEARD_LUFS ? alone : Math.max(LOWEST_UNDER_LUFS, Math.min(alone, below))
    const wanted = level - 10 * Math.log10(act.ambience.length)
    return gainFor(sample, wanted + sound.gainDb, lufs)
  })
  const ambience = await open()
  return {
    name,
    addTo(left, right, start) {
      const [ownLeft, ownRight] = [new Float32Array(left.length), new Float32Array(left.length)]
      ambience(ownLeft, ownRight)
      for (let at = 0; at < left.length; at++) {
        const gain = gainAt(start + at, mix.acts, gains)
        left[at]! += rounded(gain * ownLeft[at]!)
        right[at]! += rounded(gain * ownRight[at]!)
      }
    },
  }
}

function aloneLufs(lufs: number, peak: number): number {
  const peakDb = 20 * Math.log10(peak) + ALONE_LUFS - lufs
  return Math.max(LOWEST_ALONE_LUFS, ALONE_LUFS - Math.max(0, peakDb - ALONE_PEAK_DB))
}

type Block = { left: Float32Array; right: Float32Array }

/** The first seconds of a sound, to measure. */
function take(ambience: Ambience, sampleCount: number): Block[] {
  const blocks: Block[] = []
  const end = Math.min(sampleCount, MEASURED_SECONDS * SOUND_SAMPLE_RATE)
  for (let start = 0; start < end; start += BLOCK_SAMPLES) {
    const length = Math.min(BLOCK_SAMPLES, end - start)
    const block = { left: new Float32Array(length), right: new Float32Array(length) }
    ambience(block.left, block.right)
    blocks.push(block)
  }
  return blocks
}

/** Of the sound as it is mixed at this gain. */
function loudnessOf(blocks: readonly Block[], gain: number): number {
  const meter = new LoudnessMeter()
  for (const { left, right } of blocks) {
    meter.add(
      left.map((sample) => rounded(gain * sample)),
      right.map((sample) => rounded(gain * sample)),
    )
  }
  return meter.integrated()
}

function peakOf(blocks: readonly Block[]): number {
  const higher = (most: number, sample: number) => Math.max(most, Math.abs(sample))
  return blocks.reduce(
    (most, { left, right }) => right.reduce(higher, left.reduce(higher, most)),
    1e-9,
  )
}

/** The gain at which a sound is as loud as wanted, its peaks rounded. */
function gainFor(blocks: readonly Block[], wantedLufs: number, lufs: number): number {
  let gain = decibels(wantedLufs - lufs)
  for (let round = 0; round < 3; round++) {
    gain *= decibels(Math.max(-6, Math.min(6, wantedLufs - loudnessOf(blocks, gain))))
  }
  return gain
}

/** Clicks and hits keep their place with less height: peaks bend towards twice the knee. */
function rounded(sample: number): number {
  const size = Math.abs(sample)
  if (size <= KNEE) return sample
  return Math.sign(sample) * KNEE * (1 + Math.tanh((size - KNEE) / KNEE))
}

/** Fades where an act with another level begins, and at both ends of the video. */
function gainAt(sample: number, acts: readonly SoundAct[], gains: readonly number[]): number {
  const number = acts.findIndex(({ endSample }) => sample < endSample)
  if (number < 0) return 0
  const { startSample, endSample } = acts[number]!
  const here = gains[number]!
  const before = gains[number - 1] ?? 0
  const came = Math.min(1, (sample - startSample) / FADE_SAMPLES)
  const gain = before + (here - before) * came
  return number === acts.length - 1 ? gain * Math.min(1, (endSample - sample) / FADE_SAMPLES) : gain
}
