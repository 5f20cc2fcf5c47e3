import { clamp01, lerp, window01 } from '../easing.ts'

/**
 * One moment of a body's movement. Lengths are parts of its own height. Its feet stay where they are under
 * squash and shear: both work about the foot line.
 */
export type Pose = {
  lift: number
  squashX: number
  squashY: number
  /** Sideways lean of the head over the feet, positive to where it looks. */
  shear: number
  /** Radians about the foot point, positive to where it looks. */
  rotation: number
  /** 1 looks where the actor faces, -1 the other way; between them it turns. */
  turn: number
  /** What its kind of body has to bend, by name: angles in radians, lengths in heights; 0 is at rest. */
  parts: Readonly<Record<string, number>>
}

/** Of who dances: sound keeps time with it. */
export const BEAT_SECONDS = 0.5

export const restPose: Pose = {
  lift: 0,
  squashX: 1,
  squashY: 1,
  shear: 0,
  rotation: 0,
  turn: 1,
  parts: {},
}

export function mixPoses(from: Pose, to: Pose, part: number): Pose {
  const parts: Record<string, number> = {}
  for (const name of new Set([...Object.keys(from.parts), ...Object.keys(to.parts)]))
    parts[name] = lerp(from.parts[name] ?? 0, to.parts[name] ?? 0, part)
  const at = (key: 'lift' | 'squashX' | 'squashY' | 'shear' | 'rotation' | 'turn') =>
    lerp(from[key], to[key], part)
  return {
    lift: at('lift'),
    squashX: at('squashX'),
    squashY: at('squashY'),
    shear: at('shear'),
    rotation: at('rotation'),
    turn: at('turn'),
    parts,
  }
}

/** A sine of the clock with a period in seconds. */
export const wave = (clock: number, seconds: number, turns = 0) =>
  Math.sin((clock / seconds + turns) * Math.PI * 2)

/** Stretch by `amount` along the height and as much narrower, so that the volume stays. */
export const stretched = (amount: number) => ({ squashY: 1 + amount, squashX: 1 / (1 + amount) })

/** The part of a cycle, 0 to 1, of any clock. */
export const fraction = (value: number) => value - Math.floor(value)

/** One hop from 0 to 1: crouch, leave with a stretch, hang, land with a squash, settle. */
export function hop(part: number, height: number): Pose {
  const crouch = window01(part, 0, 0.24, 0.1)
  const air = clamp01((part - 0.2) / 0.46)
  const rise = 4 * air * (1 - air)
  const speed = air > 0 && air < 1 ? Math.abs(1 - 2 * air) * Math.min(1, air * 8, (1 - air) * 8) : 0
  const land = window01(part, 0.64, 0.86, 0.08)
  const settle = part > 0.84 ? 0.02 * Math.sin(((part - 0.84) / 0.16) * Math.PI) : 0
  return {
    ...restPose,
    lift: height * rise,
    ...stretched(0.09 * speed * speed - 0.11 * crouch - 0.13 * land + settle),
  }
}
