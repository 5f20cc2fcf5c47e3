import type { Canvas } from '@napi-rs/canvas'
import { loadImage } from '@napi-rs/canvas'
import type { RenderFiles } from '../../render/render-files.ts'
import type { Scene } from '../../shot/scene.ts'
import { newCanvas } from '../stage.ts'

/**
 * The image that is a scene's backdrop, covering a frame; undefined where its place is drawn. Throws where
 * the shot has no such image, or it cannot be decoded.
 */
export async function loadBackdrop(
  { backdrop }: Scene,
  { still }: RenderFiles,
  { width, height }: { width: number; height: number },
): Promise<Canvas | undefined> {
  if (backdrop !== 'image') return undefined
  if (still === undefined) throw new Error('The shot has no image for its backdrop.')
  const image = await loadImage(still)
  const [canvas, context] = newCanvas(width, height)
  const cover = Math.max(width / image.width, height / image.height)
  const [wide, tall] = [image.width * cover, image.height * cover]
  context.imageSmoothingQuality = 'high'
  context.fillStyle = '#000'
  context.fillRect(0, 0, width, height)
  context.drawImage(image, (width - wide) / 2, (height - tall) / 2, wide, tall)
  return canvas
}
