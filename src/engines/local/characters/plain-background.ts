import { linearRgbToOklab, srgbToLinear } from '../colour/oklab.ts'
import type { Picture } from './clip-frames.ts'

/** OKLab of every pixel, three numbers each, rows first. */
export type LabPicture = { width: number; height: number; lab: Float32Array }

const linear = Float32Array.from({ length: 256 }, (_, value) => srgbToLinear(value / 255))

export function toLab({ width, height, rgb }: Picture): LabPicture {
  const lab = new Float32Array(rgb.length)
  for (let at = 0; at < rgb.length; at += 3) {
    lab.set(linearRgbToOklab([linear[rgb[at]!]!, linear[rgb[at + 1]!]!, linear[rgb[at + 2]!]!]), at)
  }
  return { width, height, lab }
}

/** What lies behind an object, read from the frame's border: smooth over the frame, as walls and paper are. */
export type PlainBackground = {
  /** OKLab at a pixel, into `out`. */
  colourAt(x: number, y: number, out: Float32Array): void
  /** How far the border's own pixels are from it, in OKLab. */
  spread: number
}

/** Part of the shorter side that counts as border, and points looked at in it. */
const BORDER_PART = 0.035
const MAX_POINTS = 6000
/** The border may be so uneven, in OKLab, and so much of it may be something else: the object reaches it. */
const MAX_SPREAD = 0.03
const LEAST_AGREEING = 0.62
const ROUNDS = 6
/** Terms of a surface of the second order: light falls off over a wall. */
const TERMS = 6

/** The background that a frame's border shows; null where the border is not plain. */
export function findPlainBackground(picture: LabPicture): PlainBackground | null {
  const points = borderOf(picture)
  let kept = points
  let surfaces = fit(picture, points)
  for (let round = 0; round < ROUNDS; round++) {
    const limit = Math.max(
      0.02,
      2.2 * median(kept.map((at) => distanceFrom(picture, surfaces, at))),
    )
    kept = points.filter((at) => distanceFrom(picture, surfaces, at) <= limit)
    if (kept.length < points.length * LEAST_AGREEING) return null
    surfaces = fit(picture, kept)
  }
  const squares = kept.reduce((sum, at) => sum + distanceFrom(picture, surfaces, at) ** 2, 0)
  const spread = Math.sqrt(squares / kept.length)
  if (spread > MAX_SPREAD) return null
  return { colourAt: (x, y, out) => colourAt(picture, surfaces, x, y, out), spread }
}

/** Pixel numbers of the border, evenly taken. */
function borderOf({ width, height }: LabPicture): number[] {
  const deep = Math.max(2, Math.round(Math.min(width, height) * BORDER_PART))
  const points: number[] = []
  for (let y = 0; y < height; y++) {
    const isFull = y < deep || y >= height - deep
    for (let x = 0; x < width; x++) {
      if (!isFull && x >= deep && x < width - deep) continue
      points.push(y * width + x)
    }
  }
  const step = Math.max(1, points.length / MAX_POINTS)
  return Array.from({ length: Math.floor(points.length / step) }, (_, number) => {
    return points[Math.floor(number * step)]!
  })
}

type Surfaces = readonly [Float64Array, Float64Array, Float64Array]

function termsAt({ width, height }: LabPicture, x: number, y: number): number[] {
  const u = (2 * x) / width - 1
  const v = (2 * y) / height - 1
  return [1, u, v, u * u, u * v, v * v]
}

function colourAt(
  picture: LabPicture,
  surfaces: Surfaces,
  x: number,
  y: number,
  out: Float32Array,
): void {
  const terms = termsAt(picture, x, y)
  for (let channel = 0; channel < 3; channel++) {
    let sum = 0
    for (let term = 0; term < TERMS; term++) sum += surfaces[channel]![term]! * terms[term]!
    out[channel] = sum
  }
}

const here = new Float32Array(3)

function distanceFrom(picture: LabPicture, surfaces: Surfaces, at: number): number {
  colourAt(picture, surfaces, at % picture.width, Math.floor(at / picture.width), here)
  const { lab } = picture
  return Math.hypot(
    lab[at * 3]! - here[0]!,
    lab[at * 3 + 1]! - here[1]!,
    lab[at * 3 + 2]! - here[2]!,
  )
}

/** Least squares, one surface a channel. */
function fit(picture: LabPicture, points: readonly number[]): Surfaces {
  const matrix = Array.from({ length: TERMS }, () => new Float64Array(TERMS))
  const sides = [0, 1, 2].map(() => new Float64Array(TERMS))
  for (const at of points) {
    const terms = termsAt(picture, at % picture.width, Math.floor(at / picture.width))
    for (let row = 0; row < TERMS; row++) {
      const line = matrix[row]!
      for (let column = 0; column < TERMS; column++) {
        line[column] = line[column]! + terms[row]! * terms[column]!
      }
      for (let channel = 0; channel < 3; channel++) {
        const side = sides[channel]!
        side[row] = side[row]! + terms[row]! * picture.lab[at * 3 + channel]!
      }
    }
  }
  // A ridge keeps the middle, which the border says nothing of, from bulging.
  for (let term = 3; term < TERMS; term++) matrix[term]![term]! += points.length * 0.02
  return [solve(matrix, sides[0]!), solve(matrix, sides[1]!), solve(matrix, sides[2]!)]
}

/** Gaussian elimination with pivots. */
function solve(matrix: readonly Float64Array[], side: Float64Array): Float64Array {
  const rows = matrix.map((row, number) => Float64Array.of(...row, side[number]!))
  for (let pivot = 0; pivot < TERMS; pivot++) {
    let best = pivot
    for (let row = pivot + 1; row < TERMS; row++) {
      if (Math.abs(rows[row]![pivot]!) > Math.abs(rows[best]![pivot]!)) best = row
    }
    ;[rows[pivot], rows[best]] = [rows[best]!, rows[pivot]!]
    const lead = rows[pivot]!
    for (let row = 0; row < TERMS; row++) {
      if (row === pivot) continue
      const factor = rows[row]![pivot]! / (lead[pivot]! || 1e-12)
      for (let column = pivot; column <= TERMS; column++) {
        rows[row]![column] = rows[row]![column]! - factor * lead[column]!
      }
    }
  }
  return Float64Array.from(rows, (row, number) => row[TERMS]! / (row[number]! || 1e-12))
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0
}
