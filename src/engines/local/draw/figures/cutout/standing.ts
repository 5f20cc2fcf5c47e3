/** Birds and others on two legs, or none: head and tail turn, legs step, wings flap; the rest hops. */
import type { MotionName } from '../../../shot/scene.ts'
import { clamp01, lerp, overshoot, smooth, window01 } from '../../easing.ts'
import type { Pose } from '../pose.ts'
import { fraction, restPose, stretched, wave } from '../pose.ts'
import type { Field, Parts } from './field.ts'
import { createField, partAt } from './field.ts'
import type { Hinge } from './hinge.ts'
import { hingeIn, hingeWeight, swung } from './hinge.ts'
import type { Point } from './limb.ts'
import { turned } from './limb.ts'
import type { Motion } from './plain-motions.ts'
import { HOP, plainMotions } from './plain-motions.ts'
import type { Rigging } from './rigging.ts'
import type { StandingRig } from './standing-rigs.ts'

type Strides = { seconds: number; stance: number; reach: number; lift: number }

const strides: Record<'walk' | 'run', Strides> = {
  walk: { seconds: 0.78, stance: 0.6, reach: 0.42, lift: 0.34 },
  run: { seconds: 0.44, stance: 0.46, reach: 0.6, lift: 0.5 },
}

/** Legs this short rock and hop instead of stepping. */
const SHORT_LEGS = 0.05

export function createStanding(rig: StandingRig, aspect: number): Rigging {
  const legs = 1 - rig.legTop
  const isStepping = legs > SHORT_LEGS
  const reachOf = (gait: Strides) => gait.reach * Math.max(legs, 0.12)
  const paceOf = (gait: Strides) => (2 * reachOf(gait)) / (gait.stance * gait.seconds)
  const step =
    (motion: 'walk' | 'run'): Motion =>
    ({ way }) =>
      stepping(strides[motion], reachOf(strides[motion]), legs, way / paceOf(strides[motion]))
  const waddle: Motion = ({ way }) => waddling(way)
  const paces: Partial<Record<MotionName, number>> = isStepping
    ? { walk: paceOf(strides.walk), run: paceOf(strides.run) }
    : rig.arms === undefined
      ? {}
      : { walk: 0.26, run: 0.5 }
  const field = standingField(rig, aspect)
  const [neck, face] = rig.head ?? [
    [0.4, 0.4],
    [0.2, 0.3],
  ]
  const mouth: Point = [
    (face[0] - Math.abs(face[0] - neck[0]) * 0.9 - 0.06) * aspect,
    face[1] + 0.05,
  ]
  return createField({
    stepsOf: (motion) => {
      if (motion !== 'walk' && motion !== 'run') return null
      if (isStepping)
        return { stride: (2 * reachOf(strides[motion])) / strides[motion].stance, beats: [0, 0.5] }
      return rig.arms === undefined
        ? { stride: HOP[motion], beats: [0] }
        : { stride: 0.52, beats: [0, 0.5] }
    },
    mouthAt: ({ parts }) => field(mouth, parts, 'body'),
    move: field,
    motions: {
      ...standingMotions,
      ...(isStepping
        ? { walk: step('walk'), run: step('run') }
        : rig.arms === undefined
          ? { walk: hops('walk'), run: hops('run') }
          : { walk: waddle, run: waddle }),
    },
    paces,
  })
}

function standingField(rig: StandingRig, aspect: number): Field {
  const hinge = ([at, toward]: readonly [Point, Point], reach = 2.6) =>
    hingeIn({ at, toward, reach }, aspect)
  const head = rig.head === null ? null : hinge(rig.head)
  const tail = rig.tail === undefined ? null : hinge(rig.tail)
  const arms = rig.arms?.map((arm) => ({ ...hinge(arm, 2), radius: 0.085 })) ?? []
  const hip: Point = [rig.split * aspect, rig.legTop]
  return (point, parts) => {
    const leg = legPart(rig.legTop, point[1])
    let to = bodyMoved(point, parts, { head, tail, arms })
    to = turned(to, hip, -partAt(parts, 'pitch') * (1 - leg))
    to = [to[0], to[1] - partAt(parts, 'rise') * (1 - leg)]
    if (leg === 0) return to
    const side = point[0] < hip[0] ? 'left' : 'right'
    return [to[0] - partAt(parts, `${side}X`) * leg, to[1] - partAt(parts, `${side}Y`) * leg]
  }
}

/** 0 on the body, 1 on the sole. */
const legPart = (legTop: number, y: number) =>
  legTop >= 1 ? 0 : clamp01((y - legTop) / (0.97 - legTop))

