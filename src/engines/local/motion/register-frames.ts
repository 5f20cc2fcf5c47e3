/**
 * Registers one frame with another: the similarity transform of the greater part of the picture.
 *
 * Robust Gauss-Newton over a pyramid (Odobez and Bouthemy, "Robust multiresolution estimation of parametric
 * motion models", 1995) in its inverse compositional form (Baker and Matthews, "Lucas-Kanade 20 years on",
 * 2004): one point of strong gradient a cell, so that a textured object counts by its area, with Tukey's
 * weights, so that what moves otherwise does not count. A change of brightness is a fifth unknown.
 */
import { compose, identity, invert } from '../frame/camera-motion.ts'
import type { Similarity } from '../frame/camera-motion.ts'
import type { LumaLevel, LumaPyramid } from './luma-pyramid.ts'
import { solveSymmetric } from './solve-symmetric.ts'

type FrameSize = { width: number; height: number }

/** Where a level has texture: coordinates in frame pixels from the frame's centre, luma, gradient a level pixel. */
type Points = {
  level: LumaLevel
  count: number
  x: Float32Array
  y: Float32Array
  luma: Float32Array
  gradientX: Float32Array
  gradientY: Float32Array
}

/** A frame made ready to register others with. */
export type Template = { size: FrameSize; levels: Points[] }

export type Registration = {
  /** Takes a point of the template's frame to where it is in the other. */
  transform: Similarity
  /** 0 to 1: part of the template's textured cells that are where the transform says. 1 without any texture. */
  support: number
  /** 0 to 1: part of the template's cells that the other frame still shows. */
  overlap: number
}

const CELL_PIXELS = 4
/** Gradients below this, in codes a level pixel, are noise. */
const LEAST_GRADIENT = 1.5
const UNKNOWNS = 5
const TUKEY = 4.685
/** Least scale of the residuals, in codes: softened luma is no more exact than this. */
const LEAST_SCALE = 0.7

export function createTemplate(pyramid: LumaPyramid, size: FrameSize): Template {
  return { size, levels: pyramid.map((level) => findPoints(level, size)) }
}

/** The strongest gradient of every cell; central differences. */
function findPoints(level: LumaLevel, size: FrameSize): Points {
  const { width, height, blockPixels, luma } = level
  const cell = width < 64 ? 1 : width < 128 ? 2 : CELL_PIXELS
  const most = Math.ceil(width / cell) * Math.ceil(height / cell)
  const points: Points = {
    level,
    count: 0,
    x: new Float32Array(most),
    y: new Float32Array(most),
    luma: new Float32Array(most),
    gradientX: new Float32Array(most),
    gradientY: new Float32Array(most),
  }
  for (let top = 1; top < height - 1; top += cell) {
    for (let left = 1; left < width - 1; left += cell) {
      let best = LEAST_GRADIENT * LEAST_GRADIENT
      let bestAt = -1
      for (let row = top; row < Math.min(top + cell, height - 1); row++) {
        for (let column = left; column < Math.min(left + cell, width - 1); column++) {
          const at = row * width + column
          const across = (luma[at + 1]! - luma[at - 1]!) / 2
          const down = (luma[at + width]! - luma[at - width]!) / 2
          const square = across * across + down * down
          if (square <= best) continue
          best = square
          bestAt = at
        }
      }
      if (bestAt < 0) continue
      const row = Math.floor(bestAt / width)
      const to = points.count++
      points.x[to] = (bestAt - row * width + 0.5) * blockPixels - size.width / 2
      points.y[to] = (row + 0.5) * blockPixels - size.height / 2
      points.luma[to] = luma[bestAt]!
      points.gradientX[to] = (luma[bestAt + 1]! - luma[bestAt - 1]!) / 2
      points.gradientY[to] = (luma[bestAt + width]! - luma[bestAt - width]!) / 2
    }
  }
  return points
}

/** A residual that stands for "outside the frame". */
const OUTSIDE = 1e9

