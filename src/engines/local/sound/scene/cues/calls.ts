/** Calls of animals: a throat's pulses through a mouth that opens and closes. */
import { newSeed } from '../../ambience/beds.ts'
import { lowPass, MovingFilter, whiteNoise } from '../../ambience/filters.ts'
import { grain } from '../../ambience/grains.ts'
import { between, seconds } from '../../ambience/modulation.ts'
import { tapered } from './water.ts'

type Random = () => number

/** What a call does from its start (0) to its end (1). */
type Call = {
  seconds: number
  hertzAt: (part: number) => number
  /** First and second resonance of the mouth, in hertz. */
  mouthAt: (part: number) => readonly [number, number]
  loudAt: (part: number) => number
  /** Share of breath in the voice. */
  breath: number
  dullHertz: number
}

function voiced(random: Random, call: Call): Float32Array {
  const length = seconds(call.seconds)
  const noise = whiteNoise(newSeed(random))
  const [first, second, dull] = [new MovingFilter(), new MovingFilter(), lowPass(call.dullHertz)]
  let phase = random()
  return tapered(
    grain(length, (at) => {
      const part = at / length
      if (at % 16 === 0) {
        const [low, high] = call.mouthAt(part)
        first.tune(low, 3.5)
        second.tune(high, 5)
      }
      phase = (phase + call.hertzAt(part) / 48_000) % 1
      const pulse = (1 - phase) ** 2.5 - 0.286 + call.breath * noise()
      const voice = first.band(pulse) + 0.7 * second.band(pulse) + 0.12 * pulse
      return dull(voice) * call.loudAt(part)
    }),
  )
}

/** A bark: the mouth snaps open and shut, the pitch jumps up and falls, with a rough breath in it. */
export function bark(random: Random, hertz: number): Float32Array {
  const height = hertz * between(random, 0.94, 1.08)
  const open = (part: number) => Math.sin(Math.PI * part ** 0.6)
  return voiced(random, {
    seconds: between(random, 0.15, 0.19),
    hertzAt: (part) => height * (0.72 + 0.55 * open(part) - 0.2 * part),
    mouthAt: (part) => [480 + 620 * open(part), 1150 + 750 * open(part)],
    loudAt: (part) => Math.min(1, part * 14) * (1 - part) ** 1.1,
    breath: 0.35,
    dullHertz: 4200,
  })
}

/** "Mi-a-ow": from closed lips to wide and bright, and to a round small mouth. */
export function meow(random: Random, hertz: number): Float32Array {
  const height = hertz * between(random, 0.95, 1.06)
  const turning = [
    [0, 330, 1000],
    [0.16, 520, 2300],
    [0.45, 950, 1750],
    [0.75, 720, 1150],
    [1, 400, 800],
  ] as const
  return voiced(random, {
    seconds: between(random, 0.62, 0.8),
    hertzAt: (part) =>
      height * (0.86 + 0.32 * Math.sin(Math.PI * Math.min(1, part * 1.25)) - 0.16 * part),
    mouthAt: (part) => {
      const next = Math.max(
        1,
        turning.findIndex(([at]) => at >= part),
      )
      const [from, to] = [turning[next - 1]!, turning[next]!]
      const way = (part - from[0]) / (to[0] - from[0])
      return [from[1] + (to[1] - from[1]) * way, from[2] + (to[2] - from[2]) * way]
    },
    loudAt: (part) => Math.min(1, part * 7) * Math.min(1, (1 - part) * 3.2),
    breath: 0.05,
    dullHertz: 5200,
  })
}

/** Two or three quick notes that rise. */
export function chirp(random: Random): Float32Array {
  const height = between(random, 2600, 3600)
  const count = Math.round(between(random, 2, 4))
  const [note, gap] = [seconds(0.07), seconds(0.1)]
  let phase = 0
  return tapered(
    grain(count * gap, (at) => {
      const part = (at % gap) / note
      if (part >= 1) return 0
      const number = Math.floor(at / gap)
      phase += (2 * Math.PI * height * (0.9 + 0.08 * number + 0.35 * part)) / 48_000
      return Math.sin(Math.PI * part) ** 1.3 * Math.sin(phase)
    }),
  )
}
