import type { Ambience } from '../../ambience/ambience.ts'
import { together } from '../../ambience/beds.ts'
import { bandPass, lowPass, whiteNoise } from '../../ambience/filters.ts'
import { newSeed } from '../../ambience/beds.ts'
import { bank, grain, Grains, pick } from '../../ambience/grains.ts'
import { atRandom, between, betweenByRatio, seconds } from '../../ambience/modulation.ts'

type Random = () => number

/** What is outside, heard in a room: its highs stay in the panes. */
export function behindGlass(outside: Ambience, hertz: number): Ambience {
  const filters = [lowPass(hertz), lowPass(hertz), lowPass(hertz), lowPass(hertz)] as const
  return (left, right) => {
    const [one, other] = [new Float32Array(left.length), new Float32Array(left.length)]
    outside(one, other)
    for (let at = 0; at < left.length; at++) {
      left[at]! += filters[1](filters[0](one[at]!))
      right[at]! += filters[3](filters[2](other[at]!))
    }
  }
}

/** Drops that hit a pane, over rain behind it. */
export function rainOnWindow(random: Random, rain: Ambience): Ambience {
  const taps = bank(24, () => tap(random))
  const grains = new Grains()
  const tapping = atRandom(random, 26)
  const drops: Ambience = (left, right) => {
    for (const at of tapping(left.length)) {
      grains.play(pick(taps, random), at, 0.16 * random() ** 2, between(random, -0.8, 0.8))
    }
    grains.addTo(left, right)
  }
  return together(behindGlass(rain, 1100), drops)
}

function tap(random: Random): Float32Array {
  const noise = whiteNoise(newSeed(random))
  const pane = bandPass(betweenByRatio(random, 900, 2400), 3)
  const decay = seconds(between(random, 0.003, 0.009))
  return grain(decay * 7, (at) => 2 * pane(noise() * Math.exp(-at / decay) * Math.min(1, at / 8)))
}
