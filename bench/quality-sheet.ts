import { writeFileSync } from 'node:fs'
import { createCanvas } from '@napi-rs/canvas'
import { decodeFramesRgb } from '../src/media/decode-frames.ts'
import { displayAspect, fitInside } from '../src/media/display.ts'
import { drawFrame } from '../src/media/draw-frame.ts'
import { probeVideo } from '../src/media/probe.ts'

const TILE = { width: 256, height: 192 }
const GAP_PIXELS = 4
const JPEG_QUALITY = 82
/** Where in the video the frame is taken, as a part of its length: late enough for what builds up. */
const MOMENT = 0.7

/** A JPEG with the sources in the upper row and their remixes below, one column a clip, at one moment. */
export function writeQualitySheet(
  pairs: readonly { source: string; remix: string }[],
  outPath: string,
): void {
  const step = { x: TILE.width + GAP_PIXELS, y: TILE.height + GAP_PIXELS }
  const canvas = createCanvas(pairs.length * step.x - GAP_PIXELS, 2 * step.y - GAP_PIXELS)
  const context = canvas.getContext('2d')
  context.fillStyle = '#14161a'
  context.fillRect(0, 0, canvas.width, canvas.height)
  for (const [column, { source, remix }] of pairs.entries()) {
    for (const [row, path] of [source, remix].entries()) {
      const info = probeVideo(path)
      const size = fitInside(displayAspect(info), TILE)
      const left = column * step.x + (TILE.width - size.width) / 2
      const top = row * step.y + (TILE.height - size.height) / 2
      const frames = [Math.floor((info.frameCount - 1) * MOMENT)]
      for (const frame of decodeFramesRgb(path, { frames, width: TILE.width, info })) {
        drawFrame(context, frame, { left, top, ...size }, info.rotationDegrees)
      }
    }
  }
  writeFileSync(outPath, canvas.encodeSync('jpeg', JPEG_QUALITY))
}
