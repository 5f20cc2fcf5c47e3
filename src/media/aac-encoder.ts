import {
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_CODEC_ID_AAC,
  AV_SAMPLE_FMT_FLTP,
  avChannelLayoutDefault,
  check,
  Codec,
  CodecContext,
  Frame,
  isDrained,
  Packet,
  Rational,
} from './ffmpeg.ts'
import type { Handles } from './ffmpeg.ts'
import type { SoundFormat } from './sound-decoder.ts'

const AAC_BIT_RATE_PER_CHANNEL = 96_000n

/** Samples of one packet. */
export const AAC_PACKET_SAMPLES = 1024

/** Samples that a decoder of our packets throws away before the first one that was given. */
export const AAC_PRIMING_SAMPLES = 1024

/** One plane of 32-bit floats a channel. */
export type SampleBlock = { samples: Uint8Array[]; pts: bigint }

export function openAacEncoder(
  { sampleRate, channels }: SoundFormat,
  handles: Handles,
): CodecContext {
  const codec = Codec.findEncoder(AV_CODEC_ID_AAC)
  if (codec === null) throw new Error('This FFmpeg has no AAC encoder.')
  const context = handles.own(new CodecContext(), (owned) => owned.freeContext())
  context.allocContext3(codec)
  context.sampleFormat = AV_SAMPLE_FMT_FLTP
  context.sampleRate = sampleRate
  context.channelLayout = avChannelLayoutDefault(channels)
  context.bitRate = AAC_BIT_RATE_PER_CHANNEL * BigInt(channels)
  context.timeBase = new Rational(1, sampleRate)
  context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER)
  check(context.open2Sync(codec), 'opening the sound encoder')
  return context
}

/**
 * Encodes blocks of `AAC_PACKET_SAMPLES`, of which only the last may be shorter. Yields one packet at a time;
 * it is valid until the next.
 */
export function* encodedPackets(
  blocks: Iterable<SampleBlock>,
  encoder: CodecContext,
  handles: Handles,
): Generator<Packet, void, undefined> {
  const packet = handles.own(new Packet(), (owned) => owned.free())
  packet.alloc()
  const frame = handles.own(new Frame(), (owned) => owned.free())
  frame.alloc()
  for (const { samples, pts } of blocks) {
    fillFrame(frame, samples, encoder)
    frame.pts = pts
    check(encoder.sendFrameSync(frame), 'encoding sound')
    frame.unref()
    while (!isDrained(encoder.receivePacketSync(packet))) yield packet
  }
  check(encoder.sendFrameSync(null), 'ending the sound')
  while (!isDrained(encoder.receivePacketSync(packet))) yield packet
}

function fillFrame(frame: Frame, samples: Uint8Array[], encoder: CodecContext): void {
  frame.format = AV_SAMPLE_FMT_FLTP
  frame.sampleRate = encoder.sampleRate
  frame.channelLayout = encoder.channelLayout
  frame.nbSamples = samples[0]!.length / 4
  check(frame.getBuffer(0), 'allocating sound')
  const data = frame.data ?? []
  for (const [channel, plane] of samples.entries()) data[channel]!.set(plane)
}
