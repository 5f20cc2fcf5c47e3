import type { Ambience } from './ambience.ts'
import { newSeed, together } from './beds.ts'
import { bandPass, whiteNoise } from './filters.ts'
import { bank, grain, Grains, pick } from './grains.ts'
import { between, betweenByRatio, seconds } from './modulation.ts'
import { addRoom } from './room.ts'

const CLAPPERS = 90

/** Applause: people who clap, each at a pace and a place of their own, in a hall. */
export function createApplause(random: () => number): Ambience {
  const grains = new Grains()
  const people = bank(CLAPPERS, () => clapper(random))
  const claps: Ambience = (left, right) => {
    for (const clap of people) clap(left.length, grains)
    grains.addTo(left, right)
  }
  return together(claps, addRoom(0.9, 0.4))
}

function clapper(random: () => number): (count: number, grains: Grains) => void {
  const hands = bank(5, () => clapOf(random, betweenByRatio(random, 750, 2600)))
  const pace = seconds(1 / between(random, 2.7, 4.9))
  const place = between(random, -1, 1)
  const gain = 0.35 * betweenByRatio(random, 0.12, 1)
  // Nobody is the first to clap: they come in over half a second.
  let next = seconds(0.02 + 0.6 * random() ** 2)
  return (count, grains) => {
    while (next < count) {
      grains.play(pick(hands, random), Math.floor(next), gain * between(random, 0.6, 1), place)
      next += pace * between(random, 0.86, 1.16)
    }
    next -= count
  }
}

/** A clap: a burst of noise of which the hollow of the hands sets the colour (B. Repp, 1987). */
function clapOf(random: () => number, hertz: number): Float32Array {
  const noise = whiteNoise(newSeed(random))
  const hollow = bandPass(hertz, between(random, 1.2, 2.6))
  const skin = bandPass(between(random, 3200, 6000), 0.8)
  const decay = seconds(between(random, 0.0035, 0.008))
  return grain(decay * 7, (at) => {
    const source = noise() * Math.exp(-at / decay) * Math.min(1, at / 12)
    return 2 * hollow(source) + 0.5 * skin(source)
  })
}
