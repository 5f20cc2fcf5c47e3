import {
  AV_NOPTS_VALUE,
  AV_PKT_FLAG_CORRUPT,
  AV_PKT_FLAG_DISCARD,
  AVERROR_EOF,
  Packet,
} from './ffmpeg.ts'
import type { Handles } from './ffmpeg.ts'
import type { Demuxer } from './demuxer.ts'
import { MediaError } from './media-error.ts'
import { MAX_FRAMES, MAX_PACKETS } from './media-limits.ts'
import type { VideoInfo } from './video-info.ts'

type IndexedPacket = { pts: number | null; dts: number | null; duration: number; key: boolean }

export type FrameIndex = Pick<VideoInfo, 'timestamps' | 'keyframes' | 'seekable'> & {
  /** Display time of the last frame, in the stream's units; 0 where the file does not say. */
  lastDuration: number
  /** First and last moment of the audio packets; null without any. */
  audioSpan: { startSeconds: number; endSeconds: number } | null
}

/** Reads every packet once (no decoding) and lists the frames. Throws `MediaError`. */
export function readFrameIndex(demuxer: Demuxer, handles: Handles): FrameIndex {
  const packet = handles.own(new Packet(), (owned) => owned.free())
  packet.alloc()
  const packets: IndexedPacket[] = []
  const audio = { first: Number.POSITIVE_INFINITY, end: 0 }
  for (let count = 0; ; count++) {
    const code = demuxer.format.readFrameSync(packet)
    if (code === AVERROR_EOF) break
    if (code < 0 || packet.hasFlags(AV_PKT_FLAG_CORRUPT)) throw cutShort(code)
    if (count >= MAX_PACKETS || packets.length > MAX_FRAMES) throw tooMany()
    if (packet.streamIndex === demuxer.video.index) {
      if (packet.size > 0 && !packet.hasFlags(AV_PKT_FLAG_DISCARD)) packets.push(describe(packet))
    } else if (packet.streamIndex === demuxer.audio?.index && packet.pts !== AV_NOPTS_VALUE) {
      const { num, den } = demuxer.audio.timeBase
      audio.first = Math.min(audio.first, (Number(packet.pts) * num) / den)
      audio.end = Math.max(audio.end, (Number(packet.pts + packet.duration) * num) / den)
    }
    packet.unref()
  }
  if (packets.length === 0) {
    throw new MediaError('no-frames', 'The video holds no frames. Export it again.')
  }
  const audioSpan =
    audio.end > audio.first ? { startSeconds: audio.first, endSeconds: audio.end } : null
  return { ...indexOf(packets, demuxer), audioSpan }
}

function describe(packet: Packet): IndexedPacket {
  return {
    pts: packet.pts === AV_NOPTS_VALUE ? null : Number(packet.pts),
    dts: packet.dts === AV_NOPTS_VALUE ? null : Number(packet.dts),
    duration: Number(packet.duration),
    key: packet.isKeyframe,
  }
}

function indexOf(packets: IndexedPacket[], demuxer: Demuxer): Omit<FrameIndex, 'audioSpan'> {
  const stamped = packets.every((packet) => packet.pts !== null)
  const timestamps = packets.map((packet) => packet.pts ?? packet.dts ?? Number.NaN)
  timestamps.sort((left, right) => left - right)
  const last = packets.reduce((left, right) => ((right.pts ?? 0) >= (left.pts ?? 0) ? right : left))
  const ascending = timestamps.every((at, frame) => frame === 0 || at > timestamps[frame - 1]!)
  if (!stamped || !ascending) {
    return {
      timestamps: evenTimestamps(timestamps, demuxer),
      keyframes: [],
      seekable: false,
      lastDuration: 0,
    }
  }
  const frames = new Map(timestamps.map((at, frame) => [at, frame]))
  const keyframes = packets
    .filter((packet) => packet.key)
    .map(({ pts }) => frames.get(pts!)!)
    .sort((left, right) => left - right)
  const seekable = demuxer.container === 'mp4' || demuxer.container === 'matroska'
  return { timestamps, keyframes, seekable, lastDuration: last.duration }
}

/** Timestamps by frame number at the average rate, for files that carry none or carry them twice. */
function evenTimestamps(timestamps: number[], demuxer: Demuxer): number[] {
  const { timeBase, avgFrameRate, rFrameRate } = demuxer.video
  const rate = avgFrameRate.num > 0 ? avgFrameRate : rFrameRate
  if (rate.num <= 0 || rate.den <= 0) {
    throw new MediaError(
      'unreadable',
      'The video does not say when its frames are shown. Export it again.',
    )
  }
  const step = (timeBase.den * rate.den) / (timeBase.num * rate.num)
  const start = timestamps.find((at) => Number.isFinite(at)) ?? 0
  return timestamps.map((_, frame) => start + Math.round(frame * step))
}

function cutShort(code: number): MediaError {
  return new MediaError('truncated', 'The video is cut short or damaged. Send it again.', {
    cause: code,
  })
}

function tooMany(): MediaError {
  return new MediaError(
    'too-many-frames',
    `The video has more than ${MAX_FRAMES} frames. Cut it shorter or lower its frame rate.`,
  )
}
