import type { Canvas } from '@napi-rs/canvas'
import { loadImage } from '@napi-rs/canvas'
import type { RenderFiles } from '../../render/render-files.ts'
import type { Scene } from '../../shot/scene.ts'
import type { Rgb } from '../colour-mix.ts'
import { css, mix } from '../colour-mix.ts'
import { blurred, newCanvas } from '../stage.ts'
import { createCanvasBody } from './cutout/cutout-body.ts'
import { poseBodies } from './cutout-figure.ts'
import type { Figure, FigureOptions } from './figure.ts'
import type { Sprite } from './sprite.ts'

const pictures = ['character-1', 'character-2'] as const

/** Decodes the cut-outs of the characters in a scene, by picture. Throws where the shot has no file of one. */
export async function loadCharacters(
  { actors }: Scene,
  files: RenderFiles,
): Promise<Record<string, Canvas>> {
  const shown = pictures.filter((picture) => actors.some((actor) => actor.picture === picture))
  const loaded = shown.map(async (picture) => {
    const path = files[picture]
    if (path === undefined) throw new Error(`The shot has no file of its '${picture}'.`)
    const image = await loadImage(path)
    const [canvas, context] = newCanvas(image.width, image.height)
    context.drawImage(image, 0, 0)
    return [picture, canvas] as const
  })
  return Object.fromEntries(await Promise.all(loaded))
}

/**
 * A character's cut-out, moved as a puppet of paper is. It is a photograph with light of its own: the scene's is
 * laid over it lightly, so that it stays who it is.
 */
export function createCharacterFigure(options: FigureOptions, cutout: Canvas): Figure {
  const content = overItsFeet(scaledTo(cutout, options.heightPixels))
  return poseBodies(1, (isMirrored) =>
    createCanvasBody(content, 1, (layer) => lightPhoto(layer, options, isMirrored)),
  )
}

/** Halved until it is less than twice too large, so that no detail falls between the pixels taken. */
function scaledTo(cutout: Canvas, heightPixels: number): Canvas {
  let canvas = cutout
  const width = Math.max(1, Math.round((cutout.width * heightPixels) / cutout.height))
  while (canvas.height > heightPixels * 2)
    canvas = resized(canvas, canvas.width / 2, canvas.height / 2)
  return resized(canvas, width, heightPixels)
}

/** Part of the height that is taken for the feet, and of the width that they may be off the middle. */
const FEET = 0.05
const MAX_SHIFT = 0.3

/** With as much room beside it as brings its feet to the middle: it stands, turns and throws its shadow there. */
function overItsFeet(canvas: Canvas): Canvas {
  const { width, height } = canvas
  const deep = Math.max(1, Math.round(height * FEET))
  const { data } = canvas.getContext('2d').getImageData(0, height - deep, width, deep)
  let sum = 0
  let weight = 0
  for (let at = 0; at < width * deep; at++) {
    sum += data[at * 4 + 3]! * ((at % width) + 0.5)
    weight += data[at * 4 + 3]!
  }
  if (weight === 0) return canvas
  const off = Math.max(-MAX_SHIFT, Math.min(MAX_SHIFT, sum / weight / width - 0.5))
  const room = Math.round(Math.abs(off) * 2 * width)
  if (room < 2) return canvas
  const [copy, context] = newCanvas(width + room, height)
  context.drawImage(canvas, off < 0 ? room : 0, 0)
  return copy
}

function resized(canvas: Canvas, width: number, height: number): Canvas {
  const [copy, context] = newCanvas(width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(canvas, 0, 0, copy.width, copy.height)
  return copy
}

type PhotoLight = Pick<FigureOptions, 'light' | 'ambient' | 'blurPixels' | 'heightPixels'>

/** How much of the scene's own light the photograph takes on, 0 to 1. */
const AMBIENT = 0.62
const KEY = 0.16
const SHADE = 0.3
const RIM = 0.4
const WHITE: Rgb = [255, 255, 255]

function lightPhoto(
  content: Canvas,
  options: PhotoLight,
  isMirrored: boolean,
): Omit<Sprite, 'legs'> {
  const { light, ambient, blurPixels, heightPixels } = options
  const { width, height } = content
  const pad = Math.ceil(4 + blurPixels * 2 + heightPixels * 0.02)
  const side = isMirrored ? -light.keySide : light.keySide
  const [face, pen] = newCanvas(width, height)
  pen.drawImage(content, 0, 0)
  pen.globalCompositeOperation = 'multiply'
  pen.fillStyle = css(mix(WHITE, ambient, AMBIENT))
  pen.fillRect(0, 0, width, height)
  pen.globalCompositeOperation = 'screen'
  pen.fillStyle = across(pen, side > 0 ? width : 0, side > 0 ? 0 : width, [light.key, KEY])
  pen.fillRect(0, 0, width, height)
  pen.globalCompositeOperation = 'source-over'
  pen.fillStyle = across(pen, side > 0 ? 0 : width, width / 2, [light.shade, SHADE])
  pen.fillRect(0, 0, width, height)
  pen.globalCompositeOperation = 'destination-in'
  pen.drawImage(content, 0, 0)

  const [canvas, context] = newCanvas(width + pad * 2, height + pad * 2)
  context.drawImage(face, pad, pad)
  // The rim lies inside the outline, where a photograph is brightest towards its light.
  const shift = Math.max(1.2, heightPixels * 0.006)
  context.globalAlpha = RIM
  context.globalCompositeOperation = 'screen'
  context.drawImage(
    rimOf(content, mix(light.key, WHITE, 0.2), side * shift, -shift * 0.7),
    pad,
    pad,
  )
  return { canvas: blurPixels > 0.4 ? blurred(canvas, blurPixels) : canvas, pad, width, height }
}

type Fill = readonly [colour: Rgb, alpha: number]

function across(
  context: ReturnType<Canvas['getContext']>,
  from: number,
  to: number,
  [colour, alpha]: Fill,
) {
  const gradient = context.createLinearGradient(from, 0, to, context.canvas.height * 0.4)
  gradient.addColorStop(0, css(colour, alpha))
  gradient.addColorStop(0.6, css(colour, 0))
  return gradient
}

/** The part of a figure that it does not cover itself when it is moved away from the light. */
function rimOf(content: Canvas, colour: Rgb, x: number, y: number): Canvas {
  const [canvas, context] = newCanvas(content.width, content.height)
  context.drawImage(content, 0, 0)
  context.globalCompositeOperation = 'source-in'
  context.fillStyle = css(colour)
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.globalCompositeOperation = 'destination-out'
  // More than once: a soft edge leaves part of itself each time, on the side away from the light too.
  for (let pass = 0; pass < 4; pass++) context.drawImage(content, -x, -y)
  return canvas
}
