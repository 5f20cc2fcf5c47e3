import type { Vector } from './vector.ts'
import { add, dot, lengthOf, unit } from './vector.ts'

export type Limb = { root: Vector; joint: Vector; end: Vector }

type Bones = {
  upper: number
  lower: number
  /** Where the joint points to, as far as it may choose. */
  pole: Vector
  /** Whether the bones grow where the end is out of reach; if not, the end comes nearer. */
  isElastic: boolean
}

/** Two bones from `root` to `end` (law of cosines), bent towards the pole. */
export function bendLimb(root: Vector, end: Vector, bones: Bones): Limb {
  const way = add(end, root, -1)
  const distance = Math.max(1e-6, lengthOf(way))
  const reach = (bones.upper + bones.lower) * 0.9995
  const grown = bones.isElastic ? growthAt(distance / reach) : 1
  const [upper, lower] = [bones.upper * grown, bones.lower * grown]
  const least = Math.abs(upper - lower) * 1.02 + 1e-6
  const span = Math.min(reach * grown, Math.max(least, distance))
  const ahead = unit(way)
  const cosine = (upper ** 2 + span ** 2 - lower ** 2) / (2 * upper * span)
  const sine = Math.sqrt(Math.max(0, 1 - cosine ** 2))
  const sideways = unit(add(bones.pole, ahead, -dot(bones.pole, ahead)))
  const joint = add(add(root, ahead, upper * cosine), sideways, upper * sine)
  return { root, joint, end: span === distance ? end : add(root, ahead, span) }
}

const SOFT_FROM = 0.93

/** A joint that locks straight snaps: near its full reach a limb grows a little instead of locking. */
function growthAt(share: number): number {
  if (share < SOFT_FROM) return 1
  const room = 1 - SOFT_FROM
  return share / (SOFT_FROM + room * (1 - Math.exp((SOFT_FROM - share) / room)))
}
