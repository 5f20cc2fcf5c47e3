/** Lays the parts of a posed body on a picture, from far to near. */
import type { SKRSContext2D } from '@napi-rs/canvas'
import { css } from '../../colour-mix.ts'
import { capePiece, skirtPiece } from './cloth-pieces.ts'
import { lastArm } from './held-thing.ts'
import { rimColour } from './light-part.ts'
import { armPiece, legPiece } from './limb-pieces.ts'
import type { Extras, Piece, PuppetLook } from './puppet-look.ts'
import { LAYER } from './puppet-look.ts'
import type { Skeleton } from './skeleton.ts'
import { trunkPieces } from './trunk-pieces.ts'

export function paintPuppet(
  context: SKRSContext2D,
  look: PuppetLook,
  skeleton: Skeleton,
  extras: Extras,
): void {
  const pieces = piecesOf(look, skeleton, extras).sort((a, b) => a.depth - b.depth)
  const side = look.light.light.keySide
  const { hasClosedEyes } = extras
  if (look.light.isRimmed) {
    const shift = Math.max(1.1, look.scale * 0.006)
    context.save()
    context.translate(side * shift, -shift * 0.7)
    context.fillStyle = css(rimColour(look.light))
    for (const { shapes } of pieces) for (const { path: outline } of shapes) context.fill(outline)
    paintHead(context, look, skeleton, { isRim: true, hasClosedEyes })
    context.restore()
  }
  for (const { shapes, after } of pieces) {
    for (const { path: outline, shade } of shapes) {
      context.fillStyle = shade(context, side)
      context.fill(outline)
    }
    after?.(context)
  }
}

function piecesOf(
  look: PuppetLook,
  skeleton: Skeleton,
  { drape, held, hasClosedEyes }: Extras,
): Piece[] {
  const { skirt, cape } = look.outfit
  const heldAt = (arm: number) => held.filter(({ thing }) => lastArm(thing) === arm)
  return [
    ...[0, 1].map((arm) => armPiece(look, skeleton, arm, heldAt(arm))),
    ...[0, 1].map((leg) => legPiece(look, skeleton, leg)),
    ...(skirt === null ? [] : [skirtPiece(look, skeleton, drape, skirt)]),
    ...(cape === null ? [] : [capePiece(look, skeleton, drape)]),
    ...trunkPieces(look, skeleton),
    {
      depth: LAYER.head,
      shapes: [],
      after: (context: SKRSContext2D) =>
        paintHead(context, look, skeleton, { isRim: false, hasClosedEyes }),
    },
  ]
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
