import { createCanvas } from '@napi-rs/canvas'
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'

/** What a backdrop is painted with. */
export type Easel = {
  context: SKRSContext2D
  width: number
  height: number
  /** Uniform numbers in [0, 1), the same for the same seed. */
  random: () => number
}

export type Paint = (easel: Easel) => void

/** Colours from top to bottom (`down`) or left to right over a rectangle. */
export function fillGradient(
  { context }: Pick<Easel, 'context'>,
  [left, top, wide, high]: readonly [number, number, number, number],
  colours: readonly string[],
  direction: 'down' | 'across' = 'down',
): void {
  const gradient = context.createLinearGradient(
    left,
    top,
    direction === 'down' ? left : left + wide,
    direction === 'down' ? top + high : top,
  )
  for (const [at, colour] of colours.entries()) {
    gradient.addColorStop(at / (colours.length - 1), colour)
  }
  context.fillStyle = gradient
  context.fillRect(left, top, wide, high)
}

/** A soft round light or shadow: the colour in the middle, nothing at the edge. */
export function glow(
  context: SKRSContext2D,
  [x, y, radiusX, radiusY]: readonly [number, number, number, number],
  colour: string,
  opacity: number,
): void {
  context.save()
  context.translate(x, y)
  context.scale(radiusX, radiusY)
  context.globalAlpha = opacity
  const gradient = context.createRadialGradient(0, 0, 0, 0, 0, 1)
  gradient.addColorStop(0, colour)
  gradient.addColorStop(0.4, `${colour}88`)
  gradient.addColorStop(1, `${colour}00`)
  context.fillStyle = gradient
  context.fillRect(-1, -1, 2, 2)
  context.restore()
}

/** A light out of focus: an even disc, a little brighter at its rim. */
export function bokeh(
  context: SKRSContext2D,
  [x, y, radius]: readonly [number, number, number],
  colour: string,
  opacity: number,
): void {
  context.save()
  context.globalCompositeOperation = 'screen'
  context.globalAlpha = opacity
  const gradient = context.createRadialGradient(x, y, 0, x, y, radius)
  gradient.addColorStop(0, `${colour}99`)
  gradient.addColorStop(0.8, `${colour}aa`)
  gradient.addColorStop(0.92, `${colour}dd`)
  gradient.addColorStop(1, `${colour}00`)
  context.fillStyle = gradient
  context.beginPath()
  context.arc(x, y, radius, 0, Math.PI * 2)
  context.fill()
  context.restore()
}

/** Softens all that was painted so far, as a lens does behind what it is focused on. */
export function defocus({ context, width, height }: Easel, radiusPixels: number): void {
  const copy = copyOf(context.canvas, width, height)
  context.save()
  context.resetTransform()
  context.filter = `blur(${radiusPixels}px)`
  // Drawn a little larger first: at the edges the blur mixes in what lies outside.
  const margin = Math.ceil(radiusPixels * 3)
  context.drawImage(copy, -margin, -margin, width + 2 * margin, height + 2 * margin)
  context.drawImage(copy, 0, 0)
  context.filter = 'none'
  context.restore()
}

function copyOf(canvas: Canvas, width: number, height: number): Canvas {
  const copy = createCanvas(width, height)
  copy.getContext('2d').drawImage(canvas, 0, 0)
  return copy
}

/** Darker corners. */
export function vignette({ context, width, height }: Easel, opacity: number): void {
  const radius = Math.hypot(width, height) / 2
  const gradient = context.createRadialGradient(
    width / 2,
    height / 2,
    radius * 0.45,
    width / 2,
    height / 2,
    radius,
  )
  gradient.addColorStop(0, '#00000000')
  gradient.addColorStop(1, '#000000')
  context.save()
  context.globalAlpha = opacity
  context.fillStyle = gradient
  context.fillRect(0, 0, width, height)
  context.restore()
}

export const pick = <Item>(items: readonly Item[], random: () => number): Item =>
  items[Math.floor(random() * items.length)]!
