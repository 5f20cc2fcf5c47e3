/** The head of a figure, cut from its picture, and what the picture tells about the rest of the body. */
import type { Canvas } from '@napi-rs/canvas'
import { Image } from '@napi-rs/canvas'
import type { Rgb } from '../../colour-mix.ts'
import { newCanvas } from '../../stage.ts'
import type { PixelBox } from '../content-box.ts'
import { contentBox } from '../content-box.ts'
import { toneSuffix } from '../picture-shapes.ts'
import { readPicture } from '../read-picture.ts'

export type HeadPicture = {
  /** Content of the head alone. */
  canvas: Canvas
  /** Where it turns on the neck, in pixels of the canvas. */
  pivotX: number
  pivotY: number
  skin: Rgb
  hair: Rgb
  /** The front of the clothes that a bust shows. */
  chest: Canvas | null
  coat: Rgb
}

/** Of the 32 units that a picture is wide: from the top of the hair to the chin of the people in busts. */
const BUST_HEAD_UNITS = 15

/** `headPixels`: height of the head of a person without a hat. */
export function loadHead(picture: string, isBust: boolean, headPixels: number): HeadPicture {
  return isBust ? cutBust(picture, headPixels) : cutHead(picture, headPixels)
}

function cutHead(picture: string, headPixels: number): HeadPicture {
  const probe = contentBox(rasterised(picture, 96))!
  const size = (headPixels * 96) / (probe.bottom - probe.top)
  const canvas = cropped(rasterised(picture, size), probe, size / 96)
  const { width, height } = canvas
  return {
    canvas,
    pivotX: width / 2,
    pivotY: height * 0.94,
    skin: mainColour(canvas, { left: 0.25, right: 0.75, top: 0.5, bottom: 0.95 }),
    hair: mainColour(canvas, { left: 0.3, right: 0.7, top: 0.02, bottom: 0.2 }),
    chest: null,
    coat: [200, 200, 200],
  }
}

function cutBust(picture: string, headPixels: number): HeadPicture {
  const size = (headPixels * 32) / BUST_HEAD_UNITS
  const unit = size / 32
  const whole = rasterised(picture, size)
  const chin = chinOf(picture, whole) * unit
  const [canvas, context] = newCanvas(size, chin + unit)
  context.save()
  traceHead(context, picture, unit, chin)
  context.clip()
  context.drawImage(whole, 0, 0)
  context.restore()
  if (/mage/.test(picture)) mirrorRight(canvas, 15.5 * unit)
  if (/teacher/.test(picture)) wipeBoard(canvas, picture.startsWith('woman') ? 7.7 : 6.3, unit)
  const box = contentBox(canvas)!
  const head = cropped(canvas, box, 1)
  const [chest, pen] = newCanvas(CHEST.width * unit, (30 * unit - chin) * 1)
  pen.drawImage(whole, -CHEST.left * unit, -chin)
  return {
    canvas: head,
    pivotX: 16 * unit - box.left,
    pivotY: chin - box.top - unit * 0.8,
    skin: mainColour(whole, {
      left: 0.42,
      right: 0.6,
      top: (chin / unit - 6) / 32,
      bottom: (chin / unit - 1) / 32,
    }),
    hair: mainColour(head, { left: 0.3, right: 0.7, top: 0.02, bottom: 0.2 }),
    chest,
    coat: mainColour(whole, { left: 0.22, right: 0.36, top: 0.78, bottom: 0.93 }),
  }
}

/** The trunk between the arms of a bust, in units. */
const CHEST = { left: 8.5, width: 15 }

type Path = { moveTo(x: number, y: number): void; lineTo(x: number, y: number): void } & Pick<
  CanvasPath,
  'ellipse' | 'rect' | 'closePath'
>
type CanvasPath = {
  ellipse(
    x: number,
    y: number,
    rx: number,
    ry: number,
    turn: number,
    from: number,
    to: number,
  ): void
  rect(x: number, y: number, width: number, height: number): void
  closePath(): void
}

/** What of a bust is its head: hats in full width, beside the face only hair and ears, then the jaw. */
function traceHead(
  context: Path & { beginPath(): void },
  picture: string,
  unit: number,
  chin: number,
): void {
  context.beginPath()
  const middle = 16 * unit
  const half =
    (/astronaut|mage/.test(picture) ? 12 : /^woman|^princess/.test(picture) ? 8.3 : 7) * unit
  const narrow = /ninja/.test(picture) ? 6.4 * unit : 16 * unit
  const jaw = chin - 3 * unit
  context.rect(middle - narrow, 0, narrow * 2, chin - 8 * unit)
  context.rect(middle - half, chin - 8.2 * unit, half * 2, 8.2 * unit - (chin - jaw))
  context.ellipse(middle, jaw - 0.2 * unit, half * 0.92, chin - jaw + unit * 0.6, 0, 0, Math.PI * 2)
}

