/** What the hands do in front of the body. */
import { smooth } from '../../easing.ts'
import type { BodyPlan } from './body-plan.ts'
import { cycle, idlePose, pulse } from './idle-pose.ts'
import type { JointPose, PoseChange } from './joint-pose.ts'
import { changed } from './joint-pose.ts'
import type { MotionInput } from './motion-input.ts'

type Motion = (input: MotionInput) => JointPose

/** Height of the hand that brings something to the mouth, over the neck, in head heights. */
const mouthOf = ({ kind }: BodyPlan) => (kind === 'creature' ? 0.06 : -0.05)

const still: PoseChange = { look: 0, twist: 0, lean: 0, shift: 0.03, hipRoll: -0.025 }

/** Book before the chest, head down; a page turns now and then. */
export const read: Motion = (input) => {
  const { clock } = input
  const rest = idlePose(input)
  const page = pulse(clock, 4.8, 3.7, 4.7, 0.35)
  const lines = ((clock % 2.4) / 2.4) * 2 - 1
  const along = lines * (1 - smooth((Math.abs(lines) - 0.86) / 0.14))
  return changed(rest, {
    ...still,
    turn: 0.34,
    bend: 0.06 + 0.012 * cycle(clock, 3.1),
    nod: 0.4 + 0.03 * cycle(clock, 3.1, 0.1),
    look: 0.06 * along - 0.08 * page,
    tilt: 0.05 + 0.02 * cycle(clock, 5.7),
    arms: [
      { reach: 1, out: 0.2 - 0.26 * page, up: -0.52 + 0.12 * page, ahead: 0.56 },
      { reach: 1, out: 0.2, up: -0.53, ahead: 0.56 },
    ],
  })
}

export const drink: Motion = (input) => {
  const { clock } = input
  const rest = idlePose(input)
  const sip = pulse(clock, 5.2, 0.7, 3.1, 0.75)
  const tilt = pulse(clock, 5.2, 1.3, 2.7, 0.5)
  return changed(rest, {
    ...still,
    turn: 0.3,
    bend: -0.02 - 0.06 * tilt,
    nod: 0.06 - 0.2 * tilt,
    tilt: 0.04,
    arms: [
      {
        reach: 1,
        out: 0.2 - 0.17 * sip,
        up: -0.4 + (0.4 + mouthOf(input.plan)) * sip,
        ahead: 0.5 - 0.06 * sip,
      },
      { raise: 0.22, bend: 0.5 },
    ],
  })
}

export const eat: Motion = (input) => {
  const { clock } = input
  const rest = idlePose(input)
  const bite = pulse(clock, 2.6, 0.35, 1.35, 0.42)
  const chew = (1 - bite) * 0.035 * Math.sin(clock * 13)
  return changed(rest, {
    ...still,
    turn: 0.3,
    bend: 0.04 + 0.05 * bite,
    nod: 0.08 + 0.12 * bite + chew,
    arms: [
      {
        reach: 1,
        out: 0.18 - 0.14 * bite,
        up: -0.4 + (0.4 + mouthOf(input.plan)) * bite,
        ahead: 0.5 - 0.05 * bite,
      },
      { reach: 0.9, out: 0.1, up: -0.48, ahead: 0.46 },
    ],
  })
}

/** Both hands busy on what lies in front. */
export const work: Motion = (input) => {
  const { clock } = input
  const rest = idlePose(input)
  const [left, right] = [cycle(clock, 0.62), cycle(clock, 0.62, 0.5)]
  const pause = pulse(clock, 6.1, 4.2, 5.6, 0.4)
  const busy = 1 - pause
  return changed(rest, {
    ...still,
    turn: 0.5,
    bend: 0.14 * busy + 0.03,
    nod: 0.3 * busy - 0.04 * pause + 0.03 * left * busy,
    look: 0.1 * cycle(clock, 3.7) * busy,
    tilt: 0.06 * cycle(clock, 3.7),
    arms: [
      { reach: 1, out: 0.2 + 0.05 * right * busy, up: -0.6 + 0.08 * left * busy, ahead: 0.6 },
      { reach: 1, out: 0.2 + 0.05 * left * busy, up: -0.6 + 0.08 * right * busy, ahead: 0.6 },
    ],
  })
}

/** Into a microphone, swaying; the free hand opens on the long notes. */
export const sing: Motion = (input) => {
  const { clock } = input
  const rest = idlePose(input)
  const side = cycle(clock, 2.4)
  const long = pulse(clock, 4.8, 2, 4.4, 0.8)
  const bounce = Math.abs(cycle(clock, 2.4))
  return changed(rest, {
    turn: 0.3,
    rise: -0.03 + 0.02 * bounce,
    shift: 0.1 * side,
    hipRoll: -0.07 * side,
    lean: 0.08 * cycle(clock, 2.4, 0.07),
    twist: 0.1 * side,
    bend: 0.03 - 0.12 * long,
    nod: 0.02 - 0.16 * long + 0.05 * cycle(clock, 1.2, 0.1),
    tilt: 0.12 * cycle(clock, 2.4, 0.14),
    look: 0.12 * cycle(clock, 4.8),
    arms: [
      { reach: 1, out: 0.06, up: mouthOf(input.plan) - 0.06, ahead: 0.48 },
      {
        raise: 0.4 + 0.95 * long,
        swing: 0.2 + 0.35 * long,
        bend: 0.7 - 0.3 * long + 0.1 * cycle(clock, 1.2),
        roll: -0.5 * long,
      },
    ],
    legs: [
      { out: 0.08, pitch: 0.25 * Math.max(0, side) },
      { out: 0.1, pitch: 0.25 * Math.max(0, -side) },
    ],
  })
}
