import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Piece, PuppetLook } from './puppet-look.ts'
import { LAYER, bead, seenHalf } from './puppet-look.ts'
import type { Shape } from './shape.ts'
import { tubeShape } from './shape.ts'
import type { Skeleton } from './skeleton.ts'
import type { Bead } from './tube.ts'
import { add, between, dot } from './vector.ts'

/** The trunk in its clothes or coat, with the seat of trousers behind the legs. */
export function trunkPieces(look: PuppetLook, skeleton: Skeleton): Piece[] {
  const { plan, outfit, tones } = look
  const { pelvis, waist, neck, chest, hips, yaw } = skeleton
  const seen = (half: number) => seenHalf(look, half, yaw)
  const [seat, belly, breast, shoulder] = plan.trunk
  const isFur = outfit.build !== 'cloth'
  const hem: Bead = isFur
    ? bead(look, add(pelvis, hips.up, seen(seat) * 0.28), seen(seat))
    : { ...bead(look, add(pelvis, hips.up, plan.legRadius * 0.1), seen(seat) * 1.02), bulge: 0.28 }
  const trunk = tubeShape(
    [
      hem,
      bead(look, between(pelvis, waist, 0.55), seen(seat * 0.4 + belly * 0.6)),
      bead(look, waist, seen(belly)),
      bead(look, between(waist, neck, 0.45), seen(breast)),
      bead(look, add(neck, chest.up, -seen(shoulder) * 0.72), seen(shoulder)),
    ],
    tones.top[0],
  )
  const cloth: Piece = {
    depth: LAYER.trunk,
    shapes: [trunk],
    after: (context) => paintFrontOn(context, look, skeleton, trunk),
  }
  if (isFur) return [cloth]
  if (outfit.skirt) return outfit.front === 'bust' ? [cloth] : [cloth, sash(look, skeleton)]
  const trousers = tubeShape(
    [
      bead(look, add(pelvis, hips.up, -plan.legRadius * 0.1), seen(seat) * 0.8),
      bead(look, between(pelvis, waist, 0.6), seen(seat) * 0.9),
    ],
    tones.leg[0],
  )
  return [{ depth: LAYER.leg - 5, shapes: [trousers] }, cloth]
}

/** A ribbon where the skirt begins. */
function sash(look: PuppetLook, { pelvis, waist, yaw }: Skeleton): Piece {
  const half = seenHalf(look, look.plan.trunk[1], yaw) * 0.98
  const ribbon = (part: number): Bead => ({
    ...bead(look, between(pelvis, waist, part), half),
    bulge: 0.1,
  })
  return {
    depth: LAYER.trunk + 1,
    shapes: [tubeShape([ribbon(0.42), ribbon(0.58)], look.tones.trim[0])],
  }
}

/** The pattern keeps to the side that looks at the viewer; where the trunk bends it is cut to its outline. */
function paintFrontOn(
  context: SKRSContext2D,
  look: PuppetLook,
  skeleton: Skeleton,
  trunk: Shape,
): void {
  const { front, plan, scale } = look
  const { neck, pelvis, yaw } = skeleton
  const facing = Math.cos(yaw)
  if (front === null || facing < 0.12) return
  // A straight trunk has the outline that the pattern was cut to.
  const isStraight = dot(skeleton.chest.up, skeleton.hips.up) > 0.985
  context.save()
  if (!isStraight) context.clip(trunk.path)
  const [dx, dy] = [(pelvis[0] - neck[0]) * scale, -(pelvis[1] - neck[1]) * scale]
  const tall = Math.hypot(dx, dy) + plan.trunk[0] * 0.7 * scale
  const full = (plan.neck - plan.hip + plan.trunk[0] * 0.7) * scale
  context.translate(neck[0] * scale, -neck[1] * scale)
  context.rotate(Math.atan2(-dx, dy))
  const edge = Math.hypot(facing, plan.depth * Math.sin(yaw)) - facing
  context.translate(Math.sign(yaw) * edge * plan.trunk[2] * scale, 0)
  context.scale(facing, tall / full)
  context.drawImage(front, -front.width / 2, 0)
  context.restore()
}
