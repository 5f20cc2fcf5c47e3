import { sunOf } from './paint-sky.ts'
import { pictureFacing } from '../figures/picture-shapes.ts'
import type { Sprite } from '../figures/sprite.ts'
import { createSprite } from '../figures/sprite.ts'
import type { Stage } from '../stage.ts'
import { depthAt } from '../stage.ts'

/** A quiet thing of the place. `x`, `y`: its foot point in pixels of the resting frame. */
export type Prop = {
  sprite: Sprite
  x: number
  y: number
  depth: number
  isOnWall: boolean
  sways: number
}

const plants = /tree|tulip|sunflower|rose|herb|blossom|seedling|plant|coral|cactus/

export function createProp(
  stage: Stage,
  picture: string,
  foot: { x: number; y: number },
  heightPixels: number,
  distance: number,
  ambient: Stage['light']['ambient'],
): Prop {
  const far = Math.min(
    0.7,
    Math.max(0, 1 - (foot.y - stage.horizon) / (stage.height - stage.horizon) / 0.5),
  )
  const sprite = createSprite({
    picture,
    heightPixels: Math.max(8, Math.round(heightPixels)),
    colour: null,
    light: stage.light,
    ambient,
    isMirrored: pictureFacing(picture) === 'right' && sunOf(stage).x < 0,
    distance,
    blurPixels: stage.unit * (0.001 + 0.0028 * far),
    isRimmed: true,
  })
  return {
    sprite,
    ...foot,
    depth: depthAt(stage, foot.y),
    isOnWall: false,
    sways: plants.test(picture) ? 1 : 0,
  }
}
