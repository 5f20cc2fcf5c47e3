/** Bodies that bend as one: each point moves by a rule of its place and the pose's parts. */
import type { Pose } from '../pose.ts'
import type { Point } from './limb.ts'
import type { Motions } from './plain-motions.ts'
import { plainMotions, plainPace } from './plain-motions.ts'
import type { Claim, Mover, Rigging } from './rigging.ts'

export type Parts = Readonly<Record<string, number>>

/** Where a point of `layer` goes; lengths are parts of the picture's height, y from its top down. */
export type Field = (point: Point, parts: Parts, layer: string) => Point

export type FieldOptions = {
  claims?: readonly Claim[]
  move: Field
  motions: Partial<Motions>
  paces?: Partial<Record<keyof Motions, number>>
  hidden?: readonly string[]
  paint?: Rigging['paint']
  clip?: Rigging['clip']
  mouthAt?: Rigging['mouthAt']
  stepsOf?: Rigging['stepsOf']
}

export function createField(options: FieldOptions): Rigging {
  const { claims, move, motions, paces, hidden, paint, clip, mouthAt, stepsOf } = options
  const all: Motions = { ...plainMotions, ...motions }
  return {
    claims: claims ?? [],
    bind: (layer, corners, used) => fieldMover(move, layer, corners, used),
    poseAt: (motion, beat) => all[motion](beat),
    paceOf: (motion) => paces?.[motion] ?? plainPace(motion),
    ...(hidden === undefined ? {} : { hidden }),
    ...(paint === undefined ? {} : { paint }),
    ...(clip === undefined ? {} : { clip }),
    ...(stepsOf === undefined ? {} : { stepsOf }),
    ...(mouthAt === undefined ? {} : { mouthAt }),
  }
}

function fieldMover(move: Field, layer: string, corners: Float32Array, used: Uint32Array): Mover {
  return (pose: Pose, out: Float32Array) => {
    for (const at of used) {
      const [x, y] = move([corners[at * 2]!, corners[at * 2 + 1]!], pose.parts, layer)
      out[at * 2] = x
      out[at * 2 + 1] = y
    }
  }
}

export const partAt = (parts: Parts, name: string) => parts[name] ?? 0
