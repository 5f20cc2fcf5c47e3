import { readFileSync } from 'node:fs'
import { Image } from '@napi-rs/canvas'
import type { DrawFrame, FrameRenderer } from './scene-renderer.ts'
import { newCanvas } from './stage.ts'

/** Part of the picture's size that the slow push adds in the end, and the seconds it takes for most of it. */
const PUSH = 0.12
const PUSH_SECONDS = 7

/**
 * A still that comes slowly nearer. Frame 0 is the image pixel for pixel; the push starts from rest. The
 * image (PNG, JPEG or WebP) has exactly the frame's size; transparent parts lie on black. Throws if it
 * cannot be decoded or has another size.
 */
export function createStillRenderer(imagePath: string, frame: DrawFrame): FrameRenderer {
  const image = new Image()
  image.src = readFileSync(imagePath)
  if (image.naturalWidth !== frame.width || image.naturalHeight !== frame.height)
    throw new Error(
      `The image is ${image.naturalWidth}x${image.naturalHeight}, not ${frame.width}x${frame.height}.`,
    )
  const [still, pen] = newCanvas(frame.width, frame.height)
  pen.fillStyle = '#000'
  pen.fillRect(0, 0, frame.width, frame.height)
  pen.drawImage(image, 0, 0)
  const [canvas, context] = newCanvas(frame.width, frame.height)
  return {
    frame: (index) => {
      const zoom = pushAt((index * frame.frameRate.den) / frame.frameRate.num)
      context.resetTransform()
      context.translate(frame.width / 2, frame.height / 2)
      context.scale(zoom, zoom)
      context.drawImage(still, -frame.width / 2, -frame.height / 2)
      context.resetTransform()
      return context.getImageData(0, 0, canvas.width, canvas.height).data
    },
    [Symbol.dispose]: () => {
      still.width = 1
      canvas.width = 1
    },
  }
}

const pushAt = (seconds: number) =>
  1 + PUSH * (1 - Math.exp(-(seconds * seconds) / (seconds + 0.8) / PUSH_SECONDS))
