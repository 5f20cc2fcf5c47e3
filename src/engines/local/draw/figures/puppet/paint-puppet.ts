/** Lays the parts of a posed body on a picture, from far to near. */
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { Path2D } from '@napi-rs/canvas'
import type { Rgb } from '../../colour-mix.ts'
import { css, mix } from '../../colour-mix.ts'
import type { Limb } from './bend-limb.ts'
import type { BodyPlan } from './body-plan.ts'
import type { HeadPicture } from './head-picture.ts'
import type { HeadViews } from './head-views.ts'
import type { FigureLight, Tones } from './light-part.ts'
import { rimColour } from './light-part.ts'
import type { HeldThing } from './held-thing.ts'
import { lastArm, paintHeld } from './held-thing.ts'
import type { Outfit } from './outfit.ts'
import type { Skeleton } from './skeleton.ts'
import type { Bead } from './tube.ts'
import { traceTube } from './tube.ts'
import type { Vector } from './vector.ts'
import { add, between } from './vector.ts'

/** Everything about a figure's looks that no pose changes. */
export type PuppetLook = {
  plan: BodyPlan
  outfit: Outfit
  head: HeadPicture
  views: HeadViews
  light: FigureLight
  front: Canvas | null
  /** Pixels of one figure height, as its plan counts. */
  scale: number
  tones: Record<ToneName, readonly [near: Tones, far: Tones]>
}

export type ToneName = 'skin' | 'hand' | 'top' | 'leg' | 'shoe' | 'skirt' | 'cape' | 'joint'

/** What is in the hands, and how much of it is there yet, 0 to 1. */
export type Held = { thing: HeldThing; shown: number }

/** What a moment adds to the joints. */
export type Extras = { drape: Drape; held: readonly Held[]; hasClosedEyes: boolean }

/** How cloth hangs: where its hem is dragged to, in figure heights, and how wide it flies. */
export type Drape = { x: number; spread: number; ripple: number }

type Shape = { beads: Bead[]; tones: Tones; isRound?: boolean }
type Piece = { depth: number; shapes: Shape[]; after?: (context: SKRSContext2D) => void }

export function paintPuppet(
  context: SKRSContext2D,
  look: PuppetLook,
  skeleton: Skeleton,
  extras: Extras,
): void {
  const pieces = piecesOf(look, skeleton, extras).sort((a, b) => a.depth - b.depth)
  const shift = Math.max(1.1, look.scale * 0.007)
  if (look.light.isRimmed) {
    const outline = new Path2D()
    for (const { shapes } of pieces)
      for (const { beads } of shapes) if (beads.length > 1) traceTube(outline, beads)
    context.save()
    context.translate(look.light.light.keySide * shift, -shift * 0.7)
    context.globalAlpha *= 0.85
    context.fillStyle = css(rimColour(look.light))
    context.fill(outline)
    paintHead(context, look, skeleton, { isRim: true, hasClosedEyes: extras.hasClosedEyes })
    context.restore()
  }
  for (const { shapes, after } of pieces) {
    for (const shape of shapes) paintShape(context, look, shape)
    after?.(context)
  }
}

/** Round things catch the key on the side of the light and fall off to their edges. */
function paintShape(context: SKRSContext2D, look: PuppetLook, shape: Shape): void {
  const side = look.light.light.keySide
  context.fillStyle = (shape.isRound ? ballGradient : tubeGradient)(context, side, shape)
  context.beginPath()
  traceTube(context, shape.beads)
  context.fill()
}

type Shader = (
  context: SKRSContext2D,
  side: -1 | 1,
  shape: Shape,
) => ReturnType<SKRSContext2D['createLinearGradient']>

/** Towards the key, on the picture. */
const lightFrom = (side: -1 | 1) => ({ x: side * 0.83, y: -0.56 })

const ballGradient: Shader = (context, side, { beads, tones }) => {
  const { middle, radius, length } = spanOf(beads)
  const light = lightFrom(side)
  const size = radius + length / 2
  const [x, y] = [middle.x + light.x * size * 0.4, middle.y + light.y * size * 0.4]
  const ball = context.createRadialGradient(x, y, 0, middle.x, middle.y, size * 1.12)
  ball.addColorStop(0, tones.glow)
  ball.addColorStop(0.5, tones.base)
  ball.addColorStop(1, tones.edge)
  return ball
}

