import type { Canvas } from '@napi-rs/canvas'
import { lights } from '../../air/light.ts'
import { seedFor } from '../../random.ts'
import { newCanvas } from '../../stage.ts'
import { trimmed } from '../trimmed.ts'
import { createPuppetFigure } from './puppet-figure.ts'

/** The whole figure of a head or a bust in even light, looking left, cut to its content box. */
export function standingPicture(picture: string, heightPixels: number): Canvas {
  const figure = createPuppetFigure({
    picture,
    heightPixels,
    colour: null,
    holds: null,
    light: { ...lights.day, key: [0, 0, 0], shade: [80, 64, 104], stars: 0 },
    ambient: [255, 255, 255],
    blurPixels: 0,
    seed: seedFor(7, picture),
    isRimmed: false,
  })
  const [canvas, context] = newCanvas(heightPixels * 1.2, heightPixels * 1.1)
  context.translate(canvas.width / 2, Math.round(heightPixels * 1.05))
  const moment = { actions: [{ motion: 'still' as const, clock: 0, weight: 1 }], way: 0, phase: 0 }
  figure.draw(context, moment, -1)
  return trimmed(canvas)
}
