import type { BodyPlan } from './body-plan.ts'
import { bendLimb } from './bend-limb.ts'
import type { Limb } from './bend-limb.ts'
import type { ArmPose, JointPose, LegPose } from './joint-pose.ts'
import type { Axes, Vector } from './vector.ts'
import { add, along, between, pitched, rolled, unit, worldAxes, yawed } from './vector.ts'

/** `heel` and `toe` lie half an ankle's height over the sole, which is in their direction against `up`. */
export type Foot = { ankle: Vector; heel: Vector; toe: Vector; up: Vector }

/** Where everything is, in figure heights, the foot point at the origin. */
export type Skeleton = {
  /** Which way the trunk looks: 0 at the viewer, positive to the right. */
  yaw: number
  /** Which way the face looks; from -PI to PI. */
  headYaw: number
  headPitch: number
  pelvis: Vector
  waist: Vector
  neck: Vector
  head: Axes
  chest: Axes
  hips: Axes
  arms: readonly [Limb, Limb]
  legs: readonly [Limb, Limb]
  feet: readonly [Foot, Foot]
}

/** Side of the body of limb 0 and limb 1, for one that looks right. */
const sides = [-1, 1] as const

/**
 * The joints of a body in a pose. `facing` from -1 (left) to 1 (right). What the picture's horizontal is
 * about (feet along the way) does not turn with the body, so that feet hold the ground however it looks.
 */
export function poseSkeleton(plan: BodyPlan, pose: JointPose, facing: number): Skeleton {
  const direction = facing < 0 ? -1 : 1
  const leg = plan.hip
  const yaw = facing * pose.turn + pose.spin * direction
  const upright = yawed(worldAxes, yaw)
  const root = rolled(pitched(upright, pose.pitch), pose.roll * direction)
  const ground: Vector = [pose.push * leg * facing, 0, 0]
  const pelvis = add(
    add(ground, [0, leg * (1 + pose.rise) + pose.air, 0]),
    upright.side,
    pose.shift * leg * direction,
  )
  const hips = rolled(yawed(root, pose.hipTwist * direction), pose.hipRoll * direction)
  const half = pitched(rolled(root, pose.lean * direction * 0.5), pose.bend * 0.5)
  const chest = yawed(
    pitched(rolled(root, pose.lean * direction), pose.bend),
    pose.twist * direction,
  )
  const trunk = plan.neck - plan.hip
  const waist = add(pelvis, half.up, trunk * 0.5)
  const neck = add(waist, chest.up, trunk * 0.5)
  const head = rolled(pitched(chest, pose.nod), pose.tilt * direction)
  const headYaw = wrapped(
    facing * pose.turn * 0.5 + (pose.spin + pose.twist * 0.4 + pose.look) * direction,
  )
  const legs = sides.map((side, number) =>
    poseLeg(plan, pose.legs[number]!, {
      side: side * direction,
      pelvis,
      hips,
      upright,
      facing,
      air: pose.air,
    }),
  )
  return {
    yaw,
    headYaw,
    headPitch: pose.nod + pose.bend + pose.pitch,
    pelvis,
    waist,
    neck,
    head,
    chest,
    hips,
    arms: sides.map((side, number) =>
      poseArm(plan, pose.arms[number]!, { side: side * direction, neck, chest }),
    ) as unknown as Skeleton['arms'],
    legs: legs.map(({ limb }) => limb) as unknown as Skeleton['legs'],
    feet: legs.map(({ foot }) => foot) as unknown as Skeleton['feet'],
  }
}

const wrapped = (angle: number) => angle - Math.PI * 2 * Math.round(angle / (Math.PI * 2))

