import { writeFile } from 'node:fs/promises'
import { createCanvas } from '@napi-rs/canvas'
import { publishFile } from '../lib/durable-file.ts'
import { decodeFramesRgb } from './decode-frames.ts'
import { displayAspect, fitInside } from './display.ts'
import { drawFrame } from './draw-frame.ts'
import { probeVideo } from './probe.ts'

export const SPRITESHEET_COLUMNS = 5
export const SPRITESHEET_ROWS = 5
/** Longest side of one tile, in pixels. */
export const SPRITESHEET_TILE_PIXELS = 160
const JPEG_QUALITY = 82

/**
 * Writes a JPEG of 5x5 tiles, read like text: tile n of 25 shows the frame in the middle of the n-th of
 * 25 equal parts of the video. A video with fewer frames fills as many tiles and rows as it can. Throws
 * `MediaError` for a file that is no usable video.
 */
export async function writeSpritesheet(videoPath: string, outPath: string): Promise<void> {
  const info = probeVideo(videoPath)
  const box = { width: SPRITESHEET_TILE_PIXELS, height: SPRITESHEET_TILE_PIXELS }
  const tile = fitInside(displayAspect(info), box)
  const count = Math.min(info.frameCount, SPRITESHEET_COLUMNS * SPRITESHEET_ROWS)
  const columns = Math.min(count, SPRITESHEET_COLUMNS)
  const canvas = createCanvas(columns * tile.width, Math.ceil(count / columns) * tile.height)
  const context = canvas.getContext('2d')
  const options = { count, width: Math.max(tile.width, tile.height), info }
  let position = 0
  for (const frame of decodeFramesRgb(videoPath, options)) {
    const left = (position % columns) * tile.width
    const top = Math.floor(position / columns) * tile.height
    drawFrame(context, frame, { left, top, ...tile }, info.rotationDegrees)
    position++
  }
  await writeFile(`${outPath}.part`, canvas.encodeSync('jpeg', JPEG_QUALITY))
  await publishFile(`${outPath}.part`, outPath)
}
