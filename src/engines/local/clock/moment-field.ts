/**
 * How the picture moves at a moment between two frames: for every cell of the picture to be made, the motion that
 * makes both frames agree there, and which of the two is to be seen where only one shows what is there.
 */
import type { MotionField } from '../motion/warp-kernel.ts'
import type { DenseFlow } from './dense-flow.ts'
import { median3 } from './median.ts'
import { lumaAt } from './padded-luma.ts'
import type { PaddedLuma } from './padded-luma.ts'

export type FramePair = {
  before: PaddedLuma
  after: PaddedLuma
  /** From before to after, and back. In cells. */
  forward: DenseFlow
  backward: DenseFlow
}

/** Ways nearer than this are one, in cells. */
const SAME_WAY = 0.2
/** How far two measurements of one motion may lie apart, in cells and as a part of the motion. */
const LOOSE_CELLS = 0.35
const LOOSE_PART = 0.12
/** Differences of luma from which a cell does not follow from the frames: it is taken from the nearer one. */
const UNLIKE_CODES = 14
/** Where neither frame's own motion fits this well, nothing is known of a cell. */
const CONFIRMED = 0.3
const NONE = 1e9

export type MomentField = {
  field: MotionField
  /** Part of the cells in which the two frames do not agree, whichever way they are laid over each other. */
  unlike: number
}

/** The field `part` of the way from before to after, 0 to 1; past 1 what is seen after moves on as it did. */
export function momentField(pair: FramePair, part: number, cellPixels: number): MomentField {
  const { width, height } = pair.forward
  const candidates = [
    project(pair.forward, part, 1),
    project(pair.backward, 1 - part, -1),
    { across: pair.forward.across, down: pair.forward.down },
    { across: pair.backward.across.map((x) => -x), down: pair.backward.down.map((y) => -y) },
  ]
  const chosen = chooseWays(pair, part, candidates)
  const across = median3(chosen.across, width, height)
  const down = median3(chosen.down, width, height)
  const { share, unlike } = shareOf(pair, part, across, down)
  const scaled = (values: Float32Array) => values.map((value) => value * cellPixels)
  return {
    field: {
      columns: width,
      rows: height,
      cellPixels,
      across: scaled(across),
      down: scaled(down),
      share,
    },
    unlike,
  }
}

type Ways = { across: Float32Array; down: Float32Array }

/** Carries every cell's motion to where the cell is at the moment; of two that meet, the faster covers the other. */
function project({ width, height, across, down }: DenseFlow, part: number, sign: number): Ways {
  const cells = width * height
  const ways = { across: new Float32Array(cells).fill(NONE), down: new Float32Array(cells) }
  const speeds = new Float32Array(cells).fill(-1)
  for (let row = 0, from = 0; row < height; row++) {
    for (let column = 0; column < width; column++, from++) {
      const x = across[from]!
      const y = down[from]!
      const toColumn = Math.round(column + part * x)
      const toRow = Math.round(row + part * y)
      if (toColumn < 0 || toRow < 0 || toColumn >= width || toRow >= height) continue
      const to = toRow * width + toColumn
      const speed = x * x + y * y
      if (speed <= speeds[to]!) continue
      speeds[to] = speed
      ways.across[to] = sign * x
      ways.down[to] = sign * y
    }
  }
  return ways
}

/** Of the candidates of each cell, the one along which the two frames look most alike. */
function chooseWays(pair: FramePair, part: number, candidates: readonly Ways[]): Ways {
  const { width, height } = pair.forward
  const across = new Float32Array(width * height)
  const down = new Float32Array(width * height)
  for (let row = 0, cell = 0; row < height; row++) {
    for (let column = 0; column < width; column++, cell++) {
      let bestX = 0
      let bestY = 0
      let bestCost = -1
      for (const ways of candidates) {
        const x = ways.across[cell]!
        if (x === NONE) continue
        const y = ways.down[cell]!
        const first = bestCost < 0 && bestX === 0 && bestY === 0
        if (first) {
          bestX = x
          bestY = y
          continue
        }
        if (Math.abs(x - bestX) + Math.abs(y - bestY) < SAME_WAY) continue
        if (bestCost < 0) bestCost = costOf(pair, part, column, row, bestX, bestY)
        const cost = costOf(pair, part, column, row, x, y)
        if (cost >= bestCost) continue
        bestCost = cost
        bestX = x
        bestY = y
      }
      across[cell] = bestX
      down[cell] = bestY
    }
  }
  return { across, down }
}

