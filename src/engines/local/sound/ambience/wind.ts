import type { Ambience } from './ambience.ts'
import { bed, newSeed, together } from './beds.ts'
import { highPass, lowPass, MovingFilter, pinkNoise } from './filters.ts'
import { wander } from './modulation.ts'

/** Wind: broad gusts, and a whistle that rises and falls with them. */
export function createWind(random: () => number): Ambience {
  const rumble = bed(random, { filters: [() => lowPass(160), () => highPass(45)], gain: 0.3 })
  return together(rumble, gust(random, -0.5), gust(random, 0.5), whistle(random))
}

function gust(random: () => number, side: number): Ambience {
  const strength = wander(random, 0.28)
  const flutter = wander(random, 3.5)
  const noise = pinkNoise(newSeed(random))
  const band = new MovingFilter()
  const [toLeft, toRight] = [0.75 - side / 2, 0.75 + side / 2]
  return (left, right) => {
    for (let at = 0; at < left.length; at++) {
      const force = 0.12 + 0.88 * strength() ** 1.6
      const now = force * (0.8 + 0.2 * flutter())
      if (at % 32 === 0) band.tune(210 + 520 * force, 0.9)
      const sample = band.band(noise()) * now
      left[at]! += sample * toLeft
      right[at]! += sample * toRight
    }
  }
}

function whistle(random: () => number): Ambience {
  const pitch = wander(random, 0.4)
  const strength = wander(random, 0.22)
  const [onLeft, onRight] = [pinkNoise(newSeed(random)), pinkNoise(newSeed(random))]
  const [leftBand, rightBand] = [new MovingFilter(), new MovingFilter()]
  return (left, right) => {
    for (let at = 0; at < left.length; at++) {
      const height = pitch()
      const now = 0.55 * strength() ** 3
      if (at % 32 === 0) {
        leftBand.tune(520 + 560 * height, 14)
        rightBand.tune(540 + 575 * height, 14)
      }
      left[at]! += leftBand.band(onLeft()) * now
      right[at]! += rightBand.band(onRight()) * now
    }
  }
}
