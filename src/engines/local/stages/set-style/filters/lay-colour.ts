import type { Planes } from '../../../../../media/planes.ts'
import { Enlarger } from './enlarge.ts'
import { clampChroma, clampCode } from './pigment.ts'
import type { WorkFrame } from './work-frame.ts'

/** Writes work planes of -0.5 to 0.5 as the frame's chroma. */
export class ChromaWriter {
  readonly #enlarger: Enlarger
  readonly #width: number
  readonly #height: number
  readonly #line: Float32Array

  constructor(work: WorkFrame, { width, height }: { width: number; height: number }) {
    this.#width = width / 2
    this.#height = height / 2
    this.#enlarger = new Enlarger(work, { width: this.#width, height: this.#height })
    this.#line = new Float32Array(this.#width)
  }

  /** `saturation` times as strong, moved by the tint's codes. */
  write(
    cb: Float32Array,
    cr: Float32Array,
    output: Planes,
    { saturation = 1, tintCb = 0, tintCr = 0 } = {},
  ): void {
    this.#plane(cb, output.cb, output.chromaStride, 224 * saturation, 128.5 + tintCb)
    this.#plane(cr, output.cr, output.chromaStride, 224 * saturation, 128.5 + tintCr)
  }

  #plane(
    source: Float32Array,
    target: Uint8Array,
    stride: number,
    factor: number,
    zero: number,
  ): void {
    const line = this.#line
    for (let row = 0; row < this.#height; row++) {
      this.#enlarger.row(source, row, line)
      const to = row * stride
      for (let x = 0; x < line.length; x++) target[to + x] = clampChroma(line[x]! * factor + zero)
    }
  }
}

/** Writes a work plane of 0 to 1 as the frame's luma. */
export class LumaWriter {
  readonly #enlarger: Enlarger
  readonly #height: number
  readonly #line: Float32Array

  constructor(work: WorkFrame, size: { width: number; height: number }) {
    this.#height = size.height
    this.#enlarger = new Enlarger(work, size)
    this.#line = new Float32Array(size.width)
  }

  write(luma: Float32Array, { y, yStride }: Planes): void {
    const line = this.#line
    for (let row = 0; row < this.#height; row++) {
      this.#enlarger.row(luma, row, line)
      const to = row * yStride
      for (let x = 0; x < line.length; x++) y[to + x] = clampCode(16.5 + 219 * line[x]!)
    }
  }
}
