/** The same head with its eyes shut: lids in the colour around the eyes, where a picture shows eyes. */
import type { Canvas } from '@napi-rs/canvas'
import type { Rgb } from '../../colour-mix.ts'
import { css, mix } from '../../colour-mix.ts'
import { newCanvas } from '../../stage.ts'

type Eye = { x: number; y: number; halfWidth: number; halfHeight: number }
type Pixels = { data: Uint8ClampedArray; width: number; height: number }

/** Null where no pair of eyes is found. */
export function withClosedEyes(picture: Canvas): Canvas | null {
  const { width, height } = picture
  const pixels = {
    data: picture.getContext('2d').getImageData(0, 0, width, height).data,
    width,
    height,
  }
  const eyes = pairOf(pixels, isWhite) ?? pairOf(pixels, isBlack)
  if (eyes === null) return null
  const [canvas, context] = newCanvas(width, height)
  context.drawImage(picture, 0, 0)
  context.lineCap = 'round'
  for (const { x, y, halfWidth, halfHeight } of eyes) {
    const lid = colourAt(pixels, x, y + halfHeight * 1.45)
    context.fillStyle = css(mix(lid, [90, 40, 60], 0.04))
    context.beginPath()
    context.ellipse(x, y, halfWidth * 1.22, halfHeight * 1.22, 0, 0, Math.PI * 2)
    context.fill()
    context.strokeStyle = css(mix(lid, [40, 15, 40], 0.78))
    context.lineWidth = Math.max(1, height * 0.016)
    context.beginPath()
    context.ellipse(
      x,
      y - halfHeight * 0.05,
      halfWidth * 1.02,
      halfHeight * 0.72,
      0,
      0.15,
      Math.PI - 0.15,
    )
    context.stroke()
  }
  return canvas
}

type Test = (red: number, green: number, blue: number) => boolean

const isWhite: Test = (red, green, blue) => Math.min(red, green, blue) > 214
const isBlack: Test = (red, green, blue) => Math.max(red, green, blue) < 84

/** Two spots of a kind, left and right of the middle, alike in size and height. */
function pairOf(pixels: Pixels, test: Test): Eye[] | null {
  const [left, right] = [spotIn(pixels, test, 0.22, 0.455), spotIn(pixels, test, 0.545, 0.78)]
  if (left === null || right === null) return null
  const { width, height } = pixels
  const isEye = ({ halfWidth, halfHeight }: Eye) =>
    halfWidth > width * 0.012 &&
    halfWidth < width * 0.12 &&
    halfHeight > height * 0.015 &&
    halfHeight < height * 0.11
  const areAlike =
    Math.abs(left.y - right.y) < height * 0.06 &&
    Math.abs(left.halfWidth - right.halfWidth) < width * 0.05
  return isEye(left) && isEye(right) && areAlike ? [left, right] : null
}

function spotIn({ data, width, height }: Pixels, test: Test, from: number, to: number): Eye | null {
  let [left, right, top, bottom] = [width, 0, height, 0]
  for (let y = Math.floor(height * 0.36); y < height * (test === isBlack ? 0.62 : 0.76); y++)
    for (let x = Math.floor(width * from); x < width * to; x++) {
      const at = (y * width + x) * 4
      if (data[at + 3]! < 250 || !test(data[at]!, data[at + 1]!, data[at + 2]!)) continue
      left = Math.min(left, x)
      right = Math.max(right, x + 1)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y + 1)
    }
  if (right <= left) return null
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    halfWidth: (right - left) / 2,
    halfHeight: (bottom - top) / 2,
  }
}

function colourAt({ data, width, height }: Pixels, x: number, y: number): Rgb {
  const row = Math.min(height - 1, Math.max(0, Math.round(y)))
  const at = (row * width + Math.round(x)) * 4
  return [data[at]!, data[at + 1]!, data[at + 2]!]
}
