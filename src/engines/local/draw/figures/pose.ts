import type { MotionName } from '../../shot/scene.ts'
import { clamp01, lerp, overshoot, smooth, window01 } from '../easing.ts'

/**
 * One moment of an actor's movement, as a puppet of paper is moved. Lengths are parts of its own height.
 * Its feet stay where they are under squash, shear and dip: all three work about the foot line.
 */
export type Pose = {
  lift: number
  squashX: number
  squashY: number
  /** Sideways lean of the head over the feet, positive to where it looks. */
  shear: number
  /** Radians about the foot point, positive to where it looks. */
  rotation: number
  /** Leg cycle in turns, null for standing legs, and how far they swing. */
  stride: number | null
  swing: number
  /** 0 to 1: the front of a four-legged body goes down. */
  dip: number
  /** 0 to 1: the upper part of an upright body folds forward. */
  fold: number
  /** Wave along the body, in parts of its height, and its phase in turns. */
  ripple: number
  ripplePhase: number
  /** 1 looks where the actor faces, -1 the other way; between them it turns. */
  turn: number
}

export const restPose: Pose = {
  lift: 0,
  squashX: 1,
  squashY: 1,
  shear: 0,
  rotation: 0,
  stride: null,
  swing: 0,
  dip: 0,
  fold: 0,
  ripple: 0,
  ripplePhase: 0,
  turn: 1,
}

const turnWave = (clock: number, seconds: number) => Math.sin((clock / seconds) * Math.PI * 2)

/** Stretch by `amount` along the height and as much narrower, so that the volume stays. */
const stretch = (amount: number) => ({ squashY: 1 + amount, squashX: 1 / (1 + amount) })

/** Parts of its own height that a walking or running actor moves in a second. */
export const STRIDE_SECONDS = { walk: 0.92, run: 0.5 }
export const SWING = { walk: 0.115, run: 0.15 }
/** A foot on the ground goes from +swing to -swing in half a stride: the body must move as fast. */
export const groundSpeed = (motion: 'walk' | 'run') => (4 * SWING[motion]) / STRIDE_SECONDS[motion]

/** Own heights a second of what travels without legs. */
const CRUISE: Partial<Record<MotionName, number>> = { fly: 0.42, swim: 0.34, sail: 0.07 }

/** Own heights a second that a motion takes a figure over the ground; 0 for what is done in place. */
export const paceOf = (motion: MotionName) =>
  motion === 'walk' || motion === 'run' ? groundSpeed(motion) : (CRUISE[motion] ?? 0)

function idle(clock: number): Pose {
  return {
    ...restPose,
    ...stretch(0.013 * turnWave(clock, 2.9)),
    shear: 0.012 * turnWave(clock, 4.7),
  }
}

function stepping(motion: 'walk' | 'run', clock: number): Pose {
  const stride = clock / STRIDE_SECONDS[motion]
  const contact = Math.abs(Math.sin(stride * Math.PI * 2))
  const isRun = motion === 'run'
  return {
    ...restPose,
    stride,
    swing: SWING[motion],
    lift: (isRun ? 0.035 : 0.013) * contact,
    ...stretch((isRun ? 0.03 : 0.012) * (contact - 0.5)),
    rotation: (isRun ? 0.05 : 0.015) + 0.014 * Math.sin(stride * Math.PI * 4),
  }
}

/** One hop from 0 to 1: crouch, leave with a stretch, hang, land with a squash, settle. */
export function hop(part: number, height: number): Pose {
  const crouch = window01(part, 0, 0.24, 0.1)
  const air = clamp01((part - 0.2) / 0.46)
  const rise = 4 * air * (1 - air)
  const speed = air > 0 && air < 1 ? Math.abs(1 - 2 * air) : 0
  const land = window01(part, 0.64, 0.86, 0.08)
  const settle = part > 0.84 ? 0.03 * Math.sin(((part - 0.84) / 0.16) * Math.PI) : 0
  return {
    ...restPose,
    lift: height * rise,
    ...stretch(0.12 * speed * speed - 0.15 * crouch - 0.18 * land + settle),
  }
}

function jump(clock: number): Pose {
  return hop((clock / 1.35) % 1, 0.42)
}

/** Hops, a play bow, a hop with a turn, a breath: six seconds that do not look like a loop. */
function play(clock: number): Pose {
  const at = clock % 6
  const turned = Math.floor(clock / 6) % 2 === 0 ? 1 : -1
  if (at < 0.9) return { ...hop(at / 0.9, 0.14), turn: turned, shear: 0.04 }
  if (at < 1.8) return { ...hop((at - 0.9) / 0.9, 0.2), turn: turned, shear: 0.04 }
  if (at < 3.4) {
    const wag = 0.025 * Math.sin(at * 19) * window01(at, 2, 3.2, 0.2)
    return {
      ...idle(clock),
      dip: window01(at, 1.8, 3.4, 0.42),
      fold: window01(at, 1.8, 3.4, 0.42) * 0.5,
      turn: turned,
      shear: wag,
    }
  }
  if (at < 4.5) {
    const part = (at - 3.4) / 1.1
    return { ...hop(part, 0.26), turn: turned * lerp(1, -1, smooth((part - 0.25) / 0.38)) }
  }
  return { ...idle(clock), turn: -turned }
}

/** Of who dances: sound keeps time with it. */
export const BEAT_SECONDS = 0.52

