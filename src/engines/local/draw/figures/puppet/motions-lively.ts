/** What takes the whole body: jumps, play, dance. */
import { clamp01, smooth, window01 } from '../../easing.ts'
import { idlePose, pulse } from './idle-pose.ts'
import type { ArmPose, JointPose } from './joint-pose.ts'
import { changed, mixPoses } from './joint-pose.ts'
import type { MotionInput } from './motion-input.ts'

type Motion = (input: MotionInput) => JointPose

const both = <Part>(part: Part): [Part, Part] => [part, part]

/** One jump, `part` from 0 to 1: crouch, launch, hang, land, settle. */
function jumpPose(rest: JointPose, part: number, height: number): JointPose {
  const crouch = window01(part, 0.02, 0.3, 0.13)
  const air = clamp01((part - 0.24) / 0.42)
  const high = 4 * air * (1 - air)
  const flight = window01(part, 0.2, 0.7, 0.11)
  const land = window01(part, 0.62, 0.9, 0.1)
  const throwing = window01(part, 0.16, 0.8, 0.2) * Math.min(1, 0.2 + height * 4)
  const fast = flight * (1 - 2 * air)
  const low = crouch + land * 0.9
  return changed(rest, {
    turn: 0.45,
    air: height * high,
    rise: -0.02 - 0.3 * crouch - 0.26 * land,
    stretch: 0.05 * Math.abs(fast) - 0.05 * low,
    bend: 0.42 * crouch + 0.3 * land - 0.12 * flight,
    nod: -0.3 * crouch - 0.1 * flight + 0.12 * land,
    shift: 0,
    hipRoll: 0,
    lean: 0,
    look: 0,
    arms: both<Partial<ArmPose>>({
      swing: -0.75 * crouch * (1 - throwing) + 0.25 * throwing,
      raise: 0.25 + 1.7 * throwing + 0.2 * land,
      bend: 0.35 + 0.2 * low + 0.2 * throwing,
      roll: 0.2 - 1.5 * throwing,
    }),
    legs: [
      { out: 0.07, up: 0.16 * high * flight, pitch: 0.85 * flight, ahead: -0.06 * flight },
      { out: 0.09, up: 0.3 * high * flight, pitch: 0.85 * flight, ahead: 0.1 * flight },
    ],
  })
}

export const jump: Motion = (input) =>
  jumpPose(idlePose(input), (input.clock / 1.7) % 1, input.plan.kind === 'adult' ? 0.2 : 0.24)

/** Two hops, claps, a jump with a whole turn, a laugh: six seconds. */
export const play: Motion = (input) => {
  const { clock } = input
  const at = clock % 6
  const round = Math.floor(clock / 6)
  const rest = idlePose(input)
  const on = (from: number, to: number) => window01(at, from, to, 0.22)
  const clap = 0.5 + 0.5 * Math.cos(at * 15)
  const clapping = changed(rest, {
    turn: 0.25,
    bend: 0.16,
    nod: -0.1 + 0.06 * Math.sin(at * 15),
    rise: -0.06 + 0.03 * Math.abs(Math.sin(at * 7.5)),
    lean: 0.1 * Math.sin(at * 3.75),
    tilt: 0.14 * Math.sin(at * 3.75),
    arms: both<Partial<ArmPose>>({ reach: 1, out: 0.03 + 0.2 * clap, up: -0.28, ahead: 0.5 }),
  })
  const laughing = changed(rest, {
    turn: 0.25,
    bend: 0.3 + 0.05 * Math.sin(at * 17),
    nod: -0.25,
    rise: -0.1 + 0.015 * Math.sin(at * 17),
    arms: both<Partial<ArmPose>>({ reach: 0.85, out: 0.16, up: -0.58, ahead: 0.34 }),
  })
  const turnPart = clamp01((at - 3.35) / 1.5)
  let pose = jumpPose(rest, clamp01(at / 1.1), 0.08)
  pose = mixPoses(pose, jumpPose(rest, clamp01((at - 1.1) / 1.15), 0.11), at < 1.1 ? 0 : 1)
  pose = mixPoses(pose, clapping, on(2.1, 3.5))
  pose = mixPoses(pose, jumpPose(rest, turnPart, 0.17), window01(at, 3.25, 4.95, 0.14))
  pose = mixPoses(pose, laughing, on(4.8, 5.97))
  return { ...pose, spin: Math.PI * 2 * (round + smooth((turnPart - 0.14) / 0.64)) }
}

/** Of who dances: sound keeps time with it. */
export const BEAT_SECONDS = 0.5

/**
 * Sixteen beats: side steps with swinging hips, arms overhead, a whole turn with open arms, a dip; then
 * the same to the other side.
 */
export const dance: Motion = (input) => {
  const { clock } = input
  const rest = idlePose(input)
  const beat = clock / BEAT_SECONDS
  const bar = beat % 16
  const mirror = Math.floor(beat / 16) % 2 === 0 ? 1 : -1
  const figure = (from: number, to: number) => window01(bar, from, to, 0.9)
  let pose = sideSteps(rest, beat)
  pose = mixPoses(pose, overhead(rest, beat), figure(4.2, 8.4))
  pose = mixPoses(pose, whirl(rest, beat), figure(8, 12.4))
  pose = mixPoses(pose, dip(rest, beat, mirror), figure(12, 16))
  const turned = smooth((bar - 8.4) / 3.2)
  return { ...pose, spin: Math.PI * 2 * (Math.floor(beat / 16) + turned) }
}

