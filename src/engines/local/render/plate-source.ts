import { planesOf } from '../../../media/frame-planes.ts'
import { VideoDecoder } from '../../../media/video-decoder.ts'
import type { VideoInfo } from '../../../media/video-info.ts'
import type { FrameGeometry, FrameSource } from './frame-source.ts'

/** The frames of a video file, in `info.encoding`, scaled where its size is not the shot's. */
export function openPlateSource(
  path: string,
  info: VideoInfo,
  { width, height }: FrameGeometry,
): FrameSource {
  const decoder = new VideoDecoder(path, { ...info, width, height })
  return {
    seek: (frame) => decoder.seek(frame),
    next() {
      const decoded = decoder.next()
      return decoded === null ? null : planesOf(decoded.frame)
    },
    close: () => decoder.close(),
  }
}
