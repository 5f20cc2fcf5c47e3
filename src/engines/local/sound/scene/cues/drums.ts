/** A small band: drums, a bass and a plucked bar, for those who dance. */
import { newSeed } from '../../ambience/beds.ts'
import { bandPass, highPass, lowPass, whiteNoise } from '../../ambience/filters.ts'
import { grain } from '../../ambience/grains.ts'
import { seconds } from '../../ambience/modulation.ts'
import { tapered } from './water.ts'

type Random = () => number

/** A skin whose pitch falls as it is let go. */
export function kick(random: Random): Float32Array {
  const noise = whiteNoise(newSeed(random))
  const felt = lowPass(1800)
  let phase = 0
  const samples = grain(seconds(0.3), (at) => {
    const hertz = 52 + 95 * Math.exp(-at / seconds(0.022))
    phase += (2 * Math.PI * hertz) / 48_000
    const beater = 0.25 * felt(noise() * Math.exp(-at / 90))
    return Math.min(1, at / 24) * (Math.sin(phase) * Math.exp(-at / seconds(0.075)) + beater)
  })
  return tapered(samples)
}

/** Hands that clap together with a rim: dry, short. */
export function snare(random: Random): Float32Array {
  const noise = whiteNoise(newSeed(random))
  const [hands, body] = [bandPass(1500, 0.9), bandPass(230, 3)]
  const samples = grain(seconds(0.2), (at) => {
    const flam = at < seconds(0.011) ? Math.exp(-at / 130) : Math.exp(-(at - seconds(0.011)) / 900)
    const source = noise() * flam * Math.min(1, at / 12)
    return hands(source) + 1.4 * body(source)
  })
  return tapered(samples)
}

export function hat(random: Random): Float32Array {
  const noise = whiteNoise(newSeed(random))
  const [bright, edge] = [highPass(6500), lowPass(14_000)]
  return tapered(
    grain(seconds(0.07), (at) =>
      edge(bright(noise() * Math.exp(-at / 380) * Math.min(1, at / 30))),
    ),
  )
}

/** A string of a bass, plucked: a few overtones that fall away one after the other. */
export function bass(_random: Random, hertz: number): Float32Array {
  const samples = grain(seconds(0.42), (at) => {
    const turn = (2 * Math.PI * hertz * at) / 48_000
    const tone = [1, 0.6, 0.3, 0.14].reduce(
      (sum, gain, number) =>
        sum + gain * Math.sin((number + 1) * turn) * Math.exp((-at * (1 + number)) / seconds(0.16)),
      0,
    )
    return tone * Math.min(1, at / 120)
  })
  return tapered(samples)
}

/** A wooden bar over a tube (its first overtone two octaves up, as marimbas are cut). */
export function pluck(random: Random, hertz: number): Float32Array {
  const noise = whiteNoise(newSeed(random))
  const mallet = bandPass(1600, 1)
  const samples = grain(seconds(0.5), (at) => {
    const turn = (2 * Math.PI * hertz * at) / 48_000
    const bar =
      Math.sin(turn) * Math.exp(-at / seconds(0.13)) +
      0.28 * Math.sin(4 * turn) * Math.exp(-at / seconds(0.035)) +
      0.08 * Math.sin(9.2 * turn) * Math.exp(-at / seconds(0.012))
    return Math.min(1, at / 40) * (bar + 0.3 * mallet(noise() * Math.exp(-at / 100)))
  })
  return tapered(samples)
}