type Hinges = { head: Hinge | null; tail: Hinge | null; arms: readonly Hinge[] }

function bodyMoved(point: Point, parts: Parts, { head, tail, arms }: Hinges): Point {
  let to = point
  if (head !== null) {
    const weight = hingeWeight(head, to)
    const nodded = turned(to, head.at, -partAt(parts, 'head') * weight)
    to = [nodded[0] - partAt(parts, 'reach') * weight, nodded[1]]
  }
  if (tail !== null) to = swung(to, tail, -partAt(parts, 'tail'))
  const [left, right] = arms
  if (left !== undefined) to = swung(to, left, partAt(parts, 'leftArm'))
  if (right !== undefined) to = swung(to, right, -partAt(parts, 'rightArm'))
  return to
}

const bodied = (parts: Parts, more: Partial<Pose> = {}): Pose => ({ ...restPose, ...more, parts })

const plus = (pose: Pose, parts: Parts, more: Partial<Pose> = {}): Pose => {
  const sum: Record<string, number> = { ...pose.parts }
  for (const [name, value] of Object.entries(parts)) sum[name] = (sum[name] ?? 0) + value
  return { ...pose, ...more, parts: sum }
}

/** Two legs in turn; the head stays behind and catches up, as birds' heads do. */
function stepping(gait: Strides, reach: number, legs: number, clock: number): Pose {
  const stride = clock / gait.seconds
  const foot = (turn: number) => {
    if (turn < gait.stance) return { x: reach * (1 - (2 * turn) / gait.stance), y: 0 }
    const air = (turn - gait.stance) / (1 - gait.stance)
    return { x: reach * (2 * smooth(air) - 1), y: gait.lift * legs * Math.sin(Math.PI * air) }
  }
  const [left, right] = [foot(fraction(stride)), foot(fraction(stride + 0.5))]
  const beat = stride * 2
  const thrust =
    fraction(beat) < 0.4 ? smooth(fraction(beat) / 0.4) : 1 - fraction(beat - 0.4) / 0.6
  return bodied({
    leftX: left.x,
    leftY: left.y,
    rightX: right.x,
    rightY: right.y,
    rise: 0.012 * Math.cos(beat * Math.PI * 2),
    pitch: 0.03 * Math.sin(beat * Math.PI * 2) + (gait.seconds < 0.6 ? 0.1 : 0),
    reach: 0.03 * (thrust - 0.5),
    tail: 0.06 * Math.sin(beat * Math.PI * 2 - 1),
    leftArm: 0.2 + 0.2 * Math.sin(stride * Math.PI * 2),
    rightArm: 0.2 - 0.2 * Math.sin(stride * Math.PI * 2),
  })
}

/** From foot to foot, rocking: the foot that is stood on stays where it is. */
function waddling(way: number): Pose {
  const stride = (way / 0.26) * Math.PI
  const side = Math.sin(stride)
  return bodied(
    {
      leftY: 0.03 * Math.max(0, side),
      rightY: 0.03 * Math.max(0, -side),
      leftArm: 0.45 + 0.2 * Math.sin(stride - 0.6),
      rightArm: 0.45 - 0.2 * Math.sin(stride - 0.6),
      head: -0.06 * side,
    },
    { rotation: 0.085 * side, lift: 0.012 * Math.abs(side) },
  )
}

const hops =
  (motion: 'walk' | 'run'): Motion =>
  (beat) => {
    const part = fraction(beat.way / HOP[motion])
    const air = Math.sin(part * Math.PI)
    return plus(plainMotions[motion](beat), {
      head: 0.1 * Math.cos(part * Math.PI * 2),
      tail: 0.2 * air,
      leftArm: 0.5 * air,
      rightArm: 0.5 * air,
    })
  }

/** Quick turns of the head with rests between them, as small animals look about. */
function glances(time: number): number {
  const at = time % 5.2
  return (
    window01(at, 0.6, 1.5, 0.12) -
    0.8 * window01(at, 1.9, 2.6, 0.12) +
    0.6 * window01(at, 3.6, 4.7, 0.14)
  )
}

const idle: Motion = ({ clock, phase }) => {
  const time = clock + phase * 7
  const look = glances(time)
  return bodied(
    {
      head: -0.13 * look,
      reach: 0.008 * look,
      tail: 0.07 * Math.sin(time * 1.7) + 0.16 * window01(time % 3.4, 2.6, 3, 0.12),
      leftArm: 0.05 + 0.04 * Math.sin(time * 2.1),
      rightArm: 0.05 + 0.04 * Math.sin(time * 2.1),
    },
    stretched(0.01 * wave(time, 2.7)),
  )
}

