/** What is done without standing: sitting, lying, hanging in air or water. */
import { cycle, idlePose } from './idle-pose.ts'
import type { JointPose, LegPose } from './joint-pose.ts'
import { changed } from './joint-pose.ts'
import type { BodyPlan } from './body-plan.ts'
import type { MotionInput } from './motion-input.ts'

type Motion = (input: MotionInput) => JointPose

const level = { shift: 0, hipRoll: 0, hipTwist: 0 }

const THIGH_UP = 1.42

/** How far down it sits for its feet to reach the ground. */
const seated = ({ hip, ankle }: BodyPlan) =>
  ((hip - ankle) * 0.5 * (1 + Math.cos(THIGH_UP)) + ankle * 1.05) / hip - 1

const seatedLeg = (swing: number, bend: number): Partial<LegPose> => ({
  free: 1,
  swing,
  bend,
  raise: 0.14,
  along: 0,
})

export const sit: Motion = (input) => {
  const { clock } = input
  const rest = idlePose(input)
  const kick = cycle(clock, 2.6)
  return changed(rest, {
    ...level,
    turn: 0.62,
    rise: seated(input.plan),
    bend: 0.05 + 0.015 * cycle(clock, 3.1),
    lean: rest.lean * 0.7,
    arms: [
      { reach: 0.9, out: 0.24, up: -0.86, ahead: 0.34 },
      { reach: 0.9, out: 0.2, up: -0.84, ahead: 0.4 },
    ],
    legs: [
      seatedLeg(THIGH_UP + 0.03 * kick, 1.36 + 0.08 * kick),
      seatedLeg(1.38, 1.42 - 0.06 * kick),
    ],
  })
}

export const drive: Motion = (input) => {
  const { clock } = input
  const bump = Math.max(0, Math.sin(clock * 2.1) * Math.sin(clock * 5.3)) ** 2
  return changed(sit(input), {
    turn: 1,
    air: 0.012 * bump,
    bend: 0.1 + 0.03 * Math.sin(clock * 4.4),
    nod: -0.05 + 0.04 * Math.sin(clock * 4.4 - 0.7),
    lean: 0,
    arms: [
      { reach: 1, out: 0.12, up: -0.34 + 0.03 * cycle(clock, 1.7), ahead: 0.75 },
      { reach: 1, out: 0.12, up: -0.34 - 0.03 * cycle(clock, 1.7), ahead: 0.75 },
    ],
  })
}

export const sail: Motion = (input) => {
  const { clock } = input
  const roll = cycle(clock, 3.4)
  return changed(idlePose(input), {
    roll: 0.05 * cycle(clock + 0.6, 3.4),
    air: 0.012 + 0.012 * cycle(clock, 2.8),
    shift: 0.09 * roll,
    lean: -0.09 * cycle(clock, 3.4, 0.1),
    hipRoll: -0.05 * roll,
    arms: [
      { raise: 0.45 + 0.12 * roll, bend: 0.5 },
      { raise: 0.45 - 0.12 * roll, bend: 0.5 },
    ],
    legs: [{ out: 0.16 }, { out: 0.18 }],
  })
}

/** On its side, an arm under the head. */
export const sleep: Motion = (input) => {
  const { clock, plan } = input
  const breath = cycle(clock, 4.4)
  const isBig = plan.head > 0.4
  return changed(idlePose(input), {
    ...level,
    turn: 0.16,
    roll: isBig ? 1.34 : 1.42,
    rise: plan.trunk[0] / plan.hip - 0.96,
    push: -0.5,
    stretch: 0,
    lean: -0.06,
    bend: 0.16 + 0.03 * breath,
    nod: 0.1 + 0.03 * cycle(clock, 4.4, 0.08),
    tilt: -0.1,
    look: 0,
    twist: 0,
    arms: [
      { reach: 1, out: 0.1, up: -0.36 + 0.02 * breath, ahead: 0.4 },
      { reach: 1, out: 0.34, up: 0.06, ahead: 0.34 },
    ],
    legs: [
      { free: 1, swing: 0.75 + 0.02 * breath, bend: 1.15, raise: 0.02 },
      { free: 1, swing: 0.3, bend: 0.7, raise: 0.02 },
    ],
  })
}

