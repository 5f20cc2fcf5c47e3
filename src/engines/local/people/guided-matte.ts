import { BoxMean } from './box-mean.ts'
import { firmTable } from './firm.ts'
import type { MatteGrid } from './matte-grid.ts'

type Size = { width: number; height: number }

/** A part of the filter's cells: the last column and row are outside. */
type Region = { left: number; top: number; columns: number; rows: number }

/** Cells along the longer side that the filter works on, and how far it looks from each, in cells. */
const LONGER_SIDE_CELLS = 320
const RADIUS_CELLS = 4
/** The coarse matte is right to so many cells: further from its edges the picture has no say. */
const CERTAIN_CELLS = 2
/** Variance of luma, 0 to 255 squared, below which there is no edge to follow. */
const EVEN_VARIANCE = 30
/** Of a matte of 0 to 255: fainter cells do not widen the region that is refined. */
const FAINT = 6

/**
 * Refines coarse mattes to the edges of a picture: the fast guided filter (He and Sun, "Fast Guided Filter",
 * 2015), alpha = a I + b with a and b found on small pictures and I the full one. Only around people.
 */
export class GuidedMatte {
  readonly #size: Size
  readonly #step: number
  readonly #columns: number
  readonly #rows: number
  readonly #mean: BoxMean
  readonly #guide: Float32Array
  readonly #alpha: Float32Array
  readonly #slopes: Float32Array
  readonly #offsets: Float32Array
  readonly #nearMean: BoxMean
  readonly #near: Float32Array

  constructor(size: Size) {
    this.#size = size
    this.#step = Math.max(1, Math.round(Math.max(size.width, size.height) / LONGER_SIDE_CELLS))
    this.#columns = Math.ceil(size.width / this.#step)
    this.#rows = Math.ceil(size.height / this.#step)
    const cells = this.#columns * this.#rows
    this.#mean = new BoxMean(RADIUS_CELLS, this.#columns, cells)
    this.#guide = new Float32Array(cells)
    this.#alpha = new Float32Array(cells)
    this.#slopes = new Float32Array(cells)
    this.#offsets = new Float32Array(cells)
    this.#nearMean = new BoxMean(CERTAIN_CELLS, this.#columns, cells)
    this.#near = new Float32Array(cells)
  }

  /** Fills `out`, one byte a pixel of the picture. */
  refine(
    matte: Uint8Array,
    grid: MatteGrid,
    luma: Uint8Array,
    lumaStride: number,
    out: Uint8Array,
  ): void {
    out.fill(0)
    const region = this.#regionOf(matte, grid)
    if (region === null) return
    this.#shrinkGuide(luma, lumaStride, region)
    this.#resample(matte, grid, region)
    this.#fit(region)
    this.#fill(luma, lumaStride, region, out)
  }

