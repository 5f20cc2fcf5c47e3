import type { Ambience } from './ambience.ts'
import { bed, newSeed, together } from './beds.ts'
import { bandPass, highPass, lowPass, whiteNoise } from './filters.ts'
import { bank, grain, Grains, pick } from './grains.ts'
import { atRandom, between, betweenByRatio, seconds, wander } from './modulation.ts'

/** Rain: the hiss of many drops far away, and single drops near by, some on water. */
export function createRain(random: () => number): Ambience {
  const gusts = wander(random, 0.35)
  const hiss = bed(random, {
    noise: whiteNoise,
    filters: [() => highPass(500), () => lowPass(7500, 0.5), () => lowPass(11_000)],
    gain: 0.05,
    level: () => 0.75 + 0.5 * gusts(),
  })
  const body = bed(random, { filters: [() => bandPass(420, 0.5)], gain: 0.03 })
  return together(hiss, body, drops(random))
}

function drops(random: () => number): Ambience {
  const onGround = bank(40, () => tick(random))
  const onWater = bank(16, () => plink(random))
  const grains = new Grains()
  const ground = atRandom(random, 170)
  const water = atRandom(random, 9)
  return (left, right) => {
    for (const at of ground(left.length)) {
      grains.play(pick(onGround, random), at, 0.5 * random() ** 4, between(random, -1, 1))
    }
    for (const at of water(left.length)) {
      grains.play(pick(onWater, random), at, 0.1 * random() ** 2, between(random, -0.8, 0.8))
    }
    grains.addTo(left, right)
  }
}

function tick(random: () => number): Float32Array {
  const length = seconds(between(random, 0.004, 0.018))
  const noise = whiteNoise(newSeed(random))
  const filter = bandPass(betweenByRatio(random, 1800, 8000), 1.2)
  return grain(length, (at) => filter(noise()) * Math.exp((-5 * at) / length) * Math.min(1, at / 8))
}

/** A bubble under the surface rings, its pitch rising as it closes (M. Minnaert, 1933). */
function plink(random: () => number): Float32Array {
  const length = seconds(between(random, 0.02, 0.06))
  const hertz = betweenByRatio(random, 900, 3200)
  let phase = 0
  return grain(length, (at) => {
    phase += (2 * Math.PI * hertz * (1 + (0.25 * at) / length)) / 48_000
    return Math.sin(phase) * Math.exp((-6 * at) / length) * Math.min(1, at / 40)
  })
}