/** As heroes do: one fist ahead, the legs behind. */
export const fly: Motion = (input) => {
  const { clock } = input
  const bob = cycle(clock, 2.6)
  const kick = cycle(clock, 1.3)
  return changed(idlePose(input), {
    ...level,
    turn: 1.3,
    pitch: 1.2 - 0.08 * cycle(clock, 2.6, 0.2),
    air: 0.1 + 0.05 * bob,
    rise: -0.3,
    bend: -0.14,
    nod: -0.62,
    lean: 0,
    look: -0.08,
    roll: 0.05 * cycle(clock, 4.3),
    arms: [
      { swing: -0.3 + 0.05 * kick, raise: 0.25, bend: 0.3 },
      { swing: 2.95 + 0.05 * kick, raise: 0.14, bend: 0.12 },
    ],
    legs: [
      { free: 1, swing: -0.1 + 0.08 * kick, bend: 0.3 - 0.06 * kick, raise: 0.04 },
      { free: 1, swing: 0.12 - 0.08 * kick, bend: 0.75 + 0.08 * kick, raise: 0.04 },
    ],
  })
}

/** Crawl: hands round and round, feet beating. */
export const swim: Motion = (input) => {
  const { clock } = input
  const turn = (clock / 1.5) * Math.PI * 2
  const hand = (lag: number) => ({
    reach: 1,
    out: 0.24,
    up: 0.16 + 0.62 * Math.cos(turn + lag),
    ahead: 0.5 * Math.sin(turn + lag) + 0.06,
  })
  const beat = Math.sin(clock * 10)
  return changed(idlePose(input), {
    ...level,
    turn: 1.3,
    pitch: 1.34,
    roll: 0,
    air: 0.04 + 0.02 * cycle(clock, 1.5),
    rise: -0.36,
    bend: -0.1,
    nod: -0.72 + 0.05 * Math.sin(turn),
    twist: 0.3 * Math.sin(turn),
    hipTwist: 0.12 * Math.sin(turn - 0.6),
    lean: 0,
    arms: [hand(0), hand(Math.PI)],
    legs: [
      { free: 1, swing: 0.06 + 0.28 * beat, bend: 0.28 - 0.16 * beat, raise: 0.05 },
      { free: 1, swing: 0.06 - 0.28 * beat, bend: 0.28 + 0.16 * beat, raise: 0.05 },
    ],
  })
}

/** Weightless: everything drifts on its own time. */
export const float: Motion = (input) => {
  const t = input.clock + input.phase * 9
  return changed(idlePose(input), {
    ...level,
    turn: 0.5 + 0.12 * cycle(t, 9.1),
    air: 0.1 + 0.055 * cycle(t, 5.2),
    roll: 0.16 * cycle(t, 7.3),
    pitch: 0.14 + 0.08 * cycle(t, 6.1),
    rise: -0.06,
    bend: 0.06 + 0.05 * cycle(t, 4.7),
    lean: 0.05 * cycle(t, 5.9),
    nod: -0.08,
    arms: [
      {
        swing: 0.55 + 0.2 * cycle(t, 4.3),
        raise: 0.85 + 0.16 * cycle(t, 5.1),
        bend: 0.65,
        roll: -0.2,
      },
      {
        swing: 0.25 + 0.2 * cycle(t, 4.9),
        raise: 1 + 0.16 * cycle(t, 5.7),
        bend: 0.55,
        roll: -0.5,
      },
    ],
    legs: [
      { free: 1, swing: 0.5 + 0.12 * cycle(t, 4.6), bend: 0.9 + 0.14 * cycle(t, 5.3), raise: 0.1 },
      {
        free: 1,
        swing: 0.16 + 0.12 * cycle(t, 5.1),
        bend: 0.55 + 0.14 * cycle(t, 4.9),
        raise: 0.12,
      },
    ],
  })
}