function dance(clock: number): Pose {
  const beat = clock / BEAT_SECONDS
  const onBeat = Math.abs(Math.sin(beat * Math.PI))
  const side = Math.sin(beat * Math.PI)
  const spin = window01(clock % 4.16, 3.1, 4.16, 0.5)
  return {
    ...restPose,
    lift: 0.06 * onBeat,
    ...stretch(0.07 * (onBeat - 0.55)),
    shear: 0.16 * side,
    rotation: 0.05 * Math.sin(beat * Math.PI - 0.5),
    stride: beat / 2,
    swing: 0.035,
    turn: spin > 0 && spin < 1 ? Math.cos(spin * Math.PI * 2) : 1,
  }
}

/** Rises a little first, goes down, holds, comes up past upright, settles. Twice, then stands. */
function bow(clock: number): Pose {
  const at = clock % 3.6
  if (clock > 7.2) return idle(clock)
  const up = window01(at, 0, 0.5, 0.22)
  const down = smooth((at - 0.4) / 0.6) * (1 - overshoot(clamp01((at - 1.9) / 0.7)))
  return {
    ...idle(clock),
    ...stretch(0.05 * up - 0.03 * down),
    dip: Math.max(-0.12, down),
    fold: Math.max(-0.1, down),
    shear: 0.03 * up,
  }
}

function wave(clock: number): Pose {
  const swing = window01(clock % 3.4, 0.1, 2.7, 0.35)
  return {
    ...idle(clock),
    shear: 0.1 * swing * Math.sin(clock * 8.4),
    ...stretch(0.04 * swing),
    rotation: 0.03 * swing * Math.sin(clock * 8.4 - 0.7),
  }
}

function cheer(clock: number): Pose {
  const hopping = hop((clock / 0.62) % 1, 0.09)
  return { ...hopping, shear: 0.04 * turnWave(clock, 1.1) }
}

function nod(clock: number): Pose {
  const dips = window01(clock % 2.6, 0.2, 1.9, 0.4)
  const nibble = dips * (0.5 + 0.12 * Math.sin(clock * 10))
  return { ...idle(clock), dip: nibble * 0.6, fold: nibble * 0.28 }
}

function fly(clock: number): Pose {
  const flap = Math.sin(clock * 11)
  return {
    ...restPose,
    lift: 0.14 * turnWave(clock, 2.6) + 0.03 * Math.sin(clock * 11 + 1.2),
    squashY: 1 + 0.09 * flap,
    squashX: 1 - 0.05 * flap,
    rotation: 0.09 * Math.sin((clock / 2.6) * Math.PI * 2 + 1.4),
  }
}

function swim(clock: number): Pose {
  return {
    ...restPose,
    lift: 0.12 * turnWave(clock, 3.1),
    ripple: 0.045,
    ripplePhase: clock * 1.5,
    rotation: 0.07 * Math.sin((clock / 3.1) * Math.PI * 2 + 1.5),
    squashX: 1 + 0.02 * Math.sin(clock * 9.4),
  }
}

function drive(clock: number): Pose {
  const bump = Math.max(0, Math.sin(clock * 2.1) * Math.sin(clock * 5.3)) ** 2
  return {
    ...restPose,
    lift: 0.012 * bump,
    rotation: 0.01 * Math.sin(clock * 4.4),
    ...stretch(0.012 * Math.sin(clock * 8.8)),
  }
}

function sail(clock: number): Pose {
  return {
    ...restPose,
    lift: 0.02 * turnWave(clock, 2.8),
    rotation: 0.055 * turnWave(clock + 0.6, 3.4),
  }
}

function spin(clock: number): Pose {
  const part = (clock / 1.7) % 1
  const turned = Math.cos(smooth(part) * Math.PI * 2)
  return { ...hop(part, 0.1), turn: Math.abs(turned) < 0.06 ? 0.06 : turned }
}

function float(clock: number): Pose {
  return {
    ...restPose,
    lift: 0.08 + 0.1 * turnWave(clock, 5.2),
    rotation: 0.13 * turnWave(clock, 7.3),
    shear: 0.03 * turnWave(clock, 6.1),
  }
}

function sleep(clock: number): Pose {
  return { ...restPose, ...stretch(-0.1 + 0.028 * turnWave(clock, 4.2)), fold: 0.2, dip: 0.35 }
}

function sway(clock: number): Pose {
  return {
    ...restPose,
    shear: 0.07 * turnWave(clock, 3.3) + 0.02 * turnWave(clock, 1.7),
    ...stretch(0.01 * turnWave(clock, 2.3)),
  }
}

/** Gathers, reaches up and out, lets go: a body waking. */
function stretching(clock: number): Pose {
  const at = clock % 4.4
  const gather = window01(at, 0.1, 1, 0.35)
  const reach = window01(at, 0.8, 3.2, 0.6)
  return {
    ...idle(clock),
    ...stretch(0.15 * reach - 0.1 * gather),
    shear: 0.09 * reach * Math.sin(at * 2.2),
    dip: gather * 0.2,
  }
}

const poses: Record<MotionName, (clock: number) => Pose> = {
  idle,
  still: () => restPose,
  walk: (clock) => stepping('walk', clock),
  run: (clock) => stepping('run', clock),
  jump,
  play,
  dance,
  bow,
  wave,
  cheer,
  nod,
  eat: nod,
  drink: nod,
  read: nod,
  sit: idle,
  sing: sway,
  work: nod,
  look: idle,
  fly,
  swim,
  drive,
  sail,
  spin,
  float,
  sleep,
  sway,
  stretch: stretching,
}

/** The pose `clock` seconds after the motion began; before that (negative) the actor idles. */
export function poseAt(motion: MotionName, clock: number): Pose {
  if (clock < 0) return motion === 'still' ? restPose : idle(clock)
  return poses[motion](clock)
}
