import { describe, expect, it } from 'vitest'
import { createRandom } from '../../draw/random.ts'
import { LoudnessMeter } from '../loudness.ts'
import { ambienceNames, ambienceOf, createAmbience } from './ambience-table.ts'
import type { AmbienceName } from './ambience-table.ts'
import { bandPass } from './filters.ts'

const SAMPLES = 48_000 * 2
const BLOCK = 1000

async function make(name: AmbienceName, seed: number) {
  const ambience = await createAmbience(name, createRandom(seed))
  const left = new Float32Array(SAMPLES)
  const right = new Float32Array(SAMPLES)
  for (let start = 0; start < SAMPLES; start += BLOCK) {
    ambience(left.subarray(start, start + BLOCK), right.subarray(start, start + BLOCK))
  }
  return { left, right }
}

const isSame = (one: Float32Array, other: Float32Array) =>
  one.every((sample, at) => Math.abs(sample - other[at]!) < 1e-6)

const power = (samples: Float32Array) =>
  samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length

function bandPower(samples: Float32Array, hertz: number): number {
  const filter = bandPass(hertz, 1.4)
  return power(samples.map((sample) => filter(sample)))
}

describe('making sounds', () => {
  it.each(ambienceNames)(
    'makes the same %s from the same seed, and another from another',
    async (name) => {
      const one = await make(name, 7)
      const again = await make(name, 7)
      expect(isSame(again.left, one.left)).toBe(true)
      const meter = new LoudnessMeter()
      meter.add(one.left, one.right)
      expect(meter.integrated()).toBeGreaterThan(-50)
      expect(one.left.every(Number.isFinite)).toBe(true)
      const other = await make(name, 8)
      expect(isSame(other.left, one.left)).toBe(false)
    },
  )

  it.each([
    ['rain', 4000, 125],
    ['wind', 500, 8000],
    ['thunder', 63, 4000],
    ['crickets', 4500, 1000],
    ['birds', 4000, 500],
    ['heartbeat', 63, 1000],
    ['traffic', 125, 8000],
  ] as const)('gives %s its place in the spectrum: %i above %i Hz', async (name, strong, weak) => {
    const { left } = await make(name, 3)
    expect(bandPower(left, strong)).toBeGreaterThan(4 * bandPower(left, weak))
  })

  it('understands what people call them', () => {
    const said = {
      'the sound of waves': 'sea',
      'crackling campfire': 'fire',
      birdsong: 'birds',
      'people talking': 'crowd',
      'city traffic': 'traffic',
      'an old record player': 'vinyl',
      thunderclap: 'thunder',
      'jazz music': null,
      'a voiceover': null,
      'a dog barking': null,
      laughter: null,
    }
    const heard = Object.fromEntries(Object.keys(said).map((words) => [words, ambienceOf(words)]))
    expect(heard).toEqual(said)
  })
})
