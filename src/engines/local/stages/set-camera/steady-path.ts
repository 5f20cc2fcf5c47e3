/**
 * Takes the shake out of footage: the measured way of the camera is made smooth, and every frame is moved from where
 * it was to where the smooth way has it. Within a crop: where the shake is larger, part of it stays.
 */
import { invert } from '../../frame/camera-motion.ts'
import type { CameraMotion, Similarity } from '../../frame/camera-motion.ts'
import { motionAt, compose } from '../../frame/camera-motion.ts'
import type { Affine } from '../../motion/warp-kernel.ts'
import { outreach } from './view.ts'

type SteadyFrame = { width: number; height: number; framesPerSecond: number }

export type Steadying = {
  /** Largest enlargement, at least 1. */
  mostZoom: number
  /** Wanted: a camera that stands. Where the crop does not suffice, it is only made smooth. */
  locked: boolean
}

/** Standard deviation of the smoothing: shake goes, moves that were meant stay. */
const SMOOTH_SECONDS = 0.6
/** How long the correction takes to give way where the crop does not suffice. */
const GIVE_WAY_SECONDS = 0.5

/** Where each frame's pixels come from; null where the camera stands already. */
export function steadyPath(
  motion: CameraMotion,
  frame: SteadyFrame,
  { mostZoom, locked }: Steadying,
): Affine[] | null {
  const frameCount = motion.transforms.length / 4
  const way = Array.from({ length: frameCount }, (_, number) => motionAt(motion, number))
  const shots = motion.cuts.map((first, shot) => ({
    first,
    end: motion.cuts[shot + 1] ?? frameCount,
  }))
  const corrections = shots.flatMap(({ first, end }) =>
    correctShot(way.slice(first, end), frame, { mostZoom, locked }),
  )
  if (corrections.every(isNothing)) return null
  const zoom = Math.min(mostZoom, Math.max(...corrections.map((one) => outreachOf(one, frame))))
  return corrections.map((one) => affineOf(one, zoom))
}

function correctShot(
  way: readonly Similarity[],
  frame: SteadyFrame,
  { mostZoom, locked }: Steadying,
): Similarity[] {
  if (locked) {
    const middle = meanOf(way)
    const standing = way.map((here) => compose(middle, invert(here)))
    if (standing.every((one) => outreachOf(one, frame) <= mostZoom)) return standing
  }
  const smooth = smoothWay(way, SMOOTH_SECONDS * frame.framesPerSecond)
  const full = way.map((here, number) => compose(smooth[number]!, invert(here)))
  const reach = Math.max(1, Math.round((GIVE_WAY_SECONDS / 2) * frame.framesPerSecond))
  const kept = softMinimum(
    full.map((one) => affordable(one, frame, mostZoom)),
    reach,
  )
  return full.map((one, number) => partOf(one, kept[number]!))
}

/** How much of a correction fits into the crop, 0 to 1. */
function affordable(correction: Similarity, frame: SteadyFrame, mostZoom: number): number {
  if (outreachOf(correction, frame) <= mostZoom) return 1
  let low = 0
  let high = 1
  for (let round = 0; round < 12; round++) {
    const middle = (low + high) / 2
    if (outreachOf(partOf(correction, middle), frame) <= mostZoom) low = middle
    else high = middle
  }
  return low
}

/** The least of the values around, then their mean over the same reach: smooth, and never more than the value. */
function softMinimum(values: readonly number[], reach: number): number[] {
  const around = (list: readonly number[], at: number) =>
    list.slice(Math.max(0, at - reach), at + reach + 1)
  const least = values.map((_, at) => Math.min(...around(values, at)))
  return least.map((_, at) => {
    const near = around(least, at)
    return near.reduce((sum, value) => sum + value, 0) / near.length
  })
}

/** A similarity as four numbers that can be averaged: growth, turn, shift. */
type Plain = [number, number, number, number]

const plainOf = ({ a, b, x, y }: Similarity): Plain => [
  Math.log(Math.hypot(a, b)),
  Math.atan2(b, a),
  x,
  y,
]

function similarityOf([growth, turn, x, y]: Plain): Similarity {
  const scale = Math.exp(growth)
  return { a: scale * Math.cos(turn), b: scale * Math.sin(turn), x, y }
}

function partOf(correction: Similarity, part: number): Similarity {
  if (part >= 1) return correction
  const [growth, turn, x, y] = plainOf(correction)
  return similarityOf([growth * part, turn * part, x * part, y * part])
}

function meanOf(way: readonly Similarity[]): Similarity {
  const sums: Plain = [0, 0, 0, 0]
  for (const here of way) for (const [at, value] of plainOf(here).entries()) sums[at]! += value
  return similarityOf(sums.map((sum) => sum / way.length) as Plain)
}

/** A Gaussian over the way; beyond its ends it goes on as it came (mirrored through its end point). */
function smoothWay(way: readonly Similarity[], deviation: number): Similarity[] {
  const plain = unwrapped(way.map(plainOf))
  const last = plain.length - 1
  const reach = Math.ceil(deviation * 3)
  const at = (number: number, value: number): number => {
    if (number < 0) return 2 * plain[0]![value]! - plain[Math.min(last, -number)]![value]!
    if (number > last)
      return 2 * plain[last]![value]! - plain[Math.max(0, 2 * last - number)]![value]!
    return plain[number]![value]!
  }
  return plain.map((_, number) => {
    const sums: Plain = [0, 0, 0, 0]
    let total = 0
    for (let offset = -reach; offset <= reach; offset++) {
      const weight = Math.exp(-(offset * offset) / (2 * deviation * deviation))
      total += weight
      for (let value = 0; value < 4; value++) sums[value]! += weight * at(number + offset, value)
    }
    return similarityOf(sums.map((sum) => sum / total) as Plain)
  })
}

/** Turns without the leap from half a turn to minus half a turn. */
function unwrapped(plain: Plain[]): Plain[] {
  let turns = 0
  return plain.map(([growth, turn, x, y], number) => {
    const before = plain[number - 1]?.[1] ?? turn
    if (turn - before > Math.PI) turns--
    if (turn - before < -Math.PI) turns++
    return [growth, turn + 2 * Math.PI * turns, x, y]
  })
}

/** The result's pixels, enlarged by `zoom`, in the frame. */
function affineOf(correction: Similarity, zoom: number): Affine {
  const { a, b, x, y } = invert(correction)
  return { xx: a / zoom, xy: -b / zoom, yx: b / zoom, yy: a / zoom, x0: x, y0: y }
}

/** Enlargement that shows nothing beyond the frame. */
function outreachOf(correction: Similarity, frame: SteadyFrame): number {
  if (outreach(affineOf(correction, 1), frame) <= 1) return 1
  let low = 1
  let high = 4
  for (let round = 0; round < 16; round++) {
    const middle = (low + high) / 2
    if (outreach(affineOf(correction, middle), frame) <= 1) high = middle
    else low = middle
  }
  return high
}

function isNothing({ a, b, x, y }: Similarity): boolean {
  return Math.abs(a - 1) < 1e-5 && Math.abs(b) < 1e-5 && Math.hypot(x, y) < 0.05
}
