import type { Canvas } from '@napi-rs/canvas'
import { newCanvas } from '../stage.ts'

/** A copy cut to its content box: what is more than a breath of a pixel. */
export function trimmed(canvas: Canvas): Canvas {
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