/** Across the limb, from its dark side to its lit one; where it points to the light both are alike. */
const tubeGradient: Shader = (context, side, { beads, tones }) => {
  const { middle, radius, length, dx, dy } = spanOf(beads)
  const light = lightFrom(side)
  const across = length < 1e-6 ? { x: light.x, y: light.y } : { x: -dy / length, y: dx / length }
  const facing = across.x * light.x + across.y * light.y
  const [sign, lit] = [facing < 0 ? -1 : 1, Math.min(1, Math.abs(facing) * 1.2)]
  const bow =
    beads.reduce(
      (sum, { x, y }) => sum + (x - middle.x) * across.x + (y - middle.y) * across.y,
      0,
    ) / beads.length
  const [x, y] = [middle.x + across.x * bow, middle.y + across.y * bow]
  const [ex, ey] = [across.x * sign * radius, across.y * sign * radius]
  const end = 1 + 0.4 * lit
  const gradient = context.createLinearGradient(x - ex, y - ey, x + ex * end, y + ey * end)
  gradient.addColorStop(0, tones.edge)
  gradient.addColorStop(0.2, tones.middle)
  gradient.addColorStop(0.42, tones.base)
  gradient.addColorStop(0.5 + 0.1 * lit, tones.glow)
  gradient.addColorStop(0.74, tones.base)
  gradient.addColorStop(1, tones.edge)
  return gradient
}

function spanOf(beads: readonly Bead[]) {
  const [first, last] = [beads[0]!, beads.at(-1)!]
  const [dx, dy] = [last.x - first.x, last.y - first.y]
  return {
    dx,
    dy,
    length: Math.hypot(dx, dy),
    radius: Math.max(...beads.map((bead) => bead.radius)),
    middle: { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 },
  }
}

/** Depths: behind the body, legs, cloth, trunk, lap, arms, head, hands before the face. */
const LAYER = {
  cape: -10,
  farArm: 0,
  leg: 10,
  skirt: 20,
  trunk: 30,
  lap: 40,
  arm: 50,
  head: 60,
  hand: 70,
}

function piecesOf(
  look: PuppetLook,
  skeleton: Skeleton,
  { drape, held, hasClosedEyes }: Extras,
): Piece[] {
  const isBack = Math.cos(skeleton.yaw) < -0.2
  return [
    ...skeleton.arms.map((arm, number) =>
      armPiece(
        look,
        skeleton,
        number,
        held.filter(({ thing }) => lastArm(thing) === number),
      ),
    ),
    ...skeleton.legs.map((leg, number) => legPiece(look, skeleton, leg, number)),
    ...(look.outfit.skirt ? [skirtPiece(look, skeleton, drape, look.outfit.skirt)] : []),
    ...(look.outfit.cape ? [capePiece(look, skeleton, drape, isBack)] : []),
    ...trunkPieces(look, skeleton),
    {
      depth: LAYER.head,
      shapes: [],
      after: (context: SKRSContext2D) =>
        paintHead(context, look, skeleton, { isRim: false, hasClosedEyes }),
    },
  ]
}

const bead = ({ scale }: PuppetLook, at: Vector, radius: number): Bead => ({
  x: at[0] * scale,
  y: -at[1] * scale,
  radius: radius * scale,
})

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
  const stops = [0, 0.2, 0.36, 0.43, 0.5, 0.57, 0.64, 0.8, 1]
  const stretch = (first: number, last: number): Shape => ({
    beads: [first, ...stops.filter((stop) => stop > first + 0.02 && stop < last - 0.02), last].map(
      (part) => bead(look, at(part), radius(part)),
    ),
    tones,
  })
  return to > 0.5 ? [stretch(from, 0.5), stretch(0.5, to)] : [stretch(from, to)]
}

