import { createCanvas, ImageData, loadImage } from '@napi-rs/canvas'
import type { Canvas } from '@napi-rs/canvas'
import { giveBack } from '../../draw/stage.ts'
import { assertNever } from '../../../../lib/assert-never.ts'
import { copyPlanes, createPlanes } from '../../../../media/planes.ts'
import type { Planes } from '../../../../media/planes.ts'
import { RgbaConverter } from '../../../../media/rgba-converter.ts'
import { createRandom, seedFor } from '../../draw/random.ts'
import { createSceneRenderer } from '../../draw/scene-renderer.ts'
import { sceneSchema } from '../../shot/scene.ts'
import type { FrameGeometry } from '../../render/frame-source.ts'
import type { Paint } from './backdrops/brush.ts'
import { defocus } from './backdrops/brush.ts'
import { paintBeach } from './backdrops/paint-beach.ts'
import { paintForest } from './backdrops/paint-forest.ts'
import { paintLivingRoom } from './backdrops/paint-living-room.ts'
import { paintNightCity } from './backdrops/paint-night-city.ts'
import { paintOffice } from './backdrops/paint-office.ts'
import { paintSpace } from './backdrops/paint-space.ts'
import { paintStudio } from './backdrops/paint-studio.ts'
import type { Backdrop, PaintedPlace } from './choose-backdrop.ts'

export type StillBackdrop = Exclude<Backdrop, { kind: 'blur' }>

const paints: Record<PaintedPlace, Paint> = {
  studio: paintStudio,
  office: paintOffice,
  'living-room': paintLivingRoom,
  space: paintSpace,
  'night-city': paintNightCity,
  beach: paintBeach,
  forest: paintForest,
}

/** Of the height: drawn places are drawings, and only far out of focus can they pass behind a real person. */
const SCENE_BLUR = 0.014

/** Draws a backdrop as a bt709 limited picture of this size, once. */
export async function drawBackdrop(
  backdrop: StillBackdrop,
  geometry: FrameGeometry,
  seed: number,
): Promise<Planes> {
  const { width, height } = geometry
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  switch (backdrop.kind) {
    case 'colour':
      context.fillStyle = backdrop.hex
      context.fillRect(0, 0, width, height)
      break
    case 'image':
      await drawImage(canvas, backdrop.path)
      break
    case 'painted':
      paints[backdrop.place]({
        context,
        width,
        height,
        random: createRandom(seedFor(seed, backdrop.place)),
      })
      break
    case 'scene':
      drawScene(canvas, backdrop, geometry, seed)
      break
    default:
      assertNever(backdrop)
  }
  return toPlanes(canvas, backdrop.kind !== 'colour', seed)
}

/** Fills the canvas, cutting off what does not fit. */
async function drawImage(canvas: Canvas, path: string): Promise<void> {
  const image = await loadImage(path)
  const scale = Math.max(canvas.width / image.width, canvas.height / image.height)
  const [wide, high] = [image.width * scale, image.height * scale]
  const context = canvas.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, (canvas.width - wide) / 2, (canvas.height - high) / 2, wide, high)
}

function drawScene(
  canvas: Canvas,
  { place, time }: Extract<Backdrop, { kind: 'scene' }>,
  geometry: FrameGeometry,
  seed: number,
): void {
  const { width, height } = geometry
  const scene = sceneSchema.parse({ place, time, actors: [], cameras: [{ move: 'steady' }] })
  const renderer = createSceneRenderer(scene, { ...geometry, seed })
  try {
    const context = canvas.getContext('2d')
    context.putImageData(new ImageData(renderer.frame(0), width, height), 0, 0)
    const random = createRandom(seed)
    defocus({ context, width, height, random }, height * SCENE_BLUR)
  } finally {
    renderer[Symbol.dispose]()
  }
}

function toPlanes(canvas: Canvas, isDithered: boolean, seed: number): Planes {
  const { width, height } = canvas
  const converter = new RgbaConverter(width, height)
  try {
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
    const planes = createPlanes(width, height)
    copyPlanes(converter.convert(data), planes, width, height)
    if (isDithered) dither(planes.y, seed)
    return planes
  } finally {
    converter.close()
    giveBack(canvas)
  }
}

/** A grain that stands still: without it wide soft gradients show steps. */
function dither(luma: Uint8Array, seed: number): void {
  const random = createRandom(seed)
  for (let at = 0; at < luma.length; at++) {
    const value = luma[at]! + Math.floor(random() * 3.4 - 1.2)
    luma[at] = value < 16 ? 16 : value > 235 ? 235 : value
  }
}
