import { bed, newSeed, together } from '../../ambience/beds.ts'
import {
  bandPass,
  brownNoise,
  highPass,
  lowPass,
  MovingFilter,
  whiteNoise,
} from '../../ambience/filters.ts'
import { Grains, grain } from '../../ambience/grains.ts'
import { between, seconds, wander } from '../../ambience/modulation.ts'
import type { Voice } from './voice.ts'

type Random = () => number

/** A spaceship: fifths of a low tone that tremble, and a thin shimmer over them. */
export function createSpaceship(random: Random): Voice {
  const air = bed(random, { noise: brownNoise, filters: [() => lowPass(300)], gain: 0.15 })
  const wobble = wander(random, 0.6)
  let [low, fifth, high, tremble] = [0, 0, 0, 0]
  return (left, right, drive) => {
    air(left, right)
    for (let at = 0; at < left.length; at++) {
      const hertz = (82 + 34 * drive) * (0.99 + 0.02 * wobble())
      low = (low + hertz / 48_000) % 1
      fifth = (fifth + (hertz * 1.498) / 48_000) % 1
      high = (high + (hertz * 8.02) / 48_000) % 1
      tremble = (tremble + (4.5 + 3 * drive) / 48_000) % 1
      const shake = 0.7 + 0.3 * Math.sin(2 * Math.PI * tremble)
      const sample =
        0.16 * Math.sin(2 * Math.PI * low) +
        0.1 * Math.sin(2 * Math.PI * fifth) * shake +
        0.016 * Math.sin(2 * Math.PI * high) * shake
      left[at]! += sample
      right[at]! += sample
    }
  }
}

/** A rocket: a roar that shakes. */
export function createRocket(random: Random): Voice {
  const shake = wander(random, 9)
  const roar = bed(random, {
    noise: brownNoise,
    filters: [() => lowPass(600), () => highPass(28)],
    gain: 0.6,
    level: () => 0.6 + 0.5 * shake(),
  })
  const crackle = bed(random, {
    filters: [() => bandPass(1600, 0.5)],
    gain: 0.1,
    level: () => 0.4 + 0.8 * shake() ** 3,
  })
  return together(roar, crackle)
}

/** Wood and rope of a boat that works in the waves. */
export function createHull(random: Random): Voice {
  const grains = new Grains()
  let next = seconds(between(random, 0.4, 1.2))
  return (left, right) => {
    while (next < left.length) {
      grains.play(creak(random), next, between(random, 0.25, 0.5), 0)
      next += seconds(between(random, 1.3, 3.2))
    }
    next -= left.length
    grains.addTo(left, right)
  }
}

/** Wood that slips and sticks: quick knocks, faster and slower, through its own resonances. */
function creak(random: Random): Float32Array {
  const noise = whiteNoise(newSeed(random))
  const length = seconds(between(random, 0.35, 0.8))
  const [low, high] = [
    bandPass(between(random, 260, 420), 6),
    bandPass(between(random, 700, 1100), 7),
  ]
  const pace = between(random, 34, 60)
  let phase = 0
  let last = 0
  return grain(length + 2400, (at) => {
    const part = Math.min(1, at / length)
    phase += (pace * (0.7 + 0.6 * Math.sin(Math.PI * part))) / 48_000
    const isKnock = Math.floor(phase) !== last
    last = Math.floor(phase)
    const source = (isKnock ? 6 : 0) + 0.05 * noise()
    const loud = at < length ? Math.sin(Math.PI * part) : 0
    return Math.min(1, at / 200) * (low(source * loud) + 0.6 * high(source * loud))
  })
}

/** Wings of a bee or a fly: a buzz that wavers. */
export function createBuzz(random: Random): Voice {
  const wave = wander(random, 1.8)
  const body = new MovingFilter()
  let phase = random()
  return (left, right) => {
    for (let at = 0; at < left.length; at++) {
      const hertz = 185 + 60 * wave()
      if (at % 64 === 0) body.tune(700 + 500 * wave(), 1.2)
      phase = (phase + hertz / 48_000) % 1
      const saw = 1 - 2 * phase
      const sample = 0.25 * body.band(saw) + 0.03 * Math.sin(4 * Math.PI * phase)
      left[at]! += sample
      right[at]! += sample
    }
  }
}
