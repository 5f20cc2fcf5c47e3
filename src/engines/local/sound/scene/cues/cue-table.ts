/** Sounds that happen once, at a moment. */
import { LoudnessMeter } from '../../loudness.ts'
import { keyStroke } from '../beds/household.ts'
import { bark, chirp, meow } from './calls.ts'
import { bass, hat, kick, pluck, snare } from './drums.ts'
import { breath, crunch, la, sip } from './mouth.ts'
import { step } from './steps.ts'
import type { Surface } from './steps.ts'
import { bicycleBell, clap, pageTurn, thunder, wingBeat } from './things.ts'
import { bubbleRow, splash } from './water.ts'

export type CueDetail = {
  /** Underfoot, of steps and landings. */
  surface: Surface
  /** Of what has a pitch. */
  hertz: number
}

type Entry = (random: () => number, detail: CueDetail) => Float32Array

const cueTable = {
  step: (random, { surface }) => step(random, surface, false),
  hoof: (random, { surface }) => step(random, surface, true),
  landing: (random, { surface }) => slower(step(random, surface, false), 0.72),
  splash: (random) => splash(random),
  bubbles: (random) => bubbleRow(random),
  kick: (random) => kick(random),
  snare: (random) => snare(random),
  hat: (random) => hat(random),
  bass: (random, { hertz }) => bass(random, hertz),
  pluck: (random, { hertz }) => pluck(random, hertz),
  la: (random, { hertz }) => la(random, hertz),
  crunch: (random) => crunch(random),
  sip: (random) => sip(random),
  breath: (random) => breath(random),
  page: (random) => pageTurn(random),
  wing: (random, { hertz }) => wingBeat(random, hertz),
  clap: (random) => clap(random),
  bell: (random) => bicycleBell(random),
  key: (random) => keyStroke(random),
  thunder: (random) => thunder(random),
  bark: (random, { hertz }) => bark(random, hertz),
  meow: (random, { hertz }) => meow(random, hertz),
  chirp: (random) => chirp(random),
} satisfies Record<string, Entry>

export type CueName = keyof typeof cueTable
const entries: Readonly<Record<CueName, Entry>> = cueTable

/** Loudness of a cue at gain 1 in the 400 ms around it. LUFS. */
export const CUE_LUFS = -20
/** What is nothing but a click does not get louder than this. */
const MAX_PEAK = 0.8
const BLOCK_SAMPLES = 19_200

/** A cue at its usual loudness, mono. The same random, the same sound. */
export function createCue(
  name: CueName,
  random: () => number,
  detail: Partial<CueDetail>,
): Float32Array {
  const made = entries[name](random, { surface: 'wood', hertz: 440, ...detail })
  const block = new Float32Array(Math.max(BLOCK_SAMPLES, made.length))
  block.set(made)
  const meter = new LoudnessMeter()
  // Each channel has half the power of a sound in the middle.
  const half = block.map((sample) => sample * Math.SQRT1_2)
  meter.add(half, half)
  const peak = made.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1e-9)
  const gain = Math.min(10 ** ((CUE_LUFS - meter.integrated()) / 20), MAX_PEAK / peak)
  return made.map((sample) => sample * gain)
}

/** Heavier: played slower, so that it is lower and longer. */
function slower(samples: Float32Array, rate: number): Float32Array {
  return Float32Array.from({ length: Math.floor((samples.length - 1) / rate) }, (_, at) => {
    const from = at * rate
    const [before, part] = [Math.floor(from), from % 1]
    return samples[before]! * (1 - part) + samples[before + 1]! * part
  })
}
