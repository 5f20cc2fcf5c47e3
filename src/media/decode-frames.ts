import { AV_PIX_FMT_RGB24, Handles } from './ffmpeg.ts'
import type { Frame } from './ffmpeg.ts'
import { evenlySpaced } from './evenly-spaced.ts'
import { tagFrame } from './frame-encoding.ts'
import { probeVideo } from './probe.ts'
import { allocatePicture, createScaler, tagRgb } from './scaler.ts'
import { VideoDecoder } from './video-decoder.ts'
import type { VideoInfo } from './video-info.ts'

export type RgbFrame = {
  /** Frame number in the video, from 0. */
  index: number
  /** Presentation time from the video's first frame. */
  timeSeconds: number
  width: number
  height: number
  /** sRGB-coded, three bytes a pixel, rows first, no padding. */
  rgb: Uint8Array
}

export type DecodeFramesOptions = (
  | { everyNth: number }
  /** Evenly spaced, each in the middle of its share of the video; all frames when it has fewer. */
  | { count: number }
  | { frames: readonly number[] }
) & {
  /** Width of the delivered frames in pixels; the height follows. Never wider than the video. */
  width: number
  /** For measuring colours: faster, edges of blocks left as they come. Default: false. */
  rough?: boolean
  /** Facts from an earlier probe of the same file, to save a second one. */
  info?: VideoInfo
}

/**
 * Decodes chosen frames, scaled, as RGB in the video's own matrix and range. Worker threads only.
 * Throws `MediaError` for a file that is no usable video.
 */
export function* decodeFramesRgb(
  path: string,
  options: DecodeFramesOptions,
): Generator<RgbFrame, void, undefined> {
  const info = options.info ?? probeVideo(path)
  const handles = new Handles()
  try {
    const decoder = handles.own(new VideoDecoder(path, info, options), (owned) => owned.close())
    const toRgb = createRgbScaler(info, options, handles)
    for (const index of chooseFrames(info.frameCount, options)) {
      decoder.seek(index)
      const decoded = decoder.next()
      if (!decoded) return
      yield { index, timeSeconds: secondsAt(info, index), ...toRgb(decoded.frame) }
    }
  } finally {
    handles.close()
  }
}

/** Presentation time of a frame, from the first frame. */
export function secondsAt(info: VideoInfo, index: number): number {
  const units = info.timestamps[index]! - info.timestamps[0]!
  return (units * info.timeBase.num) / info.timeBase.den
}

function chooseFrames(frameCount: number, options: DecodeFramesOptions): number[] {
  if ('frames' in options) return options.frames.filter((index) => index < frameCount)
  if ('everyNth' in options) {
    const step = Math.max(1, Math.floor(options.everyNth))
    return Array.from({ length: Math.ceil(frameCount / step) }, (_, position) => position * step)
  }
  return evenlySpaced(frameCount, options.count)
}

type PackedPicture = Pick<RgbFrame, 'width' | 'height' | 'rgb'>

function createRgbScaler(
  info: VideoInfo,
  { width: wantedWidth, rough }: DecodeFramesOptions,
  handles: Handles,
): (frame: Frame) => PackedPicture {
  const width = Math.max(1, Math.min(info.width, Math.round(wantedWidth)))
  const height = Math.max(1, Math.round((info.height * width) / info.width))
  const target = allocatePicture({ width, height }, AV_PIX_FMT_RGB24, handles)
  tagRgb(target)
  const scale = createScaler(handles, rough ? 'area' : 'exact')
  return (frame) => {
    tagFrame(frame, info.encoding)
    scale(target, frame)
    return {
      width,
      height,
      rgb: packRows(target.data![0]!, target.linesize[0]!, width * 3, height),
    }
  }
}

/** Copies rows out of a padded picture. */
export function packRows(
  bytes: Uint8Array,
  stride: number,
  rowBytes: number,
  rows: number,
): Uint8Array {
  if (stride === rowBytes) return new Uint8Array(bytes.subarray(0, rowBytes * rows))
  const packed = new Uint8Array(rowBytes * rows)
  for (let row = 0; row < rows; row++) {
    packed.set(bytes.subarray(row * stride, row * stride + rowBytes), row * rowBytes)
  }
  return packed
}
