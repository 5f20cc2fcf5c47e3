import type { Ambience } from './ambience.ts'
import { bed, together } from './beds.ts'
import { bandPass, highPass, lowPass, whiteNoise } from './filters.ts'
import { bank, grain, Grains, pick } from './grains.ts'
import { atRandom, between, betweenByRatio, seconds, wander } from './modulation.ts'

/** A brook: many bubbles, of which each rings and rises, over water that runs. */
export function createStream(random: () => number): Ambience {
  const flow = wander(random, 0.9)
  const water = bed(random, {
    noise: whiteNoise,
    filters: [() => bandPass(1700, 0.35), () => lowPass(6500), () => highPass(250)],
    gain: 0.045,
    level: () => 0.75 + 0.5 * flow(),
  })
  const bubbles = bank(64, () => bubble(random))
  const grains = new Grains()
  const rising = atRandom(random, 110)
  const ringing: Ambience = (left, right) => {
    for (const at of rising(left.length)) {
      grains.play(pick(bubbles, random), at, 0.2 * random() ** 2.2, between(random, -0.9, 0.9))
    }
    grains.addTo(left, right)
  }
  return together(water, ringing)
}

/** A bubble rings at a pitch that its size sets, rising as it nears the surface (K. van den Doel, 2005). */
function bubble(random: () => number): Float32Array {
  const hertz = betweenByRatio(random, 380, 2600)
  const length = seconds(between(random, 0.03, 0.09) * (900 / hertz) ** 0.4)
  const rise = between(random, 0, 0.5)
  let phase = 0
  return grain(length, (at) => {
    phase += (2 * Math.PI * hertz * (1 + (rise * at) / length)) / 48_000
    return Math.sin(phase) * Math.exp((-5 * at) / length) * Math.min(1, at / 60)
  })
}
