import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { ImageData } from '@napi-rs/canvas'
import type { MotionName } from '../../../shot/scene.ts'
import { painted } from '../../paintings.ts'
import { newCanvas } from '../../stage.ts'
import { pictureFacing } from '../picture-shapes.ts'
import type { Pose } from '../pose.ts'
import { mainColourOf, recolour } from '../recolour.ts'
import type { Mesh, Raster, Texture } from './mesh.ts'
import { fillMesh, meshOf, textureOf, unmultiply } from './mesh.ts'
import type { PictureLayers } from './picture-layers.ts'
import { aspectOf, layersOf } from './picture-layers.ts'
import type { Beat, Mover, Rigging } from './rigging.ts'
import { riggingByOutline, riggingFor } from './rigging-for.ts'

/** Lights a layer; its canvas grows by the same `pad` on every side. */
export type Finish = (layer: Canvas) => { canvas: Canvas; pad: number }

export type CutoutOptions = {
  picture: string
  /** Of the content box. */
  heightPixels: number
  colour: string | null
  finish: Finish
}

/** A picture of the set as a body that bends. Lengths in pixels, of the body at rest. */
export interface CutoutBody {
  readonly width: number
  readonly height: number
  /** -1 where the picture looks left, 1 right. */
  readonly front: -1 | 1
  poseAt(motion: MotionName, beat: Beat): Pose
  /** Own heights a second. */
  paceOf(motion: MotionName): number
  /** Draws it with its foot point at (0, 0) of the present transform, looking as the picture looks. */
  draw(context: SKRSContext2D, pose: Pose): void
  /** Where its mouth is, in pixels from its foot point; null for what has none. */
  mouthAt(pose: Pose): { x: number; y: number } | null
}

type BoundLayer = { mesh: Mesh; move: Mover; places: Float32Array }

/** Cells of the mesh along the height of a picture. */
const CELLS = 24

/** Clear pixels around what is printed: a larger print before it must not shine in at its edge. */
const EDGE = 3

export function createCutoutBody(options: CutoutOptions): CutoutBody {
  const { picture, heightPixels, colour, finish } = options
  const front = pictureFacing(picture) === 'left' ? -1 : 1
  const rigging = riggingFor(picture, aspectOf(picture))
  const lit = painted(() => {
    const apart = layersOf(picture, heightPixels, rigging.claims)
    const layers = apart.layers.filter(({ name }) => rigging.hidden?.includes(name) !== true)
    if (colour !== null)
      paintOver(
        layers.map(({ canvas }) => canvas),
        colour,
        picture,
      )
    return texturesOf({ ...apart, layers }, finish)
  })
  return bodyOf(lit, front, rigging)
}

/** A body of one given picture, which moves as its outline lets it. */
export function createCanvasBody(cutout: Canvas, front: -1 | 1, finish: Finish): CutoutBody {
  const { width, height } = cutout
  const layers = [{ name: 'body', canvas: cutout }]
  const lit = texturesOf({ width, height, layers }, finish)
  return bodyOf(lit, front, riggingByOutline(cutout))
}

type LitLayers = {
  width: number
  height: number
  layers: { name: string; texture: Texture; pad: number }[]
}

function texturesOf({ width, height, layers }: PictureLayers, finish: Finish): LitLayers {
  const lit = layers.map(({ name, canvas }) => {
    const finished = finish(canvas)
    return { name, texture: textureOf(finished.canvas), pad: finished.pad }
  })
  return { width, height, layers: lit }
}

