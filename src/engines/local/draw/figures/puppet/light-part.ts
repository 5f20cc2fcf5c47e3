import type { Canvas } from '@napi-rs/canvas'
import type { Light } from '../../air/light.ts'
import type { Rgb } from '../../colour-mix.ts'
import { css, lit, mix } from '../../colour-mix.ts'
import { newCanvas } from '../../stage.ts'

/** What falls on a figure. */
export type FigureLight = { light: Light; ambient: Rgb; isRimmed: boolean }

/** What a painted colour is multiplied with. */
export const ambientOf = ({ light, ambient }: FigureLight): Rgb =>
  mix(ambient, [255, 255, 255], 0.12 + 0.2 * light.stars)

/** A picture under the scene's light: ambient, key from its side, shade away from it. */
export function lightPicture(picture: Canvas, figureLight: FigureLight): Canvas {
  const { light } = figureLight
  const { width, height } = picture
  const [canvas, context] = newCanvas(width, height)
  context.drawImage(picture, 0, 0)
  const glaze = (blend: 'multiply' | 'screen' | 'source-over', fill: typeof context.fillStyle) => {
    const [layer, pen] = newCanvas(width, height)
    pen.fillStyle = fill
    pen.fillRect(0, 0, width, height)
    pen.globalCompositeOperation = 'destination-in'
    pen.drawImage(picture, 0, 0)
    context.globalCompositeOperation = blend
    context.drawImage(layer, 0, 0)
    context.globalCompositeOperation = 'source-over'
  }
  glaze('multiply', css(ambientOf(figureLight)))
  const [near, far] = light.keySide > 0 ? [width, 0] : [0, width]
  const across = context.createLinearGradient(near, 0, far, height * 0.4)
  across.addColorStop(0, css(light.key, 0.24))
  across.addColorStop(0.5, css(light.key, 0))
  glaze('screen', across)
  const away = context.createLinearGradient(far, height, near + (far - near) * 0.2, height * 0.1)
  away.addColorStop(0, css(light.shade, 0.46))
  away.addColorStop(0.6, css(light.shade, 0.08))
  away.addColorStop(1, css(light.shade, 0))
  glaze('source-over', away)
  return canvas
}

export const rimColour = ({ light }: FigureLight) => mix(light.key, [255, 255, 255], 0.25)

/** The shape of a picture in one colour. */
export function silhouetteOf(picture: Canvas, colour: Rgb): Canvas {
  const [canvas, context] = newCanvas(picture.width, picture.height)
  context.drawImage(picture, 0, 0)
  context.globalCompositeOperation = 'source-in'
  context.fillStyle = css(colour)
  context.fillRect(0, 0, picture.width, picture.height)
  return canvas
}

/** Tones of one material in the light, as CSS colours from its shaded edge to where the key falls. */
export type Tones = { edge: string; base: string; glow: string; flat: Rgb }

export function tonesOf(colour: Rgb, figureLight: FigureLight, isFar: boolean): Tones {
  const { light } = figureLight
  const painted = lit(colour, ambientOf(figureLight))
  const base = isFar ? mix(painted, light.shade, 0.2) : painted
  const dark = mix(mix(base, [70, 20, 80], 0.2), light.shade, 0.2)
  const bright = base.map(
    (value) => value * (isFar ? 1.05 : 1.14) + (isFar ? 3 : 9),
  ) as unknown as Rgb
  const glow = mix(bright, light.key, isFar ? 0.04 : 0.11)
  return {
    edge: css(dark),
    base: css(base),
    glow: css(glow),
    flat: base,
  }
}
