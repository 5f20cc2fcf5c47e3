/**
 * Where every cell of one frame is in another: patches that are searched by their gradient from coarse to fine,
 * then spread over the cells they cover, weighted by how well each fits (after Kroeger, Timofte, Dai and Van Gool,
 * "Fast optical flow using dense inverse search", 2016). Patches also try what their neighbours found, and
 * standing still.
 */
import { median3 } from './median.ts'
import { LUMA_PAD } from './padded-luma.ts'
import type { PaddedLuma } from './padded-luma.ts'
import { sharpenEdges } from './sharpen-edges.ts'

/** In cells of the finest level, rows first. */
export type DenseFlow = { width: number; height: number; across: Float32Array; down: Float32Array }

const SIDE = 8
const AREA = SIDE * SIDE
const STEP = 4
const ITERATIONS = 8
/** Steps smaller than this, in pixels of the level, end the search. */
const SMALL_STEP = 0.03
/** A patch does not leave its start by more than this on one level, in pixels. */
const MOST_WAY = 6
/** Keeps patches without texture where they started: codes squared a pixel. */
const STIFFNESS = 2

/** Patches of one level: their left and top pixel, and what they found, in pixels of the level. */
type PatchGrid = { columns: number; rows: number; across: Float32Array; down: Float32Array }

export function createDenseFlow({ width, height }: PaddedLuma): DenseFlow {
  const cells = width * height
  return { width, height, across: new Float32Array(cells), down: new Float32Array(cells) }
}

/** Measures the flow from one pyramid to another of the same size into `flow`. */
export function measureFlow(
  from: readonly PaddedLuma[],
  to: readonly PaddedLuma[],
  flow: DenseFlow,
): void {
  let coarser: PatchGrid | null = null
  for (let level = from.length - 1; level >= 0; level--) {
    const grid = createGrid(from[level]!)
    searchLevel(from[level]!, to[level]!, grid, coarser)
    smoothGrid(grid)
    coarser = grid
  }
  spread(from[0]!, to[0]!, coarser!, flow)
  sharpenEdges(from[0]!, to[0]!, flow)
}

const patchesAlong = (length: number) => Math.max(1, Math.ceil((length - SIDE) / STEP) + 1)
/** The last patch of a row ends with the row. */
const patchStart = (number: number, length: number) =>
  Math.max(0, Math.min(number * STEP, length - SIDE))

function createGrid({ width, height }: PaddedLuma): PatchGrid {
  const columns = patchesAlong(width)
  const rows = patchesAlong(height)
  const patches = columns * rows
  return { columns, rows, across: new Float32Array(patches), down: new Float32Array(patches) }
}

/** One patch of the frame that is searched for, and its gradient. */
const patch = {
  luma: new Float32Array(AREA),
  gradientX: new Float32Array(AREA),
  gradientY: new Float32Array(AREA),
  sumX: 0,
  sumY: 0,
  /** Inverse of the 2x2 normal matrix. */
  xx: 0,
  xy: 0,
  yy: 0,
}

function loadPatch({ luma, stride, origin }: PaddedLuma, left: number, top: number): void {
  let sumX = 0
  let sumY = 0
  let xx = 0
  let xy = 0
  let yy = 0
  for (let row = 0, to = 0; row < SIDE; row++) {
    let at = origin + (top + row) * stride + left
    for (let column = 0; column < SIDE; column++, at++, to++) {
      const gx = (luma[at + 1]! - luma[at - 1]!) / 2
      const gy = (luma[at + stride]! - luma[at - stride]!) / 2
      patch.luma[to] = luma[at]!
      patch.gradientX[to] = gx
      patch.gradientY[to] = gy
      sumX += gx
      sumY += gy
      xx += gx * gx
      xy += gx * gy
      yy += gy * gy
    }
  }
  xx += STIFFNESS * AREA - (sumX * sumX) / AREA
  yy += STIFFNESS * AREA - (sumY * sumY) / AREA
  xy -= (sumX * sumY) / AREA
  const determinant = xx * yy - xy * xy
  patch.sumX = sumX
  patch.sumY = sumY
  patch.xx = yy / determinant
  patch.xy = -xy / determinant
  patch.yy = xx / determinant
}

/** What a comparison found: how unlike, and the step that should make it more alike. */
const compared = { cost: 0, stepX: 0, stepY: 0 }

/** Compares the loaded patch with the other frame at a place; a difference of brightness does not count. */
function compareAt(other: PaddedLuma, x: number, y: number): void {
  const { luma, stride, origin, width, height } = other
  const most = LUMA_PAD - 2
  const inX = x < -most ? -most : x > width + most - SIDE - 1 ? width + most - SIDE - 1 : x
  const inY = y < -most ? -most : y > height + most - SIDE - 1 ? height + most - SIDE - 1 : y
  const left = Math.floor(inX)
  const top = Math.floor(inY)
  const fx = inX - left
  const fy = inY - top
  const w00 = (1 - fx) * (1 - fy)
  const w01 = fx * (1 - fy)
  const w10 = (1 - fx) * fy
  const w11 = fx * fy
  let sum = 0
  let squares = 0
  let alongX = 0
  let alongY = 0
  for (let row = 0, to = 0; row < SIDE; row++) {
    let at = origin + (top + row) * stride + left
    for (let column = 0; column < SIDE; column++, at++, to++) {
      const seen =
        w00 * luma[at]! +
        w01 * luma[at + 1]! +
        w10 * luma[at + stride]! +
        w11 * luma[at + stride + 1]!
      const difference = seen - patch.luma[to]!
      sum += difference
      squares += difference * difference
      alongX += difference * patch.gradientX[to]!
      alongY += difference * patch.gradientY[to]!
    }
  }
  const bx = alongX - (sum * patch.sumX) / AREA
  const by = alongY - (sum * patch.sumY) / AREA
  compared.cost = squares - (0.8 * sum * sum) / AREA
  compared.stepX = -(patch.xx * bx + patch.xy * by)
  compared.stepY = -(patch.xy * bx + patch.yy * by)
}

