import type { RgbFrame } from './decode-frames.ts'
import type { VideoInfo } from './video-info.ts'

type Shape = Pick<VideoInfo, 'width' | 'height' | 'sampleAspectRatio' | 'rotationDegrees'>

/** Width / height as a player shows the video: square pixels, turned. */
export function displayAspect({
  width,
  height,
  sampleAspectRatio,
  rotationDegrees,
}: Shape): number {
  const aspect = (width * sampleAspectRatio.num) / (height * sampleAspectRatio.den)
  return rotationDegrees % 180 === 0 ? aspect : 1 / aspect
}

/** The largest whole size of that aspect within a box; at least one pixel a side. */
export function fitInside(aspect: number, box: { width: number; height: number }) {
  const width = Math.min(box.width, box.height * aspect)
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(width / aspect)) }
}

/** Three bytes a pixel to four, opaque. */
export function toRgba({ rgb, width, height }: Pick<RgbFrame, 'rgb' | 'width' | 'height'>) {
  const rgba = new Uint8ClampedArray(width * height * 4)
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) {
    rgba[to] = rgb[from]!
    rgba[to + 1] = rgb[from + 1]!
    rgba[to + 2] = rgb[from + 2]!
    rgba[to + 3] = 255
  }
  return rgba
}
