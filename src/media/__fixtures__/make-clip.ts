/** Generates small clips for tests: every oddity is made on purpose, nothing is stored. */
import { FF_ENCODER_AAC, FF_ENCODER_LIBX264, FF_ENCODER_PCM_S16LE } from 'node-av/constants'
import type {
  AVColorPrimaries,
  AVColorSpace,
  AVColorTransferCharacteristic,
  AVPixelFormat,
  FFEncoderCodec,
} from 'node-av/constants'
import { avGetPixFmtFromName } from 'node-av/lib'
import {
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_FRAME_FLAG_INTERLACED,
  AV_FRAME_FLAG_TOP_FIELD_FIRST,
  AV_PIX_FMT_YUV420P,
  AV_SAMPLE_FMT_FLTP,
  AV_SAMPLE_FMT_S16,
  avChannelLayoutDefault,
  AVCOL_RANGE_MPEG,
  check,
  Codec,
  CodecContext,
  FormatContext,
  Frame,
  isDrained,
  Packet,
  Rational,
  withHandles,
} from '../ffmpeg.ts'
import type { Handles, Stream } from '../ffmpeg.ts'
import { planesOf } from '../frame-planes.ts'
import { addRotation } from '../rotation.ts'
import { allocatePicture, createScaler } from '../scaler.ts'
import type { Fraction } from '../video-info.ts'

export type ClipOptions = {
  /** The ending chooses the container: mp4, mkv, ts, avi. */
  path: string
  width?: number
  height?: number
  /** Times of the frames in `timeBase` units; default: 48 frames at 24 a second. */
  timestamps?: number[]
  timeBase?: Fraction
  /** Options of x264, by FFmpeg's names. Example: { g: 12, bf: 3, 'x264-params': 'open-gop=1' }. */
  encoder?: Record<string, string | number>
  /** Sound of the same length: a 440 Hz tone. */
  sound?: 'aac' | 'pcm' | null
  /** Channels of the sound. Default: 1. */
  channels?: number
  /** Seconds of the sound. Default: as long as the pictures. */
  soundSeconds?: number
  rotationDegrees?: number
  /** Width / height of a pixel. */
  pixelAspect?: Fraction
  /** FFmpeg's names. Default: libx264, yuv420p. */
  codec?: string
  pixelFormat?: string
  /** Tags, by the numbers of ITU-T H.273. */
  colour?: { primaries: number; transfer: number; matrix: number }
  /** Frames are flagged as two fields, the upper one first. */
  isInterlaced?: boolean
  /** The right half is see-through; for formats with transparency of 8 bits. */
  isHalfClear?: boolean
}

const SAMPLE_RATE = 44_100

/** Writes a clip of a bright square that moves over a ramp; frame n is told by `frameNumberOf`. */
export function makeClip(options: ClipOptions): void {
  withHandles((handles) => writeClip(options, handles))
}

function writeClip(options: ClipOptions, handles: Handles): void {
  const { path, width = 128, height = 96, timeBase = { num: 1, den: 24 }, sound = null } = options
  const timestamps = options.timestamps ?? Array.from({ length: 48 }, (_, frame) => frame)
  const format = handles.own(new FormatContext(), (owned) => {
    owned.closeOutputSync()
    owned.freeContext()
  })
  check(format.allocOutputContext2(null, null, path), 'allocating the output')
  check(format.openOutputSync(), 'opening the output')
  const encoder = openPictures({ ...options, width, height, timeBase }, handles)
  const video = format.newStream(null)
  check(video.codecpar.fromContext(encoder), 'describing the pictures')
  video.timeBase = new Rational(timeBase.num, timeBase.den)
  addRotation(video.codecpar, options.rotationDegrees ?? 0)
  const audioEncoder = sound === null ? null : openSound(sound, options.channels ?? 1, handles)
  const audio = audioEncoder === null ? null : format.newStream(null)
  if (audio && audioEncoder) check(audio.codecpar.fromContext(audioEncoder), 'describing the sound')
  check(format.writeHeaderSync(null), 'writing the header')
  const write = createWriter(format, handles)
  const picture = allocatePicture({ width, height }, AV_PIX_FMT_YUV420P, handles)
  const finish = createFinisher(options, { width, height }, handles)
  for (const [frame, at] of timestamps.entries()) {
    check(picture.makeWritable(), 'reusing a picture')
    paint(picture, frame)
    const finished = finish(picture)
    finished.pts = BigInt(at)
    check(encoder.sendFrameSync(finished), 'encoding')
    write(encoder, video)
  }
  check(encoder.sendFrameSync(null), 'ending')
  write(encoder, video)
  if (audio && audioEncoder) {
    const length = (((timestamps.at(-1) ?? 0) + 1) * timeBase.num) / timeBase.den
    const seconds = options.soundSeconds ?? length
    writeTone(
      audioEncoder,
      Math.round(seconds * SAMPLE_RATE),
      () => write(audioEncoder, audio),
      handles,
    )
  }
  check(format.writeTrailerSync(), 'writing the trailer')
}

