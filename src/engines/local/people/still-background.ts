import { evenlySpaced } from '../../../media/evenly-spaced.ts'
import { BoxMean } from './box-mean.ts'
import type { MatteGrid } from './matte-grid.ts'

/** What a camera that stands still sees behind people, cell by cell. */
export type StillBackground = {
  /** Luma over the mean of the cells that nobody ever comes near. */
  luma: Int16Array
  /** How far the luma strays, and whether the cell was seen without anybody in front of it. */
  stray: Uint8Array
  /** Range of luma in the 3 x 3 cells around. */
  range: Uint8Array
  isSeen: Uint8Array
}

/** Frames that the background is learned from. */
const FRAMES = 48
/** A cell is seen when nobody was near it in so many of them. */
const LEAST_SEEN = 4
/** Cells round a person that are left out: shadows, soft edges. */
const AROUND = 3
const NOBODY = 24
/** The luma of a still cell strays no further, and so many cells of a still camera are still. */
const STILL_STRAY = 7
const STILL_PART = 0.85
/** So many cells must be free of people all the time, to tell how a camera's exposure drifts. */
const LEAST_FREE = 0.15
/** A cell looks like the background when its luma is nearer than this, how far it strays, and some of its range. */
const ALIKE = 4.5
const ALIKE_RANGE = 0.22
/** Luma range of 3 x 3 cells from which on a likeness is no accident. */
const TEXTURED = 7
/** Luma that people differ by. */
const UNLIKE = 26
/** Exposure drifts differently over the frame: it is compared with the cells so far around. */
const DRIFT_CELLS = 28

/** Learned from records as of `findPeople`: matte, then luma. Null where the camera or too much else moves. */
export function learnBackground(
  recordAt: (frame: number) => Uint8Array,
  grid: MatteGrid,
  frameCount: number,
): StillBackground | null {
  const cells = grid.columns * grid.rows
  const frames = evenlySpaced(frameCount, FRAMES)
  const isFree = new Uint8Array(cells).fill(1)
  for (const frame of frames) {
    const isNear = nearPeople(recordAt(frame), grid)
    for (let cell = 0; cell < cells; cell++) if (isNear[cell] === 1) isFree[cell] = 0
  }
  const free = isFree.reduce((sum, value) => sum + value, 0)
  if (free < cells * LEAST_FREE) return null
  const lumas = new Int16Array(cells * frames.length)
  const counts = new Uint8Array(cells)
  for (const frame of frames) {
    const record = recordAt(frame)
    const isNear = nearPeople(record, grid)
    let sum = 0
    for (let cell = 0; cell < cells; cell++) if (isFree[cell] === 1) sum += record[cells + cell]!
    const mean = Math.round(sum / free)
    for (let cell = 0; cell < cells; cell++) {
      if (isNear[cell] === 1) continue
      lumas[cell * frames.length + counts[cell]!] = record[cells + cell]! - mean
      counts[cell] = counts[cell]! + 1
    }
  }
  return summed(lumas, counts, frames.length, grid)
}

function summed(
  lumas: Int16Array,
  counts: Uint8Array,
  stride: number,
  grid: MatteGrid,
): StillBackground | null {
  const cells = counts.length
  const luma = new Int16Array(cells)
  const strays = new Uint8Array(cells)
  const isSeen = new Uint8Array(cells)
  let seen = 0
  let still = 0
  for (let cell = 0; cell < cells; cell++) {
    const count = counts[cell]!
    if (count < LEAST_SEEN) continue
    const sorted = lumas.subarray(cell * stride, cell * stride + count).sort()
    const stray = (sorted[Math.floor(count * 0.9)]! - sorted[Math.floor(count * 0.1)]!) / 2
    seen++
    if (stray <= STILL_STRAY) still++
    luma[cell] = sorted[count >> 1]!
    strays[cell] = Math.min(255, Math.ceil(stray))
    isSeen[cell] = stray <= STILL_STRAY ? 1 : 0
  }
  const isStill = seen > cells * 0.3 && still > seen * STILL_PART
  return isStill ? { luma, stray: strays, isSeen, range: rangesOf(luma, grid) } : null
}

