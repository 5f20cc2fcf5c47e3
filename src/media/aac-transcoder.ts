import { encodedPackets, openAacEncoder } from './aac-encoder.ts'
import type { SampleBlock } from './aac-encoder.ts'
import type { AudioPacketSource } from './audio-track.ts'
import { AudioFifo, AV_NOPTS_VALUE, AV_SAMPLE_FMT_FLTP, check, Rational } from './ffmpeg.ts'
import type { CodecContext, Handles } from './ffmpeg.ts'
import { decodedSound, planesOfSound } from './sound-decoder.ts'
import type { SoundPackets } from './sound-packets.ts'

/** Sample rates of AAC that players agree on; others are resampled to the last. Hertz. */
const AAC_SAMPLE_RATES = [32_000, 44_100, 48_000]
const MAX_CHANNELS = 2

/** Encodes a sound stream to AAC, mono or stereo, starting at the time its first sample had. */
export function createAacTranscoder(source: SoundPackets, handles: Handles): AudioPacketSource {
  const { sampleRate, channels } = source.audio.codecpar
  const format = {
    sampleRate: AAC_SAMPLE_RATES.includes(sampleRate) ? sampleRate : 48_000,
    channels: Math.max(1, Math.min(MAX_CHANNELS, channels)),
  }
  const encoder = openAacEncoder(format, handles)
  const encoded = encodedPackets(sampleBlocks(source, encoder, handles), encoder, handles)
  return {
    describe(stream) {
      check(stream.codecpar.fromContext(encoder), 'describing the sound')
      return new Rational(1, encoder.sampleRate)
    },
    next(packet) {
      packet.unref()
      const next = encoded.next()
      if (next.done) return false
      check(packet.ref(next.value), 'passing on a packet')
      next.value.unref()
      return true
    },
  }
}

/** The decoded sound, resampled, in blocks of the encoder's size; the last may be shorter. */
function* sampleBlocks(
  source: SoundPackets,
  encoder: CodecContext,
  handles: Handles,
): Generator<SampleBlock, void, undefined> {
  const { nbChannels } = encoder.channelLayout
  const fifo = handles.own(new AudioFifo(), (owned) => owned.free())
  fifo.alloc(AV_SAMPLE_FMT_FLTP, nbChannels, encoder.frameSize)
  let pts: bigint | null = null
  const take = (count: number) => {
    const samples = Array.from({ length: nbChannels }, () => Buffer.alloc(count * 4))
    check(fifo.readSync(samples, count), 'reading sound')
    const at = pts ?? 0n
    pts = at + BigInt(count)
    return { samples, pts: at }
  }
  const format = { sampleRate: encoder.sampleRate, channels: nbChannels }
  for (const frame of decodedSound(source, format, handles)) {
    if (pts === null && frame.pts !== AV_NOPTS_VALUE) {
      const { num, den } = source.audio.timeBase
      pts = (frame.pts * BigInt(num) * BigInt(encoder.sampleRate)) / BigInt(den)
    }
    check(fifo.writeSync(planesOfSound(frame, nbChannels), frame.nbSamples), 'storing sound')
    while (fifo.size >= encoder.frameSize) yield take(encoder.frameSize)
  }
  if (fifo.size > 0) yield take(fifo.size)
}
