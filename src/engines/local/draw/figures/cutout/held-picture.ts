/** What an animal has with it: in its mouth, or before it on the ground where that is how it is used. */
import type { SKRSContext2D } from '@napi-rs/canvas'
import type { MotionName } from '../../../shot/scene.ts'
import { lerp } from '../../easing.ts'
import type { FigureOptions, Moment } from '../figure.ts'
import { hasPicture } from '../read-picture.ts'
import { restPose } from '../pose.ts'
import type { Pose } from '../pose.ts'
import { litSprite } from '../sprite.ts'
import type { CutoutBody } from './cutout-body.ts'
import { createCutoutBody } from './cutout-body.ts'

const onTheGround: ReadonlySet<MotionName> = new Set(['read', 'work', 'eat', 'drink', 'sleep'])

/** Parts of the holder's height. */
const IN_MOUTH = 0.24
const BEFORE_IT = 0.36

export interface HeldPicture {
  /** In the holder's own place: its foot point at (0, 0), looking as its picture looks. */
  draw(context: SKRSContext2D, body: CutoutBody, pose: Pose, moment: Moment): void
}

export function createHeldPicture(options: FigureOptions): HeldPicture | null {
  const { holds, heightPixels } = options
  if (holds === null || !hasPicture(holds)) return null
  const tall = Math.max(8, Math.round(heightPixels * BEFORE_IT))
  const light = { ...options, heightPixels: tall, isMirrored: false, distance: 0, isRimmed: true }
  const thing = createCutoutBody({
    picture: holds,
    heightPixels: tall,
    colour: null,
    finish: (layer) => litSprite(layer, light),
  })
  return {
    draw(context, body, pose, { actions }) {
      const mouth = body.mouthAt(pose)
      if (mouth === null) return
      const down = actions.reduce(
        (sum, { motion, weight }) => sum + (onTheGround.has(motion) ? weight : 0),
        0,
      )
      const before = body.front * (body.width / 2 + thing.width * 0.42)
      const scale = lerp(IN_MOUTH / BEFORE_IT, 1, down)
      context.save()
      context.translate(
        lerp(mouth.x + body.front * heightPixels * 0.05, before, down),
        lerp(mouth.y + thing.height * scale * 0.82, 0, down),
      )
      context.scale(scale, scale)
      thing.draw(context, restPose)
      context.restore()
    },
  }
}
