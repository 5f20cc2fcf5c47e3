import { createCanvas, loadImage } from '@napi-rs/canvas'
import { createPixelReader, giveBack } from '../draw/stage.ts'
import type { Drawing } from './drawn-source.ts'
import type { FrameGeometry } from './frame-source.ts'

/** How much nearer the camera is at the end of a slow push. */
const PUSH = 0.08

type StillMoves = {
  /** Of the push. */
  frameCount: number
  /** Frames of what follows: a pull back, a push ... */
  moves?: readonly number[]
  /** Of its frames, the one that is drawn as number 0. */
  firstFrame?: number
}

/**
 * An image, gently moved: the first frame is the image itself, then the camera pushes in, starting and
 * ending softly. Where it goes on it draws back as softly, and so on.
 */
export async function openStill(
  path: string,
  { frameCount, moves = [], firstFrame = 0 }: StillMoves,
  { width, height }: Pick<FrameGeometry, 'width' | 'height'>,
): Promise<Drawing> {
  const image = await loadImage(path)
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.imageSmoothingQuality = 'high'
  const readPixels = createPixelReader(canvas)
  return {
    frame(index) {
      const zoom = zoomAt(index + firstFrame, [frameCount, ...moves])
      const cover = Math.max(width / image.width, height / image.height) * zoom
      const drawn = { width: image.width * cover, height: image.height * cover }
      const left = (width - drawn.width) / 2
      const top = (height - drawn.height) / 2
      context.drawImage(image, left, top, drawn.width, drawn.height)
      return readPixels()
    },
    [Symbol.dispose]: () => giveBack(canvas),
  }
}

function zoomAt(frame: number, moves: readonly number[]): number {
  let since = frame
  let number = 0
  while (number < moves.length - 1 && since >= moves[number]!) since -= moves[number++]!
  const end = Math.min(1, since / Math.max(1, moves[number]! - 1))
  const come = end * end * (3 - 2 * end)
  return 1 + PUSH * (number % 2 === 0 ? come : 1 - come)
}
