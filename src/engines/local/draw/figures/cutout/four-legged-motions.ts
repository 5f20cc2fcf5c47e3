/**
 * What four-legged animals do. Footfalls follow Muybridge's order: a walk puts down near hind, near front,
 * far hind, far front, a quarter of a stride apart; a gallop both hind feet, then both front feet, gathered
 * in the air after them.
 */
import type { MotionName } from '../../../shot/scene.ts'
import { clamp01, lerp, overshoot, smooth, window01 } from '../../easing.ts'
import type { Pose } from '../pose.ts'
import { fraction, hop, restPose, stretched, wave } from '../pose.ts'
import type { LegName, Skeleton } from './four-legged-skeleton.ts'
import { legNames } from './four-legged-skeleton.ts'
import type { Beat } from './rigging.ts'

type Gait = {
  seconds: number
  /** Part of a stride that a foot is on the ground. */
  stance: number
  /** Half the way of a planted foot, and how high it is lifted, as parts of the legs' length. */
  reach: number
  lift: number
  touches: Record<LegName, number>
}

const gaits = {
  walk: {
    seconds: 1.05,
    stance: 0.64,
    reach: 0.4,
    lift: 0.3,
    touches: { nearHind: 0, nearFront: 0.25, farHind: 0.5, farFront: 0.75 },
  },
  run: {
    seconds: 0.56,
    stance: 0.32,
    reach: 0.46,
    lift: 0.42,
    touches: { nearHind: 0, farHind: 0.1, nearFront: 0.46, farFront: 0.56 },
  },
} satisfies Record<string, Gait>

type Parts = Record<string, number>

/** Longer legs swing slower. */
const strideSeconds = (gait: Gait, legs: number) => gait.seconds * Math.sqrt(legs / 0.4)

export function gaitPace(motion: 'walk' | 'run', { legLength }: Skeleton): number {
  const gait = gaits[motion]
  return (2 * gait.reach * legLength) / (gait.stance * strideSeconds(gait, legLength))
}

/** Own heights that a stride takes it, and when in it each foot comes down. */
export function gaitSteps(motion: 'walk' | 'run', body: Skeleton) {
  const gait = gaits[motion]
  const beats = Object.values(gait.touches).sort((a, b) => a - b)
  return { stride: gaitPace(motion, body) * strideSeconds(gait, body.legLength), beats }
}

/** Where a foot is against its place under the hip: back as fast as the body goes on, then forward in the air. */
function footAt(gait: Gait, turn: number, legs: number): { x: number; y: number } {
  const reach = gait.reach * legs
  if (turn < gait.stance) return { x: reach * (1 - (2 * turn) / gait.stance), y: 0 }
  const air = (turn - gait.stance) / (1 - gait.stance)
  return {
    x: reach * (2 * smooth(air) - 1),
    y: gait.lift * legs * Math.sin(Math.PI * air) ** 1.3,
  }
}

function steps(gait: Gait, stride: number, legs: number): Parts {
  const parts: Parts = { home: 1 }
  for (const name of legNames) {
    const { x, y } = footAt(gait, fraction(stride - gait.touches[name]), legs)
    parts[`${name}X`] = x
    parts[`${name}Y`] = y
  }
  return parts
}

const cycle = (stride: number, at: number) => Math.cos((stride - at) * Math.PI * 2)

/** A wag or a sway that runs from the root of the tail to its tip. */
function tail(base: number, amount: number, turns: number): Parts {
  const joint = (number: number) =>
    amount * (0.6 + 0.25 * number) * Math.sin((turns - number * 0.13) * Math.PI * 2)
  return { tail0: base + joint(0), tail1: base * 0.3 + joint(1), tail2: joint(2), tail3: joint(3) }
}

function walk({ way }: Beat, body: Skeleton): Pose {
  const { legLength } = body
  const stride = way / (gaitPace('walk', body) * strideSeconds(gaits.walk, legLength))
  const bob = 0.05 * legLength
  return {
    ...restPose,
    parts: {
      ...steps(gaits.walk, stride, legLength),
      ...tail(0, 0.12, stride),
      // A shoulder is highest over its standing foot, in the middle of the stance.
      chest: bob * 0.5 * Math.cos((stride * 2 - 0.16) * Math.PI * 2) - bob * 0.4,
      rump: bob * 0.5 * Math.cos((stride * 2 - 0.62) * Math.PI * 2) - bob * 0.4,
      head: 0.06 * Math.cos((stride * 2 - 0.3) * Math.PI * 2),
      shift: 0.01 * Math.sin(stride * 4 * Math.PI),
    },
  }
}

