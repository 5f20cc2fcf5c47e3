import { copyPlanes } from '../../../../media/planes.ts'
import type { Planes } from '../../../../media/planes.ts'
import { BoxMean } from '../../people/box-mean.ts'
import { cellGridOf, lookupOf } from '../../people/cell-grid.ts'
import type { CellGrid, Lookup } from '../../people/cell-grid.ts'
import type { LightMatch } from './match-light.ts'
import { mixed } from '../../people/bilinear.ts'

type Size = { width: number; height: number }

/** How far people's own colours are carried to their edges, in cells. */
const CARRY_CELLS = 5
/** From here on a pixel shows nothing but the person. */
const CORE = 250
/** Shares of the backdrop's light on the edges of people. */
const WRAP = 0.5
const LEAST_WEIGHT = 0.004

type Fields = Record<'weight' | 'y' | 'cb' | 'cr' | 'alpha', Float32Array>

/**
 * Lays people over a backdrop. At their edges the old background still shines through: there a pixel's colour
 * is mixed from its own and from the person's colour a little further inside, so that none of it is left. Light of the
 * backdrop wraps softly around them.
 */
export class Compositor {
  readonly #size: Size
  readonly #grid: CellGrid
  readonly #light: LightMatch
  readonly #mean: BoxMean
  readonly #fields: Fields
  readonly #isTouched: Uint8Array
  readonly #columns: Lookup
  readonly #rows: Lookup
  readonly #chromaColumns: Lookup
  readonly #chromaRows: Lookup

