import type { Ambience } from './ambience.ts'
import { bed, newSeed, together } from './beds.ts'
import { bandPass, brownNoise, highPass, lowPass, whiteNoise } from './filters.ts'
import { bank, grain, Grains, pick } from './grains.ts'
import { atRandom, between, betweenByRatio, seconds, wander } from './modulation.ts'

/** A wood fire: its breath, the crackle that comes in clusters, and now and then a log that pops. */
export function createFire(random: () => number): Ambience {
  const lick = wander(random, 4)
  const breath = wander(random, 0.5)
  const flames = bed(random, {
    noise: brownNoise,
    filters: [() => lowPass(520), () => highPass(60)],
    gain: 0.13,
    level: () => (0.5 + 0.5 * breath()) * (0.7 + 0.6 * lick()),
  })
  const hiss = bed(random, {
    filters: [() => highPass(2500), () => lowPass(9000)],
    gain: 0.012,
    level: () => 0.6 + 0.6 * breath(),
  })
  return together(flames, hiss, crackle(random))
}

function crackle(random: () => number): Ambience {
  const ticks = bank(32, () => snap(random, betweenByRatio(random, 1600, 6500), 0.0018))
  const pops = bank(10, () => snap(random, betweenByRatio(random, 350, 1100), 0.009))
  const grains = new Grains()
  const [single, cluster, popping] = [
    atRandom(random, 9),
    atRandom(random, 1.7),
    atRandom(random, 0.9),
  ]
  return (left, right) => {
    for (const at of single(left.length)) {
      grains.play(pick(ticks, random), at, 0.45 * random() ** 2.5, between(random, -0.5, 0.5))
    }
    for (const start of cluster(left.length)) {
      const place = between(random, -0.5, 0.5)
      let at = start
      for (let rest = Math.round(between(random, 3, 14)); rest > 0; rest--) {
        grains.play(pick(ticks, random), at, 0.5 * random() ** 2, place)
        at += seconds(between(random, 0.004, 0.05))
      }
    }
    for (const at of popping(left.length)) {
      grains.play(pick(pops, random), at, 0.5 * random() ** 1.5, between(random, -0.4, 0.4))
    }
    grains.addTo(left, right)
  }
}

function snap(random: () => number, hertz: number, decaySeconds: number): Float32Array {
  const noise = whiteNoise(newSeed(random))
  const filter = bandPass(hertz, 1.4)
  const decay = seconds(decaySeconds * between(random, 0.5, 1.8))
  return grain(decay * 6, (at) => 2.5 * filter(noise()) * Math.exp(-at / decay))
}
