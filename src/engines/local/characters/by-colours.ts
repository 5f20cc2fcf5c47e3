import { BoxMean } from '../people/box-mean.ts'
import { blobsOf } from '../people/blobs.ts'
import { cellsOf, histogram } from './colour-histogram.ts'
import type { LabPicture } from './plain-background.ts'

const ROUNDS = 6
/** Of the shorter side: how far a pixel's neighbours have a say, and how far the last round's figure. */
const NEAR_PART = 0.012
const FIGURE_PART = 0.085
/** A piece of less than this part of the largest is no part of the figure. */
const PIECE_PART = 0.06
const HOLE_PART = 0.05

/** What a figure is like: in the frame, of one piece, without a ragged outline, of colours of its own. */
const LEAST_AREA = 0.012
const MOST_AREA = 0.45
const LEAST_PIECE = 0.93
const LEAST_ROUND = 0.16
const LEAST_CERTAINTY = 1.6

/** The one thing in the frame whose colours are not its surroundings'; null where there is no such thing. */
export function findByColours(picture: LabPicture): Uint8Array | null {
  const { width, height } = picture
  const { mask, certainty } = refineByColours(picture, unlikeTheBorder(picture))
  const grid = { columns: width, rows: height }
  const pieces = blobsOf(grid, (cell) => mask[cell] === 1)
  const [largest] = pieces
  if (largest === undefined || certainty < LEAST_CERTAINTY) return null
  const area = pieces.reduce((sum, { cells }) => sum + cells.length, 0)
  const part = area / mask.length
  const isInside =
    largest.left > 1 && largest.top > 1 && largest.right < width - 2 && largest.bottom < height - 2
  const isOne = largest.cells.length >= area * LEAST_PIECE
  const isSized = part >= LEAST_AREA && part <= MOST_AREA
  const isFigure = isInside && isOne && isSized && roundness(mask, picture) >= LEAST_ROUND
  return isFigure ? mask : null
}

/**
 * A first mask made better by what colours the figure and its surroundings have, as GrabCut does (Rother,
 * Kolmogorov and Blake, 2004) with histograms in place of mixtures and a mean over neighbours in place of the
 * cut: for backgrounds that are of a few colours without being plain, as wood is.
 */
function refineByColours(picture: LabPicture, first: Uint8Array): Refined {
  const { width, height } = picture
  const side = Math.min(width, height)
  const cells = cellsOf(picture)
  const nearby = new BoxMean(Math.max(1, Math.round(side * NEAR_PART)), width, first.length)
  const around = new BoxMean(Math.max(2, Math.round(side * FIGURE_PART)), width, first.length)
  let mask = whole(picture, first)
  let certainty = 0
  for (let round = 0; round < ROUNDS; round++) {
    const belief = Float32Array.from(mask)
    around.apply(belief, width, height)
    const figure = histogram(cells, (at) => (mask[at] === 1 ? 1 : 0))
    const behind = histogram(cells, (at) => (mask[at] === 1 ? 0 : 1 - 0.7 * belief[at]!))
    const says = Float32Array.from(cells, (cell) => Math.log(figure[cell]! / behind[cell]!))
    nearby.apply(says, width, height)
    const next = Uint8Array.from(says, (ratio, at) => {
      const prior = 0.06 + 0.88 * belief[at]!
      return ratio + 1.3 * Math.log(prior / (1 - prior)) > 0 ? 1 : 0
    })
    mask = whole(picture, next)
    certainty = meanOf(says, mask)
  }
  return { mask, certainty }
}

type Refined = {
  mask: Uint8Array
  /** By how much, as a logarithm, the figure's colours are likelier its own than its surroundings'. */
  certainty: number
}

function meanOf(values: Float32Array, mask: Uint8Array): number {
  let sum = 0
  let count = 0
  for (let at = 0; at < mask.length; at++) {
    if (mask[at] === 0) continue
    sum += values[at]!
    count++
  }
  return count === 0 ? 0 : sum / count
}

/** 1 for a disc, less the longer the outline is for what it holds: 4 pi area / outline squared. */
function roundness(mask: Uint8Array, { width }: LabPicture): number {
  let outline = 0
  let area = 0
  for (let at = 0; at < mask.length; at++) {
    if (mask[at] === 0) continue
    area++
    for (const next of [at - 1, at + 1, at - width, at + width]) if (mask[next] === 0) outline++
  }
  // Steps along a slope count both ways: as much too long as pi / 4 is too short.
  return (4 * Math.PI * area) / (outline * (Math.PI / 4)) ** 2
}

/** Of the shorter side: what counts as border. */
const BORDER_PART = 0.08
/** A colour that the border has this many times less than the picture is a sign of the figure. */
const RARE = 2

/** What has colours that the frame's border hardly has, in its middle more likely than beside it. */
function unlikeTheBorder(picture: LabPicture): Uint8Array {
  const { width, height } = picture
  const deep = Math.max(2, Math.round(Math.min(width, height) * BORDER_PART))
  const cells = cellsOf(picture)
  const isBorder = (at: number) => {
    const [x, y] = [at % width, Math.floor(at / width)]
    return x < deep || y < deep || x >= width - deep || y >= height - deep
  }
  const border = histogram(cells, (at) => (isBorder(at) ? 1 : 0))
  const all = histogram(cells, () => 1)
  const says = Float32Array.from(cells, (cell) => Math.log(all[cell]! / border[cell]! / RARE))
  new BoxMean(2, width, cells.length).apply(says, width, height)
  const mask = Uint8Array.from(says, (ratio, at) => (ratio > 0 && !isBorder(at) ? 1 : 0))
  return whole(picture, mask)
}

/** Without specks and small holes. */
function whole({ width, height }: LabPicture, mask: Uint8Array): Uint8Array {
  const grid = { columns: width, rows: height }
  const pieces = blobsOf(grid, (cell) => mask[cell] === 1)
  const largest = pieces[0]?.cells.length ?? 0
  const kept = new Uint8Array(mask.length)
  for (const { cells } of pieces) {
    if (cells.length < largest * PIECE_PART) break
    for (const cell of cells) kept[cell] = 1
  }
  for (const { cells, left, top, right, bottom } of blobsOf(grid, (cell) => kept[cell] === 0)) {
    const isOpen = left === 0 || top === 0 || right === width - 1 || bottom === height - 1
    if (isOpen || cells.length > largest * HOLE_PART) continue
    for (const cell of cells) kept[cell] = 1
  }
  return kept
}
