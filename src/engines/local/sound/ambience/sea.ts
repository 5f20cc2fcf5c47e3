import type { Ambience } from './ambience.ts'
import { bed, newSeed, together } from './beds.ts'
import { highPass, lowPass, MovingFilter, whiteNoise } from './filters.ts'
import { between, pan, seconds, wander } from './modulation.ts'

/** The sea at a beach: waves that swell, break and run out, over a distant roar. */
export function createSea(random: () => number): Ambience {
  const far = wander(random, 0.2)
  const roar = bed(random, {
    filters: [() => lowPass(420), () => highPass(50)],
    gain: 0.035,
    level: () => 0.7 + 0.5 * far(),
  })
  return together(roar, waves(random, 0.15), waves(random, 0.55), waves(random, 0.95))
}

/** One wave after the other; `start` is how far the first one has come. */
function waves(random: () => number, start: number): Ambience {
  const noise = whiteNoise(newSeed(random))
  const other = whiteNoise(newSeed(random))
  const filters = [new MovingFilter(), new MovingFilter()]
  const draw = () => ({
    length: seconds(between(random, 6.5, 10.5)),
    force: between(random, 0.5, 1),
    ...pan(between(random, -0.6, 0.6)),
  })
  let wave = draw()
  let at = Math.floor(start * wave.length)
  let height = 0
  return (left, right) => {
    for (let to = 0; to < left.length; to++) {
      if (at >= wave.length) {
        wave = draw()
        at = 0
      }
      if (at % 64 === 0) {
        height = heightAt(at / wave.length)
        for (const filter of filters) filter.tune(260 + 5200 * height ** 1.5 * wave.force, 0.6)
      }
      const now = 0.4 * wave.force * (height * height + 0.02)
      left[to]! += filters[0]!.low(noise()) * now * wave.left
      right[to]! += filters[1]!.low(other()) * now * wave.right
      at++
    }
  }
}

/** A slow swell, the break, and the water running back. */
function heightAt(part: number): number {
  const breaking = 0.42
  if (part < breaking) return (part / breaking) ** 2.6
  const after = (part - breaking) / (1 - breaking)
  return Math.exp(-2.6 * after) * (1 - after) ** 0.6
}
