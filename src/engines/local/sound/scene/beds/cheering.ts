import type { Ambience } from '../../ambience/ambience.ts'
import { createApplause } from '../../ambience/applause.ts'
import { newSeed, together } from '../../ambience/beds.ts'
import { lowPass, MovingFilter, whiteNoise } from '../../ambience/filters.ts'
import { bank } from '../../ambience/grains.ts'
import { between, betweenByRatio, pan, seconds } from '../../ambience/modulation.ts'
import { addRoom } from '../../ambience/room.ts'

type Random = () => number

const VOICES = 9

/** A crowd that is delighted: long open calls that rise and fall, over its clapping. */
export function createCheering(random: Random): Ambience {
  const calls = together(...bank(VOICES, () => caller(random)), addRoom(1.2, 0.4))
  return together(calls, createApplause(random))
}

/** From "ooh" to "yeah" and back: first and second formant at the start and the end, in hertz. */
const CALLS = [
  [320, 850, 560, 1150],
  [330, 2200, 680, 1500],
  [420, 900, 740, 1250],
] as const

function caller(random: Random): Ambience {
  const { left: toLeft, right: toRight } = pan(between(random, -0.95, 0.95))
  const home = random() < 0.5 ? betweenByRatio(random, 190, 290) : betweenByRatio(random, 320, 520)
  const breath = whiteNoise(newSeed(random))
  const [first, second, dull] = [new MovingFilter(), new MovingFilter(), lowPass(4200)]
  const gain = 0.3 * betweenByRatio(random, 0.3, 1)
  const draw = () => ({
    length: seconds(between(random, 0.7, 1.6)),
    rest: seconds(between(random, 0.1, 0.9)),
    formants: CALLS[Math.floor(random() * CALLS.length)]!,
    rise: between(random, 0.12, 0.4),
  })
  let call = draw()
  let at = -Math.floor(random() * seconds(0.5))
  let phase = random()
  return (left, right) => {
    for (let to = 0; to < left.length; to++, at++) {
      if (at >= call.length + call.rest) {
        call = draw()
        at = 0
      }
      const part = Math.min(1, Math.max(0, at / call.length))
      if (at % 64 === 0) {
        const open = Math.min(1, part * 2.2)
        const [from, from2, to1, to2] = call.formants
        first.tune(from + (to1 - from) * open, 4)
        second.tune(from2 + (to2 - from2) * open, 6)
      }
      const wobble = 1 + 0.012 * Math.sin((2 * Math.PI * 5.6 * at) / 48_000)
      phase += (home * (0.9 + call.rise * Math.sin(Math.PI * part ** 0.7)) * wobble) / 48_000
      if (phase >= 1) phase -= 1
      const pulse = (1 - phase) ** 3 - 0.25 + 0.22 * breath()
      const loud = gain * Math.sin(Math.PI * part) ** 0.7
      const sample = loud * dull(first.band(pulse) + 0.8 * second.band(pulse))
      left[to]! += sample * toLeft
      right[to]! += sample * toRight
    }
  }
}
