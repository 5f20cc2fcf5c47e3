import { rm } from 'node:fs/promises'
import { publishFile } from '../lib/durable-file.ts'
import { openAudioTrack } from './audio-track.ts'
import { openDemuxer } from './demuxer.ts'
import {
  AV_NOPTS_VALUE,
  AV_PKT_FLAG_DISCARD,
  check,
  Packet,
  Rational,
  withHandles,
} from './ffmpeg.ts'
import type { Handles, Stream } from './ffmpeg.ts'
import type { RemuxResult } from './media-tasks.ts'
import { openMp4 } from './mp4-writer.ts'
import type { Mp4Writer } from './mp4-writer.ts'
import { probeVideo } from './probe.ts'
import type { VideoInfo } from './video-info.ts'
import { startOf } from './video-start.ts'

/**
 * Copies a video's streams into an MP4 with its index in front. Only what every browser plays is copied:
 * 8-bit 4:2:0 H.264 with AAC or no sound; for the rest the caller has to render. Written aside, fsynced
 * and renamed. Throws `MediaError` for a file that is no usable video.
 */
export async function remuxToMp4(inPath: string, outPath: string): Promise<RemuxResult> {
  const info = probeVideo(inPath)
  const reason = whyTranscode(info)
  if (reason !== null) return { kind: 'needs-transcode', reason }
  const part = `${outPath}.part`
  try {
    withHandles((handles) => copyStreams(inPath, info, part, handles))
    await publishFile(part, outPath)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
  return { kind: 'remuxed' }
}

function whyTranscode(info: VideoInfo): string | null {
  if (info.codec !== 'h264') return `The pictures are ${info.codec}, not H.264.`
  if (info.pixelFormat !== 'yuv420p' && info.pixelFormat !== 'yuvj420p') {
    return `The pixels are ${info.pixelFormat}, not 8-bit 4:2:0.`
  }
  if (info.audio !== null && info.audio.codec !== 'aac') {
    return `The sound is ${info.audio.codec}, not AAC.`
  }
  if (info.keyframes[0] !== 0) return 'The video does not start at a keyframe.'
  return info.seekable || info.container === 'mpegts' ? null : 'The file has no usable index.'
}

function copyStreams(inPath: string, info: VideoInfo, part: string, handles: Handles): void {
  const { format, video, audio } = openDemuxer(inPath, handles)
  const writer = openMp4(part, handles)
  const target = addCopy(writer, video)
  const startSeconds = startOf(info)
  const track =
    audio === null
      ? null
      : openAudioTrack(
          { kind: 'file', path: inPath, offsetSeconds: -startSeconds },
          writer,
          handles,
        )
  writer.writeHeader()
  const base = new Rational(video.timeBase.num, video.timeBase.den)
  const offset = -BigInt(Math.round((startSeconds * base.den) / base.num))
  const packet = handles.own(new Packet(), (owned) => owned.free())
  packet.alloc()
  while (format.readFrameSync(packet) >= 0) {
    const wanted = packet.streamIndex === video.index && !packet.hasFlags(AV_PKT_FLAG_DISCARD)
    if (wanted && packet.dts !== AV_NOPTS_VALUE) {
      packet.pts += offset
      packet.dts += offset
      track?.writeUntil((Number(packet.dts) * base.num) / base.den)
      packet.streamIndex = target.index
      packet.rescaleTs(base, target.timeBase)
      writer.write(packet)
    }
    packet.unref()
  }
  track?.writeUntil(Number.POSITIVE_INFINITY)
  writer.writeTrailer()
}

function addCopy(writer: Mp4Writer, video: Stream): Stream {
  const stream = writer.addStream()
  check(video.codecpar.copy(stream.codecpar), 'describing the pictures')
  stream.codecpar.codecTag = 0
  stream.timeBase = video.timeBase
  stream.sampleAspectRatio = video.sampleAspectRatio
  stream.avgFrameRate = video.avgFrameRate
  return stream
}