  /** Everybody and as far around as the filter sees; null where there is nobody. */
  #regionOf(matte: Uint8Array, { columns, rows }: MatteGrid): Region | null {
    let [left, top, right, bottom] = [columns, rows, -1, -1]
    for (let row = 0, cell = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++, cell++) {
        if (matte[cell]! < FAINT) continue
        if (column < left) left = column
        if (column > right) right = column
        if (row < top) top = row
        bottom = row
      }
    }
    if (right < 0) return null
    const around = 2 * RADIUS_CELLS + 2
    const start = (cell: number, of: number, cells: number) =>
      Math.max(0, Math.floor((cell * cells) / of) - around)
    const end = (cell: number, of: number, cells: number) =>
      Math.min(cells, Math.ceil(((cell + 1) * cells) / of) + around)
    const from = { left: start(left, columns, this.#columns), top: start(top, rows, this.#rows) }
    return {
      ...from,
      columns: end(right, columns, this.#columns) - from.left,
      rows: end(bottom, rows, this.#rows) - from.top,
    }
  }

  #shrinkGuide(luma: Uint8Array, stride: number, region: Region): void {
    const { width, height } = this.#size
    const step = this.#step
    for (let row = 0, cell = 0; row < region.rows; row++) {
      const top = (region.top + row) * step
      const bottom = Math.min(height, top + step)
      for (let column = 0; column < region.columns; column++, cell++) {
        const left = (region.left + column) * step
        const right = Math.min(width, left + step)
        let sum = 0
        for (let y = top; y < bottom; y++) {
          const line = y * stride
          for (let x = left; x < right; x++) sum += luma[line + x]!
        }
        this.#guide[cell] = sum / ((bottom - top) * (right - left))
      }
    }
  }

  /** The matte at the filter's cells, bilinear, 0 to 1. */
  #resample(matte: Uint8Array, { columns, rows }: MatteGrid, region: Region): void {
    const { width, height } = this.#size
    const scaleX = (this.#step * columns) / width
    const scaleY = (this.#step * rows) / height
    for (let row = 0, cell = 0; row < region.rows; row++) {
      const y = inside((region.top + row + 0.5) * scaleY - 0.5, rows)
      const top = Math.floor(y) * columns
      const bottom = Math.min(rows - 1, Math.floor(y) + 1) * columns
      const down = y - Math.floor(y)
      for (let column = 0; column < region.columns; column++, cell++) {
        const x = inside((region.left + column + 0.5) * scaleX - 0.5, columns)
        const left = Math.floor(x)
        const right = Math.min(columns - 1, left + 1)
        const across = x - left
        const above = matte[top + left]! * (1 - across) + matte[top + right]! * across
        const below = matte[bottom + left]! * (1 - across) + matte[bottom + right]! * across
        this.#alpha[cell] = (above * (1 - down) + below * down) / 255
      }
    }
  }

  #fit({ columns, rows }: Region): void {
    const mean = this.#mean
    const guide = this.#guide
    const alpha = this.#alpha
    const slopes = this.#slopes
    const offsets = this.#offsets
    const near = this.#near
    const cells = columns * rows
    near.set(alpha.subarray(0, cells))
    this.#nearMean.apply(near, columns, rows)
    for (let cell = 0; cell < cells; cell++) {
      slopes[cell] = guide[cell]! * guide[cell]!
      offsets[cell] = guide[cell]! * alpha[cell]!
    }
    for (const values of [guide, alpha, slopes, offsets]) mean.apply(values, columns, rows)
    for (let cell = 0; cell < cells; cell++) {
      const light = guide[cell]!
      const variance = slopes[cell]! - light * light
      const shared = offsets[cell]! - light * alpha[cell]!
      const slope = shared / ((variance > 0 ? variance : 0) + EVEN_VARIANCE)
      slopes[cell] = slope
      offsets[cell] = alpha[cell]! - slope * light
    }
    mean.apply(slopes, columns, rows)
    mean.apply(offsets, columns, rows)
    for (let cell = 0; cell < cells; cell++) {
      if (near[cell]! > 0.015 && near[cell]! < 0.985) continue
      slopes[cell] = 0
      offsets[cell] = near[cell]! < 0.5 ? 0 : 1
    }
  }

  /** Square by square between four cells: those with nobody or only people around them are filled at once. */
  #fill(luma: Uint8Array, stride: number, region: Region, out: Uint8Array): void {
    const { width, height } = this.#size
    for (let row = -1; row < region.rows; row++) {
      const [top, bottom] = this.#span(region.top + row, height)
      const above = Math.max(0, row) * region.columns
      const below = Math.min(region.rows - 1, row + 1) * region.columns
      for (let column = -1; column < region.columns; column++) {
        const before = Math.max(0, column)
        const after = Math.min(region.columns - 1, column + 1)
        const [left, right] = this.#span(region.left + column, width)
        const corners = [above + before, above + after, below + before, below + after] as const
        const even = this.#evenValue(corners)
        if (even === 0) continue
        if (even === 255) {
          for (let y = top; y < bottom; y++) out.fill(255, y * width + left, y * width + right)
        } else {
          const x = (region.left + column + 0.5) * this.#step - 0.5
          const y = (region.top + row + 0.5) * this.#step - 0.5
          this.#fillSquare(luma, stride, out, { left, top, right, bottom }, { x, y }, corners)
        }
      }
    }
  }

  /** The pixels between the centre of a cell and that of the next, inside the picture. */
  #span(cell: number, length: number): [number, number] {
    const first = Math.ceil((cell + 0.5) * this.#step - 0.5)
    return [Math.max(0, first), Math.min(length, first + this.#step)]
  }

  /** `origin`: the centre of the first corner's cell. */
  #fillSquare(
    luma: Uint8Array,
    stride: number,
    out: Uint8Array,
    { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
    origin: { x: number; y: number },
    [a, b, c, d]: readonly [number, number, number, number],
  ): void {
    const { width } = this.#size
    const slopes = this.#slopes
    const offsets = this.#offsets
    const part = 1 / this.#step
    for (let y = top; y < bottom; y++) {
      const v = (y - origin.y) * part
      const slopeLeft = slopes[a]! * (1 - v) + slopes[c]! * v
      const slopeAcross = (slopes[b]! * (1 - v) + slopes[d]! * v - slopeLeft) * part
      const offsetLeft = offsets[a]! * (1 - v) + offsets[c]! * v
      const offsetAcross = (offsets[b]! * (1 - v) + offsets[d]! * v - offsetLeft) * part
      let slope = slopeLeft + slopeAcross * (left - origin.x)
      let offset = offsetLeft + offsetAcross * (left - origin.x)
      const from = y * stride
      const to = y * width
      for (let x = left; x < right; x++) {
        const value = slope * luma[from + x]! + offset
        out[to + x] = firmTable[value <= 0 ? 0 : value >= 1 ? 255 : (value * 255) | 0]!
        slope += slopeAcross
        offset += offsetAcross
      }
    }
  }

  #evenValue(corners: readonly [number, number, number, number]): 0 | 255 | null {
    let isNobody = true
    let isPeople = true
    for (const cell of corners) {
      const slope = this.#slopes[cell]!
      const offset = this.#offsets[cell]!
      if (slope > 1e-4 || slope < -1e-4) return null
      if (offset > 0.02) isNobody = false
      if (offset < 0.98) isPeople = false
    }
    return isNobody ? 0 : isPeople ? 255 : null
  }
}

const inside = (value: number, count: number) => Math.min(count - 1, Math.max(0, value))
