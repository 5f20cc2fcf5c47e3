import { blobsOf } from '../people/blobs.ts'
import type { Blob } from '../people/blobs.ts'
import { findPlainBackground } from './plain-background.ts'
import type { LabPicture, PlainBackground } from './plain-background.ts'

/** What stands out from a plain background. */
export type Subject = {
  /** 1 inside, 0 outside, one byte a pixel. */
  mask: Uint8Array
  /** Of the frame, 0 to 1. */
  areaPart: number
  box: { left: number; top: number; right: number; bottom: number }
  /** Part of the box's outline that lies on the frame's edge. */
  edgePart: number
}

export type StandOut =
  | { kind: 'found'; subject: Subject }
  | { kind: 'not plain' }
  | { kind: 'nothing' }
  | { kind: 'all' }

/** Distance in OKLab from which on a pixel is no background, and in parts of the border's own spread. */
const LEAST_DISTANCE = 0.04
const SPREADS = 3.6
/** A shadow is the background's colour, darker by up to this factor (in OKLab); darkness alone weighs so much. */
const DARKEST_SHADOW = 0.72
const DARKNESS_WEIGHT = 0.28
/** Of the frame. */
const LEAST_AREA = 0.006
const MOST_AREA = 0.8
/** Another piece belongs to the largest where it has this part of its size. */
const PIECE_PART = 0.08
/** A gap shows the background itself: its mean distance is below this part of the limit. */
const GAP_PART = 0.5
const LEAST_GAP_PART = 0.0015

/** Finds the object before the background that the frame's border shows. */
export function findStandOut(picture: LabPicture): StandOut {
  const background = findPlainBackground(picture)
  if (background === null) return { kind: 'not plain' }
  const limit = Math.max(LEAST_DISTANCE, SPREADS * background.spread)
  const distance = distancesFrom(picture, background)
  const mask = flooded(picture, distance, limit)
  const pieces = keepPieces(picture, mask)
  const area = pieces.reduce((sum, { cells }) => sum + cells.length, 0)
  const areaPart = area / mask.length
  if (areaPart < LEAST_AREA) return { kind: 'nothing' }
  if (areaPart > MOST_AREA) return { kind: 'all' }
  openGaps(picture, mask, distance, limit, area)
  const box = boxAround(pieces)
  return { kind: 'found', subject: { mask, areaPart, box, edgePart: edgePartOf(box, picture) } }
}

/** How unlike the background each pixel is: its shadows count as little. */
function distancesFrom({ width, height, lab }: LabPicture, plain: PlainBackground): Float32Array {
  const distance = new Float32Array(width * height)
  const back = new Float32Array(3)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      plain.colourAt(x, y, back)
      const [light, a, b] = [lab[at * 3]!, lab[at * 3 + 1]!, lab[at * 3 + 2]!]
      const along = back[0]! ** 2 + back[1]! ** 2 + back[2]! ** 2
      const dot = light * back[0]! + a * back[1]! + b * back[2]!
      const shade = Math.min(1, Math.max(DARKEST_SHADOW, dot / Math.max(1e-6, along)))
      const off = Math.hypot(light - shade * back[0]!, a - shade * back[1]!, b - shade * back[2]!)
      distance[at] = off + (1 - shade) * DARKNESS_WEIGHT
    }
  }
  return distance
}

/** Everything that the background does not reach from the frame's border. */
function flooded({ width, height }: LabPicture, distance: Float32Array, limit: number): Uint8Array {
  const mask = new Uint8Array(width * height).fill(1)
  const stack: number[] = []
  const visit = (at: number) => {
    if (mask[at] === 0 || distance[at]! > limit) return
    mask[at] = 0
    stack.push(at)
  }
  for (let x = 0; x < width; x++) {
    visit(x)
    visit((height - 1) * width + x)
  }
  for (let y = 0; y < height; y++) {
    visit(y * width)
    visit(y * width + width - 1)
  }
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const x = at % width
    if (x > 0) visit(at - 1)
    if (x < width - 1) visit(at + 1)
    if (at >= width) visit(at - width)
    if (at < width * (height - 1)) visit(at + width)
  }
  return mask
}

/** Drops specks from the mask, in place; gives what stays, largest first. */
function keepPieces({ width, height }: LabPicture, mask: Uint8Array): Blob[] {
  const grid = { columns: width, rows: height }
  const blobs = blobsOf(grid, (cell) => mask[cell] === 1)
  const least = (blobs[0]?.cells.length ?? 0) * PIECE_PART
  const kept = blobs.filter(({ cells }) => cells.length >= least)
  mask.fill(0)
  for (const { cells } of kept) for (const cell of cells) mask[cell] = 1
  return kept
}

/** Between an arm and a body the background shows: regions that it fills, though it cannot get there. */
function openGaps(
  { width, height }: LabPicture,
  mask: Uint8Array,
  distance: Float32Array,
  limit: number,
  area: number,
): void {
  const grid = { columns: width, rows: height }
  const gaps = blobsOf(grid, (cell) => mask[cell] === 1 && distance[cell]! <= limit)
  for (const { cells } of gaps) {
    if (cells.length < area * LEAST_GAP_PART) break
    let sum = 0
    for (const cell of cells) sum += distance[cell]!
    if (sum / cells.length > limit * GAP_PART) continue
    for (const cell of cells) mask[cell] = 0
  }
}

function boxAround(pieces: readonly Blob[]): Subject['box'] {
  return {
    left: Math.min(...pieces.map(({ left }) => left)),
    top: Math.min(...pieces.map(({ top }) => top)),
    right: Math.max(...pieces.map(({ right }) => right)),
    bottom: Math.max(...pieces.map(({ bottom }) => bottom)),
  }
}

function edgePartOf({ left, top, right, bottom }: Subject['box'], { width, height }: LabPicture) {
  const [wide, high] = [right - left + 1, bottom - top + 1]
  const touching =
    (left <= 1 ? high : 0) +
    (right >= width - 2 ? high : 0) +
    (top <= 1 ? wide : 0) +
    (bottom >= height - 2 ? wide : 0)
  return touching / (2 * (wide + high))
}
