/** What is done on the spot, with arms and head. */
import { clamp01, smooth, window01 } from '../../easing.ts'
import { cycle, idlePose, pulse } from './idle-pose.ts'
import type { JointPose } from './joint-pose.ts'
import { changed, mixPoses } from './joint-pose.ts'
import type { MotionInput } from './motion-input.ts'

type Motion = (input: MotionInput) => JointPose

/** 0 to 1, going a little past it before it settles. */
const rising = (part: number) =>
  smooth(part / 0.75) + 0.07 * Math.sin(Math.PI * smooth((part - 0.45) / 0.55))

/** Rises a little, sweeps an arm out, goes down deep, holds, comes up past upright. Twice, then stands. */
export const bow: Motion = (input) => {
  const { clock } = input
  const rest = idlePose(input)
  const at = clock % 4.2
  if (clock > 8.4) return rest
  const gather = window01(at, 0, 0.75, 0.32)
  const down = smooth((at - 0.45) / 0.75) * (1 - rising((at - 2.35) / 1.1))
  const sweep = window01(at, 0.1, 3.1, 0.7)
  const flourish = smooth((at - 0.35) / 0.6)
  const bowed = changed(rest, {
    turn: 0.5,
    rise: rest.rise + 0.02 * gather - 0.07 * down,
    push: -0.12 * down,
    bend: -0.1 * gather + (input.plan.kind === 'adult' ? 1.12 : 0.85) * down,
    nod: -0.12 * gather + 0.22 * down,
    hipRoll: 0,
    shift: 0,
    lean: 0,
    look: 0,
    twist: 0,
    tilt: 0,
    legs: [
      { ahead: -0.08 * sweep, out: 0.04 },
      { ahead: 0.14 * sweep, out: 0.06 },
    ],
    arms: [
      {
        reach: 0.9 * sweep,
        out: -0.26,
        up: -0.5 + 0.06 * gather,
        ahead: 0.34,
        swing: 0.4,
        bend: 1.2,
      },
      {
        raise: 0.25 + 1.15 * sweep * (1 - 0.35 * flourish),
        swing: 0.9 * sweep * (1 - flourish) - 0.75 * sweep * flourish,
        bend: 0.3 + 0.25 * (1 - flourish) * sweep,
        roll: -0.4,
      },
    ],
  })
  return mixPoses(rest, bowed, sweep)
}

export const wave: Motion = (input) => {
  const { clock } = input
  const rest = idlePose(input)
  const on = pulse(clock + 0.05, 4.6, 0, 3.5, 0.5)
  const shake = Math.sin(clock * 9.2)
  const late = Math.sin(clock * 9.2 - 0.9)
  const waving = changed(rest, {
    turn: 0.28,
    shift: 0.06,
    hipRoll: -0.05,
    lean: 0.07 + 0.02 * late,
    bend: -0.02,
    tilt: 0.1 + 0.03 * late,
    nod: -0.03,
    look: -0.1,
    arms: [
      { raise: 1.85 + 0.08 * late, swing: 0.12, bend: 1.05 + 0.42 * shake, roll: -1.5 },
      { raise: 0.3, swing: -0.06, bend: 0.4 + 0.05 * late },
    ],
  })
  return mixPoses(rest, waving, on)
}

export const nod: Motion = (input) => {
  const { clock } = input
  const rest = idlePose(input)
  const on = pulse(clock, 3, 0.1, 2.1, 0.35)
  const dip = on * (0.16 - 0.2 * Math.cos(clock * 7.4))
  return changed(rest, { nod: rest.nod + dip, bend: rest.bend + 0.12 * dip, turn: 0.35 })
}

