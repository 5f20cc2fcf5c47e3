import type { Planes } from '../../../../media/planes.ts'
import { blobsOf } from '../../people/blobs.ts'
import { BoxMean } from '../../people/box-mean.ts'
import type { CellGrid } from '../../people/cell-grid.ts'
import type { MatteGrid } from '../../people/matte-grid.ts'
import { PERSON } from '../../people/tidy-matte.ts'
import { chooseBlobs } from './choose-blobs.ts'
import type { Where } from './choose-blobs.ts'
import { grown } from './clean-plate.ts'

type Size = { width: number; height: number }
type Means = Record<'y' | 'cb' | 'cr', Float32Array>

/** Of the grid's cells: how far the removed region goes beyond a figure, and where brightness is not compared. */
const CORE_CELLS = 3
const NEAR_CELLS = 12
/** Exposure drifts differently over the frame: it is compared so far around. */
const DRIFT_CELLS = 26
/** A cell so far from the plate belongs to a moving thing, to its shadow, or is left as it is. */
const THING_APART = 15
const SHADOW_APART = 3.2
/** Of all cells: the smallest thing that moves. */
const LEAST_THING = 0.0006
const LEAST_PERSON = 0.0008
const FEATHER_CELLS = 2

export type Removal = {
  /** 0 as it is, 1 from the plate, cell by cell; null where there is nothing to remove. */
  weight: Float32Array
  /** What is added to the plate to be as bright and as coloured as this frame. */
  drift: Means
}

/** Where people are, in the cells of a matte. */
export type PeopleAround = {
  cells: Uint8Array
  /** 255 where those are who are meant: `chosenPeople`. */
  chosen: Uint8Array
  /** The same in frames just before and after: who leaves the picture leaves a foot and a shadow in it for a moment. */
  others: Uint8Array[]
  grid: MatteGrid
}

/** 255 where the people are who are meant, of a matte's cells. */
export function chosenPeople(cells: Uint8Array, grid: MatteGrid, where: Where | null): Uint8Array {
  const chosen = new Uint8Array(cells.length)
  const blobs = blobsOf(grid, (cell) => cells[cell]! >= PERSON / 2).filter(
    ({ cells: own }) => own.length >= cells.length * LEAST_PERSON,
  )
  for (const { cells: own } of chooseBlobs(blobs, where, grid.columns)) {
    for (const cell of own) chosen[cell] = 255
  }
  return chosen
}

/** People at the region's cells, 255 or 0 but for `exact`. */
type PeopleCells = {
  /** Those meant, with a little room. */
  chosen: Uint8Array
  /** Those meant, in this frame and those around. */
  near: Uint8Array
  /** Everybody, with much room. */
  all: Uint8Array
  /** Everybody, as measured. */
  exact: Uint8Array
  /** Those meant, without room. */
  own: Uint8Array
}

/** Finds in every frame what is to be removed, with its shadow, by its difference from the clean plate. */
export class RemovalRegion {
  readonly #size: Size
  readonly #grid: CellGrid
  readonly #plate: Means
  readonly #wideMean: BoxMean
  readonly #feather: BoxMean
  readonly #isPerson: boolean
  readonly #where: Where | null

  constructor(
    plate: Planes,
    size: Size,
    grid: CellGrid,
    { isPerson, where }: { isPerson: boolean; where: Where | null },
  ) {
    const cells = grid.columns * grid.rows
    this.#size = size
    this.#grid = grid
    this.#plate = meansOf(plate, size, grid)
    this.#wideMean = new BoxMean(DRIFT_CELLS, grid.columns, cells)
    this.#feather = new BoxMean(FEATHER_CELLS, grid.columns, cells)
    this.#isPerson = isPerson
    this.#where = where
  }

  /** `people`: null where there are none in the whole act. */
  find(frame: Planes, around: PeopleAround | null): Removal | null {
    const people = around === null ? null : this.#peopleCells(around)
    if (this.#isPerson && (people === null || people.near.every((value) => value === 0)))
      return null
    const now = meansOf(frame, this.#size, this.#grid)
    const drift = this.#driftOf(now, people?.all ?? null)
    const apart = this.#differences(now, drift)
    const core = this.#isPerson ? people!.chosen : this.#movingThings(apart, people?.all ?? null)
    if (core === null) return null
    const weight = this.#withShadow(core, apart, people)
    return { weight, drift }
  }

  #peopleCells({ cells, chosen, others, grid }: PeopleAround): PeopleCells {
    const near = chosen.slice()
    for (const theirs of others) {
      for (let cell = 0; cell < near.length; cell++) near[cell] = near[cell]! | theirs[cell]!
    }
    const own = this.#resampled(chosen, grid)
    const exact = this.#resampled(cells, grid)
    return {
      chosen: this.#grow(own, CORE_CELLS),
      near: this.#resampled(near, grid),
      all: this.#grow(exact, NEAR_CELLS),
      exact,
      own,
    }
  }

  #grow(cells: Uint8Array, around: number): Uint8Array {
    return grown(cells, this.#grid, around).map((value) => value * 255)
  }

  #resampled(cells: Uint8Array, from: MatteGrid): Uint8Array {
    const { step, columns, rows } = this.#grid
    const { width, height } = this.#size
    const out = new Uint8Array(columns * rows)
    for (let row = 0, cell = 0; row < rows; row++) {
      const y = Math.min(from.rows - 1, Math.floor(((row + 0.5) * step * from.rows) / height))
      for (let column = 0; column < columns; column++, cell++) {
        const x = Math.floor(((column + 0.5) * step * from.columns) / width)
        out[cell] = cells[y * from.columns + Math.min(from.columns - 1, x)]!
      }
    }
    return out
  }

