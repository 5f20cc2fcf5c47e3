import { Gaussian } from './gaussian.ts'
import type { WorkFrame } from './work-frame.ts'

/** Darkest and brightest hundredth of a plane of 0 to 1, between bins: moves smoothly with the picture. */
export function toneRange(luma: Float32Array): { low: number; high: number } {
  const bins = new Float32Array(130)
  for (let at = 0; at < luma.length; at += 3) {
    const position = Math.max(0, Math.min(1, luma[at]!)) * 127
    const bin = position | 0
    const part = position - bin
    bins[bin] = bins[bin]! + 1 - part
    bins[bin + 1] = bins[bin + 1]! + part
  }
  const count = Math.ceil(luma.length / 3)
  return { low: quantile(bins, count * 0.01), high: quantile(bins, count * 0.99) }
}

function quantile(bins: Float32Array, wanted: number): number {
  let below = 0
  for (let bin = 0; bin < 129; bin++) {
    const here = bins[bin]!
    if (below + here >= wanted) return (bin - 0.5 + (wanted - below) / Math.max(1e-6, here)) / 127
    below += here
  }
  return 1
}

/**
 * Prepares a work frame's luma for drawing: stretched to the full range as far as it is not noise, then the
 * difference from the neighbourhood's mean made `local` times stronger.
 */
export class ToneNormaliser {
  readonly #gaussian: Gaussian
  readonly #mean: Float32Array
  readonly #radius: number

  constructor(work: WorkFrame) {
    this.#gaussian = new Gaussian(work)
    this.#mean = work.plane()
    this.#radius = work.side / 14
  }

  normalise(luma: Float32Array, { stretch = 0.8, local = 0.4, middle = 0.5 } = {}): void {
    const { low, high } = toneRange(luma)
    const gain = 1 + stretch * (Math.min(3, 1 / Math.max(0.1, high - low)) - 1)
    const from = low * stretch
    for (let at = 0; at < luma.length; at++) luma[at] = (luma[at]! - from) * gain
    if (local === 0) return
    const mean = this.#mean
    this.#gaussian.blur(luma, mean, this.#radius)
    // Pulls very dark and very bright neighbourhoods a little to the middle, so that they can be drawn.
    for (let at = 0; at < luma.length; at++) {
      const around = mean[at]!
      const value = luma[at]! + (luma[at]! - around) * local + (middle - around) * local * 0.35
      luma[at] = value < 0 ? 0 : value > 1 ? 1 : value
    }
  }
}
