/** Sounds that bodies make: no words. */
import { newSeed } from '../../ambience/beds.ts'
import { bandPass, lowPass, MovingFilter, whiteNoise } from '../../ambience/filters.ts'
import { grain } from '../../ambience/grains.ts'
import { between, betweenByRatio, seconds } from '../../ambience/modulation.ts'
import { addAt, tapered } from './water.ts'

type Random = () => number

/** Teeth through something crisp: a cluster of small breaks. */
export function crunch(random: Random): Float32Array {
  const samples = new Float32Array(seconds(0.22))
  const count = Math.round(between(random, 12, 20))
  for (let number = 0; number < count; number++) {
    const noise = whiteNoise(newSeed(random))
    const band = bandPass(betweenByRatio(random, 700, 3400), 1.6)
    const decay = seconds(between(random, 0.003, 0.008))
    const snap = grain(decay * 6, (at) =>
      band(noise() * Math.exp(-at / decay) * Math.min(1, at / 6)),
    )
    addAt(samples, snap, seconds(0.15 * random() ** 1.4), between(random, 0.3, 1))
  }
  return tapered(samples)
}

/** Lips at a cup: air and liquid together, closing with a small drop. */
export function sip(random: Random): Float32Array {
  const noise = whiteNoise(newSeed(random))
  const band = new MovingFilter()
  const length = seconds(between(random, 0.3, 0.45))
  let phase = 0
  const flutter = between(random, 34, 52)
  return tapered(
    grain(length, (at) => {
      const part = at / length
      if (at % 32 === 0) band.tune(1500 + 1900 * part, 2.2)
      phase += flutter / 48_000
      const gurgle = 0.55 + 0.45 * Math.sin(2 * Math.PI * phase)
      return band.band(noise()) * gurgle * Math.sin(Math.PI * part) ** 1.4
    }),
  )
}

/** Breath of somebody asleep: in, a pause, out. */
export function breath(random: Random): Float32Array {
  const noise = whiteNoise(newSeed(random))
  const [inward, outward, dull] = [bandPass(1300, 0.8), bandPass(620, 0.8), lowPass(2600)]
  const length = seconds(3.2)
  return tapered(
    grain(length, (at) => {
      const now = at / 48_000
      const rise = now < 1.2 ? Math.sin((Math.PI * now) / 1.2) ** 2 : 0
      const fall = now > 1.6 ? Math.sin((Math.PI * (now - 1.6)) / 1.6) ** 2 : 0
      const sample = noise()
      return dull(0.5 * inward(sample) * rise + outward(sample) * fall)
    }),
  )
}

/** Formants of an open "a" and of a hummed "u", in hertz. */
const OPEN = [760, 1180, 2600]
const HUMMED = [320, 800, 2400]

/** One sung note: "la", from the tongue's "l" to an open vowel, with vibrato that comes late. */
export function la(random: Random, hertz: number): Float32Array {
  const length = seconds(0.62)
  const breathing = whiteNoise(newSeed(random))
  const formants = OPEN.map(() => new MovingFilter())
  const soft = lowPass(4200)
  let phase = random()
  return tapered(
    grain(length, (at) => {
      const part = at / length
      const open = Math.min(1, at / seconds(0.09))
      if (at % 32 === 0) {
        formants.forEach((formant, number) => {
          const from = HUMMED[number]!
          formant.tune(from + (OPEN[number]! - from) * open, 6 + 2 * number)
        })
      }
      const vibrato = 0.011 * Math.sin((2 * Math.PI * 5.4 * at) / 48_000) * Math.min(1, part * 2)
      const scoop = -0.035 * Math.exp(-at / seconds(0.05))
      phase = (phase + (hertz * (1 + vibrato + scoop)) / 48_000) % 1
      const pulse = (1 - phase) ** 3 - 0.25 + 0.04 * breathing()
      const voice = formants.reduce(
        (sum, formant, number) => sum + formant.band(pulse) * [1, 0.7, 0.25][number]!,
        0.08 * pulse,
      )
      return soft(voice) * Math.min(1, at / seconds(0.045)) * Math.min(1, (1 - part) / 0.3)
    }),
  )
}
