import type { Scene } from '../shot/scene.ts'
import { createOverlay, drawOverlay } from './air/overlay.ts'
import { createBackdropRenderer } from './backdrop/backdrop-renderer.ts'
import type { DrawFrame, SceneSet } from './set/build-set.ts'
import { buildSet } from './set/build-set.ts'
import { drawSet } from './set/draw-set.ts'
import { newCanvas, createPixelReader } from './stage.ts'

export type { DrawFrame } from './set/build-set.ts'

/**
 * Draws frames by random access: `frame(index)` depends on the scene, the frame and the index alone, so
 * that workers can render parts of one act independently. It returns RGBA, `width * height * 4` bytes,
 * opaque, valid until the next call. Dispose drops the cached layers.
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
  const [large, pen] = newCanvas(width * supersampling, height * supersampling)
  const [canvas, context] = supersampling === 1 ? [large, pen] : newCanvas(width, height)
  let set: SceneSet | null = buildSet(scene, {
    ...frame,
    width: large.width,
    height: large.height,
  })
  const overlay = createOverlay(set.veils, frame)
  const readPixels = createPixelReader(canvas)
  const framesPerSecond = frame.frameRate.num / frame.frameRate.den
  return {
    frame: (index) => {
      if (!set) throw new Error('The renderer was disposed.')
      const clock = scene.clockSeconds + index / framesPerSecond
      drawSet(pen, set, clock)
      // Two of three pixels a side: bilinear reading weighs every pixel, at half the cost of wider filters.
      if (large !== canvas) context.drawImage(large, 0, 0, width, height)
      drawOverlay(context, overlay, Math.round(clock * framesPerSecond))
      return readPixels()
    },
    [Symbol.dispose]: () => {
      set = null
    },
  }
}
