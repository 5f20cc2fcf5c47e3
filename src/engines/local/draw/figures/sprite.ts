import type { Canvas } from '@napi-rs/canvas'
import { Image } from '@napi-rs/canvas'
import { css, mix } from '../colour-mix.ts'
import type { Rgb } from '../colour-mix.ts'
import type { Light } from '../air/light.ts'
import { shapeOf } from './picture-shapes.ts'
import { standingPicture } from './puppet/standing-picture.ts'
import { readPicture } from './read-picture.ts'
import { recolour } from './recolour.ts'
import type { Leg } from './rig.ts'
import { findLegs } from './rig.ts'
import { blurred, lookAt, newCanvas } from '../stage.ts'
import { trimmed } from './trimmed.ts'

/** A picture lit for its scene. The content box lies `pad` pixels inside the canvas on every side. */
export type Sprite = { canvas: Canvas; pad: number; width: number; height: number; legs: Leg[] }

export type SpriteOptions = {
  picture: string
  /** Height of the content box in pixels. */
  heightPixels: number
  colour: string | null
  light: Light
  ambient: Rgb
  /** Whether the picture is drawn mirrored: the key light must then fall on its other side. */
  isMirrored: boolean
  /** 0 sharp and near, to 1: paler, softer. */
  distance: number
  blurPixels: number
  isRimmed: boolean
}

export function createSprite(options: SpriteOptions): Sprite {
  const cutout = rasterise(options.picture, options.heightPixels)
  if (options.colour) recolour(cutout, options.colour, /boat|ship|canoe/.test(options.picture))
  return { ...litSprite(cutout, options), legs: legsOf(cutout) }
}

/** What was painted in plain daylight as the scene lights it. */
export function litSprite(
  cutout: Canvas,
  options: Omit<SpriteOptions, 'picture' | 'colour'>,
): Sprite {
  const pad = Math.ceil(4 + options.blurPixels * 2 + options.heightPixels * 0.02)
  const [canvas, context] = newCanvas(cutout.width + pad * 2, cutout.height + pad * 2)
  const side = options.isMirrored ? -options.light.keySide : options.light.keySide
  const face = shaded(cutout, options, side)
  if (options.isRimmed) {
    const shift = Math.max(1.2, options.heightPixels * 0.007)
    context.globalAlpha = 0.85
    context.drawImage(silhouette(cutout, options.light.key), pad + side * shift, pad - shift * 0.7)
    context.globalAlpha = 1
  }
  context.drawImage(face, pad, pad)
  return {
    canvas: options.blurPixels > 0.4 ? blurred(canvas, options.blurPixels) : canvas,
    pad,
    width: cutout.width,
    height: cutout.height,
    legs: [],
  }
}

export function legsOf(cutout: Canvas): Leg[] {
  const { width, height } = cutout
  return lookAt(cutout, (pixels) =>
    findLegs({ width, height, at: (x, y) => pixels[(y * width + x) * 4 + 3]! > 110 }),
  )
}

/** The picture cut to its content box, whose height is `heightPixels`. */
export function rasterise(picture: string, heightPixels: number): Canvas {
  if (shapeOf(picture) !== 'whole') return standingPicture(picture, heightPixels)
  const probe = trimmed(draw(picture, 128))
  const scale = heightPixels / probe.height
  const size = Math.min(2048, Math.max(16, Math.round(128 * scale)))
  return trimmed(draw(picture, size))
}

function draw(picture: string, size: number): Canvas {
  const image = new Image()
  image.src = Buffer.from(readPicture(picture, size))
  const [canvas, context] = newCanvas(size, size)
  context.drawImage(image, 0, 0, size, size)
  return canvas
}

function silhouette(cutout: Canvas, colour: Rgb): Canvas {
  const [canvas, context] = newCanvas(cutout.width, cutout.height)
  context.drawImage(cutout, 0, 0)
  context.globalCompositeOperation = 'source-in'
  context.fillStyle = css(mix(colour, [255, 255, 255], 0.25))
  context.fillRect(0, 0, cutout.width, cutout.height)
  return canvas
}

/** The picture under the scene's light: ambient, key from one side, shade under and away from it, haze. */
function shaded(
  cutout: Canvas,
  options: Omit<SpriteOptions, 'picture' | 'colour'>,
  side: number,
): Canvas {
  const { light } = options
  const [canvas, context] = newCanvas(cutout.width, cutout.height)
  const { width, height } = cutout
  context.drawImage(cutout, 0, 0)
  const glaze = (blend: 'multiply' | 'screen' | 'source-over', fill: typeof context.fillStyle) => {
    const [layer, pen] = newCanvas(width, height)
    pen.fillStyle = fill
    pen.fillRect(0, 0, width, height)
    pen.globalCompositeOperation = 'destination-in'
    pen.drawImage(cutout, 0, 0)
    context.globalCompositeOperation = blend
    context.drawImage(layer, 0, 0)
    context.globalCompositeOperation = 'source-over'
  }
  glaze(
    'multiply',
    css(
      mix(
        options.ambient,
        [255, 255, 255],
        0.12 + 0.2 * options.light.stars * (1 - options.distance),
      ),
    ),
  )
  const across = context.createLinearGradient(
    side > 0 ? width : 0,
    0,
    side > 0 ? 0 : width,
    height * 0.4,
  )
  across.addColorStop(0, css(light.key, 0.22))
  across.addColorStop(0.5, css(light.key, 0))
  glaze('screen', across)
  const away = context.createLinearGradient(
    side > 0 ? 0 : width,
    height,
    side > 0 ? width * 0.8 : width * 0.2,
    height * 0.1,
  )
  away.addColorStop(0, css(light.shade, 0.5))
  away.addColorStop(0.6, css(light.shade, 0.08))
  away.addColorStop(1, css(light.shade, 0))
  glaze('source-over', away)
  if (options.distance > 0) glaze('source-over', css(light.haze, options.distance * 0.5))
  return canvas
}