function run({ way }: Beat, body: Skeleton): Pose {
  const { legLength } = body
  const stride = way / (gaitPace('run', body) * strideSeconds(gaits.run, legLength))
  const extended = cycle(stride, 0.4)
  return {
    ...restPose,
    lift: 0.16 * legLength * Math.max(0, cycle(stride, 0.93)) ** 1.5,
    parts: {
      ...steps(gaits.run, stride, legLength),
      ...tail(0.25, 0.16, stride - 0.2),
      chest: 0.13 * legLength * cycle(stride, 0.26) + 0.02 * legLength,
      rump: 0.13 * legLength * cycle(stride, 0.72) + 0.02 * legLength,
      arch: -0.09 * legLength * extended,
      length: 0.055 * extended,
      head: -0.14 * cycle(stride, 0.2) - 0.08,
      reach: 0.03 * extended,
    },
  }
}

/** Breath, a look about now and then, the tail's slow sway. */
function idle({ clock, phase }: Beat): Pose {
  const time = clock + phase * 9
  const look = window01(time % 7.3, 1.2, 3.1, 0.4) - 0.7 * window01(time % 7.3, 4.6, 6, 0.4)
  return {
    ...restPose,
    ...stretched(0.008 * wave(time, 2.9)),
    parts: {
      ...tail(0.03, 0.13, time / 2.6),
      chest: 0.006 * wave(time, 2.9),
      head: -0.1 * look + 0.025 * wave(time, 4.1),
      reach: 0.008 * look,
    },
  }
}

const still = (): Pose => restPose

/** Adds to the parts of a pose, and replaces the rest. */
const on = (pose: Pose, parts: Parts, more: Partial<Pose> = {}): Pose => {
  const sum: Parts = { ...pose.parts }
  for (const [name, value] of Object.entries(parts)) sum[name] = (sum[name] ?? 0) + value
  return { ...pose, ...more, parts: sum }
}

/** A hop in which the chest rises first and the feet tuck up; squash goes into the legs. */
function leap(part: number, height: number, legs: number): Pose {
  const jump = hop(part, height)
  const crouch = window01(part, 0, 0.26, 0.1) + window01(part, 0.64, 0.88, 0.09)
  const air = clamp01((part - 0.2) / 0.46)
  const tuck = Math.sin(air * Math.PI) * legs * 0.35
  const tilt = 0.16 * legs * Math.sin(air * Math.PI * 2)
  return {
    ...jump,
    squashX: 1,
    squashY: 1,
    parts: {
      home: 1,
      chest: -0.3 * legs * crouch + tilt,
      rump: -0.36 * legs * crouch - tilt,
      nearFrontY: tuck,
      farFrontY: tuck * 0.9,
      nearHindY: tuck * 0.8,
      farHindY: tuck * 0.7,
      nearFrontX: tuck * 0.5,
      farFrontX: tuck * 0.5,
      nearHindX: -tuck * 0.7,
      farHindX: -tuck * 0.7,
      head: -0.1 * Math.sin(air * Math.PI * 2) + 0.12 * crouch,
      ...tail(0.2 * Math.sin(air * Math.PI * 2), 0.1, part * 2),
    },
  }
}

const jump = ({ clock }: Beat, { legLength }: Skeleton) =>
  leap(fraction(clock / 1.3), 0.4, legLength)

/** Chest down on stretched forelegs, rump up. */
function bowed(amount: number, legs: number): Parts {
  return {
    home: amount,
    raise: 0,
    chest: -0.7 * legs * amount,
    rump: 0.06 * legs * amount,
    shift: -0.1 * legs * amount,
    nearFrontX: 0.5 * legs * amount,
    farFrontX: 0.38 * legs * amount,
    nearHindX: 0.1 * legs * amount,
  }
}

