import type { Canvas } from '@napi-rs/canvas'
import { newCanvas } from '../stage.ts'
import { contentBox } from './content-box.ts'

/** A copy cut to its content box; one clear pixel where there is nothing. */
export function trimmed(canvas: Canvas): Canvas {
  const box = contentBox(canvas)
  if (box === null) return newCanvas(1, 1)[0]
  const [copy, context] = newCanvas(box.right - box.left, box.bottom - box.top)
  context.drawImage(canvas, -box.left, -box.top)
  return copy
}
