import { readFileSync } from 'node:fs'
import {
  AV_CODEC_FLAG_CLOSED_GOP,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_PIX_FMT_YUV420P,
  AVCHROMA_LOC_LEFT,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  check,
  Codec,
  CodecContext,
  FF_ENCODER_LIBX264,
  Handles,
  isDrained,
  Packet,
  Rational,
} from './ffmpeg.ts'
import type { Frame } from './ffmpeg.ts'
import { planesOf } from './frame-planes.ts'
import type { Planes } from './planes.ts'
import { allocatePicture } from './scaler.ts'
import type { SegmentPacket } from './segment-file.ts'
import type { Fraction } from './video-info.ts'

/** x264's constant quality: visually clean, about 3 Mbit/s for a calm 720p shot. */
export const ENCODER_CRF = 19
export const ENCODER_PRESET = 'veryfast'
/** Longest distance of two keyframes inside a segment, in frames. */
const MAX_KEYFRAME_DISTANCE = 250

export type SegmentEncoderOptions = {
  width: number
  height: number
  /** Only informs rate control; a segment's packets carry frame numbers, not times. */
  frameRate: Fraction
}

/**
 * Encodes one closed run of frames as H.264 High, 4:2:0, bt709 limited, single-threaded. Same frames in,
 * same bytes out. Close it when done.
 */
export class SegmentEncoder {
  readonly #handles = new Handles()
  readonly #codec: CodecContext
  readonly #frame: Frame
  readonly #packet: Packet
  readonly #packets: SegmentPacket[] = []
  #planes: Planes | null = null
  #frameCount = 0

  constructor(options: SegmentEncoderOptions) {
    try {
      this.#codec = openEncoder(options, this.#handles)
      this.#frame = allocatePicture(options, AV_PIX_FMT_YUV420P, this.#handles)
      this.#packet = this.#handles.own(new Packet(), (owned) => owned.free())
      this.#packet.alloc()
    } catch (error) {
      this.#handles.close()
      throw error
    }
  }

  close(): void {
    this.#handles.close()
  }

  get frameCount(): number {
    return this.#frameCount
  }

  /** Where the next picture is written, all of it, before `encode`. */
  nextPlanes(): Planes {
    if (this.#planes === null || !this.#frame.isWritable) {
      check(this.#frame.makeWritable(), 'reusing a picture')
      this.#planes = planesOf(this.#frame)
    }
    return this.#planes
  }

  encode(): void {
    this.#frame.pts = BigInt(this.#frameCount++)
    check(this.#codec.sendFrameSync(this.#frame), 'encoding a frame')
    this.#drain()
  }

  /** Ends the run and returns its packets in decoding order. */
  finish(): { extradata: Uint8Array; packets: SegmentPacket[] } {
    check(this.#codec.sendFrameSync(null), 'ending a segment')
    this.#drain()
    const extradata = this.#codec.extraData
    if (extradata === null || this.#packets.length !== this.#frameCount) {
      throw new Error(`The encoder made ${this.#packets.length} of ${this.#frameCount} packets.`)
    }
    return { extradata: new Uint8Array(extradata), packets: this.#packets }
  }

  #drain(): void {
    for (;;) {
      const code = this.#codec.receivePacketSync(this.#packet)
      if (isDrained(code)) return
      check(code, 'encoding a frame')
      this.#packets.push({
        frame: Number(this.#packet.pts),
        key: this.#packet.isKeyframe,
        data: new Uint8Array(this.#packet.data!),
      })
      this.#packet.unref()
    }
  }
}

function openEncoder(options: SegmentEncoderOptions, handles: Handles): CodecContext {
  const encoder = Codec.findEncoderByName(FF_ENCODER_LIBX264)
  if (encoder === null) throw new Error('This FFmpeg has no x264.')
  const codec = handles.own(new CodecContext(), (owned) => owned.freeContext())
  codec.allocContext3(encoder)
  codec.width = options.width
  codec.height = options.height
  codec.pixelFormat = AV_PIX_FMT_YUV420P
  const { num, den } = options.frameRate
  codec.timeBase = new Rational(den, num)
  codec.framerate = new Rational(num, den)
  codec.threadCount = 1
  codec.gopSize = MAX_KEYFRAME_DISTANCE
  codec.colorRange = AVCOL_RANGE_MPEG
  codec.colorSpace = AVCOL_SPC_BT709
  codec.colorPrimaries = AVCOL_PRI_BT709
  codec.colorTrc = AVCOL_TRC_BT709
  codec.chromaLocation = AVCHROMA_LOC_LEFT
  codec.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER, AV_CODEC_FLAG_CLOSED_GOP)
  // Options go through `setOption`: `open2Sync` frees a dictionary that its owner frees again.
  check(codec.setOption('preset', ENCODER_PRESET), 'choosing the preset')
  check(codec.setOption('crf', ENCODER_CRF), 'choosing the quality')
  check(codec.setOption('profile', 'high'), 'choosing the profile')
  if (hasAvx512()) check(codec.setOption('x264-params', 'asm=AVX2'), 'choosing the instructions')
  check(codec.open2Sync(encoder), 'opening the encoder')
  return codec
}

let avx512: boolean | null = null

/**
 * x264's AVX-512 code for the macroblock tree gives other bytes from run to run; up to AVX2 all of its code gives the
 * same ones. Only Linux tells which instructions a processor has, and naming one that it lacks would crash.
 */
function hasAvx512(): boolean {
  avx512 ??= process.arch === 'x64' && /\bavx512f\b/.test(processorFacts())
  return avx512
}

function processorFacts(): string {
  try {
    return readFileSync('/proc/cpuinfo', 'latin1')
  } catch {
    return ''
  }
}
