import { writeFile } from 'node:fs/promises'
import { createCanvas } from '@napi-rs/canvas'
import { publishFile } from '../lib/durable-file.ts'
import { decodeFramesRgb } from './decode-frames.ts'
import type { RgbFrame } from './decode-frames.ts'
import { displayAspect, fitInside } from './display.ts'
import { drawFrame } from './draw-frame.ts'
import { probeVideo } from './probe.ts'

/** Longest side of a thumbnail, in pixels. */
export const THUMBNAIL_SIDE_PIXELS = 640
const THUMBNAIL_QUALITY = 82
/** Frames that compete to be the thumbnail, and their width in pixels. */
const CANDIDATES = 7
const CANDIDATE_WIDTH_PIXELS = 96

/**
 * Writes a WebP of the most detailed of a few evenly spaced frames: never the black one a film fades in
 * from. Throws `MediaError` for a file that is no usable video.
 */
export async function writeThumbnail(videoPath: string, outPath: string): Promise<void> {
  const info = probeVideo(videoPath)
  let best: { index: number; detail: number } | null = null
  const candidates = { count: CANDIDATES, width: CANDIDATE_WIDTH_PIXELS, info }
  for (const frame of decodeFramesRgb(videoPath, candidates)) {
    const detail = detailOf(frame)
    if (best === null || detail > best.detail) best = { index: frame.index, detail }
  }
  const box = { width: THUMBNAIL_SIDE_PIXELS, height: THUMBNAIL_SIDE_PIXELS }
  const size = fitInside(displayAspect(info), box)
  const longest = { frames: [best?.index ?? 0], width: Math.max(size.width, size.height), info }
  const canvas = createCanvas(size.width, size.height)
  for (const frame of decodeFramesRgb(videoPath, longest)) {
    drawFrame(canvas.getContext('2d'), frame, { left: 0, top: 0, ...size }, info.rotationDegrees)
  }
  await writeFile(`${outPath}.part`, canvas.encodeSync('webp', THUMBNAIL_QUALITY))
  await publishFile(`${outPath}.part`, outPath)
}

/** Mean brightness step between neighbours: high for a picture with things in it, 0 for a flat one. */
function detailOf({ rgb, width, height }: RgbFrame): number {
  let sum = 0
  for (let y = 1; y < height; y++) {
    for (let x = 1; x < width; x++) {
      const at = (y * width + x) * 3 + 1
      const here = rgb[at]!
      sum += Math.abs(here - rgb[at - 3]!) + Math.abs(here - rgb[at - width * 3]!)
    }
  }
  return sum / (width * height)
}
