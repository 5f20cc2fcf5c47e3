import { planesOf } from '../../../media/frame-planes.ts'
import { createPlanes } from '../../../media/planes.ts'
import { turnedSize, turnPlanes } from '../../../media/turn-picture.ts'
import { VideoDecoder } from '../../../media/video-decoder.ts'
import type { VideoInfo } from '../../../media/video-info.ts'
import type { FrameGeometry, FrameSource, SourceOptions } from './frame-source.ts'

/** The frames of a video file, upright, in `info.encoding`, scaled where its size is not the shot's. */
export function openPlateSource(
  path: string,
  info: VideoInfo,
  geometry: FrameGeometry,
  options: SourceOptions = {},
): FrameSource {
  const { rotationDegrees } = info
  const stored = turnedSize(geometry, rotationDegrees)
  const decoder = new VideoDecoder(path, { ...info, ...stored }, options)
  const turned = rotationDegrees === 0 ? null : createPlanes(geometry.width, geometry.height)
  return {
    seek: (frame) => decoder.seek(frame),
    next() {
      const decoded = decoder.next()
      if (decoded === null) return null
      const planes = planesOf(decoded.frame)
      if (turned === null) return planes
      turnPlanes(planes, turned, stored, rotationDegrees)
      return turned
    },
    close: () => decoder.close(),
  }
}