const start = { x: 0, y: 0, cost: 0 }

function tryStart(other: PaddedLuma, left: number, top: number, x: number, y: number): void {
  if (Math.abs(x - start.x) + Math.abs(y - start.y) < 0.3) return
  compareAt(other, left + x, top + y)
  if (compared.cost >= start.cost) return
  start.x = x
  start.y = y
  start.cost = compared.cost
}

function searchLevel(
  from: PaddedLuma,
  to: PaddedLuma,
  grid: PatchGrid,
  coarser: PatchGrid | null,
): void {
  const { columns, rows, across, down } = grid
  for (let row = 0; row < rows; row++) {
    const top = patchStart(row, from.height)
    for (let column = 0; column < columns; column++) {
      const left = patchStart(column, from.width)
      const at = row * columns + column
      loadPatch(from, left, top)
      start.x = 0
      start.y = 0
      compareAt(to, left, top)
      // Standing still is the usual case, and must not be lost to chance.
      start.cost = compared.cost * 0.9
      if (coarser !== null) {
        const below = Math.min(coarser.rows - 1, row >> 1) * coarser.columns
        const coarse = below + Math.min(coarser.columns - 1, column >> 1)
        tryStart(to, left, top, coarser.across[coarse]! * 2, coarser.down[coarse]! * 2)
      }
      if (column > 0) tryStart(to, left, top, across[at - 1]!, down[at - 1]!)
      if (row > 0) tryStart(to, left, top, across[at - columns]!, down[at - columns]!)
      descend(to, left, top)
      across[at] = found.x
      down[at] = found.y
    }
  }
}

const found = { x: 0, y: 0 }

function descend(other: PaddedLuma, left: number, top: number): void {
  let x = start.x
  let y = start.y
  let best = Number.POSITIVE_INFINITY
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    compareAt(other, left + x, top + y)
    if (compared.cost >= best) return
    best = compared.cost
    found.x = x
    found.y = y
    x += compared.stepX
    y += compared.stepY
    const tooFar = Math.abs(x - start.x) > MOST_WAY || Math.abs(y - start.y) > MOST_WAY
    if (tooFar) return
    if (Math.abs(compared.stepX) + Math.abs(compared.stepY) < SMALL_STEP) return
  }
}

/** Replaces patches that differ from all around them by the median of those. */
function smoothGrid(grid: PatchGrid): void {
  grid.across = median3(grid.across, grid.columns, grid.rows)
  grid.down = median3(grid.down, grid.columns, grid.rows)
}

/** Every cell: the mean of the patches over it, the better fitting ones first. */
function spread(from: PaddedLuma, to: PaddedLuma, grid: PatchGrid, flow: DenseFlow): void {
  const { width, height, across, down } = flow
  const weights = new Float32Array(width * height)
  across.fill(0)
  down.fill(0)
  for (let row = 0; row < grid.rows; row++) {
    const top = patchStart(row, height)
    for (let column = 0; column < grid.columns; column++) {
      const left = patchStart(column, width)
      const x = grid.across[row * grid.columns + column]!
      const y = grid.down[row * grid.columns + column]!
      spreadPatch(from, to, left, top, x, y, flow, weights)
    }
  }
  for (let cell = 0; cell < weights.length; cell++) {
    const weight = weights[cell]!
    if (weight === 0) continue
    across[cell]! /= weight
    down[cell]! /= weight
  }
}

function spreadPatch(
  from: PaddedLuma,
  to: PaddedLuma,
  left: number,
  top: number,
  x: number,
  y: number,
  { width, height, across, down }: DenseFlow,
  weights: Float32Array,
): void {
  const most = LUMA_PAD - 2
  const toX = Math.max(-most, Math.min(width + most - SIDE - 1, left + x))
  const toY = Math.max(-most, Math.min(height + most - SIDE - 1, top + y))
  const otherLeft = Math.floor(toX)
  const otherTop = Math.floor(toY)
  const fx = toX - otherLeft
  const fy = toY - otherTop
  const w00 = (1 - fx) * (1 - fy)
  const w01 = fx * (1 - fy)
  const w10 = (1 - fx) * fy
  const w11 = fx * fy
  const right = Math.min(SIDE, width - left)
  const bottom = Math.min(SIDE, height - top)
  const { luma, stride, origin } = to
  for (let row = 0; row < bottom; row++) {
    let at = origin + (otherTop + row) * stride + otherLeft
    let own = from.origin + (top + row) * from.stride + left
    let cell = (top + row) * width + left
    for (let column = 0; column < right; column++, at++, own++, cell++) {
      const seen =
        w00 * luma[at]! +
        w01 * luma[at + 1]! +
        w10 * luma[at + stride]! +
        w11 * luma[at + stride + 1]!
      const difference = seen - from.luma[own]!
      // Squared: the patch of what is here counts, not the one beside it.
      const weight = 1 / (1 + difference * difference)
      across[cell]! += weight * x
      down[cell]! += weight * y
      weights[cell]! += weight
    }
  }
}
