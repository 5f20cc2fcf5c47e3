/**
 * How flickering lights change over time: brightness around 1, and where the light stands. A function of time
 * and seed alone. Nothing flashes more often than three times a second (WCAG 2.3.1).
 */
import { createRandom } from '../../draw/random.ts'
import type { FlickerKind } from '../../colour/light/flicker-kind.ts'

export type FlickerMoment = {
  /** About 0.3 to 1.25; 1 on average for flames. */
  brightness: number
  /** Frame heights that the light has moved. */
  x: number
  y: number
  /** -1 to 1: warmer or colder than its usual colour. */
  hue: number
}

type Octave = readonly [hertz: number, share: number]

/** Slow breaths are large and fast flutter is small: about 1 / f. */
const flames: Record<'candle' | 'fire', { depth: number; sway: number; octaves: Octave[] }> = {
  candle: {
    depth: 0.2,
    sway: 0.02,
    octaves: [
      [0.6, 0.42],
      [1.5, 0.3],
      [3.4, 0.18],
      [7.3, 0.1],
    ],
  },
  fire: {
    depth: 0.3,
    sway: 0.035,
    octaves: [
      [0.9, 0.36],
      [2.2, 0.3],
      [4.7, 0.2],
      [9.1, 0.14],
    ],
  },
}

export function createFlicker(kind: FlickerKind, seed: number): (seconds: number) => FlickerMoment {
  switch (kind) {
    case 'candle':
    case 'fire':
      return createFlame(flames[kind], seed)
    case 'screen':
      return createScreen(seed)
    case 'lamp':
      return createLamp(seed)
    case 'strobe':
      return (seconds) => still(0.45 + 0.75 * Math.exp(-(((seconds * 2.4) % 1) * 5)))
  }
}

function still(brightness: number): FlickerMoment {
  return { brightness, x: 0, y: 0, hue: 0 }
}

function createFlame({ depth, sway, octaves }: (typeof flames)['candle'], seed: number) {
  const level = octaves.map(([hertz, share], index) => ({
    wave: createWave(seed + 11 * index, hertz),
    share,
  }))
  const across = createWave(seed + 101, 1.3)
  const up = createWave(seed + 211, 1.9)
  return (seconds: number): FlickerMoment => {
    const sum = level.reduce((total, { wave, share }) => total + share * wave(seconds), 0)
    return {
      // A flame ducks deeper than it leaps.
      brightness: 1 + depth * (sum > 0 ? sum : 1.4 * sum) * 1.6,
      x: sway * across(seconds),
      y: sway * up(seconds),
      hue: -0.5 * sum,
    }
  }
}

/** Scenes of a programme: held for a while, changed within a frame or two, seldom the same twice. */
function createScreen(seed: number) {
  const random = createRandom(seed)
  const scenes = Array.from({ length: 64 }, () => ({
    level: 0.45 + 0.8 * random(),
    hue: random() * 2 - 1,
    seconds: 0.4 + 1.5 * random() ** 2,
  }))
  const length = scenes.reduce((sum, { seconds }) => sum + seconds, 0)
  const wave = createWave(seed + 5, 1.1)
  return (seconds: number): FlickerMoment => {
    let rest = seconds % length
    let now = 0
    while (rest > scenes[now]!.seconds) rest -= scenes[now++]!.seconds
    const scene = scenes[now]!
    const before = scenes[(now + scenes.length - 1) % scenes.length]!
    const turned = Math.min(1, rest / 0.07)
    const level = before.level + (scene.level - before.level) * turned
    return {
      brightness: level + 0.06 * wave(seconds),
      x: 0,
      y: 0,
      hue: before.hue + (scene.hue - before.hue) * turned,
    }
  }
}

/** Steady, and now and then it drops out for a moment. */
function createLamp(seed: number) {
  const slow = createWave(seed, 0.8)
  const fast = createWave(seed + 17, 2.6)
  return (seconds: number): FlickerMoment => {
    const trouble = Math.max(0, slow(seconds) - 0.1)
    const drop = Math.min(1, Math.max(0, fast(seconds) * 3)) * Math.min(1, trouble * 4)
    return still(1.05 - 0.6 * drop)
  }
}

/** Smooth noise of -1 to 1 that turns about `hertz` times a second. */
function createWave(seed: number, hertz: number): (seconds: number) => number {
  const random = createRandom(seed)
  const values = Float32Array.from({ length: 256 }, () => random() * 2 - 1)
  return (seconds) => {
    const place = seconds * hertz * 2
    const whole = Math.floor(place)
    const part = place - whole
    const eased = part * part * (3 - 2 * part)
    const from = values[whole & 255]!
    return from + (values[(whole + 1) & 255]! - from) * eased
  }
}