function rangesOf(luma: Int16Array, { columns, rows }: MatteGrid): Uint8Array {
  const ranges = new Uint8Array(luma.length)
  for (let row = 1; row < rows - 1; row++) {
    for (let column = 1; column < columns - 1; column++) {
      const cell = row * columns + column
      let darkest = luma[cell]!
      let lightest = darkest
      for (let near = cell - columns - 1; near <= cell + columns + 1; near++) {
        const value = luma[near]!
        if (value < darkest) darkest = value
        if (value > lightest) lightest = value
        if (near === cell - columns + 1 || near === cell + 1) near += columns - 3
      }
      ranges[cell] = Math.min(255, lightest - darkest)
    }
  }
  return ranges
}

/** Cells with people in them or at most `AROUND` cells away. */
function nearPeople(matte: Uint8Array, { columns, rows }: MatteGrid): Uint8Array {
  const isNear = new Uint8Array(columns * rows)
  for (let row = 0, cell = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, cell++) {
      if (matte[cell]! < NOBODY) continue
      const left = Math.max(0, column - AROUND)
      const right = Math.min(columns - 1, column + AROUND)
      for (let y = Math.max(0, row - AROUND); y <= Math.min(rows - 1, row + AROUND); y++) {
        isNear.fill(1, y * columns + left, y * columns + right + 1)
      }
    }
  }
  return isNear
}

/** Takes out of a matte what looks just like the background, and makes surer what does not. In place. */
export function compareWithBackground(
  matte: Uint8Array,
  luma: Uint8Array,
  background: StillBackground,
  grid: MatteGrid,
): void {
  const apart = differences(matte, luma, background, grid)
  const { stray, isSeen, range } = background
  const isAlike = new Uint8Array(matte.length)
  for (let cell = 0; cell < matte.length; cell++) {
    if (isSeen[cell] === 0) continue
    const near = ALIKE + stray[cell]! / 2 + range[cell]! * ALIKE_RANGE
    if (apart[cell]! <= near) isAlike[cell] = 1
    else if (apart[cell]! > UNLIKE && matte[cell]! > 50) {
      matte[cell] = Math.min(255, matte[cell]! * 1.6)
    }
  }
  const { columns, rows } = grid
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column
      if (matte[cell] === 0 || isAlike[cell] === 0) continue
      const likeness = likenessAround(isAlike, range, grid, column, row)
      if (likeness === 'certain') matte[cell] = 0
      else if (likeness === 'likely' && matte[cell]! < 235) matte[cell] = matte[cell]! >> 2
    }
  }
}

/** How far each cell's luma is from the background's, exposure as around it. */
function differences(
  matte: Uint8Array,
  luma: Uint8Array,
  background: StillBackground,
  { columns, rows }: MatteGrid,
): Float32Array {
  const cells = columns * rows
  const weight = new Float32Array(cells)
  const drift = new Float32Array(cells)
  for (let cell = 0; cell < cells; cell++) {
    if (background.isSeen[cell] === 0 || matte[cell]! >= NOBODY) continue
    weight[cell] = 1
    drift[cell] = luma[cell]! - background.luma[cell]!
  }
  const mean = new BoxMean(DRIFT_CELLS, columns, cells)
  mean.apply(weight, columns, rows)
  mean.apply(drift, columns, rows)
  for (let cell = 0; cell < cells; cell++) {
    const around = drift[cell]! / Math.max(1e-3, weight[cell]!)
    drift[cell] = Math.abs(luma[cell]! - background.luma[cell]! - around)
  }
  return drift
}

/** A plain ground may look like a plain coat; a patterned one that looks the same is the ground. */
function likenessAround(
  isAlike: Uint8Array,
  range: Uint8Array,
  { columns, rows }: MatteGrid,
  column: number,
  row: number,
): 'certain' | 'likely' | 'none' {
  let alike = 0
  let count = 0
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
      alike += isAlike[y * columns + x]!
      count++
    }
  }
  if (alike < count - 2) return 'none'
  return range[row * columns + column]! >= TEXTURED ? 'certain' : 'likely'
}
