import type { Ambience } from './ambience.ts'
import { bed, newSeed, together } from './beds.ts'
import { brownNoise, highPass, lowPass, MovingFilter, whiteNoise } from './filters.ts'
import { bank } from './grains.ts'
import { between, pan, seconds } from './modulation.ts'
import { addRoom } from './room.ts'

/** Thunder: a crack, then claps that roll away, every seven seconds or so, over rain. */
export function createThunder(random: () => number): Ambience {
  const rain = bed(random, {
    noise: whiteNoise,
    filters: [() => highPass(700), () => lowPass(5000)],
    gain: 0.03,
  })
  return together(strikes(random), addRoom(2.4, 0.3), rain)
}

function strikes(random: () => number): Ambience {
  let pause = seconds(0.35)
  let strike: Ambience | null = null
  let rest = 0
  return (left, right) => {
    if (strike === null && (pause -= left.length) <= 0) {
      const length = seconds(between(random, 5, 7.5))
      strike = roll(random, length)
      rest = length
      pause = seconds(between(random, 0.5, 3))
    }
    if (strike === null) return
    strike(left, right)
    rest -= left.length
    if (rest <= 0) strike = null
  }
}

/** The sound of the nearest part of the bolt comes first, that of its branches later and duller. */
function roll(random: () => number, length: number): Ambience {
  const [middle, side] = [brownNoise(newSeed(random)), brownNoise(newSeed(random))]
  const [leftLow, rightLow] = [new MovingFilter(), new MovingFilter()]
  const [deepLeft, deepRight] = [highPass(28), highPass(28)]
  const crack = whiteNoise(newSeed(random))
  const crackLow = lowPass(between(random, 2600, 4800))
  const claps = bank(9, (number) => ({
    at: number === 0 ? 0 : length * between(random, 0.03, 0.7),
    decay: seconds(between(random, 0.25, 1.1)),
    gain: number === 0 ? 1 : between(random, 0.25, 0.8),
    ...pan(between(random, -0.6, 0.6)),
  }))
  let at = 0
  return (left, right) => {
    for (let to = 0; to < left.length; to++, at++) {
      if (at % 64 === 0) {
        const dullness = 110 + 900 * Math.exp(-at / seconds(0.7))
        leftLow.tune(dullness, 0.7)
        rightLow.tune(dullness * 0.93, 0.7)
      }
      const [both, apart] = [0.85 * middle(), 0.5 * side()]
      let [onOneSide, onOther] = [0, 0]
      for (const clap of claps) {
        const since = at - clap.at
        if (since < 0) continue
        const loud = clap.gain * Math.min(1, since / 700) * Math.exp(-since / clap.decay)
        onOneSide += loud * clap.left
        onOther += loud * clap.right
      }
      const ending = Math.max(0, 1 - at / length)
      const burst = 0.35 * crackLow(crack()) * Math.exp(-at / seconds(0.07)) * Math.min(1, at / 90)
      left[to]! += ending * (1.6 * deepLeft(leftLow.low(both + apart)) * (onOneSide + 0.08) + burst)
      right[to]! +=
        ending * (1.6 * deepRight(rightLow.low(both - apart)) * (onOther + 0.08) + burst)
    }
  }
}
