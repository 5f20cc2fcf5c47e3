/** An arm hangs down at rest; angles in radians. */
export type ArmPose = {
  /** Forwards from hanging; PI is straight up. */
  swing: number
  /** Away from the body. */
  raise: number
  bend: number
  /** Turns the bend from forwards (0) to inwards, across the body. */
  roll: number
  /** 0 to 1: the hand goes to a place instead: outwards, up and ahead of the neck, in head heights. */
  reach: number
  out: number
  up: number
  ahead: number
}

/** Lengths in leg lengths, angles in radians. */
export type LegPose = {
  /** Of the flat foot from under its hip, along the way the figure goes on the picture. */
  along: number
  /** The same, ahead and outwards of the body as it is turned. */
  ahead: number
  out: number
  up: number
  /** Heel up over the ball; negative: toes up over the heel. */
  pitch: number
  /** 0 to 1: the leg hangs from the hip by the angles below instead of standing on the ground. */
  free: number
  swing: number
  raise: number
  bend: number
}

/**
 * What every joint does at one moment. Blends of poses are blends of their numbers. Angles in radians;
 * index 0 is the side nearer to the viewer while the figure looks along its way.
 */
export type JointPose = {
  /** From looking at the viewer (0) to looking along its way (PI / 2). */
  turn: number
  /** Whole turns about itself, unwrapped. */
  spin: number
  /** The whole body forwards, and over to where it faces. */
  pitch: number
  roll: number
  /** Of the pelvis from where it stands: up, to the lead side, along the way; in leg lengths. */
  rise: number
  shift: number
  push: number
  /** Of the whole figure, in its heights. */
  air: number
  /** Longer and thinner by this part, about the ground. */
  stretch: number
  hipTwist: number
  hipRoll: number
  bend: number
  lean: number
  twist: number
  nod: number
  tilt: number
  look: number
  arms: readonly [ArmPose, ArmPose]
  legs: readonly [LegPose, LegPose]
}

export const restArm: ArmPose = {
  swing: 0.06,
  raise: 0.2,
  bend: 0.28,
  roll: 0.25,
  reach: 0,
  out: 0,
  up: 0,
  ahead: 0.5,
}

export const restLeg: LegPose = {
  along: 0,
  ahead: 0,
  out: 0.06,
  up: 0,
  pitch: 0,
  free: 0,
  swing: 0,
  raise: 0.05,
  bend: 0.1,
}

export const restPose: JointPose = {
  turn: 0.42,
  spin: 0,
  pitch: 0,
  roll: 0,
  rise: -0.015,
  shift: 0,
  push: 0,
  air: 0,
  stretch: 0,
  hipTwist: 0,
  hipRoll: 0,
  bend: 0,
  lean: 0,
  twist: 0,
  nod: 0,
  tilt: 0,
  look: 0,
  arms: [restArm, restArm],
  legs: [restLeg, restLeg],
}

/** A pose with only what differs from another one. */
export type PoseChange = Partial<Omit<JointPose, 'arms' | 'legs'>> & {
  arms?: readonly [Partial<ArmPose>, Partial<ArmPose>]
  legs?: readonly [Partial<LegPose>, Partial<LegPose>]
}

export function changed(pose: JointPose, change: PoseChange): JointPose {
  const { arms, legs, ...body } = change
  return {
    ...pose,
    ...body,
    arms: [
      { ...pose.arms[0], ...arms?.[0] },
      { ...pose.arms[1], ...arms?.[1] },
    ],
    legs: [
      { ...pose.legs[0], ...legs?.[0] },
      { ...pose.legs[1], ...legs?.[1] },
    ],
  }
}

export function mixPoses(from: JointPose, to: JointPose, part: number): JointPose {
  const pair = <Part extends ArmPose | LegPose>(
    a: readonly [Part, Part],
    b: readonly [Part, Part],
  ): readonly [Part, Part] => [mixed(a[0], b[0], part), mixed(a[1], b[1], part)]
  const { arms, legs, ...body } = from
  const { arms: toArms, legs: toLegs, ...toBody } = to
  return { ...mixed(body, toBody, part), arms: pair(arms, toArms), legs: pair(legs, toLegs) }
}

function mixed<Numbers extends Record<string, number>>(
  from: Numbers,
  to: Numbers,
  part: number,
): Numbers {
  const result: Record<string, number> = {}
  for (const key in from) result[key] = from[key]! + (to[key]! - from[key]!) * part
  return result as Numbers
}
