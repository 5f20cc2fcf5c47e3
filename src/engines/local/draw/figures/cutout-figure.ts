import { lerp } from '../easing.ts'
import { drawSprite } from './draw-sprite.ts'
import type { Figure, FigureOptions, Moment } from './figure.ts'
import { pictureFacing } from './picture-shapes.ts'
import { groundSpeed, paceOf, poseAt } from './pose.ts'
import type { Pose } from './pose.ts'
import { createSprite } from './sprite.ts'
import type { Sprite } from './sprite.ts'

/** A picture of the whole body, moved as a puppet of paper is. */
export function createCutoutFigure(options: FigureOptions): Figure {
  const front = pictureFacing(options.picture) === 'left' ? -1 : 1
  return poseSprites(front, (isMirrored) =>
    createSprite({ ...options, isMirrored, distance: 0, isRimmed: true }),
  )
}

/** A figure of sprites: `front` is the side of the picture that leads, -1 left, 1 right. */
export function poseSprites(front: -1 | 1, litSprite: (isMirrored: boolean) => Sprite): Figure {
  const sprites = new Map<number, Sprite>()
  // One for each side, lit when it is first seen: most never turn.
  const spriteFor = (side: number) => {
    const known = sprites.get(side)
    if (known !== undefined) return known
    const sprite = litSprite(side !== front)
    sprites.set(side, sprite)
    return sprite
  }
  const { width, height } = spriteFor(front)
  return {
    width,
    height,
    draw(context, moment, facing) {
      const pose = poseOf(moment, height)
      const seen = facing * pose.turn
      context.save()
      context.scale(Math.abs(seen) < 0.06 ? 0.06 * front : seen * front, 1)
      drawSprite(context, spriteFor(seen < 0 ? -1 : 1), pose, front)
      context.restore()
    },
    liftAt: (moment) => poseOf(moment, height).lift * height,
    paceOf: (motion) => paceOf(motion) * height,
  }
}

/** Strides follow the way gone; everything else its own clock. */
function poseOf({ actions, way, phase }: Moment, height: number): Pose {
  const poses = actions.map(({ motion, clock, weight }) => {
    const isStepping = motion === 'walk' || motion === 'run'
    const since = isStepping ? way / (groundSpeed(motion) * height) : clock + phase * 0.8
    return { pose: poseAt(motion, since), weight }
  })
  const [first, ...others] = poses
  let share = first!.weight
  return others.reduce((mixed, { pose, weight }) => {
    share += weight
    return mixPoses(mixed, pose, weight / share)
  }, first!.pose)
}

function mixPoses(from: Pose, to: Pose, part: number): Pose {
  const mixed = { ...to }
  for (const key of Object.keys(to) as (keyof Pose)[]) {
    const [a, b] = [from[key], to[key]]
    if (key !== 'stride' && a !== null && b !== null) mixed[key] = lerp(a, b, part)
  }
  // Legs that only one of the two moves come to rest as it fades.
  mixed.stride = to.stride ?? from.stride
  return mixed
}
