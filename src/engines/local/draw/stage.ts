import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { createCanvas } from '@napi-rs/canvas'
import type { Light } from './air/light.ts'

/** The frame a scene is painted for. Lengths in pixels; `horizon` is the line where ground and far meet. */
export type Stage = {
  width: number
  height: number
  unit: number
  horizon: number
  /** How far painted layers reach past the frame on every side. */
  margin: number
  /** Width after which outdoor layers repeat, so that a tracking camera never runs out of land. */
  period: number
  light: Light
  seed: number
  /** Pictures of the characters that the scene names. */
  characters?: Record<string, Canvas>
}

/** A painted layer. `x`, `y`: where its top left corner lies in the resting frame; `depth`: see camera.ts. */
export type Layer = {
  canvas: Canvas
  x: number
  y: number
  depth: number
  isRepeating: boolean
}

let made: Set<Canvas> | null = null

export function newCanvas(width: number, height: number): [Canvas, SKRSContext2D] {
  const canvas = createCanvas(Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height)))
  made?.add(canvas)
  return [canvas, canvas.getContext('2d')]
}

/** What `make` gives, and the canvases that were made meanwhile and not given back. */
export function collectCanvases<Made>(make: () => Made): [Made, ReadonlySet<Canvas>] {
  const outer = made
  const own = (made = new Set<Canvas>())
  try {
    return [make(), own]
  } finally {
    made = outer
    for (const canvas of own) outer?.add(canvas)
  }
}

/**
 * Frees the pixels of a canvas that is not drawn again; where it was drawn they stay. The garbage collector knows of
 * canvases only what they weigh: for a few megabytes of them it marks the whole heap.
 */
export function giveBack(canvas: Canvas): void {
  made?.delete(canvas)
  canvas.width = 1
}

/**
 * Reads an opaque picture where it lies: RGBA, no padding, valid until the next reading. A copy, as `getImageData`
 * makes, takes as long as drawing several layers; and views that wait for the garbage collector make it run every
 * few frames, which costs more still.
 */
export function createPixelReader(canvas: Canvas): () => Uint8ClampedArray {
  let last: ArrayBuffer | null = null
  return () => {
    last?.transfer(0)
    const { buffer, byteOffset, length } = canvas.data() as Buffer<ArrayBuffer>
    last = buffer
    return new Uint8ClampedArray(buffer, byteOffset, length)
  }
}

/** What `look` finds in the pixels as the canvas keeps them: RGBA, premultiplied, no padding, gone afterwards. */
export function lookAt<Found>(canvas: Canvas, look: (pixels: Uint8Array) => Found): Found {
  const view = canvas.data() as Buffer<ArrayBuffer>
  const found = look(view)
  view.buffer.transfer(0)
  return found
}

/** A copy of the pixels as the canvas keeps them: RGBA, premultiplied, no padding. */
export const pixelsOf = (canvas: Canvas): Uint8Array<ArrayBuffer> =>
  lookAt(canvas, (pixels) => new Uint8Array(pixels))

/** A copy of `canvas` blurred by a Gaussian of `radius` pixels. */
export function blurred(canvas: Canvas, radius: number): Canvas {
  const [copy, context] = newCanvas(canvas.width, canvas.height)
  context.filter = `blur(${radius}px)`
  context.drawImage(canvas, 0, 0)
  context.filter = 'none'
  return copy
}

/** Share of the camera's travel that the ground takes at row `y`: small at the horizon, 1 for the cast. */
export function depthAt(stage: Stage, y: number): number {
  const castLine = stage.horizon + (stage.height - stage.horizon) * 0.72
  return 0.22 + 0.78 * ((y - stage.horizon) / (castLine - stage.horizon))
}
