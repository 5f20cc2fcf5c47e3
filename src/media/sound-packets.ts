import { openDemuxer } from './demuxer.ts'
import { AV_NOPTS_VALUE, AVDISCARD_ALL } from './ffmpeg.ts'
import type { Handles, Packet, Stream } from './ffmpeg.ts'

/** The sound of a file as it is stored. */
export type SoundPackets = {
  audio: Stream
  /** Fills `packet` with the next one, its times set; false at the end. */
  read: (packet: Packet) => boolean
}

/** Null where the file has no sound. */
export function openSoundPackets(path: string, handles: Handles): SoundPackets | null {
  const { format, video, audio } = openDemuxer(path, handles)
  if (audio === null) return null
  video.discard = AVDISCARD_ALL
  const read = (packet: Packet): boolean => {
    for (;;) {
      packet.unref()
      if (format.readFrameSync(packet) < 0) return false
      if (packet.streamIndex !== audio.index || packet.size === 0) continue
      if (packet.pts === AV_NOPTS_VALUE) packet.pts = packet.dts
      if (packet.dts === AV_NOPTS_VALUE) packet.dts = packet.pts
      if (packet.pts !== AV_NOPTS_VALUE) return true
    }
  }
  return { audio, read }
}
