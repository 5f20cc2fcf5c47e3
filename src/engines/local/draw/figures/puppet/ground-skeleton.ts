import type { BodyPlan } from './body-plan.ts'
import type { Limb } from './bend-limb.ts'
import type { Foot, Skeleton } from './skeleton.ts'
import type { Vector } from './vector.ts'
import { add } from './vector.ts'

/** Height of the lowest of what may touch the ground: soles, knees, seat, hands, the head of one that lies. */
export function lowestOf(
  plan: BodyPlan,
  { feet, legs, arms, pelvis, neck, head }: Skeleton,
): number {
  const crown = add(neck, head.up, plan.head * 0.5)
  const isLying = Math.abs(head.up[1]) < 0.6
  return Math.min(
    ...feet.flatMap(({ heel, toe }) => [heel[1], toe[1]]).map((y) => y - plan.ankle * 0.5),
    ...legs.map(({ joint }) => joint[1] - plan.legRadius * 0.8),
    ...arms.map(({ end }) => end[1] - plan.hand),
    pelvis[1] - plan.trunk[0],
    isLying ? crown[1] - plan.head * 0.48 : crown[1],
  )
}

/** Nothing of a figure goes into the ground: one that would is lifted. */
export function grounded(plan: BodyPlan, skeleton: Skeleton): Skeleton {
  const lowest = lowestOf(plan, skeleton)
  return lowest > -1e-3 ? skeleton : lifted(skeleton, -lowest)
}

/** The ground is a seat, as far as `part` says (0 to 1): the thighs lie on it and the shins hang over its edge. */
export function seated(plan: BodyPlan, skeleton: Skeleton, part: number): Skeleton {
  const onGround = grounded(plan, skeleton)
  return lifted(onGround, part * (plan.legRadius - onGround.pelvis[1]))
}

function lifted(skeleton: Skeleton, by: number): Skeleton {
  const raised = (point: Vector): Vector => [point[0], point[1] + by, point[2]]
  const limb = ({ root, joint, end }: Limb): Limb => ({
    root: raised(root),
    joint: raised(joint),
    end: raised(end),
  })
  const foot = ({ ankle, heel, toe, up }: Foot): Foot => ({
    ankle: raised(ankle),
    heel: raised(heel),
    toe: raised(toe),
    up,
  })
  return {
    ...skeleton,
    pelvis: raised(skeleton.pelvis),
    waist: raised(skeleton.waist),
    neck: raised(skeleton.neck),
    arms: [limb(skeleton.arms[0]), limb(skeleton.arms[1])],
    legs: [limb(skeleton.legs[0]), limb(skeleton.legs[1])],
    feet: [foot(skeleton.feet[0]), foot(skeleton.feet[1])],
  }
}