function armPiece(
  look: PuppetLook,
  skeleton: Skeleton,
  number: number,
  held: readonly Held[],
): Piece {
  const arm = skeleton.arms[number]!
  const { plan, outfit, tones } = look
  const axis = (skeleton.neck[2] + skeleton.pelvis[2]) / 2
  const middle = (arm.root[2] + arm.joint[2] + arm.end[2] * 2) / 4 - axis
  const isFar = middle < -0.018
  const tone = (name: ToneName) => tones[name][isFar ? 1 : 0]
  const r = plan.armRadius
  const isMetal = outfit.build === 'metal'
  const skinRadius = (part: number) => (isMetal ? r * 0.52 : r * (0.98 - 0.24 * part))
  const shapes: Shape[] = []
  if (outfit.sleeve < 0.9) shapes.push(...limbShapes(look, arm, [0, 1], skinRadius, tone('skin')))
  const hand = handBeads(look, arm)
  shapes.push({ beads: hand, tones: tone('hand'), isRound: true })
  if (outfit.sleeve > 0) {
    const wide = outfit.sleeve > 0.6 ? 0.16 : 0.02
    shapes.push(
      ...limbShapes(look, arm, [0, outfit.sleeve], (part) => r * (1.1 - wide * part), tone('top')),
    )
  }
  if (isMetal)
    for (const at of [arm.root, arm.joint])
      shapes.push({ beads: knob(look, at, r * 0.86), tones: tone('joint'), isRound: true })
  const crown = add(skeleton.neck, skeleton.head.up, plan.head * 0.5)
  const isOverFace =
    arm.end[1] > skeleton.neck[1] - plan.head * 0.1 && arm.end[2] > crown[2] - plan.head * 0.2
  const layer = isOverFace ? LAYER.hand : isFar && held.length === 0 ? LAYER.farArm : LAYER.arm
  const after = (context: SKRSContext2D) => {
    for (const { thing, shown } of held)
      paintHeld(context, thing, { skeleton, plan, scale: look.scale, shown })
  }
  // Two hands' thing lies before both of them.
  const last = held.some(({ thing }) => thing.grip.isBetween) ? 5 : 0
  return { depth: layer + middle + last, shapes, after }
}

const knob = (look: PuppetLook, at: Vector, radius: number): Bead[] => {
  const ball = bead(look, at, radius)
  return [ball, { ...ball, x: ball.x + 0.01 }]
}

/** A mitten: the fist goes on where the forearm points to. */
function handBeads(look: PuppetLook, { joint, end }: Limb): Bead[] {
  const way = add(end, joint, -1)
  const tip = add(end, way, (look.plan.hand * 0.55) / look.plan.forearm)
  return [bead(look, end, look.plan.hand * 0.92), bead(look, tip, look.plan.hand)]
}

/** Radius of a shoe's toe, as a part of the ankle's height. */
const TOE = 0.6

function legPiece(look: PuppetLook, skeleton: Skeleton, leg: Limb, number: number): Piece {
  const { plan, outfit, tones } = look
  const other = skeleton.legs[1 - number]!
  const nearness = leg.root[2] * 2 + leg.end[2] - (other.root[2] * 2 + other.end[2])
  const isFar = nearness < -plan.hipHalf * 0.8
  const tone = (name: ToneName) => tones[name][isFar ? 1 : 0]
  const r = plan.legRadius
  const isMetal = outfit.build === 'metal'
  const bare = (part: number) => (isMetal ? r * 0.48 : r * (0.98 - 0.3 * part))
  const foot = skeleton.feet[number]!
  const [heel, toe] = [plan.ankle * 0.5, plan.ankle * TOE]
  const toeAt = add(foot.toe, foot.up, toe - heel)
  const shoe: Shape = {
    beads: [
      bead(look, foot.heel, heel),
      bead(look, between(foot.heel, toeAt, 0.5), (heel + toe) / 2),
      bead(look, toeAt, toe),
    ],
    tones: tone('shoe'),
    isRound: true,
  }
  const shapes: Shape[] = []
  if (outfit.cover < 0.9) shapes.push(...limbShapes(look, leg, [0, 1], bare, tone('skin')))
  shapes.push(
    { beads: [bead(look, leg.end, r * 0.7), bead(look, foot.heel, heel)], tones: tone('shoe') },
    shoe,
  )
  if (outfit.cover > 0) {
    const narrow = outfit.cover > 0.6 ? 0.26 : 0.02
    shapes.push(
      ...limbShapes(
        look,
        leg,
        [0, outfit.cover],
        (part) => r * (1.08 - narrow * part),
        tone('leg'),
      ),
    )
  }
  if (isMetal)
    for (const at of [leg.root, leg.joint])
      shapes.push({ beads: knob(look, at, r * 0.78), tones: tone('joint'), isRound: true })
  const isLap = outfit.skirt === null && leg.joint[2] - leg.root[2] > plan.hip * 0.34
  return { depth: (isLap ? LAYER.lap : LAYER.leg) + nearness, shapes }
}

/** Half of the width of the trunk as it is seen, from what it is from the front. */
const seenHalf = ({ plan }: PuppetLook, half: number, yaw: number) =>
  half * Math.hypot(Math.cos(yaw), plan.depth * Math.sin(yaw))

