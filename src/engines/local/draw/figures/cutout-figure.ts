import type { CutoutBody } from './cutout/cutout-body.ts'
import { createCutoutBody } from './cutout/cutout-body.ts'
import type { HeldPicture } from './cutout/held-picture.ts'
import { createHeldPicture } from './cutout/held-picture.ts'
import type { Figure, FigureOptions, Moment } from './figure.ts'
import { pictureFacing } from './picture-shapes.ts'
import type { Pose } from './pose.ts'
import { mixPoses } from './pose.ts'
import { litSprite } from './sprite.ts'

/** Turning round, a picture is never seen from its edge: it would look like the card that it is. */
const LEAST_WIDTH = 0.5

export const seenWidth = (turn: number) =>
  turn < 0 ? Math.min(-LEAST_WIDTH, turn) : Math.max(LEAST_WIDTH, turn)

/** A picture that shows the whole body, bent by its joints. */
export function createCutoutFigure(options: FigureOptions): Figure {
  const front = pictureFacing(options.picture) === 'left' ? -1 : 1
  const litBody = (isMirrored: boolean) => {
    const light = { ...options, isMirrored, distance: 0, isRimmed: true }
    return createCutoutBody({ ...options, finish: (layer) => litSprite(layer, light) })
  }
  return poseBodies(front, litBody, createHeldPicture(options))
}

/** A figure of bodies: `front` is the side of the picture that leads, -1 left, 1 right. */
export function poseBodies(
  front: -1 | 1,
  litBody: (isMirrored: boolean) => CutoutBody,
  held: HeldPicture | null = null,
): Figure {
  const bodies = new Map<number, CutoutBody>()
  // One for each side, lit when it is first seen: most never turn.
  const bodyFor = (side: number) => {
    const known = bodies.get(side)
    if (known !== undefined) return known
    const body = litBody(side !== front)
    bodies.set(side, body)
    return body
  }
  const first = bodyFor(front)
  const poseOf = (moment: Moment) => mixedPose(first, moment)
  return {
    width: first.width,
    height: first.height,
    draw(context, moment, facing) {
      const pose = poseOf(moment)
      const seen = seenWidth(facing * pose.turn)
      context.save()
      context.scale(seen * front, 1)
      context.translate(0, -pose.lift * first.height)
      const body = bodyFor(seen < 0 ? -1 : 1)
      body.draw(context, pose)
      held?.draw(context, body, pose, moment)
      context.restore()
    },
    liftAt: (moment) => poseOf(moment).lift * first.height,
    paceOf: (motion) => first.paceOf(motion) * first.height,
  }
}

function mixedPose(body: CutoutBody, { actions, way, phase }: Moment): Pose {
  const [first, ...others] = actions.map(({ motion, clock, weight }) => ({
    pose: body.poseAt(motion, { clock, way: way / body.height, phase }),
    weight,
  }))
  let share = first!.weight
  return others.reduce((mixed, { pose, weight }) => {
    share += weight
    return mixPoses(mixed, pose, weight / share)
  }, first!.pose)
}
