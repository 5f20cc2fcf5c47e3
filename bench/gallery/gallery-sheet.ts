import { writeFileSync } from 'node:fs'
import { createCanvas } from '@napi-rs/canvas'
import { decodeFramesRgb } from '../../src/media/decode-frames.ts'
import { drawFrame } from '../../src/media/draw-frame.ts'
import { probeVideo } from '../../src/media/probe.ts'
import { runFfmpeg } from '../run-ffmpeg.ts'

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

const SHEET = { columns: 3, width: 426, height: 240 }

/** One frame of each video, in rows of three. */
export function writeSheet(paths: readonly string[], moment: number, outPath: string): void {
  const step = { x: SHEET.width + GAP_PIXELS, y: SHEET.height + GAP_PIXELS }
  const rows = Math.ceil(paths.length / SHEET.columns)
  const canvas = createCanvas(SHEET.columns * step.x - GAP_PIXELS, rows * step.y - GAP_PIXELS)
  const context = canvas.getContext('2d')
  context.fillStyle = '#14161a'
  context.fillRect(0, 0, canvas.width, canvas.height)
  for (const [number, path] of paths.entries()) {
    const info = probeVideo(path)
    const frames = [Math.round((info.frameCount - 1) * moment)]
    const left = (number % SHEET.columns) * step.x
    const top = Math.floor(number / SHEET.columns) * step.y
    const { width, height } = SHEET
    for (const frame of decodeFramesRgb(path, { frames, width: width * 2, info })) {
      drawFrame(context, frame, { left, top, width, height }, 0)
    }
  }
  writeFileSync(outPath, canvas.encodeSync('jpeg', JPEG_QUALITY))
}

/** A small moving picture of a video, for pages that play none. Needs `ffmpeg`. */
export async function writeMovingPicture(path: string, outPath: string): Promise<void> {
  const look = 'fps=12,scale=426:-2:flags=lanczos'
  await runFfmpeg([
    '-i',
    path,
    '-vf',
    look,
    '-c:v',
    'libwebp',
    '-quality',
    '55',
    '-loop',
    '0',
    '-an',
    outPath,
  ])
}