function trunkPieces(look: PuppetLook, skeleton: Skeleton): Piece[] {
  const { plan, outfit, tones } = look
  const { pelvis, waist, neck, chest, yaw } = skeleton
  const [seat, belly, breast, shoulder] = plan.trunk.map((half) => seenHalf(look, half, yaw)) as [
    number,
    number,
    number,
    number,
  ]
  const isFur = outfit.build !== 'cloth'
  const hem: Bead = isFur
    ? bead(look, add(pelvis, skeleton.hips.up, seat * 0.28), seat)
    : {
        ...bead(look, add(pelvis, skeleton.hips.up, plan.legRadius * 0.1), seat * 1.02),
        bulge: 0.28,
      }
  const beads = [
    hem,
    bead(look, between(pelvis, waist, 0.55), between1(seat, belly, 0.6)),
    bead(look, waist, belly),
    bead(look, between(waist, neck, 0.45), breast),
    bead(look, add(neck, chest.up, -shoulder * 0.72), shoulder),
  ]
  const seatShape: Shape = {
    beads: [
      bead(look, add(pelvis, skeleton.hips.up, -plan.legRadius * 0.1), seat * 0.8),
      bead(look, between(pelvis, waist, 0.6), seat * 0.9),
    ],
    tones: tones.leg[0],
  }
  const trunk: Shape = { beads, tones: tones.top[0] }
  const cloth: Piece = {
    depth: LAYER.trunk,
    shapes: [trunk],
    after: (context) => paintFrontOn(context, look, skeleton, beads),
  }
  return isFur || outfit.skirt ? [cloth] : [{ depth: LAYER.leg - 5, shapes: [seatShape] }, cloth]
}

const between1 = (a: number, b: number, part: number) => a + (b - a) * part

function paintFrontOn(
  context: SKRSContext2D,
  look: PuppetLook,
  skeleton: Skeleton,
  beads: Bead[],
): void {
  const { front, plan, scale } = look
  const { neck, pelvis, yaw } = skeleton
  const facing = Math.cos(yaw)
  if (front === null || facing < 0.12) return
  context.save()
  context.beginPath()
  traceTube(context, beads)
  context.clip()
  const [dx, dy] = [(pelvis[0] - neck[0]) * scale, -(pelvis[1] - neck[1]) * scale]
  const tall = Math.hypot(dx, dy) + plan.trunk[0] * 0.7 * scale
  const full = (plan.neck - plan.hip + plan.trunk[0] * 0.7) * scale
  context.translate(neck[0] * scale, -neck[1] * scale)
  context.rotate(Math.atan2(-dx, dy))
  context.translate(Math.sin(yaw) * plan.trunk[2] * plan.depth * 0.8 * scale, 0)
  context.scale(facing, tall / full)
  context.drawImage(front, -front.width / 2, 0)
  context.restore()
}

function skirtPiece(
  look: PuppetLook,
  skeleton: Skeleton,
  drape: Drape,
  skirt: NonNullable<Outfit['skirt']>,
): Piece {
  const { plan, tones, scale } = look
  const { pelvis, waist, legs, feet, yaw } = skeleton
  const leg = plan.hip
  const knees = between(legs[0].joint, legs[1].joint, 0.5)
  const ends = between(feet[0].ankle, feet[1].ankle, 0.5)
  const down = between(knees, [pelvis[0], pelvis[1] - leg * 0.5, pelvis[2]], 0.35)
  const part = skirt.length
  const middle =
    part <= 0.5
      ? between(pelvis, down, part * 2)
      : between(down, ends, Math.min(1, (part - 0.5) * 2) * 0.9)
  const hem = add(middle, [drape.x, 0, 0])
  const least = Math.max(
    ...legs.flatMap(({ joint, end }) => [
      Math.abs(joint[0] - hem[0]),
      Math.abs(between(joint, end, Math.max(0, part - 0.5) * 1.8)[0] - hem[0]),
    ]),
  )
  const half = Math.max(
    seenHalf(look, skirt.flare * leg, yaw) * (1 + drape.spread),
    least + plan.legRadius * 1.5,
  )
  const top = between(pelvis, waist, 0.5)
  const narrow = seenHalf(look, plan.trunk[1], yaw) * 0.97
  const knee = legs[0].joint[2] + legs[1].joint[2] - 2 * pelvis[2]
  const tone = tones.skirt[0]
  return {
    depth: knee > leg * 0.6 ? LAYER.lap + 5 : LAYER.skirt,
    shapes: [],
    after(context) {
      const path = new Path2D()
      const px = (x: number) => x * scale
      const py = (y: number) => -y * scale
      const bell = (top[1] - hem[1]) * 0.45
      path.moveTo(px(top[0] - narrow), py(top[1]))
      path.quadraticCurveTo(
        px(top[0] - narrow * 1.25 - drape.x * 0.1),
        py(top[1] - bell),
        px(hem[0] - half),
        py(hem[1]),
      )
      const folds = 4
      for (let fold = 0; fold < folds; fold++) {
        const [a, b] = [fold / folds, (fold + 1) / folds]
        const x = (at: number) => hem[0] - half + 2 * half * at
        const sag = (at: number) => hem[1] - half * 0.22 * Math.sin(at * Math.PI)
        const wave = half * 0.05 * Math.sin(drape.ripple + fold * 2.1)
        path.quadraticCurveTo(
          px(x((a + b) / 2)),
          py(sag((a + b) / 2) - half * 0.1 + wave),
          px(x(b)),
          py(sag(b)),
        )
      }
      path.quadraticCurveTo(
        px(top[0] + narrow * 1.25 - drape.x * 0.1),
        py(top[1] - bell),
        px(top[0] + narrow),
        py(top[1]),
      )
      path.closePath()
      const side = look.light.light.keySide
      const gradient = context.createLinearGradient(
        px(hem[0] + half * side),
        0,
        px(hem[0] - half * side),
        0,
      )
      gradient.addColorStop(0, css(mix(tone.flat, look.light.light.key, 0.3)))
      gradient.addColorStop(0.35, tone.base)
      gradient.addColorStop(1, tone.edge)
      context.fillStyle = gradient
      context.fill(path)
      context.save()
      context.clip(path)
      context.strokeStyle = tone.edge
      context.globalAlpha *= 0.35
      context.lineWidth = Math.max(1, scale * 0.008)
      for (let fold = 1; fold < folds; fold++) {
        const at = fold / folds
        context.beginPath()
        context.moveTo(px(top[0] + narrow * (at - 0.5) * 1.2), py(top[1] - bell * 0.7))
        context.quadraticCurveTo(
          px(hem[0] + half * (at - 0.5)),
          py(hem[1] + bell * 0.6),
          px(hem[0] - half + 2 * half * at),
          py(hem[1] - half * 0.2),
        )
        context.stroke()
      }
      context.restore()
    },
  }
}

