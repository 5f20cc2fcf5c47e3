import type { Ambience } from '../../ambience/ambience.ts'
import { bed, together } from '../../ambience/beds.ts'
import { bandPass, brownNoise, highPass, lowPass } from '../../ambience/filters.ts'
import { bank } from '../../ambience/grains.ts'
import { pan, wander } from '../../ambience/modulation.ts'

type Random = () => number

/** Partials of a low chord, as multiples of its root: fifths and octaves, which beat slowly. */
const PARTIALS = [1, 1.503, 2.006, 3.01, 4.02, 6.03]
const ROOT_HERTZ = 82.4

/** Space, as films have it: a low chord that turns slowly, and a thin wind of nothing. */
export function createSpaceHum(random: Random): Ambience {
  const deep = bed(random, {
    noise: brownNoise,
    filters: [() => lowPass(170), () => highPass(45)],
    gain: 0.16,
  })
  const drift = wander(random, 0.1)
  const thin = bed(random, {
    filters: [() => bandPass(2300, 3)],
    gain: 0.16,
    shared: 0,
    level: () => drift() ** 2,
  })
  return together(deep, thin, ...bank(PARTIALS.length, (number) => drone(random, number)))
}

function drone(random: Random, number: number): Ambience {
  const hertz = ROOT_HERTZ * PARTIALS[number]!
  const swell = wander(random, 0.13)
  const side = pan((number % 2 === 0 ? -1 : 1) * 0.5)
  const [toLeft, toRight] = [side.left, side.right]
  let [phase, other] = [random(), random()]
  const gain = 0.14 / (1 + 0.45 * number)
  return (left, right) => {
    for (let at = 0; at < left.length; at++) {
      phase = (phase + hertz / 48_000) % 1
      other = (other + (hertz + 0.17 + 0.09 * number) / 48_000) % 1
      const tone = Math.sin(2 * Math.PI * phase) + Math.sin(2 * Math.PI * other)
      const sample = gain * (0.25 + 0.75 * swell()) * tone
      left[at]! += sample * toLeft
      right[at]! += sample * toRight
    }
  }
}
