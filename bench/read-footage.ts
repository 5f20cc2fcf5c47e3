import { decodeFramesRgb } from '../src/media/decode-frames.ts'
import { probeVideo } from '../src/media/probe.ts'
import type { VideoInfo } from '../src/media/video-info.ts'
import { createFlickerMeter } from './metrics/flicker.ts'
import type { RgbFrame } from './metrics/palette-gap.ts'
import type { LumaPlane } from './metrics/structure-similarity.ts'

/** What the gates need of one video, measured in two passes over it. */
export type Footage = {
  path: string
  info: VideoInfo
  /** Every 6th frame, 160 pixels wide. */
  colourFrames: RgbFrame[]
  /** Every 12th frame at full size. */
  lumaPlanes: LumaPlane[]
  /** On the luma of every frame at full size, part of full scale. */
  flicker: number
}

const COLOUR_EVERY = 6
const COLOUR_WIDTH_PIXELS = 160
const LUMA_EVERY = 12

/** BT.709 luma of gamma-encoded RGB, 0 to 255, whatever the video's own matrix was. */
function lumaOf(rgb: Uint8Array): Uint8Array {
  const luma = new Uint8Array(rgb.length / 3)
  for (let at = 0, from = 0; at < luma.length; at++, from += 3) {
    luma[at] = Math.round(0.2126 * rgb[from]! + 0.7152 * rgb[from + 1]! + 0.0722 * rgb[from + 2]!)
  }
  return luma
}

export function readFootage(path: string): Footage {
  const info = probeVideo(path)
  const colour = { everyNth: COLOUR_EVERY, width: COLOUR_WIDTH_PIXELS, info }
  const colourFrames = [...decodeFramesRgb(path, colour)]
  const lumaPlanes: LumaPlane[] = []
  const meter = createFlickerMeter()
  for (const frame of decodeFramesRgb(path, { everyNth: 1, width: info.width, info })) {
    const luma = lumaOf(frame.rgb)
    meter.add(luma)
    if (frame.index % LUMA_EVERY === 0) {
      lumaPlanes.push({ width: frame.width, height: frame.height, luma })
    }
  }
  return { path, info, colourFrames, lumaPlanes, flicker: meter.result() }
}
