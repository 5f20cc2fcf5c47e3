import type { Ambience } from '../../ambience/ambience.ts'
import { bed, together } from '../../ambience/beds.ts'
import { bandPass, brownNoise, highPass, lowPass } from '../../ambience/filters.ts'
import { bank, Grains, pick } from '../../ambience/grains.ts'
import { atRandom, between, wander } from '../../ambience/modulation.ts'
import { bubble } from '../cues/water.ts'

type Random = () => number

/** Under water: all highs are gone, a slow rumble moves by, and bubbles climb in rows. */
export function createUnderwater(random: Random): Ambience {
  const [slow, swell] = [wander(random, 0.12), wander(random, 0.45)]
  const rumble = bed(random, {
    noise: brownNoise,
    filters: [() => lowPass(170), () => highPass(50)],
    gain: 0.3,
    level: () => 0.6 + 0.7 * slow(),
  })
  const muffled = bed(random, {
    filters: [() => bandPass(330, 0.8), () => lowPass(600)],
    gain: 0.22,
    level: () => 0.3 + 0.8 * swell(),
  })
  return together(rumble, muffled, bubbles(random))
}

function bubbles(random: Random): Ambience {
  const sounds = bank(24, () => bubble(random, between(random, 240, 900)))
  const grains = new Grains()
  const rows = atRandom(random, 0.55)
  const single = atRandom(random, 2.2)
  return (left, right) => {
    for (const start of rows(left.length)) {
      const place = between(random, -0.7, 0.7)
      let at = start
      for (let rest = Math.round(between(random, 4, 12)); rest > 0; rest--) {
        grains.play(pick(sounds, random), at, between(random, 0.1, 0.3), place)
        at += Math.round(between(random, 1800, 6800))
      }
    }
    for (const at of single(left.length)) {
      grains.play(pick(sounds, random), at, 0.2 * random(), between(random, -0.9, 0.9))
    }
    grains.addTo(left, right)
  }
}

/** Small waves against a hull or a shore. */
export function createLapping(random: Random): Ambience {
  const [slap, roll, far] = [wander(random, 1.1), wander(random, 0.4), wander(random, 0.25)]
  const water = bed(random, {
    filters: [() => bandPass(750, 0.6), () => lowPass(2600)],
    gain: 0.22,
    shared: 0.2,
    level: () => 0.1 + 0.9 * slap() ** 3 * (0.4 + 0.6 * roll()),
  })
  const open = bed(random, {
    filters: [() => lowPass(520), () => highPass(70)],
    gain: 0.09,
    level: () => 0.6 + 0.6 * far(),
  })
  const sounds = bank(20, () => bubble(random, between(random, 420, 1500)))
  const grains = new Grains()
  const gurgling = atRandom(random, 7)
  const gurgle: Ambience = (left, right) => {
    for (const at of gurgling(left.length)) {
      grains.play(pick(sounds, random), at, 0.05 * random() ** 1.5, between(random, -0.9, 0.9))
    }
    grains.addTo(left, right)
  }
  return together(water, open, gurgle)
}
