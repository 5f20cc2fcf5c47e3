import type { AudioPacketSource } from './audio-track.ts'
import {
  AudioFifo,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_CODEC_ID_AAC,
  AV_NOPTS_VALUE,
  AV_SAMPLE_FMT_FLTP,
  avChannelLayoutDefault,
  check,
  Codec,
  CodecContext,
  Frame,
  isDrained,
  Packet,
  Rational,
  SoftwareResampleContext,
} from './ffmpeg.ts'
import type { AVSampleFormat, Handles, Stream } from './ffmpeg.ts'
import { MediaError } from './media-error.ts'

/** Sample rates of AAC that players agree on; others are resampled to the last. Hertz. */
const AAC_SAMPLE_RATES = [32_000, 44_100, 48_000]
const AAC_BIT_RATE_PER_CHANNEL = 96_000n
const MAX_CHANNELS = 2

/** Encodes a sound stream to AAC, mono or stereo, starting at the time its first sample had. */
export function createAacTranscoder(
  audio: Stream,
  read: (packet: Packet) => boolean,
  handles: Handles,
): AudioPacketSource {
  const decoder = openDecoder(audio, handles)
  const encoder = openEncoder(audio, handles)
  const encoded = encodedPackets({ audio, read, decoder, encoder, handles })
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

function openDecoder(audio: Stream, handles: Handles): CodecContext {
  const codec = Codec.findDecoder(audio.codecpar.codecId)
  if (codec === null) {
    throw new MediaError(
      'unsupported-container',
      'The sound of this video is in a format that cannot be read. Convert it to AAC.',
    )
  }
  const context = handles.own(new CodecContext(), (owned) => owned.freeContext())
  context.allocContext3(codec)
  check(context.parametersToContext(audio.codecpar), 'preparing the sound decoder')
  context.pktTimebase = audio.timeBase
  context.threadCount = 1
  check(context.open2Sync(codec), 'opening the sound decoder')
  return context
}

function openEncoder(audio: Stream, handles: Handles): CodecContext {
  const codec = Codec.findEncoder(AV_CODEC_ID_AAC)
  if (codec === null) throw new Error('This FFmpeg has no AAC encoder.')
  const { sampleRate, channels } = audio.codecpar
  const context = handles.own(new CodecContext(), (owned) => owned.freeContext())
  context.allocContext3(codec)
  context.sampleFormat = AV_SAMPLE_FMT_FLTP
  context.sampleRate = AAC_SAMPLE_RATES.includes(sampleRate) ? sampleRate : 48_000
  const outputChannels = Math.max(1, Math.min(MAX_CHANNELS, channels))
  context.channelLayout = avChannelLayoutDefault(outputChannels)
  context.bitRate = AAC_BIT_RATE_PER_CHANNEL * BigInt(outputChannels)
  context.timeBase = new Rational(1, context.sampleRate)
  context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER)
  check(context.open2Sync(codec), 'opening the sound encoder')
  return context
}

type Transcode = {
  audio: Stream
  read: (packet: Packet) => boolean
  decoder: CodecContext
  encoder: CodecContext
  handles: Handles
}

/** Yields one packet at a time; it is valid until the next. */
function* encodedPackets(transcode: Transcode): Generator<Packet, void, undefined> {
  const { encoder, handles } = transcode
  const packet = handles.own(new Packet(), (owned) => owned.free())
  packet.alloc()
  const block = handles.own(new Frame(), (owned) => owned.free())
  block.alloc()
  for (const { samples, pts } of sampleBlocks(transcode)) {
    fillBlock(block, samples, encoder)
    block.pts = pts
    check(encoder.sendFrameSync(block), 'encoding sound')
    block.unref()
    while (!isDrained(encoder.receivePacketSync(packet))) yield packet
  }
  check(encoder.sendFrameSync(null), 'ending the sound')
  while (!isDrained(encoder.receivePacketSync(packet))) yield packet
}

