import type { Planes } from '../../../../media/planes.ts'
import type { FilmGrain } from './film-grain.ts'

/** In pixels, even numbers inside the frame. */
export type PixelBox = { left: number; top: number; right: number; bottom: number }

export type Picture = {
  /** Straight RGBA, `columns` a row. */
  rgba: Uint8ClampedArray
  columns: number
  /** Where its first pixel lies in the frame: even numbers. */
  left: number
  top: number
}

/** 0 to 1: part of the picture that is seen at a pixel; null where nothing stands in front. */
export type Cover = ((x: number, y: number) => number) | null

/** Lays a picture over a bt709 limited frame, in place, with the film's grain. Outside `box` nothing changes. */
export function layPicture(
  { rgba, columns, left, top }: Picture,
  frame: Planes,
  box: PixelBox,
  grain: FilmGrain,
  seen: Cover,
): void {
  const { y, cb, cr, yStride, chromaStride } = frame
  for (let row = box.top; row < box.bottom; row += 2) {
    for (let column = box.left; column < box.right; column += 2) {
      const first = ((row - top) * columns + column - left) * 4
      const below = first + columns * 4
      const alphas = rgba[first + 3]! + rgba[first + 7]! + rgba[below + 3]! + rgba[below + 7]!
      if (alphas === 0) continue
      const part = seen === null ? 1 : seen(column, row)
      if (part <= 0) continue
      let [red, green, blue] = [0, 0, 0]
      for (let pixel = 0; pixel < 4; pixel++) {
        const from = (pixel < 2 ? first : below) + (pixel & 1) * 4
        const alpha = (rgba[from + 3]! * part) / 255
        if (alpha === 0) continue
        const [r, g, b] = [rgba[from]!, rgba[from + 1]!, rgba[from + 2]!]
        const x = column + (pixel & 1)
        const at = (row + (pixel >> 1)) * yStride + x
        const light = 16 + (219 / 255) * (0.2126 * r + 0.7152 * g + 0.0722 * b)
        const grained = light + grain.at(x, row + (pixel >> 1)) / 16
        y[at] = Math.min(235, Math.max(16, y[at]! + (grained - y[at]!) * alpha + 0.5))
        red += r * alpha
        green += g * alpha
        blue += b * alpha
      }
      // ITU-R BT.709; the sums are of four premultiplied pixels.
      const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
      const alpha = (alphas * part) / 1020
      const half = (row >> 1) * chromaStride + (column >> 1)
      cb[half] = 128 + (cb[half]! - 128) * (1 - alpha) + 0.11834 * (blue - light) + 0.5
      cr[half] = 128 + (cr[half]! - 128) * (1 - alpha) + 0.13944 * (red - light) + 0.5
    }
  }
}