/** What is hidden in one of the frames cannot be compared: it counts as this much of a difference. */
const HIDDEN_CODES = 5
/** What neither frame's own motion confirms. */
const UNCONFIRMED_CODES = 8

/** How badly a way explains a cell of the moment: what is seen in both frames must look alike in both. */
function costOf(pair: FramePair, part: number, column: number, row: number, x: number, y: number) {
  const inBefore = fits(pair.forward, column - part * x, row - part * y, x, y)
  const inAfter = fits(pair.backward, column + (1 - part) * x, row + (1 - part) * y, -x, -y)
  const inBoth = Math.min(inBefore, inAfter)
  const inOne = Math.max(inBefore, inAfter)
  const difference = unlikeness(pair, part, column, row, x, y)
  return (
    inBoth * difference +
    (1 - inBoth) * Math.min(difference, HIDDEN_CODES) +
    (1 - inOne) * UNCONFIRMED_CODES
  )
}

/** Mean difference of the two frames along a way, around a cell of the moment. */
function unlikeness(
  { before, after }: FramePair,
  part: number,
  column: number,
  row: number,
  x: number,
  y: number,
): number {
  const oneX = column - part * x
  const oneY = row - part * y
  const otherX = oneX + x
  const otherY = oneY + y
  let sum = 0
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      const one = lumaAt(before, oneX + dx, oneY + dy)
      sum += Math.abs(one - lumaAt(after, otherX + dx, otherY + dy))
    }
  }
  return sum / 9
}

/** How much of the frame after is seen, and how many cells follow from neither. */
function shareOf(pair: FramePair, part: number, across: Float32Array, down: Float32Array) {
  const { width, height } = pair.forward
  const share = new Float32Array(width * height)
  let unlike = 0
  for (let row = 0, cell = 0; row < height; row++) {
    for (let column = 0; column < width; column++, cell++) {
      const x = across[cell]!
      const y = down[cell]!
      const inBefore = fits(pair.forward, column - part * x, row - part * y, x, y)
      const inAfter = fits(pair.backward, column + (1 - part) * x, row + (1 - part) * y, -x, -y)
      const seenAfter = part * inAfter
      const seenBefore = Math.max(0, 1 - part) * inBefore
      let seen = seenAfter / (seenAfter + seenBefore)
      const difference = unlikeness(pair, part, column, row, x, y)
      if (difference > UNLIKE_CODES) {
        // Where both would show, two pictures would lie over each other.
        const doubt = Math.min(1, difference / UNLIKE_CODES - 1)
        const one = seen + (part - 0.5) * 0.2 >= 0.5 ? 1 : 0
        seen += (one - seen) * doubt
      }
      if (difference > UNLIKE_CODES || Math.max(inBefore, inAfter) < CONFIRMED) unlike++
      share[cell] = seen
    }
  }
  return { share: soften(share, width, height), unlike: unlike / share.length }
}

/** 1 where a frame's own flow says the same, near 0 where what is there moves otherwise, or is outside. */
function fits(flow: DenseFlow, x: number, y: number, wayX: number, wayY: number): number {
  const column = Math.round(x)
  const row = Math.round(y)
  if (column < 0 || row < 0 || column >= flow.width || row >= flow.height) return 0.01
  const at = row * flow.width + column
  const x2 = flow.across[at]! - wayX
  const y2 = flow.down[at]! - wayY
  const loose = LOOSE_CELLS + LOOSE_PART * Math.sqrt(wayX * wayX + wayY * wayY)
  const off = (x2 * x2 + y2 * y2) / (loose * loose)
  // Like a bell, without its cost.
  return off > 9 ? 0.01 : 0.01 + 0.99 / ((1 + off * 0.6) * (1 + off * 0.6))
}

/** (1 2 1) / 4 both ways. */
function soften(values: Float32Array, width: number, height: number): Float32Array {
  const result = new Float32Array(values.length)
  for (let row = 0; row < height; row++) {
    const above = Math.max(0, row - 1) * width
    const here = row * width
    const below = Math.min(height - 1, row + 1) * width
    for (let column = 0; column < width; column++) {
      const left = Math.max(0, column - 1)
      const right = Math.min(width - 1, column + 1)
      const sumOf = (line: number) =>
        values[line + left]! + 2 * values[line + column]! + values[line + right]!
      result[here + column] = (sumOf(above) + 2 * sumOf(here) + sumOf(below)) / 16
    }
  }
  return result
}
