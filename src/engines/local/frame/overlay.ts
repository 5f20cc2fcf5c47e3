import { createCanvas } from '@napi-rs/canvas'
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { giveBack } from '../draw/stage.ts'
import type { Planes } from '../../../media/planes.ts'

/** Codes of full chroma for the sum of four pixels: 224 / 4 over 1.8556 for Cb, over 1.5748 for Cr. */
const CB_SCALE = 30.18
const CR_SCALE = 35.56

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
      opacity = 1,
    }: { box?: Box; opacity?: number } = {},
  ): void {
    const inside = evenBox(box, this.#width, this.#height)
    const { left, top, right, bottom } = inside
    if (right <= left || bottom <= top) return
    // Only the box is read back: a whole frame costs milliseconds.
    const { data } = this.context.getImageData(left, top, right - left, bottom - top)
    const pixels = new Uint32Array(data.buffer, data.byteOffset, data.length / 4)
    composeOver(pixels, frame, inside, opacity / 255)
  }

  close(): void {
    giveBack(this.canvas)
  }
}

function evenBox({ left, top, right, bottom }: Box, width: number, height: number): Box {
  const down = (value: number) => Math.max(0, Math.floor(value / 2) * 2)
  const up = (value: number, limit: number) => Math.min(limit, Math.ceil(value / 2) * 2)
  return { left: down(left), top: down(top), right: up(right, width), bottom: up(bottom, height) }
}

/**
 * Y' = Y' (1 - a) + 16 a + (219 / 255) (0.2126 R + 0.7152 G + 0.0722 B) with R, G, B times a;
 * Cb and Cr alike from the mean of the 2x2 pixels (ITU-R BT.709).
 */
function composeOver(
  pixels: Uint32Array,
  frame: Planes,
  { left, top, right, bottom }: Box,
  opacity: number,
): void {
  const { y, cb, cr, yStride, chromaStride } = frame
  const width = right - left
  for (let row = top; row < bottom; row += 2) {
    for (let column = left; column < right; column += 2) {
      const first = (row - top) * width + column - left
      const below = first + width
      // Little-endian RGBA: nothing was drawn where all four are zero.
      if ((pixels[first]! | pixels[first + 1]! | pixels[below]! | pixels[below + 1]!) === 0)
        continue
      let red = 0
      let green = 0
      let blue = 0
      let covered = 0
      for (let pixel = 0; pixel < 4; pixel++) {
        const rgba = pixels[(pixel < 2 ? first : below) + (pixel & 1)]!
        const at = (row + (pixel >> 1)) * yStride + column + (pixel & 1)
        const alpha = (rgba >>> 24) * opacity
        const r = ((rgba & 255) / 255) * alpha
        const g = (((rgba >>> 8) & 255) / 255) * alpha
        const b = (((rgba >>> 16) & 255) / 255) * alpha
        const light = 0.2126 * r + 0.7152 * g + 0.0722 * b
        y[at] = y[at]! * (1 - alpha) + 16 * alpha + 219 * light + 0.5
        red += r
        green += g
        blue += b
        covered += alpha
      }
      mixChroma(cb, cr, (row >> 1) * chromaStride + (column >> 1), {
        kept: 1 - covered / 4,
        red,
        green,
        blue,
      })
    }
  }
}

/** Of one 2x2 block: `red`, `green` and `blue` are the sums of its pixels, each of 0 to 1. */
function mixChroma(
  cb: Uint8Array,
  cr: Uint8Array,
  at: number,
  { kept, red, green, blue }: { kept: number; red: number; green: number; blue: number },
): void {
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  cb[at] = 128 + (cb[at]! - 128) * kept + CB_SCALE * (blue - light) + 0.5
  cr[at] = 128 + (cr[at]! - 128) * kept + CR_SCALE * (red - light) + 0.5
}
