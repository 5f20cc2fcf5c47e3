import {
  AV_NOPTS_VALUE,
  AV_SAMPLE_FMT_FLTP,
  avChannelLayoutDefault,
  check,
  Codec,
  CodecContext,
  Frame,
  Packet,
  SoftwareResampleContext,
} from './ffmpeg.ts'
import type { AVSampleFormat, Handles, Stream } from './ffmpeg.ts'
import { MediaError } from './media-error.ts'
import type { SoundPackets } from './sound-packets.ts'

export type SoundFormat = { sampleRate: number; channels: number }

/** Whether this FFmpeg can read the stream's sound at all. */
export function canDecode(audio: Stream): boolean {
  return Codec.findDecoder(audio.codecpar.codecId) !== null
}

/**
 * Decoded sound as 32-bit float planes in `format`. `pts` of a frame stays in the source's time base, or is
 * `AV_NOPTS_VALUE`. A frame is valid until the next. A damaged packet is a short gap, not a failure.
 */
export function* decodedSound(
  { audio, read }: SoundPackets,
  format: SoundFormat,
  handles: Handles,
): Generator<Frame, void, undefined> {
  const decoder = openDecoder(audio, handles)
  const output = handles.own(new Frame(), (owned) => owned.free())
  output.alloc()
  const layout = avChannelLayoutDefault(format.channels)
  const resamplers: { context: SoftwareResampleContext; input: string }[] = []
  const convert = (context: SoftwareResampleContext, frame: Frame | null): Frame => {
    output.unref()
    output.format = AV_SAMPLE_FMT_FLTP
    output.sampleRate = format.sampleRate
    output.channelLayout = layout
    check(context.convertFrame(output, frame), 'resampling sound')
    output.pts = frame?.pts ?? AV_NOPTS_VALUE
    return output
  }
  function* restOf(context: SoftwareResampleContext | undefined) {
    if (context === undefined) return
    const rest = convert(context, null)
    if (rest.nbSamples > 0) yield rest
  }
  for (const frame of decodedFrames(decoder, read, handles)) {
    if (frame.channelLayout.mask === 0n) {
      frame.channelLayout = avChannelLayoutDefault(frame.channels)
    }
    const input = [frame.format, frame.sampleRate, frame.channelLayout.mask].join()
    // The rate or the channels of a recording may change on the way.
    let current = resamplers.at(-1)
    if (current?.input !== input) {
      yield* restOf(current?.context)
      current = { context: openResampler(frame, format, handles), input }
      resamplers.push(current)
    }
    const converted = convert(current.context, frame)
    if (converted.nbSamples > 0) yield converted
  }
  yield* restOf(resamplers.at(-1)?.context)
}

export function planesOfSound(frame: Frame, channels: number): Buffer[] {
  const planes = frame.extendedData ?? frame.data ?? []
  return planes.slice(0, channels).map((plane) => plane.subarray(0, frame.nbSamples * 4))
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

function openResampler(
  frame: Frame,
  { sampleRate, channels }: SoundFormat,
  handles: Handles,
): SoftwareResampleContext {
  const resampler = handles.own(new SoftwareResampleContext(), (owned) => owned.free())
  check(
    resampler.allocSetOpts2(
      ...([avChannelLayoutDefault(channels), AV_SAMPLE_FMT_FLTP, sampleRate] as const),
      ...([frame.channelLayout, frame.format as AVSampleFormat, frame.sampleRate] as const),
    ),
    'preparing the resampler',
  )
  check(resampler.init(), 'opening the resampler')
  return resampler
}

function* decodedFrames(
  decoder: CodecContext,
  read: (packet: Packet) => boolean,
  handles: Handles,
): Generator<Frame, void, undefined> {
  const packet = handles.own(new Packet(), (owned) => owned.free())
  packet.alloc()
  const frame = handles.own(new Frame(), (owned) => owned.free())
  frame.alloc()
  while (read(packet)) {
    decoder.sendPacketSync(packet)
    while (decoder.receiveFrameSync(frame) >= 0) yield frame
  }
  decoder.sendPacketSync(null)
  while (decoder.receiveFrameSync(frame) >= 0) yield frame
}