function sideSteps(rest: JointPose, beat: number): JointPose {
  const side = Math.sin((beat * Math.PI) / 2)
  const late = Math.sin(((beat - 0.3) * Math.PI) / 2)
  const later = Math.sin(((beat - 0.6) * Math.PI) / 2)
  const bounce = Math.abs(Math.sin(beat * Math.PI))
  const step = (raw: number) => Math.max(0, raw) ** 1.5
  return changed(rest, {
    turn: 0.12,
    rise: -0.1 + 0.075 * bounce,
    shift: 0.27 * side,
    hipRoll: -0.2 * side,
    hipTwist: 0.22 * late,
    lean: 0.16 * late,
    twist: -0.2 * late,
    tilt: -0.06 * side + 0.16 * later,
    nod: 0.05 * Math.sin(beat * Math.PI * 2 - 0.8),
    look: -0.16 * late,
    arms: [
      {
        swing: 0.15 + 0.45 * late,
        raise: 0.55 - 0.28 * late,
        bend: 0.85 + 0.35 * later,
        roll: 0.2 - 0.5 * late,
      },
      {
        swing: 0.15 - 0.45 * late,
        raise: 0.55 + 0.28 * late,
        bend: 0.85 - 0.35 * later,
        roll: 0.2 + 0.5 * late,
      },
    ],
    legs: [
      { out: 0.2 - 0.14 * step(side), up: 0.1 * step(side), pitch: 0.75 * step(side) },
      { out: 0.2 - 0.14 * step(-side), up: 0.1 * step(-side), pitch: 0.75 * step(-side) },
    ],
  })
}

function overhead(rest: JointPose, beat: number): JointPose {
  const side = Math.sin((beat * Math.PI) / 2)
  const late = Math.sin(((beat - 0.35) * Math.PI) / 2)
  const bounce = Math.abs(Math.sin(beat * Math.PI))
  return changed(rest, {
    turn: 0.2,
    rise: -0.07 + 0.06 * bounce,
    shift: 0.22 * side,
    hipRoll: -0.22 * side,
    lean: -0.12 * late,
    bend: -0.08,
    tilt: -0.14 * late,
    look: 0.12 * late,
    nod: -0.08,
    arms: [
      { raise: 2.35 + 0.25 * late, swing: 0.2, bend: 0.75 - 0.3 * late, roll: -1.4 },
      { raise: 2.35 - 0.25 * late, swing: 0.2, bend: 0.75 + 0.3 * late, roll: -1.4 },
    ],
    legs: [
      { out: 0.1, pitch: 0.5 * Math.max(0, side) },
      { out: 0.1, pitch: 0.5 * Math.max(0, -side) },
    ],
  })
}

function whirl(rest: JointPose, beat: number): JointPose {
  const bounce = Math.sin(beat * Math.PI * 0.5)
  return changed(rest, {
    turn: 0.2,
    rise: 0.02,
    shift: 0,
    hipRoll: 0.04 * bounce,
    lean: 0.05 * bounce,
    bend: -0.06,
    nod: -0.05,
    tilt: 0.08,
    arms: [
      { raise: 1.35, swing: 0.25, bend: 0.35, roll: -0.9 },
      { raise: 1.75, swing: 0.1, bend: 0.45, roll: -1.4 },
    ],
    legs: [
      { out: -0.02, pitch: 0.55 },
      { out: 0.02, pitch: 0.5, up: 0.02 },
    ],
  })
}

function dip(rest: JointPose, beat: number, mirror: number): JointPose {
  const breathe = Math.sin(beat * Math.PI * 0.5)
  const side = mirror
  const arms: [Partial<ArmPose>, Partial<ArmPose>] = [
    { raise: 2.3, swing: 0, bend: 0.5, roll: -1.4 },
    { raise: 0.95, swing: -0.2, bend: 0.4, roll: -0.4 },
  ]
  return changed(rest, {
    turn: 0.3,
    rise: -0.17 + 0.02 * breathe,
    shift: 0.2 * side,
    hipRoll: -0.14 * side,
    lean: -0.3 * side - 0.04 * breathe,
    bend: 0.05,
    tilt: 0.16 * side,
    nod: -0.06,
    look: 0.2 * side,
    arms: side > 0 ? arms : [arms[1], arms[0]],
    legs: [
      { out: side > 0 ? 0.34 : 0.12, pitch: side > 0 ? 0.3 : 0 },
      { out: side > 0 ? 0.12 : 0.34, pitch: side > 0 ? 0 : 0.3 },
    ],
  })
}

export const spin: Motion = (input) => {
  const part = input.clock / 1.8
  const turn = Math.floor(part)
  const within = part - turn
  const rest = idlePose(input)
  const open = window01(within, 0.1, 0.95, 0.25)
  return {
    ...changed(rest, {
      turn: 0.25,
      rise: -0.06 + 0.09 * open,
      air: 0.015 * Math.sin(within * Math.PI) ** 2,
      bend: 0.1 * (1 - open),
      twist: -0.25 * pulse(within, 1, 0, 0.2, 0.08),
      shift: 0,
      lean: 0,
      hipRoll: 0,
      look: 0,
      arms: both<Partial<ArmPose>>({
        raise: 0.35 + 0.95 * open,
        swing: 0.15,
        bend: 0.55 - 0.2 * open,
        roll: -0.8 * open,
      }),
      legs: [
        { out: 0.02, pitch: 0.6 * open },
        { out: 0.02, pitch: 0.5 * open, up: 0.1 * open },
      ],
    }),
    spin: Math.PI * 2 * (turn + smooth((within - 0.14) / 0.72)),
  }
}