type Pictures = ClipOptions & { width: number; height: number; timeBase: Fraction }

function openPictures(clip: Pictures, handles: Handles): CodecContext {
  const name = (clip.codec ?? FF_ENCODER_LIBX264) as FFEncoderCodec
  const codec = Codec.findEncoderByName(name)
  if (codec === null) throw new Error(`There is no encoder ${name}.`)
  const encoder = handles.own(new CodecContext(), (owned) => owned.freeContext())
  encoder.allocContext3(codec)
  encoder.width = clip.width
  encoder.height = clip.height
  encoder.pixelFormat = pixelFormatOf(clip)
  encoder.timeBase = new Rational(clip.timeBase.num, clip.timeBase.den)
  if (name !== FF_ENCODER_LIBX264) {
    encoder.framerate = new Rational(clip.timeBase.den, clip.timeBase.num)
  }
  encoder.threadCount = 1
  encoder.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER)
  if (clip.pixelAspect !== undefined) {
    encoder.sampleAspectRatio = new Rational(clip.pixelAspect.num, clip.pixelAspect.den)
  }
  if (clip.colour !== undefined) {
    encoder.colorPrimaries = clip.colour.primaries as AVColorPrimaries
    encoder.colorTrc = clip.colour.transfer as AVColorTransferCharacteristic
    encoder.colorSpace = clip.colour.matrix as AVColorSpace
    encoder.colorRange = AVCOL_RANGE_MPEG
  }
  const usual = name === FF_ENCODER_LIBX264 ? { preset: 'veryfast', crf: 12 } : {}
  for (const [option, value] of Object.entries({ ...usual, ...clip.encoder })) {
    check(encoder.setOption(option, value), `setting ${option}`)
  }
  check(encoder.open2Sync(codec), `opening ${name}`)
  return encoder
}

function pixelFormatOf({ pixelFormat }: ClipOptions): AVPixelFormat {
  return pixelFormat === undefined ? AV_PIX_FMT_YUV420P : avGetPixFmtFromName(pixelFormat)
}

/** Makes a painted picture one of the clip's own format. */
function createFinisher(
  options: ClipOptions,
  size: { width: number; height: number },
  handles: Handles,
): (picture: Frame) => Frame {
  const flag = (picture: Frame) => {
    if (options.isInterlaced) {
      picture.setFlags(AV_FRAME_FLAG_INTERLACED, AV_FRAME_FLAG_TOP_FIELD_FIRST)
    }
    return picture
  }
  if (options.pixelFormat === undefined) return flag
  const target = allocatePicture(size, pixelFormatOf(options), handles)
  const scale = createScaler(handles)
  return (picture) => {
    check(target.makeWritable(), 'reusing a picture')
    scale(target, picture)
    if (options.isHalfClear) {
      const [alpha, stride] = [target.data![3]!, target.linesize[3]!]
      for (let row = 0; row < size.height; row++) {
        alpha.fill(255, row * stride, row * stride + size.width / 2)
        alpha.fill(0, row * stride + size.width / 2, row * stride + size.width)
      }
    }
    return flag(target)
  }
}

