import type { Canvas } from '@napi-rs/canvas'
import type { Scene } from '../shot/scene.ts'
import { createOverlay, drawOverlay } from './air/overlay.ts'
import { createBackdropRenderer } from './backdrop/backdrop-renderer.ts'
import type { DrawFrame, SceneSet } from './set/build-set.ts'
import { buildSet } from './set/build-set.ts'
import { drawSet } from './set/draw-set.ts'
import { painted, withPaintings } from './paintings.ts'
import { collectCanvases, createPixelReader, giveBack, newCanvas } from './stage.ts'

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
  const [{ set, overlay, large, shown }, canvases] = collectCanvases(() =>
    openCanvases(scene, frame),
  )
  const { width, height } = frame
  const [pen, context] = [large.getContext('2d'), shown.getContext('2d')]
  let isDisposed = false
  const readPixels = createPixelReader(shown)
  const framesPerSecond = frame.frameRate.num / frame.frameRate.den
  return {
    frame: (index) => {
      if (isDisposed) throw new Error('The renderer was disposed.')
      const clock = scene.clockSeconds + index / framesPerSecond
      drawSet(pen, set, clock)
      // Two of three pixels a side: bilinear reading weighs every pixel, at half the cost of wider filters.
      if (large !== shown) context.drawImage(large, 0, 0, width, height)
      drawOverlay(context, overlay, Math.round(clock * framesPerSecond))
      return readPixels()
    },
    [Symbol.dispose]: () => {
      isDisposed = true
      for (const canvas of canvases) giveBack(canvas)
    },
  }
}

/** `large`: what is drawn on; `shown`: what is read, the same one but where more is drawn than is shown. */
function openCanvases(
  scene: Scene,
  frame: DrawFrame,
): { set: SceneSet; overlay: Canvas; large: Canvas; shown: Canvas } {
  const { width, height, supersampling = 1, paintings = null } = frame
  const [large] = newCanvas(width * supersampling, height * supersampling)
  const shown = supersampling === 1 ? large : newCanvas(width, height)[0]
  return withPaintings(paintings, () => {
    const set = buildSet(scene, { ...frame, width: large.width, height: large.height })
    const overlay = painted(() => createOverlay(set.veils, frame))
    return { set, overlay, large, shown }
  })
}