  constructor(size: Size, light: LightMatch) {
    const grid = cellGridOf(size)
    const cells = grid.columns * grid.rows
    this.#size = size
    this.#grid = grid
    this.#light = light
    this.#mean = new BoxMean(CARRY_CELLS, grid.columns, cells)
    this.#fields = {
      weight: new Float32Array(cells),
      y: new Float32Array(cells),
      cb: new Float32Array(cells),
      cr: new Float32Array(cells),
      alpha: new Float32Array(cells),
    }
    this.#isTouched = new Uint8Array(cells)
    this.#columns = lookupOf(size.width, grid.columns, grid.step, 1)
    this.#rows = lookupOf(size.height, grid.rows, grid.step, 1)
    this.#chromaColumns = lookupOf(size.width, grid.columns, grid.step, 2)
    this.#chromaRows = lookupOf(size.height, grid.rows, grid.step, 2)
  }

  /** `alpha`: one byte a pixel. Writes all of `output`; `touchUp` changes the backdrop in it before people come. */
  compose(
    frame: Planes,
    alpha: Uint8Array,
    backdrop: Planes,
    output: Planes,
    touchUp?: (backdrop: Planes) => void,
  ): void {
    copyPlanes(backdrop, output, this.#size.width, this.#size.height)
    touchUp?.(output)
    if (!this.#gather(frame, alpha)) return
    for (let row = 0, cell = 0; row < this.#grid.rows; row++) {
      for (let column = 0; column < this.#grid.columns; column++, cell++) {
        if (this.#isTouched[cell] === 0) continue
        if (this.#fields.alpha[cell]! > 0.999) this.#fillCore(frame, output, column, row)
        else {
          this.#mixLuma(frame, alpha, output, column, row)
          this.#mixChroma(frame, alpha, output, column, row)
        }
      }
    }
  }

  /** The people's own colours and the alpha, cell by cell, then spread around; false where there is nobody. */
  #gather(frame: Planes, alpha: Uint8Array): boolean {
    const { width, height } = this.#size
    const { step, columns, rows } = this.#grid
    const { weight, y, cb, cr, alpha: cover } = this.#fields
    let isPeopled = false
    for (let row = 0, cell = 0; row < rows; row++) {
      const top = row * step
      const bottom = Math.min(height, top + step)
      for (let column = 0; column < columns; column++, cell++) {
        const left = column * step
        const right = Math.min(width, left + step)
        let sum = 0
        let core = 0
        let light = 0
        for (let line = top; line < bottom; line++) {
          for (let x = left; x < right; x++) {
            const value = alpha[line * width + x]!
            sum += value
            if (value >= CORE) {
              core++
              light += frame.y[line * frame.yStride + x]!
            }
          }
        }
        const count = (bottom - top) * (right - left)
        const chroma = (top >> 1) * frame.chromaStride + (left >> 1)
        weight[cell] = core / count
        y[cell] = light / count
        cb[cell] = (frame.cb[chroma]! * core) / count
        cr[cell] = (frame.cr[chroma]! * core) / count
        cover[cell] = sum / count / 255
        this.#isTouched[cell] = sum > 0 ? 1 : 0
        if (sum > 0) isPeopled = true
      }
    }
    if (!isPeopled) return false
    for (const field of [weight, y, cb, cr, cover]) this.#mean.apply(field, columns, rows)
    return true
  }

  #box(column: number, row: number): [number, number, number, number] {
    const { step } = this.#grid
    const { width, height } = this.#size
    const [left, top] = [column * step, row * step]
    return [left, top, Math.min(width, left + step), Math.min(height, top + step)]
  }

  /** Deep inside a person: only the light changes. */
  #fillCore(frame: Planes, output: Planes, column: number, row: number): void {
    const [left, top, right, bottom] = this.#box(column, row)
    const { luma, cb, cr } = this.#light
    for (let y = top; y < bottom; y++) {
      const from = y * frame.yStride
      const to = y * output.yStride
      for (let x = left; x < right; x++) output.y[to + x] = luma[frame.y[from + x]!]!
    }
    for (let y = top >> 1; y < bottom >> 1; y++) {
      const from = y * frame.chromaStride
      const to = y * output.chromaStride
      for (let x = left >> 1; x < right >> 1; x++) {
        output.cb[to + x] = frame.cb[from + x]! + cb
        output.cr[to + x] = frame.cr[from + x]! + cr
      }
    }
  }

  #mixLuma(frame: Planes, alpha: Uint8Array, output: Planes, column: number, row: number): void {
    const [left, top, right, bottom] = this.#box(column, row)
    const { weight, y: carried, alpha: cover } = this.#fields
    const { luma, wrap } = this.#light
    const { first, second, part } = this.#columns
    const { width } = this.#size
    for (let y = top; y < bottom; y++) {
      const above = this.#rows.first[y]! * this.#grid.columns
      const below = this.#rows.second[y]! * this.#grid.columns
      const v = this.#rows.part[y]!
      for (let x = left; x < right; x++) {
        const value = alpha[y * width + x]!
        if (value === 0) continue
        const share = value / 255
        const [a, b, u] = [first[x]!, second[x]!, part[x]!]
        const own = frame.y[y * frame.yStride + x]!
        const heavy = mixed(weight, above, below, a, b, u, v)
        const inner = heavy < LEAST_WEIGHT ? own : mixed(carried, above, below, a, b, u, v) / heavy
        const trust = share * share
        const person = luma[(own * trust + inner * (1 - trust) + 0.5) | 0]!
        const behind = output.y[y * output.yStride + x]!
        const open = (1 - mixed(cover, above, below, a, b, u, v)) * WRAP * wrap
        const lit = behind > person ? person + (behind - person) * open : person
        output.y[y * output.yStride + x] = behind + (lit - behind) * share + 0.5
      }
    }
  }

  #mixChroma(frame: Planes, alpha: Uint8Array, output: Planes, column: number, row: number): void {
    const [left, top, right, bottom] = this.#box(column, row)
    const { weight, cb: carriedCb, cr: carriedCr, alpha: cover } = this.#fields
    const { first, second, part } = this.#chromaColumns
    const { width } = this.#size
    for (let y = top >> 1; y < bottom >> 1; y++) {
      const above = this.#chromaRows.first[y]! * this.#grid.columns
      const below = this.#chromaRows.second[y]! * this.#grid.columns
      const v = this.#chromaRows.part[y]!
      for (let x = left >> 1; x < right >> 1; x++) {
        const at = y * 2 * width + x * 2
        const sum = alpha[at]! + alpha[at + 1]! + alpha[at + width]! + alpha[at + width + 1]!
        if (sum === 0) continue
        const share = sum / 1020
        const [a, b, u] = [first[x]!, second[x]!, part[x]!]
        const heavy = mixed(weight, above, below, a, b, u, v)
        const trust = heavy < LEAST_WEIGHT ? 1 : share * share
        const carry = heavy < LEAST_WEIGHT ? 0 : (1 - trust) / heavy
        const from = y * frame.chromaStride + x
        const to = y * output.chromaStride + x
        const open = (1 - mixed(cover, above, below, a, b, u, v)) * WRAP * this.#light.wrap * 0.6
        const kept = share * (1 - open)
        const blue =
          frame.cb[from]! * trust +
          mixed(carriedCb, above, below, a, b, u, v) * carry +
          this.#light.cb
        const red =
          frame.cr[from]! * trust +
          mixed(carriedCr, above, below, a, b, u, v) * carry +
          this.#light.cr
        output.cb[to] = output.cb[to]! * (1 - kept) + blue * kept + 0.5
        output.cr[to] = output.cr[to]! * (1 - kept) + red * kept + 0.5
      }
    }
  }
}