/** What hides the right half of a symmetric hat goes. */
function mirrorRight(canvas: Canvas, middle: number): void {
  const context = canvas.getContext('2d')
  const [copy, pen] = newCanvas(middle, canvas.height)
  pen.drawImage(canvas, 0, 0)
  const from = middle * 1.42
  context.clearRect(from, 0, canvas.width, canvas.height)
  context.save()
  context.beginPath()
  context.rect(from, 0, canvas.width, canvas.height)
  context.clip()
  context.translate(middle * 2, 0)
  context.scale(-1, 1)
  context.drawImage(copy, 0, 0)
  context.restore()
}

/** The blackboard behind a teacher: its green, and its frame outside of the head. */
function wipeBoard(canvas: Canvas, half: number, unit: number): void {
  const context = canvas.getContext('2d')
  const image = context.getImageData(0, 0, canvas.width, canvas.height)
  const { data } = image
  for (let at = 0; at < data.length; at += 4) {
    const x = ((at / 4) % canvas.width) / unit - 16
    const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!]
    const isGreen = green > red * 1.12 && green > blue * 1.05
    const isFrame = at / 4 / canvas.width < 9 * unit && red > 130 && blue < red * 0.72
    const isBeside = Math.abs(x) > 5.4 && isFrame
    if (Math.abs(x) > half || isGreen || isBeside) data[at + 3] = 0
  }
  context.putImageData(image, 0, 0)
}

const chins: readonly (readonly [RegExp, number])[] = [
  [/astronaut/, 19.4],
  [/mage/, 18.2],
  [/^woman-(cook|artist)/, 16.1],
  [/^woman-firefighter/, 16.4],
  [/cook|artist|firefighter/, 17.2],
  [/ninja/, 17],
  [/zombie/, 21],
]

/** Row of the chin in units: a little under the mouth, which every face of the set paints in one colour. */
function chinOf(picture: string, whole: Canvas): number {
  const known = chins.find(([names]) => names.test(picture))
  if (known) return known[1]
  const { width, height } = whole
  const { data } = whole.getContext('2d').getImageData(0, 0, width, height)
  let lowest = 0
  for (let y = Math.round(height * 0.3); y < height * 0.68; y++)
    for (let x = Math.round(width * 0.43); x < width * 0.57; x++) {
      const at = (y * width + x) * 4
      const [r, g, b] = [data[at]!, data[at + 1]!, data[at + 2]!]
      if (r > 90 && r < 175 && g < 45 && b > 40 && b < 125 && r > b) lowest = y
    }
  if (lowest === 0) return 17.2
  return (
    (lowest / height) * 32 + (/^woman|princess/.test(picture.replace(toneSuffix, '')) ? 2.2 : 3)
  )
}

/** Drawn at twice the size and scaled down: the set's masks have hard edges of their own. */
function rasterised(picture: string, size: number): Canvas {
  const large = Math.min(2048, Math.max(32, Math.ceil(size * 2)))
  const image = new Image()
  image.src = Buffer.from(readPicture(picture, large))
  const [canvas, context] = newCanvas(size, size)
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, size, size)
  return canvas
}

function cropped(canvas: Canvas, box: PixelBox, scale: number): Canvas {
  const [left, top] = [Math.floor(box.left * scale) - 1, Math.floor(box.top * scale) - 1]
  const [copy, context] = newCanvas(
    Math.ceil(box.right * scale) + 1 - left,
    Math.ceil(box.bottom * scale) + 1 - top,
  )
  context.drawImage(canvas, -left, -top)
  return copy
}

/** The commonest colour (in steps of 32) in a part of a picture, given in fractions of it. */
export function mainColour(
  canvas: Canvas,
  part: { left: number; top: number; right: number; bottom: number },
): Rgb {
  const { width, height } = canvas
  const x0 = Math.floor(width * part.left)
  const y0 = Math.floor(height * part.top)
  const columns = Math.max(1, Math.floor(width * part.right) - x0)
  const rows = Math.max(1, Math.floor(height * part.bottom) - y0)
  const { data } = canvas.getContext('2d').getImageData(x0, y0, columns, rows)
  const bins = new Map<number, [number, number, number, number]>()
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3]! < 220) continue
    const key = (data[at]! >> 5) * 64 + (data[at + 1]! >> 5) * 8 + (data[at + 2]! >> 5)
    const bin = bins.get(key) ?? [0, 0, 0, 0]
    bin[0]++
    for (let channel = 0; channel < 3; channel++) bin[channel + 1]! += data[at + channel]!
    bins.set(key, bin)
  }
  const best = [...bins.values()].reduce((a, b) => (b[0] > a[0] ? b : a), [0.001, 0, 0, 0])
  return [best[1] / best[0], best[2] / best[0], best[3] / best[0]]
}
