import { createCanvas } from '@napi-rs/canvas'
import type { SKRSContext2D } from '@napi-rs/canvas'
import { giveBack } from '../../draw/stage.ts'
import type { Planes } from '../../../../media/planes.ts'
import { captionFont } from './caption-fonts.ts'
import type { CaptionLayout } from './caption-layout.ts'

/** Near white: leaves the encoder room under the top of its range. */
const INK = '#fafafa'
const SHADOW = { colour: 'rgba(0, 0, 0, 0.6)', blur: 0.16, down: 0.03 }
/** Room for the shadow around the letters, in parts of their size. */
const REACH = 0.4

/** In pixels of the frame. */
export type Box = { left: number; top: number; right: number; bottom: number }

type Frame = { width: number; height: number; pixelAspect: number }

/** Letters and their shadow, drawn once, as they are laid over frames; grey, so there is nothing of chroma to add. */
export type DrawnCaption = {
  /** Even numbers, inside the frame. */
  box: Box
  /** Of every pixel of the box: how much stays of the ground, and what luma is added, both in 1/256 of a code. */
  kept: Uint16Array
  added: Uint16Array
  /** Of every 2x2 pixels: how much stays of the chroma, in 1/256. */
  chromaKept: Uint16Array
}

export function drawCaption(layout: CaptionLayout, frame: Frame): DrawnCaption {
  const box = boxOf(layout, frame)
  const columns = box.right - box.left
  const pixels = paint(layout, frame, box, (context) => {
    context.shadowColor = SHADOW.colour
    context.shadowBlur = layout.sizePixels * SHADOW.blur
    context.shadowOffsetY = layout.sizePixels * SHADOW.down
  })
  const count = pixels.length / 4
  const drawn: DrawnCaption = {
    box,
    kept: new Uint16Array(count),
    added: new Uint16Array(count),
    chromaKept: new Uint16Array(count / 4),
  }
  for (let at = 0; at < count; at++) {
    const alpha = pixels[at * 4 + 3]! / 255
    // Straight grey to a bt709 limited code.
    const code = 16 + (219 * pixels[at * 4]!) / 255
    drawn.kept[at] = Math.round(256 * (1 - alpha))
    drawn.added[at] = Math.round(256 * alpha * code)
    const half = (Math.floor(at / columns) >> 1) * (columns >> 1) + ((at % columns) >> 1)
    drawn.chromaKept[half]! += 64 * (1 - alpha)
  }
  return drawn
}

/** In place. `opacity` 0 to 1. */
export function layCaption(drawn: DrawnCaption, frame: Planes, opacity: number): void {
  const { box, kept, added, chromaKept } = drawn
  const { y, cb, cr, yStride, chromaStride } = frame
  const part = Math.round(opacity * 256)
  for (let row = box.top, from = 0; row < box.bottom; row++) {
    let at = row * yStride + box.left
    for (let column = box.left; column < box.right; column++, from++, at++) {
      const gone = 256 - kept[from]!
      if (gone === 0) continue
      y[at] = (y[at]! * 256 + (((added[from]! - gone * y[at]!) * part) >> 8) + 128) >> 8
    }
  }
  for (let row = box.top, from = 0; row < box.bottom; row += 2) {
    let at = (row >> 1) * chromaStride + (box.left >> 1)
    for (let column = box.left; column < box.right; column += 2, from++, at++) {
      const gone = ((256 - chromaKept[from]!) * part) >> 8
      cb[at] = cb[at]! - (((cb[at]! - 128) * gone + 128) >> 8)
      cr[at] = cr[at]! - (((cr[at]! - 128) * gone + 128) >> 8)
    }
  }
}

/** How much of every pixel of the frame the letters cover, 0 to 255, without their shadow: for `captionContrast`. */
export function captionCoverage(layout: CaptionLayout, frame: Frame): Uint8Array {
  const whole = { left: 0, top: 0, right: frame.width, bottom: frame.height }
  const pixels = paint(layout, frame, whole, () => {})
  return Uint8Array.from({ length: pixels.length / 4 }, (_, at) => pixels[at * 4 + 3]!)
}

function boxOf({ block, sizePixels }: CaptionLayout, { width, height, pixelAspect }: Frame): Box {
  const reach = sizePixels * REACH + 2
  const down = (value: number) => Math.max(0, Math.floor(value / 2) * 2)
  const up = (value: number, limit: number) => Math.min(limit, Math.ceil(value / 2) * 2)
  return {
    left: down((block.left - reach) / pixelAspect),
    right: up((block.right + reach) / pixelAspect, width),
    top: down(block.top - reach),
    bottom: up(block.bottom + reach, height),
  }
}

function paint(
  layout: CaptionLayout,
  { pixelAspect }: Frame,
  box: Box,
  prepare: (context: SKRSContext2D) => void,
): Uint8ClampedArray {
  const canvas = createCanvas(box.right - box.left, box.bottom - box.top)
  const context = canvas.getContext('2d')
  context.translate(-box.left, -box.top)
  context.scale(1 / pixelAspect, 1)
  context.fillStyle = INK
  context.font = captionFont(layout.sizePixels, layout.weight)
  context.letterSpacing = `${layout.trackingPixels}px`
  prepare(context)
  for (const { text, x, baseline } of layout.lines) context.fillText(text, x, baseline)
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  giveBack(canvas)
  return data
}
