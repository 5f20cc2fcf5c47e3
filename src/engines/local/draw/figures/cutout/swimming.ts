/** What lives in water, by the way it drives itself on. */
import { smooth } from '../../easing.ts'
import type { Pose } from '../pose.ts'
import { restPose, wave } from '../pose.ts'
import type { Field, Parts } from './field.ts'
import { createField, partAt } from './field.ts'
import { hingeIn, swung } from './hinge.ts'
import type { Hinge } from './hinge.ts'
import type { Point } from './limb.ts'
import type { Motion } from './plain-motions.ts'
import { plainMotions } from './plain-motions.ts'
import type { Beat, Rigging } from './rigging.ts'

type Swimmer = {
  field: (aspect: number) => Field
  /** Tail beats or pulses a second, own heights a second. */
  beats: number
  pace: number
  pose: (beats: number, beat: Beat) => Pose
}

const turnsOf = (beats: number, { clock, phase }: Beat) => (clock + phase * 3) * beats * Math.PI * 2

/**
 * A beat of the tail goes to and from the camera: seen from the side it gets shorter, and higher where it
 * comes near, later the nearer to the tail.
 */
const finned =
  (stiff: number): ((aspect: number) => Field) =>
  (aspect) =>
  ([x, y], parts) => {
    const along = Math.max(0, x / aspect - stiff) / (1 - stiff)
    if (along === 0) return [x, y]
    const [sin, cos] = [partAt(parts, 'sin'), partAt(parts, 'cos')]
    const lag = along * 1.6
    const toward = sin * Math.cos(lag) - cos * Math.sin(lag)
    const grow = along * along
    const turn = cos * Math.cos(lag) + sin * Math.sin(lag)
    return [
      x - aspect * 0.13 * grow * (0.5 + 0.5 * turn) * Math.min(1, Math.hypot(sin, cos)),
      0.5 + (y - 0.5) * (1 + 0.16 * grow * toward) + 0.02 * grow * toward,
    ]
  }

const fishPose = (beats: number, beat: Beat): Pose => {
  const turns = turnsOf(beats, beat)
  const time = beat.clock + beat.phase * 5
  return {
    ...restPose,
    lift: 0.1 * wave(time, 4.3) + 0.03 * wave(time, 1.7),
    rotation: 0.05 * wave(time, 4.3, 0.25),
    parts: { sin: Math.sin(turns), cos: Math.cos(turns) },
  }
}

/** A curled body with a tail that beats about a joint. */
const tailed =
  (...hinges: Hinge[]): ((aspect: number) => Field) =>
  (aspect) => {
    const placed = hinges.map((hinge) => hingeIn(hinge, aspect))
    return (point, parts) =>
      placed.reduce((to, hinge, index) => swung(to, hinge, partAt(parts, `hinge${index}`)), point)
  }

const tailPose =
  (amount: number): Swimmer['pose'] =>
  (beats, beat) => {
    const turns = turnsOf(beats, beat)
    const time = beat.clock + beat.phase * 5
    return {
      ...restPose,
      lift: 0.06 * wave(time, 5.1) + 0.015 * Math.sin(turns - 1.2),
      rotation: 0.05 * wave(time, 5.1, 0.25) + 0.02 * Math.sin(turns - 1),
      parts: {
        hinge0: amount * Math.sin(turns),
        hinge1: amount * 0.7 * Math.sin(turns - 0.9),
        hinge2: 0.2 * Math.sin(turns - 1.6),
      },
    }
  }

/** The bell closes quickly and opens slowly; what hangs from it follows. */
const bell =
  (rim: number, isHanging: boolean): ((aspect: number) => Field) =>
  (aspect) =>
  ([x, y], parts) => {
    const middle = aspect / 2
    const down = smooth(y / rim)
    const hang = Math.max(0, y - rim) / (1 - rim)
    const squeeze = partAt(parts, 'pulse') * 0.2 * down * (1 - 0.5 * hang)
    const trail = isHanging ? hang : hang * 0.6
    const lag = hang * 2.4
    const ripple = partAt(parts, 'sin') * Math.cos(lag) - partAt(parts, 'cos') * Math.sin(lag)
    const side = Math.sin((x / aspect) * 9)
    return [
      middle + (x - middle) * (1 - squeeze) + 0.035 * trail * ripple * (0.5 + side),
      y + partAt(parts, 'pulse') * (0.05 * trail - 0.03 * (1 - down)),
    ]
  }

const pulsePose = (beats: number, beat: Beat): Pose => {
  const turns = turnsOf(beats, beat)
  const pulse = Math.max(0, Math.sin(turns + 0.5 * Math.sin(turns))) ** 1.5
  const time = beat.clock + beat.phase * 5
  return {
    ...restPose,
    lift: 0.09 * Math.sin(turns - 1.1) + 0.05 * wave(time, 6.1),
    rotation: 0.06 * wave(time, 5.3),
    parts: { pulse, sin: Math.sin(turns - 0.8), cos: Math.cos(turns - 0.8) },
  }
}

