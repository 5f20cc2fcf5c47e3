import { writeFileSync } from 'node:fs'
import { createCanvas } from '@napi-rs/canvas'
import { decodeFramesRgb } from '../../src/media/decode-frames.ts'
import { drawFrame } from '../../src/media/draw-frame.ts'
import { probeVideo } from '../../src/media/probe.ts'

const JPEG_QUALITY = 84
const GAP_PIXELS = 4

/** A JPEG of moments of a video (parts of its length), side by side, each `width` pixels wide. */
export function writeMoments(
  path: string,
  moments: readonly number[],
  width: number,
  outPath: string,
): void {
  const info = probeVideo(path)
  const height = Math.round((width * info.height) / info.width)
  const step = width + GAP_PIXELS
  const canvas = createCanvas(moments.length * step - GAP_PIXELS, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#14161a'
  context.fillRect(0, 0, canvas.width, canvas.height)
  const frames = moments.map((moment) => Math.round((info.frameCount - 1) * moment))
  let column = 0
  for (const frame of decodeFramesRgb(path, { frames, width, info })) {
    drawFrame(context, frame, { left: column++ * step, top: 0, width, height }, 0)
  }
  writeFileSync(outPath, canvas.encodeSync('jpeg', JPEG_QUALITY))
}
