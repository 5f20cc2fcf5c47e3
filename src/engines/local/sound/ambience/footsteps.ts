import type { Ambience } from './ambience.ts'
import { newSeed, together } from './beds.ts'
import { bandPass, lowPass, whiteNoise } from './filters.ts'
import { bank, grain, Grains, pick } from './grains.ts'
import { between, seconds } from './modulation.ts'
import { addRoom } from './room.ts'

const STEPS_PER_SECOND = 1.85

/** Somebody walks on a hard floor, in a corridor. */
export function createFootsteps(random: () => number): Ambience {
  const steps = bank(8, () => step(random))
  const grains = new Grains()
  let next = seconds(0.12)
  let foot = 1
  const walking: Ambience = (left, right) => {
    while (next < left.length) {
      grains.play(pick(steps, random), Math.floor(next), between(random, 0.7, 1), 0.12 * foot)
      foot = -foot
      next += seconds(between(random, 0.96, 1.05) / STEPS_PER_SECOND)
    }
    next -= left.length
    grains.addTo(left, right)
  }
  return together(walking, addRoom(0.7, 0.25))
}

/** The heel knocks, then the sole comes down. */
function step(random: () => number): Float32Array {
  const noise = whiteNoise(newSeed(random))
  const knock = bandPass(between(random, 170, 240), 2.2)
  const click = bandPass(between(random, 1300, 2100), 1.3)
  const scrape = lowPass(between(random, 3200, 5200))
  const sole = seconds(between(random, 0.075, 0.11))
  return grain(seconds(0.3), (at) => {
    const heel = Math.exp(-at / 260) * Math.min(1, at / 10)
    const since = Math.max(0, at - sole)
    const down = at < sole ? 0 : Math.exp(-since / 900) * Math.min(1, since / 120)
    const sample = noise()
    return (
      3 * knock(sample * Math.exp(-at / 700)) +
      1.4 * click(sample * heel) +
      0.16 * scrape(sample * down)
    )
  })
}
