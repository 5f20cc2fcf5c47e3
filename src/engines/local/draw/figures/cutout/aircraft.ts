/** Machines and toys in the air. */
import { hingeIn, swung } from './hinge.ts'
import type { Pose } from '../pose.ts'
import { restPose, wave } from '../pose.ts'
import type { Field } from './field.ts'
import { createField, partAt } from './field.ts'
import type { Motion, Motions } from './plain-motions.ts'
import type { Beat, Claim, Rigging } from './rigging.ts'

type Craft = {
  field: (aspect: number) => Field
  pose: (beat: Beat) => Pose
  pace: number
  claims?: readonly Claim[]
}

const rigid = (): Field => (point) => point

const cruising = ({ clock, phase }: Beat): Pose => {
  const time = clock + phase * 6
  return {
    ...restPose,
    lift: 0.06 * wave(time, 4.6) + 0.012 * wave(time, 1.3),
    rotation: 0.035 * wave(time, 4.6, 0.25) + 0.01 * wave(time, 1.9),
    parts: { time },
  }
}

/** The rotor is seen wide and narrow in turn; the nose hangs a little. */
const rotor =
  (hub: number): Craft['field'] =>
  (aspect) =>
  ([x, y], parts, layer) => {
    if (layer !== 'rotor') return [x, y]
    const turn = partAt(parts, 'time') * 41
    return [hub * aspect + (x - hub * aspect) * (0.55 + 0.45 * Math.cos(turn)), y]
  }

const hovering = (beat: Beat): Pose => {
  const pose = cruising(beat)
  return { ...pose, rotation: 0.05 + pose.rotation, lift: pose.lift * 0.8 }
}

/** The flame at the lower left grows and shrinks along the rocket's axis. */
const flamed =
  (): Field =>
  ([x, y], parts) => {
    const behind = Math.max(0, y - x - 0.62)
    const time = partAt(parts, 'time')
    const flicker = 0.5 * Math.sin(time * 31) + 0.35 * Math.sin(time * 47 + 1)
    return [
      x - behind * (0.25 + 0.3 * flicker),
      y + behind * (0.25 + 0.3 * flicker) + 0.03 * behind * Math.sin(time * 23),
    ]
  }

const climbing = ({ clock, phase }: Beat): Pose => ({
  ...restPose,
  lift: 0.1 * wave(clock + phase * 4, 4.4) + 0.004 * Math.sin(clock * 37),
  rotation: 0.03 * wave(clock + phase * 4, 5.2) + 0.003 * Math.sin(clock * 43),
  parts: { time: clock + phase },
})

/** Hangs below and comes after: string, tail, parachutist. */
const trailing =
  (from: number, amount: number): Craft['field'] =>
  () =>
  ([x, y], parts) => {
    const down = Math.max(0, y - from)
    const time = partAt(parts, 'time')
    return [
      x +
        amount * down * Math.sin(time * 1.9 - down * 5) +
        0.3 * amount * down * Math.sin(time * 3.7 - down * 9),
      y,
    ]
  }

const wafting = ({ clock, phase }: Beat): Pose => {
  const time = clock + phase * 7
  return {
    ...restPose,
    lift: 0.1 * wave(time, 5.4) + 0.02 * wave(time, 2.1),
    rotation: 0.07 * wave(time, 4.7),
    parts: { time },
  }
}

const tugged = ({ clock, phase }: Beat): Pose => {
  const time = clock + phase * 7
  return {
    ...restPose,
    lift: 0.12 * wave(time, 3.9) + 0.04 * wave(time, 1.3),
    rotation: 0.13 * wave(time, 3.1) + 0.05 * wave(time, 1.1),
    parts: { time },
  }
}

/** The paper tail of the kite lies at the right of its picture. */
const kiteTail: Craft['field'] = (aspect) => {
  const hinge = hingeIn({ at: [0.56, 0.86], toward: [0.85, 0.75], reach: 2, soft: 1 }, aspect)
  return ([x, y], parts) => {
    const time = partAt(parts, 'time')
    return swung([x, y], hinge, 0.22 * Math.sin(time * 2.6) + 0.1 * Math.sin(time * 5.3 + x * 6))
  }
}

const crafts: Readonly<Record<string, Craft>> = {
  helicopter: {
    field: rotor(0.39),
    pose: hovering,
    pace: 0.5,
    claims: [
      { layer: 'rotor', box: { left: 0, top: 0.06, right: 0.8, bottom: 0.18 }, isBehind: false },
    ],
  },
  airplane: { field: rigid, pose: cruising, pace: 0.7 },
  'small-airplane': { field: rigid, pose: cruising, pace: 0.6 },
  rocket: { field: flamed, pose: climbing, pace: 0.4 },
  'flying-saucer': { field: rigid, pose: wafting, pace: 0.4 },
  satellite: { field: rigid, pose: wafting, pace: 0.1 },
  balloon: { field: trailing(0.66, 0.35), pose: wafting, pace: 0.06 },
  parachute: { field: trailing(0.5, 0.14), pose: wafting, pace: 0.1 },
  kite: { field: kiteTail, pose: tugged, pace: 0 },
}

export function aircraftFor(picture: string, aspect: number): Rigging | null {
  const craft = crafts[picture]
  if (craft === undefined) return null
  const fly: Motion = (beat) => craft.pose(beat)
  const names = [
    'fly',
    'float',
    'drive',
    'walk',
    'run',
    'sail',
    'idle',
    'sway',
    'swim',
    'play',
  ] as const
  const motions: Partial<Motions> = Object.fromEntries(names.map((name) => [name, fly]))
  const { pace } = craft
  return createField({
    claims: craft.claims ?? [],
    move: craft.field(aspect),
    motions,
    paces: { fly: pace, drive: pace, run: pace, walk: pace * 0.6, sail: pace * 0.4, swim: 0 },
  })
}
