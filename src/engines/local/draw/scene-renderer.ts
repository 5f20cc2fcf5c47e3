import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Scene } from '../shot/scene.ts'
import { createBackdropRenderer } from './backdrop/backdrop-renderer.ts'
import type { DrawFrame, SceneSet } from './set/build-set.ts'
import { buildSet } from './set/build-set.ts'
import { drawSet } from './set/draw-set.ts'
import { newCanvas } from './stage.ts'

export type { DrawFrame } from './set/build-set.ts'

/**
 * Draws frames by random access: `frame(index)` depends on the scene, the frame and the index alone, so
 * that workers can render parts of one act independently. It returns RGBA, `width * height * 4` bytes,
 * opaque; the array is the caller's. Dispose drops the cached layers.
 *
 * The native buffers behind frames are only freed when the event loop turns: a caller that draws many
 * frames lets it turn (`setImmediate`) at least every few frames.
 */
export interface FrameRenderer extends Disposable {
  frame(index: number): Uint8ClampedArray
}

export function createSceneRenderer(scene: Scene, frame: DrawFrame): FrameRenderer {
  if (scene.backdrop === 'image' && frame.backdrop !== undefined)
    return createBackdropRenderer(scene, frame, frame.backdrop)
  const { width, height, supersampling = 1 } = frame
  const [canvas, context] = newCanvas(width * supersampling, height * supersampling)
  let set: SceneSet | null = buildSet(scene, {
    ...frame,
    width: canvas.width,
    height: canvas.height,
  })
  const reduce = supersampling === 1 ? null : createReducer(width, height)
  const framesPerSecond = frame.frameRate.num / frame.frameRate.den
  return {
    frame: (index) => {
      if (!set) throw new Error('The renderer was disposed.')
      const clock = scene.clockSeconds + index / framesPerSecond
      drawSet(context, set, clock, Math.round(clock * framesPerSecond))
      const seen = reduce === null ? context : reduce(canvas)
      return seen.getImageData(0, 0, width, height).data
    },
    [Symbol.dispose]: () => {
      set = null
    },
  }
}

/** Scales pictures down to one size, every pixel the mean of what it covers. */
function createReducer(width: number, height: number): (large: Canvas) => SKRSContext2D {
  const [, context] = newCanvas(width, height)
  context.imageSmoothingQuality = 'high'
  return (large) => {
    context.drawImage(large, 0, 0, width, height)
    return context
  }
}
