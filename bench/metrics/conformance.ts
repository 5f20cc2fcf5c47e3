import { closeSync, openSync, readSync } from 'node:fs'
import type { VideoInfo } from '../../src/media/video-info.ts'

/** Top-level boxes of an MP4 file, in order, from their headers alone (ISO/IEC 14496-12, 4.2). */
function topLevelBoxes(path: string): string[] {
  const file = openSync(path, 'r')
  try {
    const boxes: string[] = []
    const header = Buffer.alloc(16)
    for (let at = 0; readSync(file, header, 0, 16, at) >= 8;) {
      boxes.push(header.toString('latin1', 4, 8))
      const short = header.readUInt32BE(0)
      const size = short === 1 ? Number(header.readBigUInt64BE(8)) : short
      if (size < 8) break
      at += size
    }
    return boxes
  } finally {
    closeSync(file)
  }
}

function sameTimes(source: VideoInfo, remix: VideoInfo): boolean {
  const frameSeconds = source.averageFrameRate.den / source.averageFrameRate.num
  const secondsOf = ({ timestamps, timeBase }: VideoInfo, index: number) =>
    ((timestamps[index]! - timestamps[0]!) * timeBase.num) / timeBase.den
  return source.timestamps.every(
    (_, index) => Math.abs(secondsOf(source, index) - secondsOf(remix, index)) <= frameSeconds,
  )
}

/**
 * Gate A: what differs between a remix and what it must be, as sentences; empty means it conforms.
 * Size, frame count and every frame's time (which holds duration and cuts) are the source's; H.264 in
 * yuv420p tagged bt709, AAC where the source had sound, index in front. `sound`: what the prompt asks of it.
 */
export function conformanceFaults(
  source: VideoInfo,
  remix: VideoInfo,
  path: string,
  sound: 'silent' | 'present' | 'kept' = 'kept',
): string[] {
  const faults: string[] = []
  const expect = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault)
  }
  expect(source.width === remix.width && source.height === remix.height, 'size differs')
  expect(source.frameCount === remix.frameCount, 'frame count differs')
  expect(
    source.frameCount !== remix.frameCount || sameTimes(source, remix),
    'frames are more than one frame off their time',
  )
  expect(remix.codec === 'h264', 'video is not H.264')
  expect(remix.pixelFormat === 'yuv420p', 'pixels are not yuv420p')
  expect(remix.colour.matrix === 'bt709', 'colours are not tagged bt709')
  const hasSound = sound === 'kept' ? source.audio !== null : sound === 'present'
  expect((remix.audio !== null) === hasSound, 'sound was added or lost')
  expect(remix.audio === null || remix.audio.codec === 'aac', 'sound is not AAC')
  const boxes = topLevelBoxes(path)
  expect(boxes.indexOf('moov') < boxes.indexOf('mdat'), 'index is not in front')
  return faults
}
