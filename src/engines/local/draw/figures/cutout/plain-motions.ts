/** Motions of a body as a whole, for kinds without a way of their own to do them. */
import type { MotionName } from '../../../shot/scene.ts'
import { clamp01, overshoot, smooth, window01 } from '../../easing.ts'
import type { Pose } from '../pose.ts'
import { fraction, hop, restPose, stretched, wave } from '../pose.ts'
import type { Beat } from './rigging.ts'

export type Motion = (beat: Beat) => Pose
export type Motions = Record<MotionName, Motion>

const still: Motion = () => restPose

const idle: Motion = ({ clock, phase }) => ({
  ...restPose,
  ...stretched(0.012 * wave(clock + phase * 3, 2.9)),
  shear: 0.01 * wave(clock + phase * 5, 4.7),
})

/** Hops from place to place: a hop for each way of `HOP` heights. */
export const HOP = { walk: 0.34, run: 0.6 }

const hopping =
  (motion: 'walk' | 'run'): Motion =>
  ({ way }) => {
    const part = fraction(way / HOP[motion])
    const up = Math.sin(part * Math.PI)
    return {
      ...restPose,
      lift: (motion === 'run' ? 0.16 : 0.08) * up,
      rotation: 0.08 * Math.cos(part * Math.PI),
      ...stretched(0.06 * (up - 0.6)),
    }
  }

const jump: Motion = ({ clock }) => hop(fraction(clock / 1.35), 0.42)

const dance: Motion = ({ clock }) => {
  const beat = clock / 0.52
  const onBeat = Math.abs(Math.sin(beat * Math.PI))
  const side = Math.sin(beat * Math.PI)
  const spin = window01(clock % 4.16, 3.1, 4.16, 0.5)
  return {
    ...restPose,
    lift: 0.06 * onBeat,
    ...stretched(0.06 * (onBeat - 0.55)),
    shear: 0.13 * side,
    rotation: 0.06 * Math.sin(beat * Math.PI - 0.5),
    turn: spin > 0 && spin < 1 ? Math.cos(spin * Math.PI * 2) : 1,
  }
}

/** Rises a little first, leans down, holds, comes up past upright, settles. Twice, then stands. */
const bow: Motion = (beat) => {
  const at = beat.clock % 3.6
  if (beat.clock > 7.2) return idle(beat)
  const up = window01(at, 0, 0.55, 0.24)
  const down = smooth((at - 0.4) / 0.6) * (1 - overshoot(clamp01((at - 1.9) / 0.7)))
  return {
    ...idle(beat),
    ...stretched(0.04 * up - 0.06 * down),
    rotation: 0.34 * down - 0.06 * up,
  }
}

const waving: Motion = (beat) => {
  const swing = window01(beat.clock % 3.4, 0.1, 2.7, 0.35)
  return {
    ...idle(beat),
    shear: 0.08 * swing * Math.sin(beat.clock * 8.4),
    ...stretched(0.03 * swing),
    rotation: 0.04 * swing * Math.sin(beat.clock * 8.4 - 0.7),
  }
}

const cheer: Motion = ({ clock, phase }) => ({
  ...hop(fraction(clock / 0.66 + phase * 0.3), 0.1),
  shear: 0.04 * wave(clock, 1.1),
})

const nod: Motion = (beat) => {
  const dips = window01(beat.clock % 2.6, 0.2, 1.9, 0.4)
  return { ...idle(beat), rotation: dips * (0.09 + 0.04 * Math.sin(beat.clock * 9)) }
}

const play: Motion = (beat) => {
  const at = (beat.clock + beat.phase * 2) % 5.4
  const side = Math.floor((beat.clock + beat.phase * 2) / 5.4) % 2 === 0 ? 1 : -1
  if (at < 1.7) return { ...hop(fraction(at / 0.85), 0.15), turn: side, shear: 0.04 }
  if (at < 2.8) {
    const part = (at - 1.7) / 1.1
    const turn = smooth((part - 0.25) / 0.38)
    return { ...hop(part, 0.24), turn: side * (1 - 2 * turn) }
  }
  return { ...waving(beat), turn: -side }
}

const fly: Motion = ({ clock, phase }) => ({
  ...restPose,
  lift: 0.12 * wave(clock + phase * 4, 2.6),
  rotation: 0.06 * wave(clock + phase * 4, 2.6, 0.25),
})

const drift: Motion = ({ clock, phase }) => ({
  ...restPose,
  lift: 0.08 + 0.1 * wave(clock + phase * 5, 5.2),
  rotation: 0.12 * wave(clock + phase * 5, 7.3),
})

const sail: Motion = ({ clock, phase }) => ({
  ...restPose,
  lift: 0.012 * wave(clock + phase * 3, 2.8),
  rotation: 0.035 * wave(clock + phase * 3 + 0.6, 3.4),
})

const spin: Motion = ({ clock }) => {
  const part = fraction(clock / 1.7)
  return { ...hop(part, 0.1), turn: Math.cos(smooth(part) * Math.PI * 2) }
}

const sleep: Motion = ({ clock, phase }) => ({
  ...restPose,
  ...stretched(-0.06 + 0.022 * wave(clock + phase * 2, 4.2)),
})

const sway: Motion = ({ clock, phase }) => ({
  ...restPose,
  shear: 0.06 * wave(clock + phase * 3, 3.3) + 0.015 * wave(clock, 1.7),
  ...stretched(0.01 * wave(clock, 2.3)),
})

const stretching: Motion = (beat) => {
  const at = beat.clock % 4.4
  const gather = window01(at, 0.1, 1, 0.35)
  const reach = window01(at, 0.8, 3.2, 0.6)
  return {
    ...idle(beat),
    ...stretched(0.12 * reach - 0.09 * gather),
    shear: 0.07 * reach * Math.sin(at * 2.2),
  }
}

export const plainMotions: Motions = {
  idle,
  still,
  walk: hopping('walk'),
  run: hopping('run'),
  jump,
  play,
  dance,
  bow,
  wave: waving,
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
  swim: drift,
  drive: idle,
  sail,
  spin,
  float: drift,
  sleep,
  sway,
  stretch: stretching,
}

/** Own heights a second of hops and of what goes without legs. */
const paces: Partial<Record<MotionName, number>> = {
  walk: 0.4,
  run: 1,
  fly: 0.42,
  swim: 0.34,
  sail: 0.09,
  drive: 1,
}

export const plainPace = (motion: MotionName) => paces[motion] ?? 0
