import { bed, newSeed } from '../../ambience/beds.ts'
import {
  bandPass,
  highPass,
  lowPass,
  MovingFilter,
  pinkNoise,
  whiteNoise,
} from '../../ambience/filters.ts'
import { bank, grain, Grains, pick } from '../../ambience/grains.ts'
import { between, seconds, wander } from '../../ambience/modulation.ts'
import type { Voice } from './voice.ts'

type Random = () => number

type Motor = {
  /** Strokes a second when idle and at full drive. */
  idleHertz: number
  fullHertz: number
  /** Where the exhaust cuts the highs off, idle and at full drive. Hertz. */
  dullHertz: number
  brightHertz: number
  /** Of tyres or air beside the motor. */
  rush: number
}

const motors = {
  car: { idleHertz: 27, fullHertz: 78, dullHertz: 240, brightHertz: 700, rush: 0.5 },
  truck: { idleHertz: 17, fullHertz: 42, dullHertz: 190, brightHertz: 520, rush: 0.45 },
  motorcycle: { idleHertz: 24, fullHertz: 112, dullHertz: 420, brightHertz: 1500, rush: 0.2 },
  boat: { idleHertz: 13, fullHertz: 34, dullHertz: 210, brightHertz: 500, rush: 0.35 },
  plane: { idleHertz: 48, fullHertz: 92, dullHertz: 420, brightHertz: 900, rush: 0.7 },
} satisfies Record<string, Motor>

/** A motor: pulses of uneven strokes through an exhaust, and the rush of what moves. */
export const createMotor =
  (kind: keyof typeof motors) =>
  (random: Random): Voice => {
    const motor = motors[kind]
    const strokes = bank(4, () => between(random, 0.75, 1))
    const [exhaust, body] = [new MovingFilter(), new MovingFilter()]
    const [noise, air] = [whiteNoise(newSeed(random)), pinkNoise(newSeed(random))]
    const [rush, deep, flutter] = [new MovingFilter(), highPass(32), wander(random, 2.4)]
    let phase = random()
    let speed = 0
    return (left, right, drive) => {
      for (let at = 0; at < left.length; at++) {
        speed += (drive - speed) * 0.0004
        if (at % 64 === 0) {
          exhaust.tune(motor.dullHertz + (motor.brightHertz - motor.dullHertz) * speed, 0.9)
          body.tune(95 + 60 * speed, 1.6)
          rush.tune(350 + 900 * speed, 0.5)
        }
        const hertz = motor.idleHertz + (motor.fullHertz - motor.idleHertz) * speed
        phase += (hertz * (0.985 + 0.03 * flutter())) / 48_000
        if (phase >= 4) phase -= 4
        const stroke = strokes[Math.floor(phase) % 4]!
        const part = phase % 1
        const pulse = stroke * (Math.exp(-9 * part) * Math.min(1, part * 40) - 0.11)
        const source = pulse * (1 + 0.35 * noise())
        const sample =
          1.1 * deep(exhaust.low(source)) +
          0.8 * body.band(source) +
          motor.rush * speed * rush.low(air())
        left[at]! += sample
        right[at]! += sample
      }
    }
  }

/** Blades of a helicopter: thuds of air under a whine. */
export function createRotor(random: Random): Voice {
  const noise = pinkNoise(newSeed(random))
  const [air, thud] = [bandPass(480, 0.6), lowPass(130)]
  let [phase, whine] = [random(), 0]
  return (left, right, drive) => {
    for (let at = 0; at < left.length; at++) {
      phase = (phase + (9 + 3.5 * drive) / 48_000) % 1
      whine = (whine + (820 + 160 * drive) / 48_000) % 1
      const chop = Math.exp(-7 * phase) * Math.min(1, phase * 30)
      const source = noise()
      const sample =
        1.3 * thud(source * chop * 3) +
        0.6 * air(source) * (0.15 + chop) +
        0.012 * Math.sin(2 * Math.PI * whine)
      left[at]! += sample
      right[at]! += sample
    }
  }
}

/** A train: the roll of steel, and wheels that cross the joints in pairs of pairs. */
export function createTrain(random: Random): Voice {
  const roll = bed(random, { filters: [() => lowPass(420), () => highPass(60)], gain: 0.1 })
  const knocks = bank(6, () => railKnock(random))
  const grains = new Grains()
  const beats = [0, 0.17, 0.62, 0.79]
  let next = seconds(0.2)
  return (left, right, drive) => {
    roll(left, right)
    while (next < left.length) {
      const pace = 1.5 - 0.75 * drive
      for (const beat of beats) {
        const at = next + seconds(beat * pace * 0.6)
        grains.play(pick(knocks, random), at, between(random, 0.9, 1.3), 0)
      }
      next += seconds(pace)
    }
    next -= left.length
    grains.addTo(left, right)
  }
}

function railKnock(random: Random): Float32Array {
  const noise = whiteNoise(newSeed(random))
  const [low, ring] = [
    bandPass(between(random, 120, 170), 2),
    bandPass(between(random, 700, 1000), 4),
  ]
  return grain(seconds(0.22), (at) => {
    const source = noise() * Math.exp(-at / 500) * Math.min(1, at / 20)
    return 3 * low(source) + 0.8 * ring(source)
  })
}

/** A bicycle: the ratchet of its hub, and tyres. */
export function createBicycle(random: Random): Voice {
  const tyres = bed(random, { filters: [() => bandPass(900, 0.5)], gain: 0.05, shared: 0.8 })
  const clicks = bank(4, () => ratchet(random))
  const grains = new Grains()
  let next = 0
  return (left, right, drive) => {
    tyres(left, right)
    while (next < left.length) {
      grains.play(pick(clicks, random), Math.floor(next), 0.16, 0)
      next += 48_000 / (7 + 12 * drive)
    }
    next -= left.length
    grains.addTo(left, right)
  }
}

function ratchet(random: Random): Float32Array {
  const noise = whiteNoise(newSeed(random))
  const metal = bandPass(between(random, 3400, 4300), 4)
  return grain(seconds(0.02), (at) => 2 * metal(noise() * Math.exp(-at / 40) * Math.min(1, at / 6)))
}
