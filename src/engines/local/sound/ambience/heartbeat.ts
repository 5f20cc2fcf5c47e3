import type { Ambience } from './ambience.ts'
import { newSeed } from './beds.ts'
import { lowPass, pinkNoise } from './filters.ts'
import { bank, grain, Grains, pick } from './grains.ts'
import { between, seconds } from './modulation.ts'

const BEATS_PER_SECOND = 1.12
/** From the first to the second sound of a beat. */
const SECOND_SECONDS = 0.3

/** A heart, calm: two thumps a beat. */
export function createHeartbeat(random: () => number): Ambience {
  const closing = bank(4, () => thump(random, 62, 0.15))
  const opening = bank(4, () => thump(random, 78, 0.1))
  const grains = new Grains()
  let next = seconds(0.15)
  return (left, right) => {
    while (next < left.length) {
      grains.play(pick(closing, random), Math.floor(next), 0.9, 0)
      const second = next + seconds(SECOND_SECONDS)
      grains.play(pick(opening, random), Math.floor(second), 0.62, 0)
      next += seconds(between(random, 0.97, 1.03) / BEATS_PER_SECOND)
    }
    next -= left.length
    grains.addTo(left, right)
  }
}

function thump(random: () => number, hertz: number, decaySeconds: number): Float32Array {
  const decay = seconds(decaySeconds / 2.2)
  const noise = pinkNoise(newSeed(random))
  const dull = lowPass(190)
  let phase = 0
  return grain(decay * 6, (at) => {
    phase += (2 * Math.PI * hertz * (0.7 + 0.6 * Math.exp(-at / 1100))) / 48_000
    const edge = Math.min(1, at / 240)
    return (
      edge * Math.exp(-at / decay) * (Math.sin(phase) + 0.35 * Math.sin(2 * phase) + dull(noise()))
    )
  })
}
