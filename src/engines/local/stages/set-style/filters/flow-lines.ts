import { Gaussian } from './gaussian.ts'
import { StructureTensor } from './structure-tensor.ts'
import type { WorkFrame } from './work-frame.ts'

/**
 * How much a line belongs at each pixel: a difference of Gaussians, averaged along the edges' own direction so
 * that lines are long and quiet (after Kang, Lee and Chui, "Flow-based image abstraction", 2009). Positive on
 * the dark side of an edge, about 0.01 to 0.15. Not yet thresholded: enlarge it first, then lines are crisp.
 */
export class FlowLines {
  readonly response: Float32Array
  readonly tensor: StructureTensor
  readonly #gaussian: Gaussian
  readonly #narrow: Float32Array
  readonly #wide: Float32Array
  readonly #work: WorkFrame

  constructor(work: WorkFrame) {
    this.#work = work
    this.#gaussian = new Gaussian(work)
    this.response = work.plane()
    this.#narrow = work.plane()
    this.#wide = work.plane()
    this.tensor = new StructureTensor(work)
  }

  /** `deviation` of the narrow Gaussian: half the width of lines, in work pixels. */
  measure(luma: Float32Array, deviation: number, reach = 5): Float32Array {
    const narrow = this.#narrow
    const wide = this.#wide
    this.#gaussian.blur(luma, narrow, deviation)
    this.#gaussian.blur(luma, wide, deviation * 1.6)
    this.tensor.measure(narrow, Math.max(2, deviation * 2.5))
    // Equal contrast counts more in the dark, as it does to the eye.
    for (let at = 0; at < wide.length; at++) {
      const light = wide[at]!
      wide[at] = (light - narrow[at]!) / (0.35 + (light > 0 ? light : 0))
    }
    this.#averageAlong(wide, narrow, 1)
    this.#averageAlong(narrow, this.response, reach / 3)
    this.#calmTexture()
    return this.response
  }

  /** Leaves, gravel and water are all edges: where there are many, each counts less. */
  #calmTexture(): void {
    const { response } = this
    const around = this.#narrow
    for (let at = 0; at < around.length; at++) around[at] = Math.abs(response[at]!)
    this.#gaussian.blur(around, around, this.#work.side / 24)
    const { strength } = this.tensor
    for (let at = 0; at < around.length; at++) {
      const clear = (strength[at]! - 0.2) * 2.5
      const kept = clear < 0 ? 0 : clear > 1 ? 1 : clear
      response[at] = (response[at]! * (0.35 + 0.65 * kept)) / (1 + 60 * around[at]!)
    }
  }

  /** Mean of five pixels along the tangent, `step` apart; two rounds make a long bent line of it. */
  #averageAlong(source: Float32Array, target: Float32Array, step: number): void {
    const { width, height } = this.#work
    const { tangentX, tangentY } = this.tensor
    const right = width - 0.01
    const bottom = height - 0.01
    for (let y = 0, at = 0; y < height; y++) {
      for (let x = 0; x < width; x++, at++) {
        const across = tangentX[at]! * step
        const down = tangentY[at]! * step
        let sum = source[at]!
        for (let tap = -2; tap <= 2; tap++) {
          if (tap === 0) continue
          let px = x + 0.5 + across * tap
          let py = y + 0.5 + down * tap
          px = px < 0 ? 0 : px > right ? right : px
          py = py < 0 ? 0 : py > bottom ? bottom : py
          sum += source[(py | 0) * width + (px | 0)]!
        }
        target[at] = sum * 0.2
      }
    }
  }
}
