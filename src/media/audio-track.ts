import { createAacTranscoder } from './aac-transcoder.ts'
import { AV_CODEC_ID_AAC, AVMEDIA_TYPE_AUDIO, Packet, Rational } from './ffmpeg.ts'
import type { Handles, Stream } from './ffmpeg.ts'
import type { JoinSound } from './join-request.ts'
import type { Mp4Writer } from './mp4-writer.ts'
import { openRenderedSound } from './rendered-sound.ts'
import { canDecode } from './sound-decoder.ts'
import { openSoundPackets } from './sound-packets.ts'

/** Sound on its way into an MP4. */
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
 * Adds sound to an MP4: that of a file, where AAC is copied and anything else encoded to AAC, or sound that
 * was rendered. Null where the file has none that can be read. Call before the writer's header.
 */
export function openAudioTrack(
  sound: JoinSound,
  writer: Mp4Writer,
  handles: Handles,
): AudioTrack | null {
  const source =
    sound.kind === 'file' ? openFileSound(sound.path, handles) : openRenderedSound(sound, handles)
  if (source === null) return null
  const stream = writer.addStream()
  const sourceBase = source.describe(stream)
  stream.timeBase = sourceBase
  const offsetSeconds = sound.kind === 'file' ? sound.offsetSeconds : 0
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

function openFileSound(path: string, handles: Handles): AudioPacketSource | null {
  const source = openSoundPackets(path, handles)
  if (source === null) return null
  const { audio, read } = source
  if (audio.codecpar.codecId !== AV_CODEC_ID_AAC) {
    return canDecode(audio) ? createAacTranscoder(source, handles) : null
  }
  return {
    describe(stream) {
      audio.codecpar.copy(stream.codecpar)
      stream.codecpar.codecType = AVMEDIA_TYPE_AUDIO
      stream.codecpar.codecTag = 0
      return new Rational(audio.timeBase.num, audio.timeBase.den)
    },
    next: read,
  }
}
