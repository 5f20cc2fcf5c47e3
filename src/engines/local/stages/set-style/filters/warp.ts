import { fractalNoise } from './noise.ts'
import type { WorkFrame } from './work-frame.ts'

/** Moves a work frame's pixels by a few along fixed waves: edges as a loaded brush leaves them. */
export class Warp {
  readonly #from: Int32Array
  readonly #across: Float32Array
  readonly #down: Float32Array
  readonly #width: number

  constructor(
    work: WorkFrame,
    { seed, cell, reach }: { seed: number; cell: number; reach: number },
  ) {
    const { width, height } = work
    this.#width = width
    const horizontal = fractalNoise(work, { seed, cell, octaves: 3 })
    const vertical = fractalNoise(work, { seed: seed + 17, cell, octaves: 3 })
    this.#from = new Int32Array(width * height)
    this.#across = work.plane()
    this.#down = work.plane()
    const place = (value: number, limit: number) => Math.max(0, Math.min(limit - 1.001, value))
    for (let y = 0, at = 0; y < height; y++) {
      for (let x = 0; x < width; x++, at++) {
        const px = place(x + (horizontal[at]! - 0.5) * 2 * reach, width - 1)
        const py = place(y + (vertical[at]! - 0.5) * 2 * reach, height - 1)
        this.#from[at] = (py | 0) * width + (px | 0)
        this.#across[at] = px - (px | 0)
        this.#down[at] = py - (py | 0)
      }
    }
  }

  apply(source: Float32Array, target: Float32Array): void {
    const width = this.#width
    for (let at = 0; at < target.length; at++) {
      const from = this.#from[at]!
      const across = this.#across[at]!
      const a = source[from]!
      const b = source[from + width]!
      const upper = a + (source[from + 1]! - a) * across
      const lower = b + (source[from + width + 1]! - b) * across
      target[at] = upper + (lower - upper) * this.#down[at]!
    }
  }
}
