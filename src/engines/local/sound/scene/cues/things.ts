/** Sounds of things in use, and of the sky. */
import { newSeed } from '../../ambience/beds.ts'
import {
  bandPass,
  brownNoise,
  highPass,
  lowPass,
  MovingFilter,
  whiteNoise,
} from '../../ambience/filters.ts'
import { bank, grain } from '../../ambience/grains.ts'
import { between, seconds } from '../../ambience/modulation.ts'
import { addAt, tapered } from './water.ts'

type Random = () => number

/** A page that is turned: it lifts, flaps over and lies down. */
export function pageTurn(random: Random): Float32Array {
  const noise = whiteNoise(newSeed(random))
  const [sweep, crisp] = [new MovingFilter(), highPass(2500)]
  const length = seconds(between(random, 0.4, 0.55))
  return tapered(
    grain(length, (at) => {
      const part = at / length
      if (at % 32 === 0) sweep.tune(1400 + 2600 * Math.sin(Math.PI * part), 0.9)
      const lift = Math.exp(-(((part - 0.2) / 0.13) ** 2))
      const lie = 0.8 * Math.exp(-(((part - 0.72) / 0.08) ** 2))
      const flutter = 0.7 + 0.3 * Math.sin((2 * Math.PI * 41 * at) / 48_000)
      const sample = noise() * (lift * flutter + lie) * Math.min(1, at / 240)
      return sweep.band(sample) + 0.35 * crisp(sample)
    }),
  )
}

/** A wing that beats down on the air. `hertz`: where its rush lies; small birds are brighter. */
export function wingBeat(random: Random, hertz: number): Float32Array {
  const noise = whiteNoise(newSeed(random))
  const rush = new MovingFilter()
  const length = seconds(0.2)
  return tapered(
    grain(length, (at) => {
      const part = at / length
      if (at % 32 === 0) rush.tune(hertz * (1.5 - part), 0.8)
      return rush.band(noise()) * Math.sin(Math.PI * part ** 0.7) ** 2
    }),
  )
}

/** One pair of hands. */
export function clap(random: Random): Float32Array {
  const noise = whiteNoise(newSeed(random))
  const [hollow, skin] = [bandPass(between(random, 900, 1500), 1.8), bandPass(4200, 0.8)]
  const decay = seconds(0.006)
  return tapered(
    grain(decay * 9, (at) => {
      const source = noise() * Math.exp(-at / decay) * Math.min(1, at / 10)
      return 2 * hollow(source) + 0.6 * skin(source)
    }),
  )
}

/** A bicycle's bell: two strokes of a small dome. */
export function bicycleBell(random: Random): Float32Array {
  const hertz = between(random, 2050, 2500)
  const samples = new Float32Array(seconds(1.1))
  const stroke = grain(seconds(0.8), (at) => {
    const turn = (2 * Math.PI * hertz * at) / 48_000
    const ring = Math.sin(turn) + 0.5 * Math.sin(1.007 * turn) + 0.35 * Math.sin(2.41 * turn)
    return Math.min(1, at / 12) * ring * Math.exp(-at / seconds(0.16))
  })
  addAt(samples, stroke, 0, 1)
  addAt(samples, stroke, seconds(0.19), 0.8)
  return tapered(samples)
}

/** A flash's own thunder: a crack, then claps of its branches that roll away, ever duller. */
export function thunder(random: Random): Float32Array {
  const length = seconds(between(random, 4, 6))
  const [rumble, crack] = [brownNoise(newSeed(random)), whiteNoise(newSeed(random))]
  const [low, deep, bright] = [
    new MovingFilter(),
    highPass(28),
    lowPass(between(random, 2200, 4200)),
  ]
  const claps = bank(8, (number) => ({
    at: number === 0 ? 0 : length * between(random, 0.03, 0.6),
    decay: seconds(between(random, 0.25, 0.9)),
    gain: number === 0 ? 1 : between(random, 0.25, 0.8),
  }))
  return tapered(
    grain(length, (at) => {
      if (at % 64 === 0) low.tune(120 + 900 * Math.exp(-at / seconds(0.6)), 0.7)
      let loud = 0.05
      for (const { at: start, decay, gain } of claps) {
        const since = at - start
        if (since > 0) loud += gain * Math.min(1, since / 700) * Math.exp(-since / decay)
      }
      const burst = 0.3 * bright(crack()) * Math.exp(-at / seconds(0.07)) * Math.min(1, at / 90)
      return (1 - at / length) * (1.8 * deep(low.low(rumble())) * loud + burst)
    }),
  )
}