function capePiece(look: PuppetLook, skeleton: Skeleton, drape: Drape, isBack: boolean): Piece {
  const { plan, tones } = look
  const { neck, chest, pelvis, yaw } = skeleton
  const shoulder = add(neck, chest.up, -plan.armRadius * 1.6)
  const behind = seenHalf(look, plan.trunk[3], yaw)
  const lag: Vector = [drape.x * 1.6 - Math.sin(yaw) * 0.07, 0, 0]
  const hem = add(add(pelvis, [0, -plan.hip * 0.62, 0]), lag)
  const middle = add(between(shoulder, hem, 0.5), [-Math.sin(yaw) * 0.05, 0, 0])
  return {
    depth: isBack ? LAYER.arm + 9 : LAYER.cape,
    shapes: [
      {
        beads: [
          bead(look, shoulder, behind * 0.95),
          bead(look, middle, behind * 1.2),
          { ...bead(look, hem, behind * (1.45 + drape.spread)), bulge: 0.12 },
        ],
        tones: tones.cape[isBack ? 0 : 1],
      },
    ],
  }
}

function paintHead(
  context: SKRSContext2D,
  look: PuppetLook,
  skeleton: Skeleton,
  { isRim, hasClosedEyes }: { isRim: boolean; hasClosedEyes: boolean },
): void {
  const { head, views, scale, plan } = look
  const { neck, head: axes, headYaw, headPitch } = skeleton
  const { face, rim, isMirrored } = views(headYaw, headPitch, hasClosedEyes)
  const picture = isRim ? rim : face
  if (picture === null) return
  const tall = Math.hypot(axes.up[0], axes.up[1])
  const ahead = plan.head * 0.06
  context.save()
  context.translate(
    (neck[0] + axes.front[0] * ahead) * scale,
    -(neck[1] + axes.front[1] * ahead) * scale,
  )
  // Bowed towards the viewer a head comes down; it does not fall over to the side.
  context.rotate(Math.atan2(axes.up[0], axes.up[1] + 0.75 * Math.abs(axes.up[2])))
  context.scale(isMirrored ? -1 : 1, 0.72 + 0.28 * tall)
  context.drawImage(picture, -head.pivotX, -head.pivotY)
  context.restore()
}

export const toneColours = (outfit: Outfit): Record<ToneName, Rgb> => ({
  skin: outfit.skin,
  hand: outfit.hand,
  top: outfit.top,
  leg: outfit.leg,
  shoe: outfit.shoe,
  skirt: outfit.skirt?.colour ?? outfit.top,
  cape: outfit.cape ?? outfit.top,
  joint: mix(outfit.leg, [60, 50, 90], 0.35),
})
