import { SOUND_SAMPLE_RATE } from './sound-rate.ts'

/** AAC puts back what it takes away a little differently: room for that below -1 dB true peak. */
const CEILING = 10 ** (-2 / 20)
/** How far it sees ahead: its gain has fallen when a peak comes. */
const AHEAD_SAMPLES = 240
const RELEASE = 1 - Math.exp(-1 / (0.12 * SOUND_SAMPLE_RATE))
/** Samples this far below the ceiling cannot have a peak between them that passes it. */
const SAFE = CEILING / 2

/**
 * Keeps stereo sound, and the peaks between its samples, below the ceiling: gain goes down smoothly before a
 * peak and comes back slowly. What comes out is `delaySamples` late.
 */
export class Limiter {
  static readonly delaySamples = AHEAD_SAMPLES
  readonly #left = new Float32Array(AHEAD_SAMPLES)
  readonly #right = new Float32Array(AHEAD_SAMPLES)
  /** Gains that the samples ahead allow, and the steps of an average over as many. */
  readonly #allowed = new Float32Array(AHEAD_SAMPLES).fill(1)
  readonly #smoothed = new Float32Array(AHEAD_SAMPLES).fill(1)
  readonly #peaks = [new PeakMeter(), new PeakMeter()] as const
  #at = 0
  #sum = AHEAD_SAMPLES
  #lowest = 1
  #released = 1

  /** In place. */
  process(left: Float32Array, right: Float32Array): void {
    const [peaks, others] = [this.#peaks[0].over(left), this.#peaks[1].over(right)]
    for (let at = 0; at < left.length; at++) {
      const slot = this.#at
      this.#at = slot + 1 === AHEAD_SAMPLES ? 0 : slot + 1
      const gain = this.#gainFor(slot, Math.max(peaks[at]!, others[at]!))
      const [late, other] = [this.#left[slot]!, this.#right[slot]!]
      this.#left[slot] = left[at]!
      this.#right[slot] = right[at]!
      left[at] = late * gain
      right[at] = other * gain
    }
  }

  #gainFor(slot: number, peak: number): number {
    const leaving = this.#allowed[slot]!
    const allowed = peak > CEILING ? CEILING / peak : 1
    this.#allowed[slot] = allowed
    if (allowed <= this.#lowest) this.#lowest = allowed
    else if (leaving <= this.#lowest) this.#lowest = Math.min(...this.#allowed)
    this.#released = Math.min(this.#lowest, this.#released + (1 - this.#released) * RELEASE)
    this.#sum += this.#released - this.#smoothed[slot]!
    this.#smoothed[slot] = this.#released
    return Math.min(1, this.#sum / AHEAD_SAMPLES)
  }
}

const TAPS = 12
const PHASES = 4

/** Peaks of the sound around the newest samples, four times oversampled. */
class PeakMeter {
  /** The samples before a block and the block, oldest first. */
  #samples = new Float32Array(TAPS - 1)
  #peaks = new Float64Array(0)

  /** For each sample of a block, the highest around it and those before it; valid until the next call. */
  over(block: Float32Array): Float64Array {
    const recent = this.#samples.subarray(this.#peaks.length)
    if (this.#peaks.length === block.length) this.#samples.set(recent)
    else {
      this.#samples = new Float32Array(TAPS - 1 + block.length)
      this.#samples.set(recent)
      this.#peaks = new Float64Array(block.length)
    }
    const [samples, peaks] = [this.#samples, this.#peaks]
    samples.set(block, TAPS - 1)
    let safe = 0
    for (let at = 0; at < TAPS - 1; at++) safe = Math.abs(samples[at]!) < SAFE ? safe + 1 : 0
    for (let at = 0; at < block.length; at++) {
      const newest = at + TAPS - 1
      const size = Math.abs(samples[newest]!)
      safe = size < SAFE ? safe + 1 : 0
      peaks[at] = safe >= TAPS ? size : Math.max(size, between(samples, newest))
    }
    return peaks
  }
}

/** The highest between the samples up to `newest`. */
function between(samples: Float32Array, newest: number): number {
  let loudest = 0
  for (const weights of kernels) {
    let sum = 0
    for (let tap = 0; tap < TAPS; tap++) sum += samples[newest - tap]! * weights[tap]!
    loudest = Math.max(loudest, Math.abs(sum))
  }
  return loudest
}

/** A windowed sinc for each part of the way between the two samples in the middle. */
const kernels = Array.from({ length: PHASES - 1 }, (_, number) =>
  Float32Array.from({ length: TAPS }, (_, tap) => {
    const distance = tap - TAPS / 2 + 1 - (number + 1) / PHASES
    const sinc = Math.sin(Math.PI * distance) / (Math.PI * distance)
    return sinc * Math.cos((Math.PI * distance) / (TAPS + 2)) ** 2
  }),
)