/** Rises a little first, goes down, holds, comes up past upright and settles. Twice, then stands. */
function bow(beat: Beat, { legLength }: Skeleton): Pose {
  const at = beat.clock % 3.8
  if (beat.clock > 7.6) return on(idle(beat), { home: 1 })
  const up = window01(at, 0, 0.62, 0.28)
  const down = smooth((at - 0.4) / 0.55) * (1 - overshoot(clamp01((at - 2.1) / 0.7)))
  const glance = window01(at, 2.9, 3.6, 0.2)
  return on(idle(beat), {
    ...bowed(Math.max(-0.06, down), legLength),
    home: 1,
    head: 0.5 * down - 0.24 * up - 0.1 * glance,
    headLift: 0.03 * up - 0.05 * down,
    chest: 0.1 * legLength * up,
    tail0: 0.35 * down - 0.1 * up,
    tail1: 0.2 * down,
  })
}

/** A play bow with a wagging tail, bounces, a turn about for its own tail, a breath: ten seconds. */
function play(beat: Beat, body: Skeleton): Pose {
  const { legLength } = body
  const clock = beat.clock + beat.phase * 3
  const at = clock % 9.2
  const wag = tail(0.1, 0.4, clock * 2.9)
  const stand = on(idle(beat), { home: 1 })
  if (at < 2.2) {
    const low = window01(at, 0.05, 2.15, 0.34)
    const tease = 0.06 * low * Math.sin(at * 11)
    return on(stand, {
      ...bowed(low, legLength),
      home: 0,
      head: 0.12 * low - 0.5 * low * 0.4 + tease,
      ...wag,
    })
  }
  if (at < 3.8) {
    const bounce = leap(fraction((at - 2.2) / 0.8), 0.16, legLength)
    return on(bounce, wag)
  }
  if (at < 6.2) return chaseTail((at - 3.8) / 2.4, clock, legLength)
  const pant = window01(at, 6.2, 9.2, 0.5)
  return on(stand, {
    ...wag,
    head: -0.12 * pant + 0.05 * pant * Math.sin(at * 9),
    chest: 0.012 * pant * Math.sin(at * 9),
  })
}

/** Quick little steps on the spot, looking back at the tail, turning about twice. */
function chaseTail(part: number, clock: number, legs: number): Pose {
  const busy = window01(part, 0, 1, 0.14)
  const turns = smooth(clamp01((part - 0.1) / 0.8)) * 2
  const patter = steps({ ...gaits.walk, reach: 0.16, lift: 0.3 }, clock * 3.2, legs * busy)
  return {
    ...restPose,
    turn: Math.cos(turns * Math.PI * 2),
    lift: 0.02 * busy * Math.abs(Math.sin(clock * 10)),
    parts: {
      ...patter,
      ...tail(-0.25 * busy, 0.3, clock * 2.4),
      head: -0.3 * busy,
      length: -0.05 * busy,
      arch: 0.08 * legs * busy,
    },
  }
}

/** Front and hind bounce in turn on the beat, paws lifted one after the other. */
function dance({ clock, phase }: Beat, { legLength: legs }: Skeleton): Pose {
  const beat = clock / 0.5 + phase * 0.2
  const bounce = Math.abs(Math.sin(beat * Math.PI))
  const side = Math.sin(beat * Math.PI)
  const spin = window01(clock % 4, 3, 4, 0.48)
  return {
    ...restPose,
    lift: 0.05 * bounce,
    turn: spin > 0 && spin < 1 ? Math.cos(spin * Math.PI * 2) : 1,
    rotation: 0,
    parts: {
      home: 1,
      chest: 0.2 * legs * side * 0.8 - 0.1 * legs * (1 - bounce),
      rump: -0.2 * legs * side * 0.8 - 0.1 * legs * (1 - bounce),
      shift: 0.04 * side,
      nearFrontY: 0.4 * legs * Math.max(0, side),
      nearFrontX: 0.18 * legs * Math.max(0, side),
      farHindY: 0.22 * legs * Math.max(0, side),
      farFrontY: 0.22 * legs * Math.max(0, -side),
      nearHindY: 0.3 * legs * Math.max(0, -side),
      head: 0.22 * Math.sin(beat * Math.PI - 0.7),
      ...tail(0.1, 0.4, beat / 2 - 0.1),
    },
  }
}

