import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Climate } from '../../air/climate.ts'
import type { Rgb } from '../../colour-mix.ts'
import { css, mix } from '../../colour-mix.ts'
import type { Material } from '../season-colours.ts'

/** A light of a thing, lit after dark: a window, a lantern, a neon line. In units of the thing. */
export type Lamp = {
  x: number
  y: number
  width: number
  height: number
  colour: Rgb
  isRound: boolean
}

/**
 * What a thing is painted with. The foot line is y = 0, up is negative and 1 is the thing's height; x = 0
 * is its middle.
 */
export type ThingPen = {
  context: SKRSContext2D
  climate: Climate
  /** -1 left or 1 right: where the light comes from. */
  side: -1 | 1
  key: Rgb
  shade: Rgb
  random: () => number
  /** A daylight colour of summer as it looks here and now. */
  ink(colour: string, material?: Material): Rgb
  lamp(lamp: Omit<Lamp, 'colour' | 'isRound'> & Partial<Lamp>): void
}

export type Thing = {
  /** Width of the box it is painted in, for a height of 1. */
  aspect: number
  /** How much it bends in the wind: 0 a house, 1 a tree, 2 a reed. */
  sways: number
  paint(pen: ThingPen): void
}

export const bright = (pen: ThingPen, colour: Rgb, part: number) => mix(colour, pen.key, part)
export const dark = (pen: ThingPen, colour: Rgb, part: number) => mix(colour, pen.shade, part)

export function ellipse(
  { context }: Pick<ThingPen, 'context'>,
  colour: Rgb,
  [x, y, radiusX, radiusY, turn]: readonly [number, number, number, number?, number?],
  alpha = 1,
): void {
  context.fillStyle = css(colour, alpha)
  context.beginPath()
  context.ellipse(x, y, radiusX, radiusY ?? radiusX, turn ?? 0, 0, Math.PI * 2)
  context.fill()
}

export function polygon(
  { context }: Pick<ThingPen, 'context'>,
  colour: Rgb,
  points: readonly (readonly [number, number])[],
  alpha = 1,
): void {
  context.fillStyle = css(colour, alpha)
  context.beginPath()
  points.forEach(([x, y], index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)))
  context.closePath()
  context.fill()
}

export function box(
  { context }: Pick<ThingPen, 'context'>,
  colour: Rgb,
  [x, y, width, height]: readonly [number, number, number, number],
  alpha = 1,
): void {
  context.fillStyle = css(colour, alpha)
  context.fillRect(x, y, width, height)
}

/** A limb from one point to another that gets thinner. */
export function limb(
  pen: Pick<ThingPen, 'context'>,
  colour: Rgb,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  [from, to]: readonly [number, number],
): void {
  const turn = Math.atan2(y1 - y0, x1 - x0)
  const [nx, ny] = [-Math.sin(turn) / 2, Math.cos(turn) / 2]
  polygon(pen, colour, [
    [x0 + nx * from, y0 + ny * from],
    [x1 + nx * to, y1 + ny * to],
    [x1 - nx * to, y1 - ny * to],
    [x0 - nx * from, y0 - ny * from],
  ])
}

/** A curved line through a control point. */
export function curve(
  { context }: Pick<ThingPen, 'context'>,
  colour: Rgb,
  [x0, y0, cx, cy, x1, y1]: readonly [number, number, number, number, number, number],
  width: number,
  alpha = 1,
): void {
  context.strokeStyle = css(colour, alpha)
  context.lineWidth = width
  context.lineCap = 'round'
  context.beginPath()
  context.moveTo(x0, y0)
  context.quadraticCurveTo(cx, cy, x1, y1)
  context.stroke()
}
