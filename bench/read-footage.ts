import { existsSync, readFileSync } from 'node:fs'
import { Image, createCanvas } from '@napi-rs/canvas'
import { decodeFramesRgb } from '../src/media/decode-frames.ts'
import { probeVideo } from '../src/media/probe.ts'
import type { VideoInfo } from '../src/media/video-info.ts'
import { soundLevels } from './metrics/sound-levels.ts'
import { createFlickerMeter } from './metrics/flicker.ts'
import type { RgbFrame } from './metrics/palette-gap.ts'
import type { LumaPlane } from './metrics/structure-similarity.ts'

/** What the gates need of one video, measured in two passes over it. */
export type Footage = {
  path: string
  info: VideoInfo
  /** Every 6th frame, 160 pixels wide. */
  colourFrames: RgbFrame[]
  /** Every frame, 160 pixels wide. */
  smallLumas: LumaPlane[]
  /** Every 12th frame at full size. */
  lumaPlanes: LumaPlane[]
  /** On the luma of every frame at full size, part of full scale. */
  flicker: number
  /** Every tenth of a second, in dB of full scale; empty without sound. */
  soundLevels: number[]
  /** The scene without anybody in it: `<clip>.cleanplate.png` beside the clip. */
  cleanPlate: LumaPlane | null
}

const COLOUR_EVERY = 6
const SMALL_WIDTH_PIXELS = 160
const LUMA_EVERY = 12

/** BT.709 luma of gamma-encoded RGB, 0 to 255, whatever the video's own matrix was. */
function lumaOf(rgb: Uint8Array | Uint8ClampedArray, channels = 3): Uint8Array {
  const luma = new Uint8Array(rgb.length / channels)
  for (let at = 0, from = 0; at < luma.length; at++, from += channels) {
    luma[at] = Math.round(0.2126 * rgb[from]! + 0.7152 * rgb[from + 1]! + 0.0722 * rgb[from + 2]!)
  }
  return luma
}

export function readFootage(path: string): Footage {
  const info = probeVideo(path)
  const small = { everyNth: 1, width: SMALL_WIDTH_PIXELS, info }
  const colourFrames: RgbFrame[] = []
  const smallLumas: LumaPlane[] = []
  for (const { index, width, height, rgb } of decodeFramesRgb(path, small)) {
    if (index % COLOUR_EVERY === 0) colourFrames.push({ width, height, rgb })
    smallLumas.push({ width, height, luma: lumaOf(rgb) })
  }
  const lumaPlanes: LumaPlane[] = []
  const meter = createFlickerMeter()
  for (const frame of decodeFramesRgb(path, { everyNth: 1, width: info.width, info })) {
    const luma = lumaOf(frame.rgb)
    meter.add(luma)
    if (frame.index % LUMA_EVERY === 0) {
      lumaPlanes.push({ width: frame.width, height: frame.height, luma })
    }
  }
  const flicker = meter.result()
  const cleanPlate = readCleanPlate(path, info)
  const levels = soundLevels(path, info.durationSeconds)
  return {
    path,
    info,
    colourFrames,
    smallLumas,
    lumaPlanes,
    flicker,
    cleanPlate,
    soundLevels: levels,
  }
}

function readCleanPlate(clip: string, { width, height }: VideoInfo): LumaPlane | null {
  const path = clip.replace(/\.mp4$/, '.cleanplate.png')
  if (path === clip || !existsSync(path)) return null
  const image = new Image()
  image.src = readFileSync(path)
  const context = createCanvas(width, height).getContext('2d')
  context.drawImage(image, 0, 0, width, height)
  return { width, height, luma: lumaOf(context.getImageData(0, 0, width, height).data, 4) }
}
