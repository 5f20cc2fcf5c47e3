import { sunOf } from './paint-sky.ts'
import type { IndoorLook, OutdoorLook } from './place-looks.ts'
import { pictureFacing } from '../figures/picture-shapes.ts'
import { createRandom, seedFor } from '../random.ts'
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

export function outdoorProps(stage: Stage, look: OutdoorLook): Prop[] {
  const props: Prop[] = []
  const ground = stage.height - stage.horizon
  look.scatter.forEach((kind, kindIndex) => {
    const random = createRandom(seedFor(stage.seed, `${kind.picture}${kindIndex}`))
    const offset = random()
    for (let index = 0; index < kind.count; index++) {
      const part = (kind.from + (kind.to - kind.from) * random()) * 0.98
      const y = stage.horizon + ground * part
      const along = ((index + offset + (random() - 0.5) * 0.6) / kind.count) % 1
      const x = along * stage.period - stage.margin
      const size =
        kind.height *
        stage.unit *
        (0.85 + 0.3 * random()) *
        (kind.to > 0.5 ? 0.45 + 0.75 * part : 1)
      props.push(
        prop(stage, kind.picture, { x, y }, size, Math.max(0, 0.55 - part), stage.light.ambient),
      )
    }
  })
  return props
}

export function indoorProps(stage: Stage, look: IndoorLook): Prop[] {
  return look.props.map((item) => {
    const isOnWall = item.wall !== null
    const y = isOnWall
      ? stage.horizon - item.wall! * stage.unit
      : stage.horizon + (stage.height - stage.horizon) * (item.ground ?? 0.1)
    const half = item.height * stage.unit * 0.5
    const x = Math.min(stage.width - half * 0.7, Math.max(half * 0.7, item.x * stage.width))
    const made = prop(
      stage,
      item.picture,
      { x, y },
      item.height * stage.unit,
      0.12,
      stage.light.roomAmbient,
    )
    return { ...made, isOnWall, depth: isOnWall ? 0.22 : made.depth }
  })
}

function prop(
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