function fillBlock(block: Frame, samples: Buffer[], encoder: CodecContext): void {
  block.format = AV_SAMPLE_FMT_FLTP
  block.sampleRate = encoder.sampleRate
  block.channelLayout = encoder.channelLayout
  block.nbSamples = samples[0]!.length / 4
  check(block.getBuffer(0), 'allocating sound')
  const data = block.data ?? []
  for (const [channel, plane] of samples.entries()) data[channel]!.set(plane)
}

/** The decoded sound, resampled, in blocks of the encoder's size; the last may be shorter. */
function* sampleBlocks(
  transcode: Transcode,
): Generator<{ samples: Buffer[]; pts: bigint }, void, undefined> {
  const { encoder, audio, handles } = transcode
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
  for (const frame of resampledFrames(transcode)) {
    if (pts === null && frame.pts !== AV_NOPTS_VALUE) {
      const { num, den } = audio.timeBase
      pts = (frame.pts * BigInt(num) * BigInt(encoder.sampleRate)) / BigInt(den)
    }
    check(fifo.writeSync(planesOfSound(frame, nbChannels), frame.nbSamples), 'storing sound')
    while (fifo.size >= encoder.frameSize) yield take(encoder.frameSize)
  }
  if (fifo.size > 0) yield take(fifo.size)
}

function planesOfSound(frame: Frame, channels: number): Buffer[] {
  const planes = frame.extendedData ?? frame.data ?? []
  return planes.slice(0, channels).map((plane) => plane.subarray(0, frame.nbSamples * 4))
}

/** Decoded frames in the encoder's format; `pts` stays in the source's time base. */
function* resampledFrames(transcode: Transcode): Generator<Frame, void, undefined> {
  const { encoder, handles } = transcode
  const output = handles.own(new Frame(), (owned) => owned.free())
  output.alloc()
  let resampler: SoftwareResampleContext | null = null
  const convert = (frame: Frame | null): Frame => {
    if (frame?.channelLayout.mask === 0n) {
      frame.channelLayout = avChannelLayoutDefault(frame.channels)
    }
    output.unref()
    output.format = AV_SAMPLE_FMT_FLTP
    output.sampleRate = encoder.sampleRate
    output.channelLayout = encoder.channelLayout
    resampler ??= openResampler(frame!, encoder, handles)
    check(resampler.convertFrame(output, frame), 'resampling sound')
    output.pts = frame?.pts ?? AV_NOPTS_VALUE
    return output
  }
  for (const frame of decodedFrames(transcode)) {
    const converted = convert(frame)
    if (converted.nbSamples > 0) yield converted
  }
  if (resampler === null) return
  const rest = convert(null)
  if (rest.nbSamples > 0) yield rest
}

function openResampler(
  frame: Frame,
  encoder: CodecContext,
  handles: Handles,
): SoftwareResampleContext {
  const resampler = handles.own(new SoftwareResampleContext(), (owned) => owned.free())
  check(
    resampler.allocSetOpts2(
      ...([encoder.channelLayout, AV_SAMPLE_FMT_FLTP, encoder.sampleRate] as const),
      ...([frame.channelLayout, frame.format as AVSampleFormat, frame.sampleRate] as const),
    ),
    'preparing the resampler',
  )
  check(resampler.init(), 'opening the resampler')
  return resampler
}

function* decodedFrames(transcode: Transcode): Generator<Frame, void, undefined> {
  const { read, decoder, handles } = transcode
  const packet = handles.own(new Packet(), (owned) => owned.free())
  packet.alloc()
  const frame = handles.own(new Frame(), (owned) => owned.free())
  frame.alloc()
  while (read(packet)) {
    // A damaged packet is skipped: a short gap in the sound, not a failed render.
    decoder.sendPacketSync(packet)
    while (decoder.receiveFrameSync(frame) >= 0) yield frame
  }
  decoder.sendPacketSync(null)
  while (decoder.receiveFrameSync(frame) >= 0) yield frame
}
