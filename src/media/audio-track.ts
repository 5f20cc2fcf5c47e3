import { createAacTranscoder } from './aac-transcoder.ts'
import { openDemuxer } from './demuxer.ts'
import {
  AV_CODEC_ID_AAC,
  AV_NOPTS_VALUE,
  AVDISCARD_ALL,
  AVMEDIA_TYPE_AUDIO,
  Packet,
  Rational,
} from './ffmpeg.ts'
import type { Handles, Stream } from './ffmpeg.ts'
import type { Mp4Writer } from './mp4-writer.ts'

/** The sound of one file on its way into an MP4. */
export type AudioTrack = {
  /** Writes the packets that start before this moment of the video. */
  writeUntil(seconds: number): void
}

export type AudioPacketSource = {
  /** Describes the packets on the stream they are written to, and names their time base. */
  describe(stream: Stream): Rational
  /** Fills `packet` with the next one; false at the end. */
  next(packet: Packet): boolean
}

/**
 * Adds the sound of `path` to an MP4: AAC is copied, anything else encoded to AAC. Null where the file has
 * no sound. Call before the writer's header.
 */
export function openAudioTrack(
  { path, offsetSeconds }: { path: string; offsetSeconds: number },
  writer: Mp4Writer,
  handles: Handles,
): AudioTrack | null {
  const source = openAudioSource(path, handles)
  if (source === null) return null
  const stream = writer.addStream()
  const sourceBase = source.describe(stream)
  stream.timeBase = sourceBase
  const offset = BigInt(Math.round((offsetSeconds * sourceBase.den) / sourceBase.num))
  const packet = handles.own(new Packet(), (owned) => owned.free())
  packet.alloc()
  let pending = source.next(packet)
  return {
    writeUntil(seconds) {
      while (pending) {
        const at = packet.dts + offset
        if ((Number(at) * sourceBase.num) / sourceBase.den >= seconds) return
        packet.dts = at
        packet.pts += offset
        packet.streamIndex = stream.index
        packet.rescaleTs(sourceBase, stream.timeBase)
        writer.write(packet)
        pending = source.next(packet)
      }
    },
  }
}

function openAudioSource(path: string, handles: Handles): AudioPacketSource | null {
  const { format, video, audio } = openDemuxer(path, handles)
  if (audio === null) return null
  video.discard = AVDISCARD_ALL
  const next = (packet: Packet): boolean => {
    for (;;) {
      packet.unref()
      if (format.readFrameSync(packet) < 0) return false
      if (packet.streamIndex !== audio.index || packet.size === 0) continue
      if (packet.pts === AV_NOPTS_VALUE) packet.pts = packet.dts
      if (packet.dts === AV_NOPTS_VALUE) packet.dts = packet.pts
      if (packet.pts !== AV_NOPTS_VALUE) return true
    }
  }
  if (audio.codecpar.codecId !== AV_CODEC_ID_AAC) return createAacTranscoder(audio, next, handles)
  return {
    describe(stream) {
      audio.codecpar.copy(stream.codecpar)
      stream.codecpar.codecType = AVMEDIA_TYPE_AUDIO
      stream.codecpar.codecTag = 0
      return new Rational(audio.timeBase.num, audio.timeBase.den)
    },
    next,
  }
}