const fish: Swimmer = { field: finned(0.38), beats: 1.9, pace: 0.42, pose: fishPose }

const swimmers: Readonly<Record<string, Swimmer>> = {
  fish,
  'tropical-fish': { ...fish, beats: 2.2 },
  blowfish: { ...fish, field: finned(0.62), beats: 1.6, pace: 0.26 },
  shrimp: { ...fish, field: finned(0.5), beats: 2.4, pace: 0.3 },
  shark: {
    field: tailed(
      { at: [0.86, 0.64], toward: [0.58, 0.82], soft: 0.8 },
      { at: [0.5, 0.82], toward: [0.28, 0.7], soft: 0.7, reach: 2 },
    ),
    beats: 0.8,
    pace: 0.5,
    pose: tailPose(0.16),
  },
  dolphin: {
    field: tailed(
      { at: [0.72, 0.7], toward: [0.44, 0.84], soft: 0.8 },
      { at: [0.34, 0.78], toward: [0.18, 0.72], soft: 0.7, reach: 2 },
    ),
    beats: 1.1,
    pace: 0.5,
    pose: tailPose(0.2),
  },
  whale: {
    field: tailed(
      { at: [0.86, 0.6], toward: [0.84, 0.26], soft: 0.8 },
      { at: [0.8, 0.26], toward: [0.74, 0.1], soft: 0.9, reach: 2.6 },
    ),
    beats: 0.36,
    pace: 0.16,
    pose: tailPose(0.15),
  },
  octopus: { field: bell(0.56, true), beats: 0.55, pace: 0.16, pose: pulsePose },
  squid: { field: bell(0.6, true), beats: 0.7, pace: 0.24, pose: pulsePose },
  jellyfish: { field: bell(0.5, true), beats: 0.6, pace: 0.1, pose: pulsePose },
  crab: { field: claws([0.3, 0.34], [0.7, 0.34]), beats: 1.1, pace: 0.3, pose: clawPose },
  lobster: { field: claws([0.3, 0.4], [0.7, 0.4]), beats: 0.8, pace: 0.2, pose: clawPose },
}
const sameAs: Readonly<Record<string, string>> = { 'spouting-whale': 'whale' }

/** Claws raised in turn, legs that patter. */
function claws(left: Point, right: Point): (aspect: number) => Field {
  return (aspect) => {
    const hinges = [left, right].map((at) =>
      hingeIn({ at, toward: [at[0] < 0.5 ? 0.15 : 0.85, 0.14], reach: 2.2 }, aspect),
    )
    return (point, parts) => {
      const opened = swung(
        swung(point, hinges[0]!, partAt(parts, 'left')),
        hinges[1]!,
        partAt(parts, 'right'),
      )
      const out = Math.abs(point[0] / aspect - 0.5) * 2
      const leg = smooth((out - 0.5) / 0.4) * smooth((point[1] - 0.45) / 0.2)
      const lag = point[1] * 14 + (point[0] < aspect / 2 ? 0 : 3)
      const patter = partAt(parts, 'sin') * Math.cos(lag) + partAt(parts, 'cos') * Math.sin(lag)
      return [opened[0], opened[1] + 0.035 * leg * patter]
    }
  }
}

function clawPose(beats: number, beat: Beat): Pose {
  const turns = turnsOf(beats, beat)
  return {
    ...restPose,
    lift: 0.01 * Math.abs(Math.sin(turns * 2)),
    rotation: 0.03 * Math.sin(turns),
    parts: {
      left: 0.14 * Math.sin(turns),
      right: 0.14 * Math.sin(turns + 1.8),
      sin: Math.sin(turns * 3),
      cos: Math.cos(turns * 3),
    },
  }
}

export function swimmingFor(picture: string, aspect: number): Rigging | null {
  const swimmer = swimmers[sameAs[picture] ?? picture]
  if (swimmer === undefined) return null
  const { beats, pace, pose } = swimmer
  const swim: Motion = (beat) => pose(beats, beat)
  const hover: Motion = (beat) => {
    const { parts, lift, rotation } = pose(beats * 0.6, beat)
    return { ...restPose, parts: scaled(parts, 0.7), lift: lift * 0.5, rotation: rotation * 0.5 }
  }
  const moving =
    (motion: Motion): Motion =>
    (beat) => ({ ...motion(beat), parts: pose(beats * 1.3, beat).parts })
  return createField({
    move: swimmer.field(aspect),
    motions: {
      swim,
      walk: swim,
      run: (beat) => pose(beats * 1.8, beat),
      fly: swim,
      float: swim,
      sail: swim,
      idle: hover,
      sit: hover,
      look: hover,
      sleep: hover,
      sway: hover,
      play: moving(plainMotions.play),
      jump: moving(plainMotions.jump),
      dance: moving(plainMotions.dance),
      cheer: moving(plainMotions.cheer),
      wave: moving(plainMotions.wave),
    },
    paces: { swim: pace, walk: pace, run: pace * 1.8, fly: pace, sail: pace },
  })
}

function scaled(parts: Parts, by: number): Parts {
  return Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, value * by]))
}
