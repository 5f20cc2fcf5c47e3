import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Drawing } from './drawn-source.ts'
import type { FrameGeometry } from './frame-source.ts'

/** How much nearer the camera is at the end of the act: a slow push. */
const PUSH = 0.08

/**
 * An image, gently moved: the first frame is the image itself, then the camera pushes in, starting and
 * ending softly.
 */
export async function openStill(
  path: string,
  frameCount: number,
  { width, height }: Pick<FrameGeometry, 'width' | 'height'>,
): Promise<Drawing> {
  const image = await loadImage(path)
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.imageSmoothingQuality = 'high'
  return {
    frame(index) {
      const zoom = zoomAt(index / Math.max(1, frameCount - 1))
      const cover = Math.max(width / image.width, height / image.height) * zoom
      const drawn = { width: image.width * cover, height: image.height * cover }
      const left = (width - drawn.width) / 2
      const top = (height - drawn.height) / 2
      context.drawImage(image, left, top, drawn.width, drawn.height)
      return context.getImageData(0, 0, width, height).data
    },
    [Symbol.dispose]: () => {
      canvas.width = 1
      canvas.height = 1
    },
  }
}

function zoomAt(part: number): number {
  const end = Math.min(1, part)
  return 1 + PUSH * end * end * (3 - 2 * end)
}