function poseArm(
  plan: BodyPlan,
  arm: ArmPose,
  { side, neck, chest }: { side: number; neck: Vector; chest: Axes },
): Limb {
  const lifted = Math.max(0, -Math.cos(arm.swing) * Math.cos(arm.raise))
  const shoulder = add(
    neck,
    along(chest, side * plan.shoulderHalf, -plan.armRadius * (1.5 - lifted * 0.8), 0),
  )
  // Arms go round a big head, not through it.
  const a = arm.raise - Math.max(0, arm.raise - 1.5) * plan.headroom
  const w = arm.swing
  const down = along(
    chest,
    side * Math.sin(a),
    -Math.cos(a) * Math.cos(w),
    Math.cos(a) * Math.sin(w),
  )
  const ahead = along(chest, 0, Math.sin(w), Math.cos(w))
  const inward = along(
    chest,
    -side * Math.cos(a),
    -Math.sin(a) * Math.cos(w),
    Math.sin(a) * Math.sin(w),
  )
  const hinge = add(scaled(ahead, Math.cos(arm.roll)), inward, Math.sin(arm.roll))
  const elbow = add(shoulder, down, plan.upperArm)
  const fore = add(scaled(down, Math.cos(arm.bend)), hinge, Math.sin(arm.bend))
  const free = add(elbow, fore, plan.forearm)
  const target = add(
    neck,
    along(chest, side * arm.out * plan.head, arm.up * plan.head, arm.ahead * plan.head),
  )
  // On its way a hand goes round, not through the shoulder.
  const round = 4 * arm.reach * (1 - arm.reach) * plan.upperArm * 0.55
  const hand = add(between(free, target, arm.reach), along(chest, side * 0.6, 0, 0.8), round)
  // Elbows hang, and keep away from the body.
  const hanging = along(chest, side * 0.8, -0.8, -0.3)
  const bent = add(scaled(hinge, -1), hanging, arm.reach * 2)
  return bendLimb(shoulder, hand, {
    upper: plan.upperArm,
    lower: plan.forearm,
    pole: bent,
    isElastic: false,
  })
}

const scaled = (a: Vector, by: number): Vector => [a[0] * by, a[1] * by, a[2] * by]

type Hip = {
  side: number
  pelvis: Vector
  hips: Axes
  upright: Axes
  facing: number
  air: number
}

function poseLeg(
  plan: BodyPlan,
  leg: LegPose,
  { side, pelvis, hips, upright, facing, air }: Hip,
): { limb: Limb; foot: Foot } {
  const length = plan.hip
  const hip = add(pelvis, hips.side, side * plan.hipHalf)
  const thigh = (length - plan.ankle) * 0.5
  const flat = add(
    along(
      upright,
      side * (plan.hipHalf + leg.out * length),
      plan.ankle + leg.up * length + air,
      leg.ahead * length,
    ),
    [leg.along * length * facing, 0, 0],
  )
  const standing = pivoted(plan, flat, yawed(upright, side * 0.22), leg.pitch)
  const hanging = hangingFoot(hip, hips, side, thigh, leg)
  const ankle = between(standing.ankle, hanging.ankle, leg.free)
  const toeward = unit(between(standing.toeward, hanging.toeward, leg.free))
  const raised = unit(between(standing.raised, hanging.raised, leg.free))
  const limb = bendLimb(hip, ankle, {
    upper: thigh,
    lower: thigh,
    pole: add(add(hips.front, upright.side, side * 0.22), hips.up, -0.35),
    isElastic: true,
  })
  const base = add(limb.end, raised, -plan.ankle * 0.5)
  return {
    limb,
    foot: {
      ankle: limb.end,
      heel: add(base, toeward, -plan.shoe * HEEL),
      toe: add(base, toeward, plan.shoe * (1 - HEEL)),
      up: raised,
    },
  }
}

/** Part of a shoe's length behind the ankle, between the middles of its round ends. */
const HEEL = 0.16

/** A foot on the ground turns about its ball when the heel rises, about its heel when the toes do. */
function pivoted(plan: BodyPlan, flat: Vector, axes: Axes, pitch: number): FootAxes {
  const lever = plan.shoe * (pitch > 0 ? 1 - HEEL : -HEEL)
  const sole = plan.ankle * 0.5
  const { front: toeward, up: raised } = pitched(axes, pitch)
  const pivot = add(add(flat, axes.front, lever), [0, -1, 0], sole)
  return { ankle: add(add(pivot, toeward, -lever), raised, sole), toeward, raised }
}

function hangingFoot(
  hip: Vector,
  hips: Axes,
  side: number,
  thigh: number,
  { swing, raise, bend }: LegPose,
): FootAxes {
  const at = (angle: number) =>
    along(
      hips,
      side * Math.sin(raise),
      -Math.cos(raise) * Math.cos(angle),
      Math.cos(raise) * Math.sin(angle),
    )
  const knee = add(hip, at(swing), thigh)
  const down = at(swing - bend)
  return {
    ankle: add(knee, down, thigh),
    toeward: at(swing - bend + Math.PI / 2 - 0.2),
    raised: at(swing - bend + Math.PI - 0.2),
  }
}

type FootAxes = { ankle: Vector; toeward: Vector; raised: Vector }