/** Sits down on its haunches, lifts a paw and waves it. */
function waving(beat: Beat, body: Skeleton): Pose {
  const legs = body.legLength
  const up = window01(beat.clock % 3.6, 0.1, 3.1, 0.4)
  const paw = Math.sin(beat.clock * 9)
  return on(idle(beat), {
    home: 1,
    chest: 0.1 * legs * up,
    rump: -0.14 * legs * up,
    nearFrontX: (0.62 + 0.16 * paw) * legs * up,
    nearFrontY: (0.92 + 0.14 * paw) * legs * up,
    head: (-0.14 + 0.05 * Math.sin(beat.clock * 4.5)) * up,
    tail0: 0.12 * up * Math.sin(beat.clock * 8),
  })
}

/** Rears up a little with both paws, again and again. */
function cheer(beat: Beat, { legLength: legs }: Skeleton): Pose {
  const part = fraction(beat.clock / 0.78 + beat.phase * 0.3)
  const up = Math.sin(part * Math.PI) ** 1.4
  return {
    ...restPose,
    lift: 0.07 * up,
    parts: {
      home: 1,
      chest: 0.5 * legs * up - 0.1 * legs * (1 - up),
      rump: -0.14 * legs * up - 0.1 * legs * (1 - up),
      nearFrontX: 0.42 * legs * up,
      nearFrontY: 0.85 * legs * up,
      farFrontX: 0.5 * legs * up,
      farFrontY: 0.7 * legs * up,
      head: -0.2 * up,
      ...tail(0.1, 0.35, beat.clock * 2.2),
    },
  }
}

/** Lowers the head to the ground and nibbles, looks up, goes on. */
function eat(beat: Beat, { legLength: legs }: Skeleton): Pose {
  const at = (beat.clock + beat.phase * 2) % 5
  const down = beat.clock < 0.1 ? 0 : window01(at, 0.1, 3.9, 0.6)
  const nibble = 0.05 * Math.sin(beat.clock * 11) * down
  return on(idle(beat), {
    home: down * 0.5,
    chest: -0.24 * legs * down,
    head: 0.62 * down + nibble,
    headLift: -0.06 * down,
    reach: 0.02 * down,
  })
}

function nod(beat: Beat): Pose {
  const dips = window01(beat.clock % 2.6, 0.2, 1.9, 0.4)
  return on(idle(beat), { head: dips * (0.2 + 0.16 * Math.sin(beat.clock * 8)) })
}

/** Reads or works with a lowered head that follows the lines. */
const read = (beat: Beat): Pose =>
  on(idle(beat), {
    head: 0.26 + 0.06 * wave(beat.clock, 2.3),
    reach: 0.015 * wave(beat.clock, 2.3),
  })

function look(beat: Beat): Pose {
  const at = (beat.clock + beat.phase * 3) % 6
  const side = window01(at, 0.3, 2.2, 0.25) - window01(at, 3, 5, 0.25)
  return on(idle(beat), { head: -0.24 * side, reach: 0.03 * side, headLift: 0.02 * side })
}

const sitting = (legs: number): Parts => ({
  home: 1,
  rump: -0.6 * legs,
  chest: 0.05 * legs,
  nearHindX: 0.3 * legs,
  farHindX: 0.24 * legs,
  nearFrontX: -0.06 * legs,
  farFrontX: -0.02 * legs,
  shift: -0.06 * legs,
  head: 0.05,
  tail0: 0.55,
  tail1: 0.1,
})

const sit = (beat: Beat, { legLength }: Skeleton) => on(look(beat), sitting(legLength))

const sing = (beat: Beat, body: Skeleton) =>
  on(sit(beat, body), {
    head: -0.36 + 0.08 * wave(beat.clock, 1.2),
    chest: 0.02 * wave(beat.clock, 1.2),
  })

/** Lies with its legs under it, breathing slowly. */
function sleep({ clock, phase }: Beat, { legLength: legs }: Skeleton): Pose {
  const breath = wave(clock + phase * 2, 4.2)
  const down = -0.74 * legs
  return {
    ...restPose,
    parts: {
      home: 1,
      chest: down - 0.02 * legs + 0.012 * breath,
      rump: down + 0.02 * legs,
      arch: 0.012 * breath,
      nearFrontX: 0.16 * legs,
      farFrontX: 0.1 * legs,
      nearHindX: 0.06 * legs,
      head: 0.2 + 0.012 * breath,
      headLift: -0.05,
      tail0: -0.5,
      tail1: -0.3,
      tail2: 0.05 * breath,
    },
  }
}