function openSound(sound: 'aac' | 'pcm', channels: number, handles: Handles): CodecContext {
  const codec = Codec.findEncoderByName(sound === 'aac' ? FF_ENCODER_AAC : FF_ENCODER_PCM_S16LE)!
  const encoder = handles.own(new CodecContext(), (owned) => owned.freeContext())
  encoder.allocContext3(codec)
  encoder.sampleFormat = sound === 'aac' ? AV_SAMPLE_FMT_FLTP : AV_SAMPLE_FMT_S16
  encoder.sampleRate = SAMPLE_RATE
  encoder.channelLayout = avChannelLayoutDefault(channels)
  encoder.timeBase = new Rational(1, SAMPLE_RATE)
  encoder.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER)
  check(encoder.open2Sync(codec), 'opening the sound encoder')
  return encoder
}

function createWriter(format: FormatContext, handles: Handles) {
  const packet = handles.own(new Packet(), (owned) => owned.free())
  packet.alloc()
  return (encoder: CodecContext, stream: Stream) => {
    for (;;) {
      const code = encoder.receivePacketSync(packet)
      if (isDrained(code)) return
      check(code, 'encoding')
      if (packet.duration === 0n) packet.duration = 1n
      packet.streamIndex = stream.index
      packet.rescaleTs(encoder.timeBase, stream.timeBase)
      check(format.interleavedWriteFrameSync(packet), 'writing')
    }
  }
}

function writeTone(
  encoder: CodecContext,
  samples: number,
  write: () => void,
  handles: Handles,
): void {
  const block = handles.own(new Frame(), (owned) => owned.free())
  block.alloc()
  const size = encoder.frameSize || 1024
  for (let start = 0; start < samples; start += size) {
    block.format = encoder.sampleFormat
    block.sampleRate = SAMPLE_RATE
    block.channelLayout = encoder.channelLayout
    block.nbSamples = Math.min(size, samples - start)
    check(block.getBuffer(0), 'allocating sound')
    const planes = (block.extendedData ?? block.data!).slice(0, encoder.channelLayout.nbChannels)
    for (let at = 0; at < block.nbSamples; at++) {
      const value = Math.sin(((start + at) * 2 * Math.PI * 440) / SAMPLE_RATE) * 0.3
      if (encoder.sampleFormat === AV_SAMPLE_FMT_FLTP) {
        for (const bytes of planes) bytes.writeFloatLE(value, at * 4)
      } else {
        const { nbChannels } = encoder.channelLayout
        for (let channel = 0; channel < nbChannels; channel++) {
          planes[0]!.writeInt16LE(Math.round(value * 32_767), (at * nbChannels + channel) * 2)
        }
      }
    }
    block.pts = BigInt(start)
    check(encoder.sendFrameSync(block), 'encoding sound')
    write()
    block.unref()
  }
  check(encoder.sendFrameSync(null), 'ending sound')
  write()
}

/** Blocks of the frame number's bits, along the top: they survive any encoder. */
const BITS = 8
const DARK = 48
const BRIGHT = 208

function paint(picture: Frame, frame: number): void {
  const { y, cb, cr, yStride } = planesOf(picture)
  const { width, height } = picture
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      y[row * yStride + column] = 60 + ((row + column) >> 1)
    }
  }
  const block = Math.floor(width / BITS)
  for (let bit = 0; bit < BITS; bit++) {
    const code = (frame >> bit) & 1 ? BRIGHT : DARK
    for (let row = 0; row < block; row++) {
      y.fill(code, row * yStride + bit * block, row * yStride + (bit + 1) * block)
    }
  }
  cb.fill(118)
  cr.fill(140)
}

/** Reads the frame number back from a decoded picture's brightness. */
export function frameNumberOf(pixel: (x: number, y: number) => number, width: number): number {
  const block = Math.floor(width / BITS)
  let frame = 0
  for (let bit = 0; bit < BITS; bit++) {
    const centre = Math.floor((bit + 0.5) * block)
    if (pixel(centre, Math.floor(block / 2)) > (DARK + BRIGHT) / 2) frame |= 1 << bit
  }
  return frame
}
