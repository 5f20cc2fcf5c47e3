/** Filters and noise that sounds are made of. All run at 48 kHz; frequencies in hertz. */
import { SOUND_SAMPLE_RATE } from '../sound-rate.ts'

export type Filter = {
  (sample: number): number
  /** Filters a block in place. Numbers that go from function to function are allocated anew, those of a block not. */
  over(block: Float64Array): void
}

/**
 * Second-order filters after R. Bristow-Johnson's "Audio EQ Cookbook"; `quality` is Q. Transposed direct form II.
 */
export function lowPass(hertz: number, quality = Math.SQRT1_2): Filter {
  const { cosine, alpha } = angleOf(hertz, quality)
  const edge = (1 - cosine) / 2
  return biquad([edge, 1 - cosine, edge], [1 + alpha, -2 * cosine, 1 - alpha])
}

export function highPass(hertz: number, quality = Math.SQRT1_2): Filter {
  const { cosine, alpha } = angleOf(hertz, quality)
  const edge = (1 + cosine) / 2
  return biquad([edge, -1 - cosine, edge], [1 + alpha, -2 * cosine, 1 - alpha])
}

/** Peak gain 1. */
export function bandPass(hertz: number, quality: number): Filter {
  const { cosine, alpha } = angleOf(hertz, quality)
  return biquad([alpha, 0, -alpha], [1 + alpha, -2 * cosine, 1 - alpha])
}

function angleOf(hertz: number, quality: number) {
  const angle = (2 * Math.PI * Math.min(hertz, 0.45 * SOUND_SAMPLE_RATE)) / SOUND_SAMPLE_RATE
  return { cosine: Math.cos(angle), alpha: Math.sin(angle) / (2 * quality) }
}

/** A filter from its numerator and denominator. */
export function biquad(
  [b0, b1, b2]: readonly [number, number, number],
  [a0, a1, a2]: readonly [number, number, number],
): Filter {
  const [c0, c1, c2, d1, d2] = [b0 / a0, b1 / a0, b2 / a0, a1 / a0, a2 / a0]
  // In an array: numbers that a closure keeps are allocated anew with every sample.
  const state = new Float64Array(2)
  const filter = (sample: number) => {
    const output = c0 * sample + state[0]!
    state[0] = c1 * sample - d1 * output + state[1]!
    state[1] = c2 * sample - d2 * output
    return output
  }
  const over = (block: Float64Array) => {
    let [first, second] = [state[0]!, state[1]!]
    for (let at = 0; at < block.length; at++) {
      const sample = block[at]!
      const output = c0 * sample + first
      first = c1 * sample - d1 * output + second
      second = c2 * sample - d2 * output
      block[at] = output
    }
    state[0] = first
    state[1] = second
  }
  return Object.assign(filter, { over })
}

/**
 * A band of which the frequency can move while it sounds: a state variable filter in its trapezoidal form
 * (A. Simper, "Linear Trapezoidal Integrated SVF", 2013).
 */
export class MovingFilter {
  #first = 0
  #second = 0
  #a1 = 0
  #a2 = 0
  #a3 = 0
  #damping = 1

  tune(hertz: number, quality: number): void {
    const g = Math.tan((Math.PI * Math.min(hertz, 20_000)) / SOUND_SAMPLE_RATE)
    this.#damping = 1 / quality
    this.#a1 = 1 / (1 + g * (g + this.#damping))
    this.#a2 = g * this.#a1
    this.#a3 = g * this.#a2
  }

  low(sample: number): number {
    this.#step(sample)
    return this.#lowOutput
  }

  /** Peak gain 1. */
  band(sample: number): number {
    return this.#damping * this.#step(sample)
  }

  #lowOutput = 0

  #step(sample: number): number {
    const difference = sample - this.#second
    const band = this.#a1 * this.#first + this.#a2 * difference
    this.#lowOutput = this.#second + this.#a2 * this.#first + this.#a3 * difference
    this.#first = 2 * band - this.#first
    this.#second = 2 * this.#lowOutput - this.#second
    return band
  }
}

export type Noise = () => number

/** White noise in [-1, 1): xorshift32 (G. Marsaglia, 2003). */
export function whiteNoise(seed: number): Noise {
  let state = (seed >>> 0) | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state / 2_147_483_648
  }
}

/** Noise that falls by 3 dB an octave: P. Kellet's economical filter. About as loud as white noise. */
export function pinkNoise(seed: number): Noise {
  const white = whiteNoise(seed)
  const state = new Float64Array(3)
  return () => {
    const sample = white()
    const low = 0.99765 * state[0]! + sample * 0.099046
    const middle = 0.963 * state[1]! + sample * 0.2965164
    const high = 0.57 * state[2]! + sample * 1.0526913
    state[0] = low
    state[1] = middle
    state[2] = high
    return (low + middle + high + sample * 0.1848) * 0.35
  }
}

/** Noise that falls by 6 dB an octave, above 10 Hz. */
export function brownNoise(seed: number): Noise {
  const white = whiteNoise(seed)
  const state = new Float64Array(1)
  return () => (state[0] = 0.9987 * state[0]! + white() * 0.05)
}
