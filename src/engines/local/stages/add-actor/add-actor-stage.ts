import { copyPlanes } from '../../../../media/planes.ts'
import { motionAt } from '../../frame/camera-motion.ts'
import type { CameraMotion } from '../../frame/camera-motion.ts'
import type { StageModule } from '../../frame/frame-stage.ts'
import type { Matte } from '../../frame/matte.ts'
import { openMatte } from '../../people/matte-reader.ts'
import type { EditOf } from '../../shot/edit.ts'
import { castOf, MAX_ACTORS } from './actor-cast.ts'
import { ActorPainter } from './draw-actor.ts'
import type { PlacedActor } from './draw-actor.ts'
import { createFilmGrain } from './film-grain.ts'
import { layShadow } from './ground-shadow.ts'
import { layPicture } from './lay-picture.ts'
import type { PixelBox } from './lay-picture.ts'
import type { PlateTexture } from './measure-plate.ts'
import { nearPictures } from './near-pictures.ts'
import { peopleInFront } from './people-in-front.ts'
import { prepareActors } from './prepare-actors.ts'

export type ActorSpec = {
  /** From far to near. */
  actors: PlacedActor[]
  motion: CameraMotion | null
  matte: Matte | null
  texture: PlateTexture
  /** Part of the frame with a picture. */
  active: PixelBox
}

/** Drawn actors in footage: placed on quiet ground, moved with the camera, lit and grained like the film. */
export const addActorStage: StageModule<EditOf<'add-actor'>, ActorSpec> = {
  judge(edit, { ground }) {
    const cast = castOf(edit, 0)
    if (cast === null) return { kind: 'cannot', reason: missingPicture(edit.noun) }
    const each = edit.count > 1 ? 'Each' : 'The'
    const notes = [
      `${each} ${edit.noun} is drawn, with a picture of the Fluent Emoji set, not filmed.`,
    ]
    if (edit.count > MAX_ACTORS) {
      notes.push(`Of the ${edit.count}, ${MAX_ACTORS} are shown: more find no place.`)
    }
    if (!cast.staging.isUnderstood) {
      notes.push(
        `Nothing was searched for in the ${ground.kind === 'plate' ? 'footage' : 'picture'}: "${edit.where}" was taken as a quiet place in the lower part of the frame.`,
      )
    }
    return { kind: 'can', notes }
  },

  prepare: prepareActors,

  open({ actors, motion, matte, texture, active }, { geometry, pixelAspect, seed }) {
    const { width, height, frameRate } = geometry
    const frameSize = { width, height, pixelAspect }
    const painters = actors.map((actor) => new ActorPainter(actor, frameSize))
    const grain = createFilmGrain(texture.noiseCodes, texture.softPixels, seed)
    const people = matte === null ? null : openMatte(matte, geometry, { half: true })
    return {
      apply(input, output, frame) {
        copyPlanes(input, output, width, height)
        grain.moveTo(frame)
        const camera = motionAt(motion, frame)
        for (const painter of painters) {
          const drawn = painter.draw((frame * frameRate.den) / frameRate.num, camera)
          if (drawn === null) continue
          const { foot, widthPixels, lift } = drawn
          const half = widthPixels / 2 / pixelAspect
          const span = { left: foot.x - half, right: foot.x + half, footRow: foot.y }
          const seen =
            people === null || matte === null || !painter.actor.isBehindPeople
              ? null
              : peopleInFront(people, matte, frame, span, geometry)
          const { actor } = painter
          if (!actor.isAirborne) {
            const shadow = { ...foot, widthPixels, lift, keySide: actor.light.keySide }
            const blackCode = 16 + 219 * Math.min(...actor.light.black)
            layShadow({ ...shadow, strength: 0.62, blackCode }, output, geometry, pixelAspect, seen)
          }
          layPicture(drawn.picture, output, within(drawn.box, active), grain, seen)
        }
      },
      close() {
        for (const painter of painters) painter.close()
        people?.close()
      },
    }
  },
}

function within(box: PixelBox, limit: PixelBox): PixelBox {
  return {
    left: Math.max(box.left, limit.left),
    top: Math.max(box.top, limit.top),
    right: Math.min(box.right, limit.right),
    bottom: Math.min(box.bottom, limit.bottom),
  }
}

function missingPicture(noun: string): string {
  const near = nearPictures(noun)
  const known =
    near.length > 0
      ? `The nearest it has: ${near.join(', ')}.`
      : 'It has animals, people, vehicles, plants, food and things of the house.'
  return `There is no picture of "${noun}" in the drawn set. ${known} A generative engine can add anything.`
}
