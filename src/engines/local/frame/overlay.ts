import { createCanvas } from '@napi-rs/canvas'
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Planes } from '../../../media/planes.ts'

export type Blend =
  /** Laid over, like paint. */
  | 'over'
  /** Added as light, like a reflection: never darker, never clipped. */
  | 'screen'

/** Even numbers of pixels, inside the frame. */
type Box = { left: number; top: number; right: number; bottom: number }

/**
 * A drawing of the frame's size that is laid over frames. Draw on `context` with its usual units of pixels; the
 * canvas starts transparent and stays as it is until `clear`. Close it when done.
 */
export class Overlay {
  readonly canvas: Canvas
  readonly context: SKRSContext2D
  readonly #width: number
  readonly #height: number

  constructor(width: number, height: number) {
    this.canvas = createCanvas(width, height)
    this.context = this.canvas.getContext('2d')
    this.#width = width
    this.#height = height
  }

  clear(): void {
    this.context.save()
    this.context.resetTransform()
    this.context.clearRect(0, 0, this.#width, this.#height)
    this.context.restore()
  }

  /**
   * Lays the drawing over a bt709 limited frame, in place. `box`, in pixels, is the part that was drawn on:
   * outside it the frame is left exactly as it is. `opacity` 0 to 1.
   */
  compose(
    frame: Planes,
    {
      box = { left: 0, top: 0, right: this.#width, bottom: this.#height },
      blend = 'over',
      opacity = 1,
    }: { box?: Box; blend?: Blend; opacity?: number } = {},
  ): void {
    // Premultiplied RGBA, the canvas's own memory: no copy is made.
    const pixels = this.canvas.data()
    const inside = evenBox(box, this.#width, this.#height)
    if (inside.right <= inside.left || inside.bottom <= inside.top) return
    const compose = blend === 'over' ? composeOver : composeScreen
    compose(pixels, this.#width, frame, inside, opacity / 255)
  }

  close(): void {
    // Frees the native picture now and not when the collector comes by.
    this.canvas.width = 1
    this.canvas.height = 1
  }
}

function evenBox({ left, top, right, bottom }: Box, width: number, height: number): Box {
  const down = (value: number) => Math.max(0, Math.floor(value / 2) * 2)
  const up = (value: number, limit: number) => Math.min(limit, Math.ceil(value / 2) * 2)
  return { left: down(left), top: down(top), right: up(right, width), bottom: up(bottom, height) }
}

/**
 * Y' = Y' (1 - a) + 16 a + (219 / 255) (0.2126 R + 0.7152 G + 0.0722 B) with premultiplied R, G, B of 0 to 255;
 * Cb and Cr alike from the mean of the 2x2 pixels (ITU-R BT.709).
 */
function composeOver(
  pixels: Uint8Array,
  width: number,
  frame: Planes,
  { left, top, right, bottom }: Box,
  opacity: number,
): void {
  const { y, cb, cr, yStride, chromaStride } = frame
  for (let row = top; row < bottom; row += 2) {
    for (let column = left; column < right; column += 2) {
      const first = (row * width + column) * 4
      const below = first + width * 4
      const alphas =
        pixels[first + 3]! + pixels[first + 7]! + pixels[below + 3]! + pixels[below + 7]!
      if (alphas === 0) continue
      let red = 0
      let green = 0
      let blue = 0
      for (let pixel = 0; pixel < 4; pixel++) {
        const from = (pixel < 2 ? first : below) + (pixel & 1) * 4
        const at = (row + (pixel >> 1)) * yStride + column + (pixel & 1)
        const r = pixels[from]! * opacity
        const g = pixels[from + 1]! * opacity
        const b = pixels[from + 2]! * opacity
        const alpha = pixels[from + 3]! * opacity
        y[at] =
          y[at]! * (1 - alpha) + 16 * alpha + 219 * (0.2126 * r + 0.7152 * g + 0.0722 * b) + 0.5
        red += r
        green += g
        blue += b
      }
      const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
      const alpha = (alphas / 4) * opacity
      const at = (row >> 1) * chromaStride + (column >> 1)
      const kept = 1 - alpha
      cb[at] = 128 + (cb[at]! - 128) * kept + 30.18 * (blue - light) + 0.5
      cr[at] = 128 + (cr[at]! - 128) * kept + 35.56 * (red - light) + 0.5
    }
  }
}

/** Y' towards white by the drawing's own Y'; Cb and Cr by as much as the light they came from. */
function composeScreen(
  pixels: Uint8Array,
  width: number,
  frame: Planes,
  { left, top, right, bottom }: Box,
  opacity: number,
): void {
  const { y, cb, cr, yStride, chromaStride } = frame
  for (let row = top; row < bottom; row += 2) {
    for (let column = left; column < right; column += 2) {
      const first = (row * width + column) * 4
      const below = first + width * 4
      const alphas =
        pixels[first + 3]! + pixels[first + 7]! + pixels[below + 3]! + pixels[below + 7]!
      if (alphas === 0) continue
      let red = 0
      let green = 0
      let blue = 0
      for (let pixel = 0; pixel < 4; pixel++) {
        const from = (pixel < 2 ? first : below) + (pixel & 1) * 4
        const at = (row + (pixel >> 1)) * yStride + column + (pixel & 1)
        const r = pixels[from]! * opacity
        const g = pixels[from + 1]! * opacity
        const b = pixels[from + 2]! * opacity
        y[at] = y[at]! + (235 - y[at]!) * (0.2126 * r + 0.7152 * g + 0.0722 * b) + 0.5
        red += r
        green += g
        blue += b
      }
      const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
      const at = (row >> 1) * chromaStride + (column >> 1)
      const kept = 1 - light / 4
      cb[at] = 128 + (cb[at]! - 128) * kept + 30.18 * (blue - light) + 0.5
      cr[at] = 128 + (cr[at]! - 128) * kept + 35.56 * (red - light) + 0.5
    }
  }
}