/** Front down and long, then hind legs long, then shakes it off. */
function stretching(beat: Beat, { legLength: legs }: Skeleton): Pose {
  const at = beat.clock % 5
  const front = window01(at, 0.1, 2.3, 0.6)
  const back = window01(at, 2.1, 3.9, 0.5)
  const shake = window01(at, 3.9, 4.7, 0.2) * Math.sin(at * 32)
  return on(idle(beat), {
    ...bowed(front, legs),
    home: 1,
    head: -0.2 * front + 0.1 * shake,
    length: 0.05 * (front + back),
    rump: 0.06 * legs * front - 0.16 * legs * back,
    nearHindX: -0.3 * legs * back,
    farHindX: -0.2 * legs * back,
    tail0: 0.3 * front + 0.08 * shake,
  })
}

/** Paddles: the strides of a walk without a ground. */
function swim(beat: Beat, { legLength: legs }: Skeleton): Pose {
  const patter = steps({ ...gaits.walk, lift: 0.4 }, beat.clock * 1.3, legs)
  return {
    ...restPose,
    lift: 0.02 * wave(beat.clock, 1.6),
    parts: { ...patter, ...tail(0, 0.2, beat.clock), head: -0.18 + 0.04 * wave(beat.clock, 1.6) },
  }
}

/** Weightless: legs hang and drift. */
function float({ clock, phase }: Beat, { legLength: legs }: Skeleton): Pose {
  const at = (seconds: number, turns: number) => wave(clock + phase * 5, seconds, turns)
  return {
    ...restPose,
    lift: 0.08 + 0.1 * at(5.2, 0),
    rotation: 0.13 * at(7.3, 0),
    parts: {
      home: 1,
      nearFrontX: (0.25 + 0.12 * at(3.1, 0)) * legs,
      nearFrontY: (0.2 + 0.1 * at(3.7, 0.2)) * legs,
      farFrontX: (0.1 + 0.12 * at(3.4, 0.4)) * legs,
      farFrontY: (0.12 + 0.1 * at(4.1, 0.1)) * legs,
      nearHindX: (-0.25 + 0.12 * at(3.3, 0.6)) * legs,
      nearHindY: (0.18 + 0.1 * at(3.9, 0.3)) * legs,
      farHindX: (-0.12 + 0.12 * at(3.6, 0.8)) * legs,
      farHindY: (0.1 + 0.1 * at(4.3, 0.7)) * legs,
      head: 0.08 * at(4.7, 0.2),
      ...tail(0.1, 0.25, clock / 3),
    },
  }
}

/** The long leap of a gallop, held in the air. */
const fly = (beat: Beat, body: Skeleton): Pose =>
  on(float(beat, body), { nearFrontX: 0.25, farFrontX: 0.3, nearHindX: -0.25, farHindX: -0.3 })

function spin({ clock }: Beat, { legLength }: Skeleton): Pose {
  const part = fraction(clock / 1.7)
  return { ...leap(part, 0.12, legLength), turn: Math.cos(smooth(part) * Math.PI * 2) }
}

const sway = (beat: Beat): Pose =>
  on(idle(beat), { shift: 0.03 * wave(beat.clock, 2.4), head: 0.1 * wave(beat.clock, 2.4, 0.2) })

const ride = (beat: Beat, body: Skeleton): Pose =>
  on(sit(beat, body), {}, { lift: lerp(0, 0.012, Math.abs(wave(beat.clock, 0.9))) })

type FourLeggedMotion = (beat: Beat, body: Skeleton) => Pose

export const fourLeggedMotions: Record<MotionName, FourLeggedMotion> = {
  idle,
  still,
  walk,
  run,
  jump,
  play,
  dance,
  bow,
  wave: waving,
  cheer,
  nod,
  eat,
  drink: eat,
  read,
  sit,
  sing,
  work: read,
  look,
  fly,
  swim,
  drive: ride,
  sail: ride,
  spin,
  float,
  sleep,
  sway,
  stretch: stretching,
}
