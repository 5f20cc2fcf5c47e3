/** Marks that land and things are painted with, in the units of the context. */
import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Rgb } from '../colour-mix.ts'
import { css } from '../colour-mix.ts'

type Marks = { context: SKRSContext2D }

export function ellipse(
  { context }: Marks,
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
  { context }: Marks,
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
  { context }: Marks,
  colour: Rgb,
  [x, y, width, height]: readonly [number, number, number, number],
  alpha = 1,
): void {
  context.fillStyle = css(colour, alpha)
  context.fillRect(x, y, width, height)
}

/** A limb from one point to another that gets thinner. */
export function limb(
  pen: Marks,
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
  { context }: Marks,
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
