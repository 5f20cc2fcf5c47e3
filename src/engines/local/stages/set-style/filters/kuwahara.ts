import { Gaussian } from './gaussian.ts'
import type { StructureTensor } from './structure-tensor.ts'
import type { WorkFrame } from './work-frame.ts'

/**
 * Flattens a frame into dabs with clean edges: every pixel becomes a mean of the eight soft discs around it,
 * the calmest counting by far the most, the discs stretched along the edges' direction. The anisotropic
 * Kuwahara filter (Kyprianidis, Kang and Döllner, "Image and video abstraction by anisotropic Kuwahara
 * filtering", 2009) with discs that are blurred once and looked up, so it costs the same at any radius.
 */
export class Kuwahara {
  readonly luma: Float32Array
  readonly cb: Float32Array
  readonly cr: Float32Array
  readonly #work: WorkFrame
  readonly #gaussian: Gaussian
  readonly #mean: Float32Array
  readonly #variance: Float32Array
  readonly #blue: Float32Array
  readonly #red: Float32Array

  constructor(work: WorkFrame) {
    this.#work = work
    this.#gaussian = new Gaussian(work)
    this.luma = work.plane()
    this.cb = work.plane()
    this.cr = work.plane()
    this.#mean = work.plane()
    this.#variance = work.plane()
    this.#blue = work.plane()
    this.#red = work.plane()
  }

  /** `radius` of the dabs in work pixels. */
  apply(tensor: StructureTensor, radius: number): void {
    const { luma, cb, cr } = this.#work
    const deviation = radius * 0.5
    this.#gaussian.blur(luma, this.#mean, deviation)
    this.#gaussian.blur(cb, this.#blue, deviation)
    this.#gaussian.blur(cr, this.#red, deviation)
    const squares = this.luma
    for (let at = 0; at < squares.length; at++) squares[at] = luma[at]! * luma[at]!
    this.#gaussian.blur(squares, this.#variance, deviation)
    for (let at = 0; at < squares.length; at++) {
      const mean = this.#mean[at]!
      const spread = Math.max(0, this.#variance[at]! - mean * mean) + 0.0004
      this.#variance[at] = 1 / (spread * spread * spread)
    }
    this.#gather(tensor, radius)
  }

  #gather({ tangentX, tangentY, strength }: StructureTensor, radius: number): void {
    const { width, height } = this.#work
    const right = width - 1
    const bottom = height - 1
    const mean = this.#mean
    const calm = this.#variance
    const blue = this.#blue
    const red = this.#red
    for (let y = 0, at = 0; y < height; y++) {
      for (let x = 0; x < width; x++, at++) {
        const stretch = 1 + 0.7 * strength[at]!
        const alongX = tangentX[at]! * radius * stretch
        const alongY = tangentY[at]! * radius * stretch
        const acrossX = (-tangentY[at]! * radius) / stretch
        const acrossY = (tangentX[at]! * radius) / stretch
        let weights = 0
        let light = 0
        let b = 0
        let r = 0
        for (let sector = 0; sector < 8; sector++) {
          const along = sectorAlong[sector]!
          const across = sectorAcross[sector]!
          let px = (x + alongX * along + acrossX * across + 0.5) | 0
          let py = (y + alongY * along + acrossY * across + 0.5) | 0
          px = px < 0 ? 0 : px > right ? right : px
          py = py < 0 ? 0 : py > bottom ? bottom : py
          const from = py * width + px
          const weight = calm[from]!
          weights += weight
          light += mean[from]! * weight
          b += blue[from]! * weight
          r += red[from]! * weight
        }
        const share = 1 / weights
        this.luma[at] = light * share
        this.cb[at] = b * share
        this.cr[at] = r * share
      }
    }
  }
}

const sectorAlong = Float32Array.from({ length: 8 }, (_, at) => Math.cos((at * Math.PI) / 4))
const sectorAcross = Float32Array.from({ length: 8 }, (_, at) => Math.sin((at * Math.PI) / 4))
