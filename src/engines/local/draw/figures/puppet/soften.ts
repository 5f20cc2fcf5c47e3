import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { newCanvas } from '../../stage.ts'

type Draw = (context: SKRSContext2D) => void

/** How far from its foot point a figure may reach, in its heights. */
const REACH = { side: 1.2, up: 1.9, down: 0.25 }

/**
 * Draws something as out of focus as `blurPixels` say: small, then enlarged, which costs less than a blur of
 * every frame. What is sharp is drawn as it is.
 */
export function createSoftener({
  blurPixels,
  heightPixels,
}: {
  blurPixels: number
  heightPixels: number
}): (context: SKRSContext2D, draw: Draw) => void {
  if (blurPixels < 0.5)
    return (context, draw) => {
      context.save()
      draw(context)
      context.restore()
    }
  const shrink = 1 / (1 + blurPixels)
  const [left, top] = [REACH.side * heightPixels, REACH.up * heightPixels]
  const [width, height] = [left * 2, top + REACH.down * heightPixels]
  let small: [Canvas, SKRSContext2D] | null = null
  return (context, draw) => {
    small ??= newCanvas(width * shrink, height * shrink)
    const [canvas, pen] = small
    pen.resetTransform()
    pen.clearRect(0, 0, canvas.width, canvas.height)
    pen.setTransform(shrink, 0, 0, shrink, left * shrink, top * shrink)
    draw(pen)
    context.save()
    context.imageSmoothingQuality = 'high'
    context.drawImage(canvas, -left, -top, canvas.width / shrink, canvas.height / shrink)
    context.restore()
  }
}
