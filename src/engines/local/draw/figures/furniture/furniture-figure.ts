import type { SKRSContext2D } from '@napi-rs/canvas'
import { furniture } from '../../../shot/furniture.ts'
import type { FurniturePicture } from '../../../shot/furniture.ts'
import { createRandom } from '../../random.ts'
import { paintPiece } from '../../brush.ts'
import type { Painter } from '../../brush.ts'
import type { Figure, FigureOptions, Moment } from '../figure.ts'
import { litSprite } from '../sprite.ts'
import type { Sprite } from '../sprite.ts'
import { drawFlames, HEARTH } from './fireplace.ts'
import { furniturePainters } from './furniture-paint.ts'

/** A piece of furniture: it stands still. A fire burns in a fireplace. */
export function createFurnitureFigure(
  options: FigureOptions & { picture: FurniturePicture },
): Figure {
  const { aspect } = furniture[options.picture]
  const heightPixels = Math.max(4, options.heightPixels)
  const { paint, front } = furniturePainters(options.picture, options.colour)
  const layers = [layerOf(paint, options, aspect, heightPixels)]
  if (front !== null) layers.push(layerOf(front, options, aspect, heightPixels))
  const [back, over] = layers
  const width = aspect * heightPixels
  return {
    width,
    height: heightPixels,
    draw(context, moment, facing) {
      back!(context, facing)
      if (options.picture === 'furniture-fireplace') burn(context, width, heightPixels, moment)
    },
    ...(over && { drawFront: (context, _, facing) => over(context, facing) }),
    liftAt: () => 0,
    paceOf: () => 0,
  }
}

function burn(context: SKRSContext2D, width: number, height: number, moment: Moment): void {
  const fire = {
    x: (HEARTH.x - 0.5) * width,
    y: (HEARTH.y - 1) * height,
    width: HEARTH.width * width,
    height: HEARTH.height * height,
  }
  drawFlames(context, fire, (moment.actions[0]?.clock ?? 0) + moment.phase * 9)
}

type Layer = (context: SKRSContext2D, facing: number) => void

/** Lit from the scene's side whichever way it is turned: each way is painted when it is first seen. */
function layerOf(
  paint: Painter,
  options: FigureOptions,
  aspect: number,
  heightPixels: number,
): Layer {
  const sprites = new Map<boolean, Sprite>()
  return (context, facing) => {
    const isMirrored = facing < 0
    let sprite = sprites.get(isMirrored)
    if (sprite === undefined) {
      const random = createRandom(options.seed)
      const cutout = paintPiece(paint, { aspect, heightPixels, random })
      sprite = litSprite(cutout, {
        ...options,
        heightPixels,
        isMirrored,
        distance: 0,
        isRimmed: true,
      })
      sprites.set(isMirrored, sprite)
    }
    context.save()
    context.scale(isMirrored ? -1 : 1, 1)
    context.drawImage(sprite.canvas, -sprite.width / 2 - sprite.pad, -sprite.height - sprite.pad)
    context.restore()
  }
}