  /** How this frame's brightness and colour differ from the plate's, away from people and what moves. */
  #driftOf(now: Means, people: Uint8Array | null): Means {
    const { columns, rows } = this.#grid
    const cells = columns * rows
    const differences = Float32Array.from(now.y, (value, cell) => value - this.#plate.y[cell]!)
    const middle = middleOf(differences)
    const weight = new Float32Array(cells)
    for (let cell = 0; cell < cells; cell++) {
      const isOdd = Math.abs(differences[cell]! - middle) > THING_APART
      weight[cell] = isOdd || (people !== null && people[cell] === 255) ? 1e-3 : 1
    }
    const total = weight.slice()
    this.#wideMean.apply(total, columns, rows)
    const drifted = (name: 'y' | 'cb' | 'cr') => {
      const sum = Float32Array.from(weight, (value, cell) =>
        value > 0.5
          ? now[name][cell]! - this.#plate[name][cell]!
          : value * (name === 'y' ? middle : 0),
      )
      this.#wideMean.apply(sum, columns, rows)
      for (let cell = 0; cell < cells; cell++) sum[cell] = sum[cell]! / total[cell]!
      this.#wideMean.apply(sum, columns, rows)
      return sum
    }
    return { y: drifted('y'), cb: drifted('cb'), cr: drifted('cr') }
  }

  #differences(now: Means, drift: Means): Float32Array {
    const apart = Float32Array.from(now.y, (value, cell) => {
      const light = Math.abs(value - this.#plate.y[cell]! - drift.y[cell]!)
      const blue = Math.abs(now.cb[cell]! - this.#plate.cb[cell]! - drift.cb[cell]!)
      const red = Math.abs(now.cr[cell]! - this.#plate.cr[cell]! - drift.cr[cell]!)
      return Math.max(light, blue, red)
    })
    return apart
  }

  #movingThings(apart: Float32Array, people: Uint8Array | null): Uint8Array | null {
    const { columns } = this.#grid
    const blobs = blobsOf(
      this.#grid,
      (cell) => apart[cell]! > THING_APART && (people === null || people[cell] === 0),
    ).filter(({ cells }) => cells.length >= apart.length * LEAST_THING)
    const chosen = chooseBlobs(blobs, this.#where, columns)
    if (chosen.length === 0) return null
    const core = new Uint8Array(apart.length)
    for (const { cells } of chosen) for (const cell of cells) core[cell] = 255
    return this.#grow(core, CORE_CELLS)
  }

  /** Everything unlike the plate that touches the core goes too; other people stay. */
  #withShadow(core: Uint8Array, apart: Float32Array, people: PeopleCells | null): Float32Array {
    const { columns, rows } = this.#grid
    const isOther = (cell: number) =>
      people !== null && people.exact[cell]! >= PERSON && people.own[cell] === 0
    const soft = apart.slice()
    this.#feather.apply(soft, columns, rows)
    const weight = new Float32Array(core.length)
    const blobs = blobsOf(
      this.#grid,
      (cell) => core[cell] === 255 || (soft[cell]! > SHADOW_APART && !isOther(cell)),
    )
    for (const { cells } of blobs) {
      const isTouched = (cell: number) =>
        core[cell] === 255 || (this.#isPerson && people?.near[cell] === 255)
      if (!cells.some(isTouched)) continue
      for (const cell of cells) weight[cell] = 1
    }
    const wide = grown(
      Uint8Array.from(weight, (value) => value * 255),
      this.#grid,
      FEATHER_CELLS,
    )
    for (let cell = 0; cell < weight.length; cell++) weight[cell] = wide[cell]!
    this.#feather.apply(weight, columns, rows)
    if (people !== null && this.#where !== null) {
      for (let cell = 0; cell < weight.length; cell++) if (isOther(cell)) weight[cell] = 0
    }
    return weight
  }
}

/** The median of every fifth value: a prime step, so that no column is preferred. */
function middleOf(values: Float32Array): number {
  const some = Float32Array.from(
    { length: Math.ceil(values.length / 5) },
    (_, at) => values[at * 5]!,
  )
  return some.sort()[some.length >> 1]!
}

/** Mean Y', Cb and Cr of every cell. */
function meansOf(
  planes: Planes,
  { width, height }: Size,
  { step, columns, rows }: CellGrid,
): Means {
  const half = { width: width / 2, height: height / 2 }
  return {
    y: meanOf(planes.y, planes.yStride, width, height, step, columns, rows),
    cb: meanOf(planes.cb, planes.chromaStride, half.width, half.height, step / 2, columns, rows),
    cr: meanOf(planes.cr, planes.chromaStride, half.width, half.height, step / 2, columns, rows),
  }
}

function meanOf(
  plane: Uint8Array,
  stride: number,
  width: number,
  height: number,
  step: number,
  columns: number,
  rows: number,
): Float32Array {
  const means = new Float32Array(columns * rows)
  for (let row = 0, cell = 0; row < rows; row++) {
    const bottom = Math.min(height, (row + 1) * step)
    for (let column = 0; column < columns; column++, cell++) {
      const left = column * step
      const right = Math.min(width, left + step)
      let sum = 0
      for (let y = row * step; y < bottom; y++) {
        for (let x = left; x < right; x++) sum += plane[y * stride + x]!
      }
      means[cell] = sum / ((bottom - row * step) * (right - left))
    }
  }
  return means
}
