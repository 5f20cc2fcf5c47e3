import type { Canvas } from '@napi-rs/canvas'
import { lookAt } from '../stage.ts'

/** `right` and `bottom` are the first column and row beyond. */
export type PixelBox = { left: number; top: number; right: number; bottom: number }

/** Least alpha, of 255, of what is more than a breath. */
const SOLID = 60

/** What of a picture is to be seen; null where nothing is. */
export function contentBox(canvas: Canvas): PixelBox | null {
  const { width, height } = canvas
  return lookAt(canvas, (pixels) => boxOf(pixels, width, height))
}

function boxOf(data: Uint8Array, width: number, height: number): PixelBox | null {
  let [left, top, right, bottom] = [width, height, 0, 0]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (data[(y * width + x) * 4 + 3]! < SOLID) continue
      if (x < left) left = x
      if (x >= right) right = x + 1
      if (y < top) top = y
      bottom = y + 1
    }
  return right > left ? { left, top, right, bottom } : null
}
