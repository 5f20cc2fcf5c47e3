import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Limb } from './bend-limb.ts'
import { paintHeld } from './held-thing.ts'
import type { Tones } from './light-part.ts'
import type { Held, Piece, PuppetLook, ToneName } from './puppet-look.ts'
import { LAYER, bead } from './puppet-look.ts'
import type { Shape } from './shape.ts'
import { ballShape, tubeShape } from './shape.ts'
import type { Skeleton } from './skeleton.ts'
import type { Bead } from './tube.ts'
import type { Vector } from './vector.ts'
import { add, between, lengthOf } from './vector.ts'

/** Parts of a limb's length where its outline has points. */
const stops = [0, 0.2, 0.36, 0.43, 0.5, 0.57, 0.64, 0.8, 1]

/** A limb from part `from` to part `to` of its length, rounded at the joint; each bone has its own light. */
function limbShapes(
  look: PuppetLook,
  { root, joint, end }: Limb,
  [from, to]: readonly [number, number],
  radius: (part: number) => number,
  tones: Tones,
): Shape[] {
  const at = (part: number): Vector => {
    if (part < 0.36) return between(root, joint, part * 2)
    if (part > 0.64) return between(joint, end, part * 2 - 1)
    const t = (part - 0.36) / 0.28
    const [a, b] = [between(root, joint, 0.72), between(joint, end, 0.28)]
    return between(between(a, joint, t), between(joint, b, t), t)
  }
  const isStraight = lengthOf(add(joint, between(root, end, 0.5), -1)) < 0.006
  const stretch = (first: number, last: number): Shape => {
    const inside = stops.filter((stop) => stop > first + 0.02 && stop < last - 0.02)
    const parts = isStraight ? [first, last] : [first, ...inside, last]
    return tubeShape(
      parts.map((part) => bead(look, at(part), radius(part))),
      tones,
    )
  }
  return to > 0.5 && from < 0.45 && !isStraight
    ? [stretch(from, 0.5), stretch(0.5, to)]
    : [stretch(from, to)]
}

const knob = (look: PuppetLook, at: Vector, radius: number): Bead[] => {
  const ball = bead(look, at, radius)
  return [ball, { ...ball, x: ball.x + 0.01 }]
}

export function armPiece(
  look: PuppetLook,
  skeleton: Skeleton,
  number: number,
  held: readonly Held[],
): Piece {
  const arm = skeleton.arms[number]!
  const { plan } = look
  const axis = (skeleton.neck[2] + skeleton.pelvis[2]) / 2
  const middle = (arm.root[2] + arm.joint[2] + arm.end[2] * 2) / 4 - axis
  const isFar = middle < -0.018
  const crown = add(skeleton.neck, skeleton.head.up, plan.head * 0.5)
  // What is brought to the mouth lies before the chin, too.
  const chin = skeleton.neck[1] - plan.head * (held.length > 0 ? 0.3 : 0.1)
  const isOverFace = arm.end[1] > chin && arm.end[2] > crown[2] - plan.head * 0.2
  const layer = isOverFace ? LAYER.hand : isFar && held.length === 0 ? LAYER.farArm : LAYER.arm
  const after = (context: SKRSContext2D) => {
    for (const { thing, shown } of held)
      paintHeld(context, thing, { skeleton, plan, scale: look.scale, shown })
  }
  // Two hands' thing lies before both of them.
  const last = held.some(({ thing }) => thing.grip.isBetween) ? 5 : 0
  return { depth: layer + middle + last, shapes: armShapes(look, arm, isFar), after }
}

function armShapes(look: PuppetLook, arm: Limb, isFar: boolean): Shape[] {
  const { plan, outfit, tones } = look
  const tone = (name: ToneName) => tones[name][isFar ? 1 : 0]
  const r = plan.armRadius
  const { sleeve } = outfit
  const isMetal = outfit.build === 'metal'
  const bare = (part: number) => (isMetal ? r * 0.52 : r * (0.98 - 0.24 * part))
  const wide = sleeve > 0.6 ? 0.16 : 0.02
  return [
    ...(sleeve < 0.9
      ? limbShapes(look, arm, [Math.max(0, sleeve - 0.08), 1], bare, tone('skin'))
      : []),
    ballShape(mitten(look, arm), tone('hand')),
    ...(sleeve > 0
      ? limbShapes(look, arm, [0, sleeve], (part) => r * (1.1 - wide * part), tone('top'))
      : []),
    ...(isMetal
      ? [arm.root, arm.joint].map((at) => ballShape(knob(look, at, r * 0.86), tone('joint')))
      : []),
  ]
}

/** The fist goes on where the forearm points to. */
function mitten(look: PuppetLook, { joint, end }: Limb): Bead[] {
  const way = add(end, joint, -1)
  const tip = add(end, way, (look.plan.hand * 0.55) / look.plan.forearm)
  return [bead(look, end, look.plan.hand * 0.92), bead(look, tip, look.plan.hand)]
}

/** Radius of a shoe's toe, as a part of the ankle's height. */
const TOE = 0.6

export function legPiece(look: PuppetLook, skeleton: Skeleton, number: number): Piece {
  const { plan, outfit, tones } = look
  const [leg, other] = [skeleton.legs[number]!, skeleton.legs[1 - number]!]
  const nearness = leg.root[2] * 2 + leg.end[2] - (other.root[2] * 2 + other.end[2])
  const isFar = nearness < -plan.hipHalf * 0.8
  const tone = (name: ToneName) => tones[name][isFar ? 1 : 0]
  const r = plan.legRadius
  const { cover } = outfit
  const isMetal = outfit.build === 'metal'
  const bare = (part: number) => (isMetal ? r * 0.48 : r * (0.98 - 0.3 * part))
  const narrow = cover > 0.6 ? 0.26 : 0.02
  const shapes = [
    ...(cover < 0.9
      ? limbShapes(look, leg, [Math.max(0, cover - 0.08), 1], bare, tone('skin'))
      : []),
    ...shoeShapes(look, skeleton, number, tone('shoe')),
    ...(cover > 0
      ? limbShapes(look, leg, [0, cover], (part) => r * (1.08 - narrow * part), tone('leg'))
      : []),
    ...(isMetal
      ? [leg.root, leg.joint].map((at) => ballShape(knob(look, at, r * 0.78), tone('joint')))
      : []),
  ]
  const isLap = outfit.skirt === null && leg.joint[2] - leg.root[2] > plan.hip * 0.34
  return { depth: (isLap ? LAYER.lap : LAYER.leg) + nearness, shapes }
}

function shoeShapes(look: PuppetLook, skeleton: Skeleton, number: number, tones: Tones): Shape[] {
  const { plan } = look
  const foot = skeleton.feet[number]!
  const [heel, toe] = [plan.ankle * 0.5, plan.ankle * TOE]
  const toeAt = add(foot.toe, foot.up, toe - heel)
  const ankle = bead(look, skeleton.legs[number]!.end, plan.legRadius * 0.7)
  return [
    tubeShape([ankle, bead(look, foot.heel, heel)], tones),
    ballShape([bead(look, foot.heel, heel), bead(look, toeAt, toe)], tones),
  ]
}
