/** The lit head as it is seen when it turns: a round thing, though the picture is flat. */
import type { Canvas } from '@napi-rs/canvas'
import { ImageData } from '@napi-rs/canvas'
import { css, mix } from '../../colour-mix.ts'
import { newCanvas } from '../../stage.ts'
import { withClosedEyes } from './close-eyes.ts'
import type { HeadPicture } from './head-picture.ts'
import type { FigureLight } from './light-part.ts'
import { lightPicture, rimColour, silhouetteOf } from './light-part.ts'

export type HeadView = { face: Canvas; rim: Canvas | null; isMirrored: boolean }

export type HeadViews = (yaw: number, pitch: number, hasClosedEyes: boolean) => HeadView

/** Steps between looking straight and looking as far aside, or down, as a picture bears. */
const STEPS = 14
const MOST_YAW = 1.05
const MOST_PITCH = 0.9

/** `profile`: the picture looks left; it is mirrored to look right. */
export function createHeadViews(
  head: HeadPicture,
  figureLight: FigureLight,
  isProfile: boolean,
): HeadViews {
  const known = new Map<string, HeadView>()
  const lazily = (key: string, make: () => HeadView) => {
    const found = known.get(key) ?? make()
    known.set(key, found)
    return found
  }
  const seen = (canvas: Canvas, isMirrored = false): HeadView => ({
    face: canvas,
    rim: figureLight.isRimmed ? silhouetteOf(canvas, rimColour(figureLight)) : null,
    isMirrored,
  })
  const front = lightPicture(head.canvas, figureLight)
  let shut: Canvas | undefined
  const frontOf = (hasClosedEyes: boolean): Canvas => {
    if (!hasClosedEyes) return front
    const closed = shut === undefined ? withClosedEyes(head.canvas) : null
    shut ??= closed === null ? front : lightPicture(closed, figureLight)
    return shut
  }
  if (isProfile) {
    const { light } = figureLight
    const turned = () => {
      const other = { ...figureLight, light: { ...light, keySide: -light.keySide as 1 | -1 } }
      return seen(lightPicture(head.canvas, other), true)
    }
    return (yaw) => (yaw < 0 ? lazily('left', () => seen(front)) : lazily('right', turned))
  }
  return (yaw, pitch, hasClosedEyes) => {
    if (Math.abs(yaw) > 1.75)
      return lazily('back', () => seen(lightPicture(backOf(head), figureLight)))
    const step = (value: number, most: number) =>
      Math.round(Math.max(-1, Math.min(1, value / most)) * STEPS)
    const [across, down] = [step(yaw, MOST_YAW), step(pitch, MOST_PITCH)]
    const picture = frontOf(hasClosedEyes)
    return lazily(`${across} ${down} ${picture === front ? 'open' : 'shut'}`, () =>
      seen(
        across === 0 && down === 0 ? picture : turnedPicture(picture, across / STEPS, down / STEPS),
      ),
    )
  }
}

/** Hair, or fur, where the face was. */
function backOf({ canvas, hair }: HeadPicture): Canvas {
  const back = silhouetteOf(canvas, hair)
  const context = back.getContext('2d')
  const { width, height } = back
  const gradient = context.createRadialGradient(
    width * 0.5,
    height * 0.4,
    width * 0.1,
    width * 0.5,
    height * 0.5,
    width * 0.62,
  )
  gradient.addColorStop(0, css(mix(hair, [255, 255, 255], 0.12)))
  gradient.addColorStop(1, css(mix(hair, [40, 10, 60], 0.3)))
  context.globalCompositeOperation = 'source-atop'
  context.fillStyle = gradient
  context.fillRect(0, 0, width, height)
  return back
}

/** What is in the middle goes aside, or down, most; the outline stays. `across`, `down`: -1 to 1. */
function turnedPicture(picture: Canvas, across: number, down: number): Canvas {
  const { width, height } = picture
  const source = picture.getContext('2d').getImageData(0, 0, width, height).data
  const target = new Uint8ClampedArray(source.length)
  const size = { width, height }
  const [shiftX, shiftY] = [across * 0.17 * width, down * 0.13 * height]
  // Numbers in an array are not allocated anew for each pixel.
  const from = new Float64Array(2)
  for (let y = 0; y < height; y++) {
    const v = ((y + 0.5) / height) * 2 - 1
    const tall = 1 - v * v
    for (let x = 0; x < width; x++) {
      const u = ((x + 0.5) / width) * 2 - 1
      const wide = 1 - u * u
      const middle = wide * (0.25 + 0.75 * tall)
      from[0] = x - shiftX * middle
      from[1] = y - shiftY * tall * (0.25 + 0.75 * wide)
      sample(source, size, from, target, (y * width + x) * 4)
    }
  }
  const [canvas, context] = newCanvas(width, height)
  context.putImageData(new ImageData(target, width, height), 0, 0)
  return canvas
}

/** Bilinear, of colours weighted by their alpha. */
function sample(
  source: Uint8ClampedArray,
  { width, height }: { width: number; height: number },
  place: Float64Array,
  target: Uint8ClampedArray,
  at: number,
): void {
  const x = place[0]!
  const y = place[1]!
  const x0 = Math.min(width - 2, Math.max(0, Math.floor(x)))
  const y0 = Math.min(height - 2, Math.max(0, Math.floor(y)))
  const fx = Math.min(1, Math.max(0, x - x0))
  const fy = Math.min(1, Math.max(0, y - y0))
  let red = 0
  let green = 0
  let blue = 0
  let alpha = 0
  for (let corner = 0; corner < 4; corner++) {
    const right = corner & 1
    const below = corner >> 1
    const from = ((y0 + below) * width + x0 + right) * 4
    const weight = (right ? fx : 1 - fx) * (below ? fy : 1 - fy) * source[from + 3]!
    red += source[from]! * weight
    green += source[from + 1]! * weight
    blue += source[from + 2]! * weight
    alpha += weight
  }
  if (alpha < 0.5) return
  target[at] = red / alpha
  target[at + 1] = green / alpha
  target[at + 2] = blue / alpha
  target[at + 3] = alpha
}