/** Arms up, two hops, claps over the head. */
export const cheer: Motion = (input) => {
  const { clock } = input
  const beat = clock / 0.66
  const hop = beat - Math.floor(beat)
  const air = clamp01((hop - 0.3) / 0.5)
  const high = 4 * air * (1 - air)
  const crouch = window01(hop, 0, 0.4, 0.16) + window01(hop, 0.76, 1.0, 0.12)
  const shout = pulse(clock, 5.28, 2.64, 5.28, 0.4)
  const rest = idlePose(input)
  const clap = 0.5 + 0.5 * Math.cos(beat * Math.PI * 4)
  const pump = high * 0.25
  return changed(rest, {
    turn: 0.2,
    air: 0.055 * high,
    rise: -0.04 - 0.09 * crouch,
    stretch: 0.03 * high - 0.035 * crouch,
    shift: 0,
    hipRoll: 0.03 * cycle(beat, 2),
    lean: 0.05 * cycle(beat, 4),
    bend: -0.08 + 0.1 * crouch,
    nod: -0.12 + 0.12 * crouch,
    tilt: 0.08 * cycle(beat, 4, 0.1),
    look: 0,
    arms: [0, 1].map((side) => ({
      raise: 2.35 + pump + shout * (0.35 - 0.3 * (1 - clap)),
      swing: 0.15,
      bend: 0.45 - pump + shout * (0.3 * clap) + 0.12 * cycle(beat, 2, side * 0.5),
      roll: -1.5,
    })) as [object, object],
    legs: [
      { out: 0.1, pitch: 0.9 * high ** 1.6, up: 0.03 * high },
      { out: 0.12, pitch: 0.9 * high ** 1.6, up: 0.05 * high },
    ],
  })
}

/** A hand over the eyes, from one side to the other. */
export const look: Motion = (input) => {
  const { clock } = input
  const rest = idlePose(input)
  const scan = Math.tanh(2.4 * cycle(clock, 5.2))
  const shade = pulse(clock, 10.4, 5.4, 9.8, 0.7)
  return changed(rest, {
    turn: 0.4,
    look: 0.62 * scan,
    twist: 0.22 * scan,
    tilt: 0.07 * scan,
    nod: -0.05 + 0.05 * cycle(clock, 2.6),
    lean: 0.05 * scan,
    arms: [{ reach: shade, out: 0.08, up: 0.62, ahead: 0.52 }, {}],
  })
}

export const sway: Motion = (input) => {
  const { clock } = input
  const rest = idlePose(input)
  const side = cycle(clock, 3.2)
  return changed(rest, {
    shift: 0.13 * side,
    hipRoll: -0.09 * side,
    lean: 0.1 * cycle(clock, 3.2, 0.08),
    tilt: 0.1 * cycle(clock, 3.2, 0.16),
    arms: [
      { raise: 0.28 + 0.1 * cycle(clock, 3.2, 0.2), swing: 0.1 * side },
      { raise: 0.28 - 0.1 * cycle(clock, 3.2, 0.2), swing: -0.1 * side },
    ],
  })
}

/** Gathers, reaches up on the toes, leans to one side and the other, lets go. */
export const stretch: Motion = (input) => {
  const { clock } = input
  const rest = idlePose(input)
  const at = clock % 5
  const gather = window01(at, 0.1, 1.1, 0.4)
  const reach = window01(at, 0.7, 4.1, 0.75)
  const side = Math.sin((at - 1.2) * 1.9) * reach
  return mixPoses(
    changed(rest, {
      bend: rest.bend + 0.22 * gather,
      nod: 0.15 * gather,
      rise: rest.rise - 0.05 * gather,
    }),
    changed(rest, {
      turn: 0.2,
      rise: 0.01,
      stretch: 0.035,
      bend: -0.14,
      lean: 0.26 * side,
      tilt: 0.12 * side,
      nod: -0.2,
      arms: [
        { raise: 2.75, swing: 0.1, bend: 0.3, roll: -1.5 },
        { raise: 2.75, swing: 0.1, bend: 0.3, roll: -1.5 },
      ],
      legs: [
        { out: 0.08, pitch: 0.4 },
        { out: 0.08, pitch: 0.4 },
      ],
    }),
    reach,
  )
}
