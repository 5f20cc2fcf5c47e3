import { createCanvas, ImageData } from '@napi-rs/canvas'
import type { SKRSContext2D } from '@napi-rs/canvas'
import type { RgbFrame } from './decode-frames.ts'
import { toRgba } from './display.ts'

/** Draws a decoded frame into a box, turned clockwise. The box has the aspect of the turned frame. */
export function drawFrame(
  context: SKRSContext2D,
  frame: RgbFrame,
  box: { left: number; top: number; width: number; height: number },
  rotationDegrees = 0,
): void {
  const picture = createCanvas(frame.width, frame.height)
  const pixels = new ImageData(toRgba(frame), frame.width, frame.height)
  picture.getContext('2d').putImageData(pixels, 0, 0)
  const sideways = rotationDegrees % 180 !== 0
  const width = sideways ? box.height : box.width
  const height = sideways ? box.width : box.height
  context.save()
  context.imageSmoothingEnabled = true
  context.imageSmoothingQuality = 'high'
  context.translate(box.left + box.width / 2, box.top + box.height / 2)
  context.rotate((rotationDegrees * Math.PI) / 180)
  context.drawImage(picture, -width / 2, -height / 2, width, height)
  context.restore()
}
