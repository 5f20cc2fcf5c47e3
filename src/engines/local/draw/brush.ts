/** Painting of set pieces and furniture in code: plain daylight colours, lit afterwards as the scene is. */
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { css, mix, rgbOf } from './colour-mix.ts'
import { newCanvas } from './stage.ts'

type Fill = SKRSContext2D['fillStyle']
export type Point = readonly [number, number]

/**
 * Paints into a box 1 high and `aspect` wide, origin top left, y down; what reaches beyond is cut off
 * only by its canvas.
 */
export type Brush = {
  context: SKRSContext2D
  aspect: number
  random: () => number
}

export type Painter = (brush: Brush) => void

/** `hex` lighter (to warm white) or, below 0, darker (to a violet black), by a part of the way. */
export function tone(hex: string, part: number, alpha = 1): string {
  const to = part > 0 ? ([255, 248, 232] as const) : ([24, 14, 40] as const)
  return css(mix(rgbOf(hex), to, Math.abs(part)), alpha)
}

export function box(
  { context }: Brush,
  [x, y, width, height]: readonly [number, number, number, number],
  fill: Fill,
  radius: number | number[] = 0,
): void {
  context.fillStyle = fill
  context.beginPath()
  context.roundRect(x, y, width, height, radius)
  context.fill()
}

export function polygon({ context }: Brush, points: readonly Point[], fill: Fill): void {
  context.fillStyle = fill
  context.beginPath()
  for (const [x, y] of points) context.lineTo(x, y)
  context.closePath()
  context.fill()
}

export function oval(
  { context }: Brush,
  [x, y, across, down]: readonly [number, number, number, number],
  fill: Fill,
): void {
  context.fillStyle = fill
  context.beginPath()
  context.ellipse(x, y, across, down, 0, 0, Math.PI * 2)
  context.fill()
}

export function line(
  { context }: Brush,
  points: readonly Point[],
  width: number,
  stroke: Fill,
): void {
  context.strokeStyle = stroke
  context.lineWidth = width
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.beginPath()
  for (const [x, y] of points) context.lineTo(x, y)
  context.stroke()
}

type Stops = readonly (readonly [number, string])[]

/** A gradient from one point to another; two colours may be given bare. */
export function blend(
  { context }: Brush,
  from: Point,
  to: Point,
  stops: Stops | readonly string[],
) {
  const gradient = context.createLinearGradient(from[0], from[1], to[0], to[1])
  stops.forEach((stop, index) => {
    if (typeof stop === 'string') gradient.addColorStop(index / (stops.length - 1), stop)
    else gradient.addColorStop(stop[0], stop[1])
  })
  return gradient
}

/** From `top` to `bottom`: lit above, in shade below. */
export const down = (brush: Brush, hex: string, top: number, bottom: number, depth = 0.22) =>
  blend(brush, [0, top], [0, bottom], [tone(hex, depth * 0.8), tone(hex, 0), tone(hex, -depth)])

/** A round thing across: dark edges, light a third of the way. */
export const round = (brush: Brush, hex: string, left: number, right: number, depth = 0.3) =>
  blend(
    brush,
    [left, 0],
    [right, 0],
    [
      [0, tone(hex, -depth * 0.6)],
      [0.32, tone(hex, depth * 0.7)],
      [0.62, tone(hex, 0)],
      [1, tone(hex, -depth)],
    ],
  )

/** A soft dark spot, darkest in the middle: contact, folds, hollows. */
export function soften(
  brush: Brush,
  [x, y, across, downward]: readonly [number, number, number, number],
  alpha: number,
  colour = '#180e28',
): void {
  const { context } = brush
  context.save()
  context.translate(x, y)
  context.scale(across, downward)
  const gradient = context.createRadialGradient(0, 0, 0, 0, 0, 1)
  const rgb = rgbOf(colour)
  gradient.addColorStop(0, css(rgb, alpha))
  gradient.addColorStop(0.55, css(rgb, alpha * 0.45))
  gradient.addColorStop(1, css(rgb, 0))
  context.fillStyle = gradient
  context.fillRect(-1, -1, 2, 2)
  context.restore()
}

/** A piece painted `heightPixels` high on a canvas of its own size. */
export function paintPiece(
  paint: Painter,
  { aspect, heightPixels, random }: { aspect: number; heightPixels: number; random: () => number },
): Canvas {
  const [canvas, context] = newCanvas(aspect * heightPixels, heightPixels)
  context.scale(canvas.width / aspect, canvas.height)
  paint({ context, aspect, random })
  return canvas
}