/** other(transform(point)) - template(point), for every point, bilinear. Returns how many are inside. */
function residualsOf(
  points: Points,
  other: LumaLevel,
  size: FrameSize,
  { a, b, x, y }: Similarity,
  residuals: Float32Array,
): number {
  const { width, height, blockPixels, luma } = other
  const scale = 1 / blockPixels
  const left = size.width / 2 / blockPixels - 0.5
  const top = size.height / 2 / blockPixels - 0.5
  let inside = 0
  for (let point = 0; point < points.count; point++) {
    const px = points.x[point]!
    const py = points.y[point]!
    const u = (a * px - b * py + x) * scale + left
    const v = (b * px + a * py + y) * scale + top
    const column = Math.floor(u)
    const row = Math.floor(v)
    if (column < 0 || row < 0 || column >= width - 1 || row >= height - 1) {
      residuals[point] = OUTSIDE
      continue
    }
    const at = row * width + column
    const fu = u - column
    const fv = v - row
    const above = luma[at]! + (luma[at + 1]! - luma[at]!) * fu
    const below = luma[at + width]! + (luma[at + width + 1]! - luma[at + width]!) * fu
    residuals[point] = above + (below - above) * fv - points.luma[point]!
    inside++
  }
  return inside
}

const BINS_PER_CODE = 4
const MAX_CODE = 64
const bins = new Uint32Array(2 * MAX_CODE * BINS_PER_CODE + 1)

/** Median of the residuals inside the frame, then the median of their distance from `from`. */
function medianOf(
  residuals: Float32Array,
  count: number,
  inside: number,
  from: number | null,
): number {
  bins.fill(0)
  const middle = MAX_CODE * BINS_PER_CODE
  for (let point = 0; point < count; point++) {
    const value = residuals[point]!
    if (value === OUTSIDE) continue
    const measured = from === null ? value : Math.abs(value - from)
    const bin = Math.round(measured * BINS_PER_CODE) + middle
    bins[Math.max(0, Math.min(bins.length - 1, bin))]!++
  }
  let seen = 0
  for (let bin = 0; bin < bins.length; bin++) {
    seen += bins[bin]!
    if (seen * 2 >= inside) return (bin - middle) / BINS_PER_CODE
  }
  return 0
}

/** Scratch of one thread. */
let residualScratch = new Float32Array(0)
function scratchFor(count: number): Float32Array {
  if (residualScratch.length < count) residualScratch = new Float32Array(count)
  return residualScratch
}

const normal = new Float64Array(UNKNOWNS * UNKNOWNS)
const right = new Float64Array(UNKNOWNS)
const row = new Float64Array(UNKNOWNS)

/** Improves `start` on one level. */
function refineOnLevel(
  { size, levels }: Template,
  other: LumaPyramid,
  level: number,
  start: Similarity,
  iterations: number,
): Similarity {
  const points = levels[level]!
  const residuals = scratchFor(points.count)
  const half = size.width / 2
  const perPixel = 1 / points.level.blockPixels
  let transform = start
  for (let iteration = 0; iteration < iterations; iteration++) {
    const inside = residualsOf(points, other[level]!, size, transform, residuals)
    if (inside < 4 * UNKNOWNS) return transform
    const brightness = medianOf(residuals, points.count, inside, null)
    const deviation = medianOf(residuals, points.count, inside, brightness)
    const reach = TUKEY * Math.max(LEAST_SCALE, 1.4826 * deviation)
    normal.fill(0)
    right.fill(0)
    for (let point = 0; point < points.count; point++) {
      const residual = residuals[point]! - brightness
      const part = residual / reach
      if (part >= 1 || part <= -1) continue
      const weight = (1 - part * part) ** 2
      const gx = points.gradientX[point]! * perPixel
      const gy = points.gradientY[point]! * perPixel
      const px = points.x[point]! / half
      const py = points.y[point]! / half
      row[0] = gx * px + gy * py
      row[1] = gy * px - gx * py
      row[2] = gx
      row[3] = gy
      row[4] = 1
      for (let i = 0; i < UNKNOWNS; i++) {
        const weighted = weight * row[i]!
        right[i]! += weighted * residual
        for (let j = i; j < UNKNOWNS; j++) normal[i * UNKNOWNS + j]! += weighted * row[j]!
      }
    }
    const found = solveSymmetric(normal, right)
    if (found === null) return transform
    const [growth, turn, x, y] = found
    const change = { a: 1 + growth! / half, b: turn! / half, x: x!, y: y! }
    transform = compose(transform, invert(change))
    const moved = Math.hypot(x!, y!) + Math.hypot(growth!, turn!)
    if (moved < 0.004 * points.level.blockPixels) return transform
  }
  return transform
}