function bodyOf({ width, height, layers }: LitLayers, front: -1 | 1, rigging: Rigging): CutoutBody {
  const names = new Set(layers.map(({ name }) => name))
  const bound = layers.map(({ name, texture, pad }): BoundLayer => {
    const mesh = meshOf(texture, Math.max(4, height / CELLS))
    const corners = mesh.corners.map((value) => (value - pad) / height)
    return {
      mesh,
      move: rigging.bind(name, corners, mesh.used, names),
      places: new Float32Array(mesh.corners.length),
    }
  })
  const print = createPrint(bound, height)
  return {
    width,
    height,
    front,
    poseAt: (motion, beat) => rigging.poseAt(motion, beat),
    paceOf: (motion) => rigging.paceOf(motion),
    mouthAt(pose) {
      const mouth = rigging.mouthAt?.(pose)
      return mouth === undefined
        ? null
        : { x: mouth[0] * height - width / 2, y: (mouth[1] - 1) * height }
    },
    draw(context, pose) {
      context.save()
      context.rotate(pose.rotation * front)
      context.transform(pose.squashX, 0, -pose.shear * front, pose.squashY, 0, 0)
      context.translate(-width / 2, -height)
      rigging.paint?.(context, pose, height, 'under')
      const { canvas, box } = print(pose)
      context.save()
      rigging.clip?.(context, pose, height)
      const [inner, columns, rows] = [EDGE - 1, box.width - 2 * EDGE + 2, box.height - 2 * EDGE + 2]
      const [x, y] = [box.left + inner, box.top + inner]
      context.drawImage(canvas, inner, inner, columns, rows, x, y, columns, rows)
      context.restore()
      rigging.paint?.(context, pose, height, 'over')
      context.restore()
    },
  }
}

/** All layers take the hue that the whole picture has most of. */
function paintOver(layers: readonly Canvas[], colour: string, picture: string): void {
  const isAfloat = /boat|ship|canoe/.test(picture)
  const [whole, context] = newCanvas(layers[0]!.width, layers[0]!.height)
  for (const layer of layers) context.drawImage(layer, 0, 0)
  const main = mainColourOf(whole, isAfloat)
  for (const layer of layers) recolour(layer, colour, isAfloat, main)
}

type Print = { canvas: Canvas; box: { left: number; top: number; width: number; height: number } }

/** The posed layers in one canvas; poses with the very same parts are printed once. */
function createPrint(layers: readonly BoundLayer[], height: number): (pose: Pose) => Print {
  let pixels = new Uint32Array(0)
  let [canvas, context] = newCanvas(2, 2)
  let last: { parts: Pose['parts']; print: Print } | null = null
  return (pose) => {
    if (last !== null && last.parts === pose.parts) return last.print
    for (const { move, places } of layers) {
      move(pose, places)
    }
    const box = boxOf(layers, height)
    if (pixels.length < box.width * box.height) pixels = new Uint32Array(box.width * box.height)
    else pixels.fill(0, 0, box.width * box.height)
    const raster: Raster = { pixels, width: box.width, height: box.height }
    for (const { mesh, places } of layers) {
      for (const corner of mesh.used) {
        places[corner * 2] = places[corner * 2]! * height - box.left
        places[corner * 2 + 1] = places[corner * 2 + 1]! * height - box.top
      }
      fillMesh(raster, mesh, places)
    }
    unmultiply(pixels, box.width * box.height)
    if (canvas.width < box.width || canvas.height < box.height)
      [canvas, context] = newCanvas(
        Math.max(canvas.width, box.width),
        Math.max(canvas.height, box.height),
      )
    const bytes = new Uint8ClampedArray(pixels.buffer, 0, box.width * box.height * 4)
    context.putImageData(new ImageData(bytes, box.width, box.height), 0, 0)
    last = { parts: pose.parts, print: { canvas, box } }
    return last.print
  }
}

/** Whole pixels around everything, never larger than a few bodies. */
function boxOf(layers: readonly BoundLayer[], height: number): Print['box'] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { mesh, places } of layers)
    for (const corner of mesh.used) {
      const x = places[corner * 2]! * height
      const y = places[corner * 2 + 1]! * height
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      if (y > bottom) bottom = y
    }
  const limit = height * 4
  left = Math.max(-limit, Math.floor(left) - EDGE)
  top = Math.max(-limit, Math.floor(top) - EDGE)
  return {
    left,
    top,
    width: Math.max(2 * EDGE, Math.min(limit * 2, Math.ceil(right) + EDGE - left)),
    height: Math.max(2 * EDGE, Math.min(limit * 2, Math.ceil(bottom) + EDGE - top)),
  }
}
