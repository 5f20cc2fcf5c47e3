import type { Ambience } from './ambience.ts'
import { bed, together } from './beds.ts'
import { highPass, lowPass } from './filters.ts'
import { bank } from './grains.ts'
import { between, betweenByRatio, pan, seconds } from './modulation.ts'

const CRICKETS = 9

/** A summer night: crickets, each with its own note and pace. */
export function createCrickets(random: () => number): Ambience {
  const night = bed(random, { filters: [() => highPass(120), () => lowPass(900)], gain: 0.012 })
  return together(night, ...bank(CRICKETS, () => cricket(random)))
}

/** A chirp is three or four strokes of a wing, thirty a second. */
function cricket(random: () => number): Ambience {
  const hertz = between(random, 3900, 4900)
  const stroke = seconds(1 / between(random, 26, 34))
  const strokes = random() < 0.5 ? 3 : 4
  const pace = seconds(1 / between(random, 1.5, 2.6))
  const gain = 0.1 * betweenByRatio(random, 0.12, 1)
  const { left: toLeft, right: toRight } = pan(between(random, -1, 1))
  let at = Math.floor(random() * pace)
  let chirp = pace
  let phase = 0
  return (left, right) => {
    for (let to = 0; to < left.length; to++) {
      if (++at >= chirp) {
        at = 0
        chirp = Math.round(pace * between(random, 0.94, 1.06))
      }
      const number = Math.floor(at / stroke)
      if (number >= strokes) continue
      const part = (at % stroke) / (stroke * 0.72)
      if (part >= 1) continue
      phase = (phase + (2 * Math.PI * hertz * (1 - 0.015 * part)) / 48_000) % (2 * Math.PI)
      const loud = Math.sin(Math.PI * part) ** 1.4 * (0.6 + (0.4 * number) / strokes)
      const sample = gain * loud * Math.sin(phase)
      left[to]! += sample * toLeft
      right[to]! += sample * toRight
    }
  }
}