/** Bends down and pecks three times, looks up with a jerk, goes on. */
const eat: Motion = (beat) => {
  const at = (beat.clock + beat.phase * 2) % 3.8
  const down = window01(at, 0.2, 2.3, 0.26)
  const peck = down * Math.max(0, Math.sin(at * 13)) * 0.16
  return plus(idle(beat), { pitch: 0.42 * down + peck, head: 0.5 * down + peck, tail: 0.2 * down })
}

const bow: Motion = (beat) => {
  const at = beat.clock % 3.7
  if (beat.clock > 7.4) return idle(beat)
  const up = window01(at, 0, 0.6, 0.26)
  const down = smooth((at - 0.4) / 0.55) * (1 - overshoot(clamp01((at - 2) / 0.7)))
  return plus(
    idle(beat),
    {
      pitch: 0.4 * down - 0.08 * up,
      head: 0.36 * down - 0.14 * up,
      tail: -0.2 * down,
      leftArm: 0.9 * down,
      rightArm: 0.9 * down,
    },
    stretched(0.03 * up - 0.04 * down),
  )
}

const dance: Motion = ({ clock, phase }) => {
  const beat = clock / 0.5 + phase * 0.15
  const bounce = Math.abs(Math.sin(beat * Math.PI))
  const side = Math.sin(beat * Math.PI)
  const spin = window01(clock % 4, 3, 4, 0.48)
  const flap = 0.8 + 0.6 * Math.sin(beat * Math.PI * 2 - 0.6)
  return bodied(
    {
      head: 0.16 * Math.sin(beat * Math.PI - 0.8),
      tail: 0.3 * Math.sin(beat * Math.PI * 2),
      leftArm: flap + 0.4 * Math.max(0, side),
      rightArm: flap + 0.4 * Math.max(0, -side),
      leftY: 0.05 * Math.max(0, side),
      rightY: 0.05 * Math.max(0, -side),
    },
    {
      lift: 0.05 * bounce,
      rotation: 0.11 * side,
      ...stretched(0.05 * (bounce - 0.6)),
      turn: spin > 0 && spin < 1 ? Math.cos(spin * Math.PI * 2) : 1,
    },
  )
}

const waving: Motion = (beat) => {
  const up = window01(beat.clock % 3.4, 0.1, 2.9, 0.35)
  const swing = Math.sin(beat.clock * 9)
  return plus(
    idle(beat),
    { rightArm: (1.7 + 0.4 * swing) * up, head: 0.08 * swing * up, leftArm: 0.15 * up },
    { rotation: -0.05 * up + 0.02 * swing * up },
  )
}

const flapping =
  (motion: Motion, amount: number): Motion =>
  (beat) => {
    const flap = amount * (0.7 + 0.7 * Math.sin(beat.clock * 15))
    return plus(motion(beat), {
      leftArm: flap,
      rightArm: flap,
      tail: 0.15 * Math.sin(beat.clock * 7),
    })
  }

const look: Motion = (beat) => plus(idle(beat), { head: -0.1 * glances(beat.clock * 0.7 + 2) })

const sleep: Motion = (beat) => {
  const breath = wave(beat.clock + beat.phase * 2, 4.2)
  return bodied({ head: 0.4 + 0.02 * breath, reach: -0.02 }, stretched(-0.07 + 0.02 * breath))
}

/** On water: rocks, the feet push now and then, the head goes along. */
const swim: Motion = ({ clock, phase }) => {
  const time = clock + phase * 4
  return bodied(
    { head: 0.05 * wave(time, 1.4), reach: 0.012 * wave(time, 1.4), tail: 0.12 * wave(time, 0.7) },
    { lift: 0.008 * wave(time, 2.3), rotation: 0.022 * wave(time, 2.9) },
  )
}

const sing: Motion = (beat) =>
  plus(idle(beat), {
    head: lerp(-0.3, -0.18, Math.abs(wave(beat.clock, 1.1))),
    tail: 0.12 * wave(beat.clock, 0.55),
  })

const standingMotions = {
  idle,
  eat,
  drink: eat,
  nod: eat,
  bow,
  dance,
  wave: waving,
  look,
  sit: idle,
  sleep,
  swim,
  sail: swim,
  sing,
  jump: flapping(plainMotions.jump, 0.6),
  cheer: flapping(plainMotions.cheer, 0.8),
  play: flapping(plainMotions.play, 0.5),
  fly: flapping(plainMotions.fly, 1),
} satisfies Partial<Record<MotionName, Motion>>
