import { smooth } from '../../easing.ts'
import type { Point } from './limb.ts'
import { turned } from './limb.ts'

/** A part of a picture that turns about a point: a head, a fin, a wing. */
export type Hinge = {
  at: Point
  /** The middle of what turns. */
  toward: Point
  /** How far from `at` it still turns, in distances to `toward`. */
  reach?: number
  /** How soon it turns fully, in distances to `toward`. */
  soft?: number
  /** Half as wide as it is, in heights; without it all that lies beyond `at` turns. */
  radius?: number
}

/** From parts of the content box to parts of its height. */
export const hingeIn = (hinge: Hinge, aspect: number): Hinge => ({
  ...hinge,
  at: [hinge.at[0] * aspect, hinge.at[1]],
  toward: [hinge.toward[0] * aspect, hinge.toward[1]],
})

export function hingeWeight(hinge: Hinge, point: Point): number {
  const { at, toward, reach = 2.6, soft = 0.45, radius } = hinge
  const [dx, dy] = [toward[0] - at[0], toward[1] - at[1]]
  const length = Math.hypot(dx, dy)
  const [px, py] = [point[0] - at[0], point[1] - at[1]]
  const along = (px * dx + py * dy) / (length * length)
  const far = Math.hypot(px, py) / length
  const beside = radius === undefined ? 0 : Math.abs(px * dy - py * dx) / length - radius
  if (beside > 0.6 * (radius ?? 0)) return 0
  const narrow = radius === undefined ? 1 : 1 - smooth(beside / (0.6 * radius))
  return (
    narrow *
    smooth((along + soft * 0.4) / (soft * 1.6)) *
    (1 - smooth((far - reach) / (reach * 0.3)))
  )
}

/** Turned clockwise as seen, as much as it belongs to the hinge. */
export function swung(point: Point, hinge: Hinge, radians: number): Point {
  if (radians === 0) return point
  const weight = hingeWeight(hinge, point)
  return weight === 0 ? point : turned(point, hinge.at, radians * weight)
}
