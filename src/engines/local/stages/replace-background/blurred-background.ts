import type { Planes } from '../../../../media/planes.ts'
import { BoxMean } from '../../people/box-mean.ts'
import { cellGridOf, lookupOf } from '../../people/cell-grid.ts'
import type { CellGrid, Lookup } from '../../people/cell-grid.ts'

type Size = { width: number; height: number }

/** Of the longer side: how far the strongest blur reaches, three times over. */
const FARTHEST = 0.022
const LEAST_WEIGHT = 1e-4

/** A frame's background out of focus, with the people taken out of it, so that they leave no halo. */
export class BlurredBackground {
  readonly #size: Size
  readonly #grid: CellGrid
  readonly #mean: BoxMean
  readonly #fields: Float32Array[]
  readonly #luma: [Lookup, Lookup]
  readonly #chroma: [Lookup, Lookup]

  /** `strength` 0 to 1. */
  constructor(size: Size, strength: number) {
    const grid = cellGridOf(size)
    const cells = grid.columns * grid.rows
    const reach = FARTHEST * (0.25 + 0.75 * strength) * Math.max(grid.columns, grid.rows)
    this.#size = size
    this.#grid = grid
    this.#mean = new BoxMean(Math.max(1, Math.round(reach)), grid.columns, cells)
    this.#fields = Array.from({ length: 4 }, () => new Float32Array(cells))
    const lookups = (pixelSize: 1 | 2): [Lookup, Lookup] => [
      lookupOf(size.width, grid.columns, grid.step, pixelSize),
      lookupOf(size.height, grid.rows, grid.step, pixelSize),
    ]
    this.#luma = lookups(1)
    this.#chroma = lookups(2)
  }

  /** `alpha`: one byte a pixel of luma. Writes all of `output`. */
  fill(frame: Planes, alpha: Uint8Array, output: Planes): void {
    this.#gather(frame, alpha)
    const { columns, rows } = this.#grid
    // Three box means are nearly a Gaussian.
    for (const field of this.#fields) {
      for (let pass = 0; pass < 3; pass++) this.#mean.apply(field, columns, rows)
    }
    const [weight, y, cb, cr] = this.#fields as [
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
    ]
    for (let cell = 0; cell < weight.length; cell++) {
      const share = 1 / Math.max(LEAST_WEIGHT, weight[cell]!)
      y[cell] = y[cell]! * share
      cb[cell] = cb[cell]! * share
      cr[cell] = cr[cell]! * share
    }
    enlarge(y, columns, this.#luma, output.y, output.yStride)
    enlarge(cb, columns, this.#chroma, output.cb, output.chromaStride)
    enlarge(cr, columns, this.#chroma, output.cr, output.chromaStride)
  }

  #gather(frame: Planes, alpha: Uint8Array): void {
    const { width, height } = this.#size
    const { step, columns, rows } = this.#grid
    const [weight, light, cb, cr] = this.#fields as [
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
    ]
    for (let row = 0, cell = 0; row < rows; row++) {
      const top = row * step
      const bottom = Math.min(height, top + step)
      for (let column = 0; column < columns; column++, cell++) {
        const left = column * step
        const right = Math.min(width, left + step)
        let sum = 0
        let open = 0
        let count = 0
        for (let line = top; line < bottom; line += 2) {
          for (let x = left; x < right; x += 2) {
            const share = 255 - alpha[line * width + x]!
            open += share
            sum += share * frame.y[line * frame.yStride + x]!
            count += 255
          }
        }
        const chroma = ((top + bottom) >> 2) * frame.chromaStride + ((left + right) >> 2)
        // Never nothing at all: where people fill the frame their own colours stand in.
        const part = Math.max(LEAST_WEIGHT, open / count)
        weight[cell] = part
        light[cell] = open === 0 ? part * frame.y[top * frame.yStride + left]! : sum / count
        cb[cell] = part * frame.cb[chroma]!
        cr[cell] = part * frame.cr[chroma]!
      }
    }
  }
}

/** Bilinear. */
function enlarge(
  cells: Float32Array,
  columns: number,
  [across, down]: [Lookup, Lookup],
  to: Uint8Array,
  stride: number,
): void {
  const width = across.part.length
  const line = new Float32Array(columns)
  for (let row = 0; row < down.part.length; row++) {
    const above = down.first[row]! * columns
    const below = down.second[row]! * columns
    const v = down.part[row]!
    for (let column = 0; column < columns; column++) {
      line[column] = cells[above + column]! * (1 - v) + cells[below + column]! * v + 0.5
    }
    const start = row * stride
    for (let column = 0; column < width; column++) {
      const left = line[across.first[column]!]!
      to[start + column] = left + (line[across.second[column]!]! - left) * across.part[column]!
    }
  }
}
