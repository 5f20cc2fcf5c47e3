import { AAC_PACKET_SAMPLES, AAC_PRIMING_SAMPLES, openAacEncoder } from './aac-encoder.ts'
import type { AudioPacketSource } from './audio-track.ts'
import { check, Rational } from './ffmpeg.ts'
import type { Handles } from './ffmpeg.ts'
import { readSegment } from './segment-file.ts'
import { SOUND_CHANNELS, SOUND_SAMPLE_RATE } from './sound-file.ts'

/** The packets of a sound file (see `sound-file.ts`), from time zero; the last ends with the last sample. */
export function openRenderedSound(
  { path, sampleCount }: { path: string; sampleCount: number },
  handles: Handles,
): AudioPacketSource {
  const sound = readSegment(path)
  if (sound === null) throw new Error(`The sound ${path} is missing or damaged.`)
  let at = 0
  return {
    describe(stream) {
      // The encoder is only asked how its packets are described.
      const format = { sampleRate: SOUND_SAMPLE_RATE, channels: SOUND_CHANNELS }
      check(stream.codecpar.fromContext(openAacEncoder(format, handles)), 'describing the sound')
      stream.codecpar.extradata = Buffer.from(sound.extradata)
      return new Rational(1, SOUND_SAMPLE_RATE)
    },
    next(packet) {
      packet.unref()
      const stored = sound.packets[at]
      const start = at++ * AAC_PACKET_SAMPLES - AAC_PRIMING_SAMPLES
      if (stored === undefined || start >= sampleCount) return false
      packet.data = Buffer.from(stored.data.buffer, stored.data.byteOffset, stored.data.length)
      packet.pts = BigInt(start)
      packet.dts = BigInt(start)
      packet.duration = BigInt(Math.min(AAC_PACKET_SAMPLES, sampleCount - start))
      packet.isKeyframe = true
      return true
    },
  }
}
