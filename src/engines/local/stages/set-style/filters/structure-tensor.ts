import { Gaussian } from './gaussian.ts'
import type { WorkFrame } from './work-frame.ts'

/**
 * Which way the picture's edges run: the smoothed structure tensor (Kang, Lee and Chui, "Flow-based image
 * abstraction", 2009, use its like). `along` is the doubled angle's cosine and sine, so that it can be
 * averaged; `strength` 0 to 1 is how clearly there is one direction.
 */
export class StructureTensor {
  readonly cosines: Float32Array
  readonly sines: Float32Array
  readonly strength: Float32Array
  /** Unit tangents. */
  readonly tangentX: Float32Array
  readonly tangentY: Float32Array
  readonly #gaussian: Gaussian
  readonly #energy: Float32Array
  readonly #work: WorkFrame

  constructor(work: WorkFrame) {
    this.#work = work
    this.#gaussian = new Gaussian(work)
    this.#energy = work.plane()
    this.cosines = work.plane()
    this.sines = work.plane()
    this.strength = work.plane()
    this.tangentX = work.plane()
    this.tangentY = work.plane()
  }

  /** `resting` is the direction, in radians, of places without any. */
  measure(luma: Float32Array, deviation: number, resting = Math.PI / 4): void {
    this.#gradients(luma)
    const gaussian = this.#gaussian
    gaussian.blur(this.cosines, this.cosines, deviation)
    gaussian.blur(this.sines, this.sines, deviation)
    gaussian.blur(this.#energy, this.#energy, deviation)
    this.#tangents(resting)
  }

  #gradients(luma: Float32Array): void {
    const { width, height } = this.#work
    for (let y = 0; y < height; y++) {
      const above = Math.max(0, y - 1) * width
      const here = y * width
      const below = Math.min(height - 1, y + 1) * width
      for (let x = 0; x < width; x++) {
        const left = x > 0 ? x - 1 : 0
        const right = x < width - 1 ? x + 1 : x
        const a = luma[above + left]!
        const b = luma[above + right]!
        const c = luma[below + left]!
        const d = luma[below + right]!
        const across = b + d - a - c + 2 * (luma[here + right]! - luma[here + left]!)
        const down = c + d - a - b + 2 * (luma[below + x]! - luma[above + x]!)
        this.cosines[here + x] = across * across - down * down
        this.sines[here + x] = 2 * across * down
        this.#energy[here + x] = across * across + down * down
      }
    }
  }

  #tangents(resting: number): void {
    // The gradient's doubled angle is the tangent's plus a half turn.
    const restX = -Math.cos(2 * resting) * 0.004
    const restY = -Math.sin(2 * resting) * 0.004
    for (let at = 0; at < this.cosines.length; at++) {
      const x = this.cosines[at]! + restX
      const y = this.sines[at]! + restY
      const length = Math.sqrt(x * x + y * y) + 1e-9
      const cosine = x / length
      // Half angle; the gradient is (half, sign * other), the tangent a quarter turn from it.
      const gradientX = Math.sqrt(Math.max(0, (1 + cosine) / 2))
      const gradientY = Math.sqrt(Math.max(0, (1 - cosine) / 2)) * (y < 0 ? -1 : 1)
      this.tangentX[at] = -gradientY
      this.tangentY[at] = gradientX
      this.strength[at] = Math.min(1, length / (this.#energy[at]! + 0.008))
    }
  }
}
