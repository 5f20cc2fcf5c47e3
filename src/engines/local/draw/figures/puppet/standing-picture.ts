import type { Canvas } from '@napi-rs/canvas'
import { lights } from '../../air/light.ts'
import { seedFor } from '../../random.ts'
import { newCanvas } from '../../stage.ts'
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
  return cutToContent(canvas)
}

function cutToContent(canvas: Canvas): Canvas {
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  let [left, top, right, bottom] = [width, height, 0, 0]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (data[(y * width + x) * 4 + 3]! < 60) continue
      left = Math.min(left, x)
      right = Math.max(right, x + 1)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y + 1)
    }
  const [copy, context] = newCanvas(Math.max(1, right - left), Math.max(1, bottom - top))
  context.drawImage(canvas, -left, -top)
  return copy
}
