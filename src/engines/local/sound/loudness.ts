import { biquad } from './ambience/filters.ts'
import { SOUND_SAMPLE_RATE } from './sound-rate.ts'

/** Blocks of 400 ms that start every 100 ms. */
const STEP_SAMPLES = SOUND_SAMPLE_RATE / 10
const STEPS_PER_BLOCK = 4
/** Weighted at a time. */
const BLOCK_SAMPLES = 4096
const OFFSET_LUFS = -0.691
const ABSOLUTE_GATE_LUFS = -70
const RELATIVE_GATE_LU = 10

type Pair = [Float64Array, Float64Array]

/** Integrated loudness of stereo sound at 48 kHz (ITU-R BS.1770-4). */
export class LoudnessMeter {
  readonly #channels = [weighting(), weighting()] as const
  readonly #weighted: Pair = [new Float64Array(BLOCK_SAMPLES), new Float64Array(BLOCK_SAMPLES)]
  readonly #steps: number[] = []
  #sum = 0
  #count = 0

  add(left: Float32Array, right: Float32Array): void {
    for (let start = 0; start < left.length; start += BLOCK_SAMPLES) {
      const end = Math.min(left.length, start + BLOCK_SAMPLES)
      this.#addBlock(left.subarray(start, end), right.subarray(start, end))
    }
  }

  #addBlock(left: Float32Array, right: Float32Array): void {
    const [one, other] = this.#weighted.map((block) => block.subarray(0, left.length)) as Pair
    one.set(left)
    other.set(right)
    this.#channels[0](one)
    this.#channels[1](other)
    let sum = this.#sum
    for (let at = 0; at < one.length; at++) {
      sum += one[at]! * one[at]! + other[at]! * other[at]!
      if (++this.#count < STEP_SAMPLES) continue
      this.#steps.push(sum / STEP_SAMPLES)
      sum = 0
      this.#count = 0
    }
    this.#sum = sum
  }

  /** In LUFS; -Infinity for silence. Sound shorter than a block is one block. */
  integrated(): number {
    const powers = this.#blocks().filter((power) => lufsOf(power) > ABSOLUTE_GATE_LUFS)
    const gate = lufsOf(mean(powers)) - RELATIVE_GATE_LU
    return lufsOf(mean(powers.filter((power) => lufsOf(power) > gate)))
  }

  #blocks(): number[] {
    const steps = this.#steps
    if (steps.length < STEPS_PER_BLOCK) {
      const samples = steps.length * STEP_SAMPLES + this.#count
      const sum = steps.reduce((total, step) => total + step * STEP_SAMPLES, this.#sum)
      return samples === 0 ? [] : [sum / samples]
    }
    return steps
      .slice(STEPS_PER_BLOCK - 1)
      .map((_, block) => mean(steps.slice(block, block + STEPS_PER_BLOCK)))
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

function lufsOf(power: number): number {
  return OFFSET_LUFS + 10 * Math.log10(power)
}

/** The K weighting at 48 kHz, in place: coefficients of ITU-R BS.1770-4, tables 1 and 2. */
function weighting() {
  const shelf = biquad(
    [1.53512485958697, -2.69169618940638, 1.19839281085285],
    [1, -1.69065929318241, 0.73248077421585],
  )
  const highPass = biquad([1, -2, 1], [1, -1.99004745483398, 0.99007225036621])
  return (block: Float64Array) => {
    shelf.over(block)
    highPass.over(block)
  }
}
