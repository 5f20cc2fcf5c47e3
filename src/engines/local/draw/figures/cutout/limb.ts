/**
 * Limbs: chains of points through a picture (leg, tail, neck, wing) that carry the picture around them.
 * Lengths are parts of the picture's height; x runs from its left edge, y from its top down.
 */
import { smooth } from '../../easing.ts'

export type Point = readonly [number, number]

export type LimbShape = {
  /** From where it grows out of the body to its tip. */
  chain: readonly Point[]
  /** Half as wide as the limb. */
  radius: number
}

/** How much a point belongs to the limb, 0 to 1; where along the chain it lies, 0 at its root. */
export type Hold = { weight: number; segment: number; along: number }

/** `isApart`: the picture around it holds nothing but the limb. */
export function holdOf({ chain, radius }: LimbShape, point: Point, isApart: boolean): Hold {
  let best = { distance: Infinity, segment: 0, along: 0 }
  for (let i = 0; i + 1 < chain.length; i++) {
    const [from, to] = [chain[i]!, chain[i + 1]!]
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
    const along = ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / (dx * dx + dy * dy || 1)
    const near = Math.min(1, Math.max(0, along))
    const distance = Math.hypot(point[0] - from[0] - near * dx, point[1] - from[1] - near * dy)
    if (distance < best.distance) best = { distance, segment: i, along }
  }
  const { distance, segment, along } = best
  if (isApart) return { weight: 1, segment, along }
  const grown = segment === 0 ? smooth((along - 0.05) / 0.6) : 1
  return { weight: (1 - smooth((distance - radius) / (radius * 0.9))) * grown, segment, along }
}

/** Where a point of the limb goes as the chain moves: segments turn and stretch, their width stays. */
export function carried(
  chain: readonly Point[],
  moved: readonly Point[],
  point: Point,
  { segment, along }: Hold,
): Point {
  const own = acrossSegment(chain, moved, segment, point)
  const last = chain.length - 2
  // Around a joint both of its segments carry, so that the bend is round.
  const neighbour = along > 0.5 ? segment + 1 : segment - 1
  if (neighbour < 0 || neighbour > last) return own
  const away = along > 0.5 ? 1 - along : along
  const part = 0.5 * (1 - smooth(away / 0.35))
  if (part <= 0) return own
  const other = acrossSegment(chain, moved, neighbour, point)
  return [own[0] + (other[0] - own[0]) * part, own[1] + (other[1] - own[1]) * part]
}

function acrossSegment(
  chain: readonly Point[],
  moved: readonly Point[],
  segment: number,
  point: Point,
): Point {
  const [from, to] = [chain[segment]!, chain[segment + 1]!]
  const [newFrom, newTo] = [moved[segment]!, moved[segment + 1]!]
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = Math.hypot(dx, dy) || 1e-6
  const [px, py] = [point[0] - from[0], point[1] - from[1]]
  const along = (px * dx + py * dy) / (length * length)
  const across = (py * dx - px * dy) / length
  const [ex, ey] = [newTo[0] - newFrom[0], newTo[1] - newFrom[1]]
  const newLength = Math.hypot(ex, ey) || 1e-6
  return [
    newFrom[0] + ex * along - (ey / newLength) * across,
    newFrom[1] + ey * along + (ex / newLength) * across,
  ]
}

/** A point turned about another by radians, clockwise as seen. */
export function turned(point: Point, about: Point, radians: number): Point {
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
  const [dx, dy] = [point[0] - about[0], point[1] - about[1]]
  return [about[0] + dx * cos - dy * sin, about[1] + dx * sin + dy * cos]
}

/** Less than this part of its length and a leg is drawn shorter instead of folded more. */
const MOST_FOLDED = 0.66

/**
 * The middle joint of a leg between `hip` and `foot` (two-bone inverse kinematics by the law of cosines).
 * `side`: -1 or 1, where the knee goes, seen from the hip to the foot. Out of reach the leg stretches.
 */
export function kneeOf(
  hip: Point,
  foot: Point,
  lengths: readonly [number, number],
  side: number,
): Point {
  const [dx, dy] = [foot[0] - hip[0], foot[1] - hip[1]]
  const distance = Math.hypot(dx, dy) || 1e-6
  const total = lengths[0] + lengths[1]
  const scale = Math.min(1, distance / (total * MOST_FOLDED))
  const [upper, lower] = [lengths[0] * scale, lengths[1] * scale]
  if (distance >= upper + lower) {
    const part = upper / (upper + lower)
    return [hip[0] + dx * part, hip[1] + dy * part]
  }
  const along = (upper * upper - lower * lower + distance * distance) / (2 * distance)
  const out = Math.sqrt(Math.max(0, upper * upper - along * along)) * side
  const [ex, ey] = [dx / distance, dy / distance]
  return [hip[0] + ex * along - ey * out, hip[1] + ey * along + ex * out]
}
