import type { Ambience } from './ambience.ts'
import { bed, newSeed, together } from './beds.ts'
import { bandPass, highPass, lowPass, whiteNoise } from './filters.ts'
import { bank, grain, Grains, pick } from './grains.ts'
import { atRandom, between, betweenByRatio, seconds } from './modulation.ts'

/** One turn of a record at 33 1/3 a minute. */
const TURN_SECONDS = 1.8

/** An old record between its songs: hiss, rumble, dust, and a scratch that comes round again. */
export function createVinyl(random: () => number): Ambience {
  const hiss = bed(random, { filters: [() => highPass(900), () => lowPass(9000)], gain: 0.012 })
  const rumble = bed(random, { filters: [() => lowPass(70), () => highPass(25)], gain: 0.12 })
  const dust = bank(24, () => click(random, betweenByRatio(random, 1500, 7000), 0.0012))
  const pops = bank(8, () => click(random, betweenByRatio(random, 500, 1800), 0.004))
  const grains = new Grains()
  const [dusty, popping] = [atRandom(random, 38), atRandom(random, 1.6)]
  const scratches = bank(3, () => ({ grain: pick(pops, random), at: random() * TURN_SECONDS }))
  let clock = 0
  const clicks: Ambience = (left, right) => {
    for (const at of dusty(left.length)) {
      grains.play(pick(dust, random), at, 0.55 * random() ** 3.5, between(random, -0.7, 0.7))
    }
    for (const at of popping(left.length)) {
      grains.play(pick(pops, random), at, 0.5 * random() ** 2, between(random, -0.4, 0.4))
    }
    for (const scratch of scratches) {
      const turn = seconds(TURN_SECONDS)
      const at = (seconds(scratch.at) - (clock % turn) + turn) % turn
      if (at < left.length) grains.play(scratch.grain, at, 0.28, 0.1)
    }
    clock += left.length
    grains.addTo(left, right)
  }
  return together(hiss, rumble, clicks)
}

function click(random: () => number, hertz: number, decaySeconds: number): Float32Array {
  const noise = whiteNoise(newSeed(random))
  const filter = bandPass(hertz, 1.1)
  const decay = seconds(decaySeconds * between(random, 0.6, 1.4))
  return grain(decay * 6, (at) => 2 * filter(at < 3 ? 1 : 0.4 * noise()) * Math.exp(-at / decay))
}