/** Mean of the residuals, none counted above this: smaller is better, whatever moves by itself. */
const CAPPED_CODES = 24

function costOf({ size, levels }: Template, other: LumaPyramid, level: number, at: Similarity) {
  const points = levels[level]!
  const residuals = scratchFor(points.count)
  const inside = residualsOf(points, other[level]!, size, at, residuals)
  if (inside < points.count / 4 || inside === 0) return Number.POSITIVE_INFINITY
  const brightness = medianOf(residuals, points.count, inside, null)
  let sum = 0
  for (let point = 0; point < points.count; point++) {
    const residual = residuals[point]!
    if (residual !== OUTSIDE) sum += Math.min(CAPPED_CODES, Math.abs(residual - brightness))
  }
  return sum / inside
}

/** Farthest shift that is looked for, as a part of the frame. */
const SEARCH_REACH = 0.3

/** The best shift by whole pixels of the coarsest level; a shift must earn its length. */
function searchShift(template: Template, other: LumaPyramid): Similarity {
  const level = template.levels.length - 1
  const { width, height, blockPixels } = template.levels[level]!.level
  const reachX = Math.floor(width * SEARCH_REACH)
  const reachY = Math.floor(height * SEARCH_REACH)
  let best = Number.POSITIVE_INFINITY
  let shift = identity
  for (let down = -reachY; down <= reachY; down++) {
    for (let across = -reachX; across <= reachX; across++) {
      const candidate = { ...identity, x: across * blockPixels, y: down * blockPixels }
      const cost =
        costOf(template, other, level, candidate) * (1 + 0.01 * (Math.abs(across) + Math.abs(down)))
      if (cost >= best) continue
      best = cost
      shift = candidate
    }
  }
  return shift
}

const FINE_ITERATIONS = 5
/** Level that a small change is looked for from. */
const NEAR_LEVEL = 1
/** Enough of the frame to look no further. */
const GOOD_SUPPORT = 0.8
/** Another way must explain this much more of the frame than the ways that need less motion. */
const CLEARLY_BETTER = 0.04

/**
 * Registers a frame from scratch; `guess` is where the frames before it lead to. What explains most of the frame
 * wins: a camera that stands or goes on as it did, else whatever is found from the coarsest level down.
 */
export function registerFrames(
  template: Template,
  other: LumaPyramid,
  guess: Similarity,
): Registration {
  const coarsest = template.levels.length - 1
  let best = refine(template, other, identity, NEAR_LEVEL)
  const consider = (start: Similarity, level: number) => {
    if (best.support >= GOOD_SUPPORT) return
    const found = refine(template, other, start, level)
    if (found.support > best.support + CLEARLY_BETTER) best = found
  }
  if (guess !== identity) consider(guess, NEAR_LEVEL)
  consider(identity, coarsest)
  if (best.support < GOOD_SUPPORT) consider(searchShift(template, other), coarsest)
  return best
}

/** Registers a frame that is known to be near `guess`, from level `from` on. */
export function refine(
  template: Template,
  other: LumaPyramid,
  guess: Similarity,
  from: number,
): Registration {
  let transform = guess
  for (let level = Math.min(from, template.levels.length - 1); level >= 0; level--) {
    transform = refineOnLevel(template, other, level, transform, FINE_ITERATIONS)
  }
  return { transform, ...supportOf(template, other, transform) }
}

/** How well a transform explains the finest level. */
export function supportOf(
  { size, levels }: Template,
  other: LumaPyramid,
  transform: Similarity,
): { support: number; overlap: number } {
  const points = levels[0]!
  const residuals = scratchFor(points.count)
  const inside = residualsOf(points, other[0]!, size, transform, residuals)
  if (points.count === 0) return { support: 1, overlap: 1 }
  if (inside === 0) return { support: 0, overlap: 0 }
  const brightness = medianOf(residuals, points.count, inside, null)
  let agree = 0
  for (let point = 0; point < points.count; point++) {
    if (residuals[point] === OUTSIDE) continue
    const gradient = Math.hypot(points.gradientX[point]!, points.gradientY[point]!)
    // Half a pixel of the finest level, and noise.
    if (Math.abs(residuals[point]! - brightness) < 2.5 + 0.4 * gradient) agree++
  }
  return { support: agree / inside, overlap: inside / points.count }
}
