import { createCanvas } from '@napi-rs/canvas'
import type { Canvas } from '@napi-rs/canvas'
import { CUTOUT_SIDE } from './cutout.ts'

/** Alpha from which on a pixel counts as content, of 0 to 255. */
const CONTENT = 24

/** A canvas of an RGBA picture cut to its content, its longest side at most `CUTOUT_SIDE`; null where it is empty. */
export function toCutoutCanvas(
  rgba: Uint8ClampedArray<ArrayBuffer>,
  size: { width: number; height: number },
): Canvas | null {
  const box = contentOf(rgba, size)
  if (box === null) return null
  const whole = createCanvas(size.width, size.height)
  const image = whole.getContext('2d').createImageData(size.width, size.height)
  image.data.set(rgba)
  whole.getContext('2d').putImageData(image, 0, 0)
  const scale = Math.min(1, CUTOUT_SIDE / Math.max(box.width, box.height))
  const width = Math.max(1, Math.round(box.width * scale))
  const height = Math.max(1, Math.round(box.height * scale))
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.drawImage(whole, box.left, box.top, box.width, box.height, 0, 0, width, height)
  return canvas
}

function contentOf(rgba: Uint8ClampedArray, { width, height }: { width: number; height: number }) {
  let [left, top, right, bottom] = [width, height, -1, -1]
  for (let y = 0, at = 3; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      if (rgba[at]! < CONTENT) continue
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      bottom = y
    }
  }
  return right < 0 ? null : { left, top, width: right - left + 1, height: bottom - top + 1 }
}
