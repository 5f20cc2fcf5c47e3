import { AVCOL_RANGE_JPEG, AVCOL_SPC_RGB, check, Frame, SoftwareScaleContext } from './ffmpeg.ts'
import type { AVPixelFormat, Handles } from './ffmpeg.ts'

/** How pixels are mixed: carefully, or by plain averages for pictures that are only measured. */
const FLAGS = { exact: 'bicubic+accurate_rnd+full_chroma_int', area: 'area' }

/** Allocates a picture with its own buffer. */
export function allocatePicture(
  size: { width: number; height: number },
  format: AVPixelFormat,
  handles: Handles,
): Frame {
  const frame = handles.own(new Frame(), (owned) => owned.free())
  frame.alloc()
  frame.format = format
  frame.width = size.width
  frame.height = size.height
  check(frame.getBuffer(0), 'allocating a picture')
  return frame
}

/** Tags a picture as full-range RGB. */
export function tagRgb(frame: Frame): void {
  frame.colorSpace = AVCOL_SPC_RGB
  frame.colorRange = AVCOL_RANGE_JPEG
}

/**
 * A single-threaded scaler and converter. It reads size, format, matrix and range from the tags of the
 * two frames, so frames may change from call to call.
 */
export function createScaler(
  handles: Handles,
  quality: keyof typeof FLAGS = 'exact',
): (target: Frame, source: Frame) => void {
  const context = handles.own(new SoftwareScaleContext(), (owned) => owned.freeContext())
  context.allocContext()
  context.setOption('threads', 1)
  context.setOption('sws_flags', FLAGS[quality])
  return (target, source) => {
    check(context.scaleFrameSync(target, source), 'scaling a picture')
  }
}
