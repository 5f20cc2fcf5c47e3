import { bandPass, lowPass, MovingFilter, whiteNoise } from '../../ambience/filters.ts'
import { newSeed } from '../../ambience/beds.ts'
import { grain } from '../../ambience/grains.ts'
import { between, seconds } from '../../ambience/modulation.ts'

type Random = () => number

/** A bubble rings at a pitch that its size sets, rising as it nears the surface (K. van den Doel, 2005). */
export function bubble(random: Random, hertz: number): Float32Array {
  const length = seconds(between(random, 0.05, 0.12))
  const rise = between(random, 0.15, 0.7)
  let phase = 0
  return grain(length, (at) => {
    phase += (2 * Math.PI * hertz * (1 + (rise * at) / length)) / 48_000
    return Math.sin(phase) * Math.exp((-5 * at) / length) * Math.min(1, at / 90)
  })
}

/** A body or a limb meets the water: the slap, the spray that falls back, and bubbles. */
export function splash(random: Random): Float32Array {
  const noise = whiteNoise(newSeed(random))
  const [body, spray] = [new MovingFilter(), bandPass(between(random, 3800, 5600), 0.6)]
  const length = seconds(0.85)
  const samples = grain(length, (at) => {
    if (at % 32 === 0) body.tune(420 + 1500 * Math.exp(-at / seconds(0.09)), 0.8)
    const sample = noise()
    const slap = Math.min(1, at / 200) * Math.exp(-at / seconds(0.13))
    const fall = Math.min(1, at / seconds(0.07)) * Math.exp(-at / seconds(0.2))
    return 1.2 * body.band(sample * slap) + 0.55 * spray(sample * fall)
  })
  for (let number = 0; number < 9; number++) {
    addAt(
      samples,
      bubble(random, between(random, 380, 1300)),
      seconds(between(random, 0.08, 0.55)),
      0.12,
    )
  }
  return tapered(samples)
}

/** Air let go under water: a row of bubbles that climbs. */
export function bubbleRow(random: Random): Float32Array {
  const samples = grain(seconds(1.1), () => 0)
  let at = seconds(0.01)
  for (let number = 0; number < 11 && at < seconds(0.9); number++) {
    addAt(samples, bubble(random, between(random, 260, 820)), at, between(random, 0.4, 1))
    at += seconds(between(random, 0.03, 0.13))
  }
  const dull = lowPass(1500)
  return tapered(samples.map((sample) => dull(sample)))
}

/** Lays a short sound into a longer one. */
export function addAt(
  samples: Float32Array,
  sound: Float32Array,
  start: number,
  gain: number,
): void {
  const end = Math.min(samples.length, start + sound.length)
  for (let at = start; at < end; at++) samples[at]! += gain * sound[at - start]!
}

/** The last 5 ms fade out, so that no end clicks. */
export function tapered(samples: Float32Array): Float32Array {
  const length = Math.min(240, samples.length)
  return samples.map((sample, at) => sample * Math.min(1, (samples.length - 1 - at) / length))
}
