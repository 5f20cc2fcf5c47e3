import type { Canvas } from '@napi-rs/canvas'
import type { Rgb } from '../../colour-mix.ts'
import { css, mix, rgbOf } from '../../colour-mix.ts'
import type { Sprite } from '../../figures/sprite.ts'
import { createRandom } from '../../random.ts'
import { blurred, newCanvas } from '../../stage.ts'
import type { Outdoor } from '../outdoor.ts'
import { toned } from '../outdoor.ts'
import type { Lamp, Thing, ThingPen } from './thing.ts'

/** `distance`: 0 near to 1 far. */
export type ThingSize = { heightPixels: number; distance: number; blurPixels: number; seed: number }

/** Paints a thing as it looks in its place: its colours toned, shaded, rimmed, with its lamps lit. */
export function createThingSprite(outdoor: Outdoor, thing: Thing, size: ThingSize): Sprite {
  const { light } = outdoor.stage
  const height = Math.max(6, Math.round(size.heightPixels))
  const width = Math.ceil(height * thing.aspect)
  const pad = Math.ceil(4 + size.blurPixels * 2 + height * 0.08)
  const random = createRandom(size.seed)
  const pick = random()
  const [canvas, context] = newCanvas(width + pad * 2, height + pad * 2)
  context.translate(pad + width / 2, pad + height)
  context.scale(height, height)
  const lamps: Lamp[] = []
  const pen: ThingPen = {
    context,
    climate: outdoor.climate,
    side: light.keySide,
    key: light.key,
    shade: light.shade,
    random,
    ink: (colour, material = 'plain') =>
      toned(outdoor, colour, { material, distance: size.distance, pick }),
    lamp: (lamp) => lamps.push({ colour: rgbOf('#ffd28a'), isRound: false, ...lamp }),
  }
  thing.paint(pen)
  context.resetTransform()
  const done = rimmed(canvas, light.key, light.keySide * Math.max(1, height * 0.006))
  shadeAcross(done, outdoor)
  const pen2 = done.getContext('2d')
  pen2.translate(pad + width / 2, pad + height)
  pen2.scale(height, height)
  for (const lamp of lamps) shine(pen2, lamp, light.lamps)
  pen2.resetTransform()
  return {
    canvas: size.blurPixels > 0.4 ? blurred(done, size.blurPixels) : done,
    pad,
    width,
    height,
    legs: [],
  }
}

/** The canvas over its own silhouette in the light's colour, `shift` pixels toward the light. */
function rimmed(canvas: Canvas, key: Rgb, shift: number): Canvas {
  const [rim, pen] = newCanvas(canvas.width, canvas.height)
  pen.drawImage(canvas, 0, 0)
  pen.globalCompositeOperation = 'source-in'
  pen.fillStyle = css(mix(key, [255, 255, 255], 0.2))
  pen.fillRect(0, 0, canvas.width, canvas.height)
  const [whole, context] = newCanvas(canvas.width, canvas.height)
  context.globalAlpha = 0.6
  context.drawImage(rim, shift, -Math.abs(shift) * 0.6)
  context.globalAlpha = 1
  context.drawImage(canvas, 0, 0)
  return whole
}

function shadeAcross(canvas: Canvas, { stage: { light } }: Outdoor): void {
  const context = canvas.getContext('2d')
  const { width, height } = canvas
  const [lit, away] = light.keySide > 0 ? [width, 0] : [0, width]
  const gradient = context.createLinearGradient(lit, 0, away, height * 0.7)
  gradient.addColorStop(0, css(light.key, 0.2 * light.sun))
  gradient.addColorStop(0.45, css(light.key, 0))
  gradient.addColorStop(0.5, css(light.shade, 0))
  gradient.addColorStop(1, css(light.shade, 0.36))
  context.globalCompositeOperation = 'source-atop'
  context.fillStyle = gradient
  context.fillRect(0, 0, width, height)
  context.globalCompositeOperation = 'source-over'
}

function shine(context: ReturnType<Canvas['getContext']>, lamp: Lamp, strength: number): void {
  if (strength < 0.05) return
  const { x, y, width, height, colour, isRound } = lamp
  context.fillStyle = css(mix(colour, [255, 255, 255], 0.35), Math.min(1, strength))
  if (isRound) {
    context.beginPath()
    context.ellipse(x, y, width / 2, height / 2, 0, 0, Math.PI * 2)
    context.fill()
  } else context.fillRect(x - width / 2, y - height / 2, width, height)
  const reach = Math.max(width, height) * 2.2
  const glow = context.createRadialGradient(x, y, 0, x, y, reach)
  glow.addColorStop(0, css(colour, 0.5 * strength))
  glow.addColorStop(1, css(colour, 0))
  context.globalCompositeOperation = 'screen'
  context.fillStyle = glow
  context.fillRect(x - reach, y - reach, reach * 2, reach * 2)
  context.globalCompositeOperation = 'source-over'
}
