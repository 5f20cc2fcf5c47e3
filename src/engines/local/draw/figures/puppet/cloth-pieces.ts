/** Skirts and capes: they hang from the body and are dragged after it. */
import type { SKRSContext2D } from '@napi-rs/canvas'
import { Path2D } from '@napi-rs/canvas'
import { css, mix } from '../../colour-mix.ts'
import type { Outfit } from './outfit.ts'
import type { Drape, Piece, PuppetLook } from './puppet-look.ts'
import { LAYER, bead, seenHalf } from './puppet-look.ts'
import { tubeShape } from './shape.ts'
import type { Skeleton } from './skeleton.ts'
import type { Vector } from './vector.ts'
import { add, between } from './vector.ts'

type Skirt = NonNullable<Outfit['skirt']>

/** Where a skirt hangs, on the picture in pixels: `at(across, down)` from -1 to 1 and from 0 (waist) to 1. */
type Hang = {
  at: (across: number, down: number, widening?: number) => { x: number; y: number }
  half: number
}

const FOLDS = 4

export function skirtPiece(
  look: PuppetLook,
  skeleton: Skeleton,
  drape: Drape,
  skirt: Skirt,
): Piece {
  const { pelvis, legs } = skeleton
  const hang = hangOf(look, skeleton, drape, skirt)
  const path = outline(hang, drape)
  const tone = look.tones.skirt[0]
  const knee = legs[0].joint[2] + legs[1].joint[2] - 2 * pelvis[2]
  return {
    depth: knee > look.plan.hip * 0.6 ? LAYER.lap + 5 : LAYER.skirt,
    shapes: [
      {
        path,
        shade(context, side) {
          const [left, right] = [hang.at(-1, 1), hang.at(1, 1)]
          const [dark, light] = (right.x - left.x) * side > 0 ? [left, right] : [right, left]
          const gradient = context.createLinearGradient(light.x, light.y, dark.x, dark.y)
          gradient.addColorStop(0, css(mix(tone.flat, look.light.light.key, 0.2)))
          gradient.addColorStop(0.4, tone.base)
          gradient.addColorStop(1, tone.edge)
          return gradient
        },
      },
    ],
    after: (context) => paintFolds(context, hang, tone.edge, look.scale),
  }
}

function hangOf(
  look: PuppetLook,
  { pelvis, waist, legs, feet, yaw }: Skeleton,
  drape: Drape,
  { length, flare }: Skirt,
): Hang {
  const { plan, scale } = look
  const knees = between(legs[0].joint, legs[1].joint, 0.5)
  const ends = between(feet[0].ankle, feet[1].ankle, 0.5)
  const below: Vector = [pelvis[0], pelvis[1] - plan.hip * 0.5, pelvis[2]]
  const down = between(knees, below, 0.35)
  const middle =
    length <= 0.5
      ? between(pelvis, down, length * 2)
      : between(down, ends, Math.min(1, (length - 0.5) * 2) * 0.9)
  const hem = add(middle, [drape.x, 0, 0])
  const top = between(pelvis, waist, 0.5)
  const [dx, dy] = [hem[0] - top[0], hem[1] - top[1]]
  const long = Math.max(1e-6, Math.hypot(dx, dy))
  const across = { x: -dy / long, y: dx / long }
  const aside = (point: Vector) =>
    Math.abs((point[0] - hem[0]) * across.x + (point[1] - hem[1]) * across.y)
  const shins = legs.map(({ joint, end }) => between(joint, end, Math.max(0, length - 0.5) * 1.8))
  const legRoom = Math.max(...[...shins, legs[0].joint, legs[1].joint].map(aside))
  const half = Math.max(
    seenHalf(look, flare * plan.hip, yaw) * (1 + drape.spread),
    legRoom + plan.legRadius * 1.5,
  )
  const narrow = seenHalf(look, plan.trunk[1], yaw) * 0.97
  return {
    half: half * scale,
    at(part, drop, widening = drop) {
      const wide = part * (narrow + (half - narrow) * widening)
      return {
        x: (top[0] + dx * drop + across.x * wide) * scale,
        y: -(top[1] + dy * drop + across.y * wide) * scale,
      }
    },
  }
}

function outline({ at }: Hang, drape: Drape): Path2D {
  const path = new Path2D()
  const curve = (bend: { x: number; y: number }, to: { x: number; y: number }) =>
    path.quadraticCurveTo(bend.x, bend.y, to.x, to.y)
  const start = at(-1, 0)
  path.moveTo(start.x, start.y)
  curve(at(-1, 0.45, 0.18), at(-1, 1))
  for (let fold = 0; fold < FOLDS; fold++) {
    const edge = (part: number) => -1 + (2 * part) / FOLDS
    const sag = (part: number) => 1 + 0.09 * (1 - edge(part) ** 2)
    const wave = 0.05 + 0.022 * Math.sin(drape.ripple + fold * 2.1)
    curve(at(edge(fold + 0.5), sag(fold + 0.5) + wave, 1), at(edge(fold + 1), sag(fold + 1), 1))
  }
  curve(at(1, 0.45, 0.18), at(1, 0))
  path.closePath()
  return path
}

function paintFolds(context: SKRSContext2D, { at }: Hang, colour: string, scale: number): void {
  context.save()
  context.strokeStyle = colour
  context.globalAlpha *= 0.35
  context.lineWidth = Math.max(1, scale * 0.008)
  context.beginPath()
  for (let fold = 1; fold < FOLDS; fold++) {
    const part = -1 + (2 * fold) / FOLDS
    const [from, bend, to] = [at(part, 0.3, 0.1), at(part, 0.65, 0.45), at(part, 1.02, 1)]
    context.moveTo(from.x, from.y)
    context.quadraticCurveTo(bend.x, bend.y, to.x, to.y)
  }
  context.stroke()
  context.restore()
}

export function capePiece(look: PuppetLook, skeleton: Skeleton, drape: Drape): Piece {
  const { plan, tones } = look
  const { neck, chest, pelvis, hips, yaw } = skeleton
  const isBack = Math.cos(yaw) < -0.2
  const shoulder = add(neck, chest.up, -plan.armRadius * 1.6)
  const wide = seenHalf(look, plan.trunk[3], yaw)
  const behind = (by: number): Vector => [-Math.sin(yaw) * by, 0, 0]
  const hung = add(add(pelvis, hips.up, -plan.hip * 0.4), [0, -plan.hip * 0.22, 0])
  const hem = add(add(hung, behind(0.07)), [drape.x * 1.6, 0, 0])
  const middle = add(between(shoulder, hem, 0.5), behind(0.05))
  const cape = tubeShape(
    [
      bead(look, shoulder, wide * 0.95),
      bead(look, middle, wide * 1.2),
      { ...bead(look, hem, wide * (1.45 + drape.spread)), bulge: 0.12 },
    ],
    tones.cape[isBack ? 0 : 1],
  )
  return { depth: isBack ? LAYER.arm + 9 : LAYER.cape, shapes: [cape] }
}
