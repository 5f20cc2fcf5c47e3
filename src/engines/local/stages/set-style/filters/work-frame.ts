import type { Planes } from '../../../../../media/planes.ts'

/**
 * A frame made small for filters, as floats: `luma` 0 black to 1 white, `cb` and `cr` -0.5 to 0.5. About 400
 * rows whatever the frame's size, so that filters cost the same and their radii mean the same.
 */
export class WorkFrame {
  readonly width: number
  readonly height: number
  readonly luma: Float32Array
  readonly cb: Float32Array
  readonly cr: Float32Array
  /** Short side in work pixels: what radii are fractions of. */
  readonly side: number
  readonly #size: { width: number; height: number }
  /** Pixels of the frame along one work pixel. */
  readonly divisor: number

  constructor(width: number, height: number, rows = 400) {
    this.#size = { width, height }
    this.divisor = Math.max(1, Math.round(Math.min(width, height) / rows))
    this.width = Math.ceil(width / this.divisor)
    this.height = Math.ceil(height / this.divisor)
    this.side = Math.min(this.width, this.height)
    const count = this.width * this.height
    this.luma = new Float32Array(count)
    this.cb = new Float32Array(count)
    this.cr = new Float32Array(count)
  }

  /** A frame of the same size without contents. */
  plane(): Float32Array {
    return new Float32Array(this.width * this.height)
  }

  load(planes: Planes): void {
    const { width, height } = this.#size
    if (this.divisor === 2) this.#loadHalf(planes)
    else {
      reduce(planes.y, planes.yStride, width, height, this.divisor, 1, this, this.luma)
      const chroma = [planes.chromaStride, width / 2, height / 2, this.divisor, 2, this] as const
      reduce(planes.cb, ...chroma, this.cb)
      reduce(planes.cr, ...chroma, this.cr)
      scale(this.luma, 16, 1 / 219)
      scale(this.cb, 128, 1 / 224)
      scale(this.cr, 128, 1 / 224)
    }
  }

  #loadHalf({ y, cb, cr, yStride, chromaStride }: Planes): void {
    const { width, height } = this
    for (let row = 0, at = 0; row < height; row++) {
      let from = row * 2 * yStride
      const chroma = row * chromaStride
      for (let column = 0; column < width; column++, at++, from += 2) {
        const sum = y[from]! + y[from + 1]! + y[from + yStride]! + y[from + yStride + 1]!
        this.luma[at] = (sum - 64) * (1 / 876)
        this.cb[at] = (cb[chroma + column]! - 128) * (1 / 224)
        this.cr[at] = (cr[chroma + column]! - 128) * (1 / 224)
      }
    }
  }
}

/** Means of squares of `divisor` pixels of the frame, on a plane that is `shrink` times smaller than it. */
function reduce(
  plane: Uint8Array,
  stride: number,
  planeWidth: number,
  planeHeight: number,
  divisor: number,
  shrink: number,
  { width, height }: { width: number; height: number },
  target: Float32Array,
): void {
  const edge = (cell: number, limit: number) =>
    Math.min(limit - 1, Math.floor((cell * divisor) / shrink))
  for (let row = 0, at = 0; row < height; row++) {
    const top = edge(row, planeHeight)
    const bottom = Math.max(top + 1, Math.min(planeHeight, edge(row + 1, planeHeight + 1)))
    for (let column = 0; column < width; column++, at++) {
      const left = edge(column, planeWidth)
      const right = Math.max(left + 1, Math.min(planeWidth, edge(column + 1, planeWidth + 1)))
      let sum = 0
      for (let y = top; y < bottom; y++) {
        for (let x = left; x < right; x++) sum += plane[y * stride + x]!
      }
      target[at] = sum / ((right - left) * (bottom - top))
    }
  }
}

function scale(plane: Float32Array, zero: number, factor: number): void {
  for (let at = 0; at < plane.length; at++) plane[at] = (plane[at]! - zero) * factor
}
