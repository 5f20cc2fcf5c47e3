import type { Frame } from './ffmpeg.ts'
import type { Planes } from './planes.ts'

/** Views of a 4:2:0 frame's own memory: valid as long as the frame holds its buffer. */
export function planesOf(frame: Frame): Planes {
  const data = frame.data
  const [yStride, chromaStride] = frame.linesize
  if (!data || !data[0] || !data[1] || !data[2] || !yStride || !chromaStride) {
    throw new Error('The frame holds no 4:2:0 picture.')
  }
  return { y: data[0], cb: data[1], cr: data[2], yStride, chromaStride }
}
