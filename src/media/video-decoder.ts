import {
  AV_NOPTS_VALUE,
  AVSEEK_FLAG_BACKWARD,
  check,
  CodecContext,
  Frame,
  Handles,
  isDrained,
  Packet,
} from './ffmpeg.ts'
import { openDemuxer } from './demuxer.ts'
import type { Demuxer } from './demuxer.ts'
import { createFrameConverter } from './frame-converter.ts'
import { MediaError } from './media-error.ts'
import { MAX_FRAME_PIXELS } from './media-limits.ts'
import type { VideoInfo } from './video-info.ts'

/** The facts of a `VideoInfo` that decoding needs. */
export type DecodableVideo = Pick<
  VideoInfo,
  'width' | 'height' | 'timestamps' | 'keyframes' | 'seekable' | 'encoding' | 'colour'
>

/**
 * Decodes the frames of a video by frame number, single-threaded, as 8-bit 4:2:0 in `info.encoding`.
 *
 * Every frame that the probe listed is delivered exactly once and in order: a frame that the decoder
 * could not make is replaced by its neighbour, so that counts and times hold. Close it when done.
 */
export class VideoDecoder {
  #handles = new Handles()
  #info: DecodableVideo
  #demuxer: Demuxer
  #codec: CodecContext
  #packet: Packet
  /** The newest decoded frame and the spare that the next is received into. */
  #newest: Frame
  #spare: Frame
  #newestIndex = -1
  #nextIndex = 0
  #decodedCount = 0
  #ended = false
  #skipping = false
  #convert: (frame: Frame) => Frame

  /** `rough` is for measuring: twice as fast, edges of blocks left as they come. */
  constructor(path: string, info: DecodableVideo, { rough = false } = {}) {
    this.#info = info
    try {
      this.#demuxer = openDemuxer(path, this.#handles)
      this.#codec = openCodec(this.#demuxer, rough, this.#handles)
      this.#packet = this.#handles.own(new Packet(), (owned) => owned.free())
      this.#packet.alloc()
      this.#newest = ownFrame(this.#handles)
      this.#spare = ownFrame(this.#handles)
      this.#convert = createFrameConverter(info, this.#handles)
    } catch (error) {
      this.#handles.close()
      throw error
    }
  }

  close(): void {
    this.#handles.close()
  }

  /** The frame that `next` delivers next. */
  get position(): number {
    return this.#nextIndex
  }

  /** Makes `index` the next frame. Decodes on from where it is when no later keyframe helps. */
  seek(index: number): void {
    if (index === this.#nextIndex) return
    const start = this.#info.keyframes.findLastIndex((keyframe) => keyframe <= index)
    const startFrame = this.#info.keyframes[start] ?? 0
    const ahead = index > this.#nextIndex && startFrame <= Math.max(this.#newestIndex, 0)
    if (!ahead && this.#nextIndex > 0) this.#restart(start, index)
    else if (startFrame > 0 && !ahead) this.#restart(start, index)
    this.#nextIndex = index
  }

  /** The size of the first frame as it is decoded; for a file that may not be what its header says. */
  firstSize(): { width: number; height: number } {
    this.#receiveUntil(0)
    const { width, height } = this.#newest
    return { width, height }
  }

  /** The next frame, valid until the following call; null after the last. */
  next(): { index: number; frame: Frame } | null {
    if (this.#nextIndex >= this.#info.timestamps.length) return null
    this.#receiveUntil(this.#nextIndex)
    return { index: this.#nextIndex++, frame: this.#convert(this.#newest) }
  }

  #receiveUntil(index: number): void {
    while (this.#newestIndex < index && this.#receive());
    if (this.#newestIndex < 0) {
      throw new MediaError('no-frames', 'No frame of the video can be decoded. Export it again.')
    }
  }

  /** Jumps to a keyframe at or before `index`: an earlier one when decoding from it starts too late. */
  #restart(start: number, index: number): void {
    for (let keyframe = start; ; keyframe--) {
      this.#jump(keyframe)
      this.#nextIndex = index
      if (!this.#receive() || this.#newestIndex <= index || keyframe <= 0) return
    }
  }

  #jump(keyframe: number): void {
    const { seekable, keyframes, timestamps } = this.#info
    const startFrame = seekable ? (keyframes[keyframe] ?? 0) : 0
    // By presentation time: what the demuxers of the containers that are seekable search for.
    const target = BigInt(timestamps[startFrame]!)
    const { format, video } = this.#demuxer
    check(format.seekFrameSync(video.index, target, AVSEEK_FLAG_BACKWARD), 'seeking')
    this.#codec.flushBuffers()
    this.#newestIndex = -1
    this.#decodedCount = 0
    this.#ended = false
  }

  /** Decodes one more frame into `#newest`; false when there is none. */
  #receive(): boolean {
    for (;;) {
      const code = this.#codec.receiveFrameSync(this.#spare)
      if (code >= 0) {
        this.#accept()
        return true
      }
      if (this.#ended) return false
      if (isDrained(code)) this.#feed()
    }
  }

  #accept(): void {
    const spare = this.#newest
    this.#newest = this.#spare
    this.#spare = spare
    spare.unref()
    const at = this.#newest.bestEffortTimestamp
    this.#newestIndex =
      this.#info.seekable && at !== AV_NOPTS_VALUE
        ? Math.max(nearestIndex(this.#info.timestamps, Number(at)), this.#newestIndex)
        : this.#decodedCount
    this.#decodedCount++
  }

  #feed(): void {
    const { format, video } = this.#demuxer
    const code = format.readFrameSync(this.#packet)
    if (code < 0) {
      this.#ended = true
      this.#codec.sendPacketSync(null)
      return
    }
    if (this.#packet.streamIndex === video.index) {
      this.#skipUnneeded()
      this.#codec.sendPacketSync(this.#packet)
    }
    this.#packet.unref()
  }

  /** Pictures before the next wanted one, that no other picture needs, are not decoded. */
  #skipUnneeded(): void {
    const wanted = this.#info.timestamps[this.#nextIndex]
    const skip =
      this.#info.seekable && wanted !== undefined && this.#packet.pts < BigInt(Math.floor(wanted))
    if (skip === this.#skipping) return
    this.#skipping = skip
    this.#codec.setOption('skip_frame', skip ? 'noref' : 'default')
  }
}

function ownFrame(handles: Handles): Frame {
  const frame = handles.own(new Frame(), (owned) => owned.free())
  frame.alloc()
  return frame
}

function openCodec({ decoder, video }: Demuxer, rough: boolean, handles: Handles): CodecContext {
  const codec = handles.own(new CodecContext(), (owned) => owned.freeContext())
  codec.allocContext3(decoder)
  check(codec.parametersToContext(video.codecpar), 'preparing the decoder')
  codec.threadCount = 1
  codec.pktTimebase = video.timeBase
  // Not as a dictionary: `open2Sync` frees the one it is given, and its owner frees it again.
  check(codec.setOption('max_pixels', MAX_FRAME_PIXELS), 'limiting the decoder')
  if (rough) check(codec.setOption('skip_loop_filter', 'all'), 'hurrying the decoder')
  check(codec.open2Sync(decoder), 'opening the decoder')
  return codec
}

/** The index of the timestamp nearest to `at`. */
export function nearestIndex(timestamps: readonly number[], at: number): number {
  let low = 0
  let high = timestamps.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (timestamps[middle]! < at) low = middle + 1
    else high = middle
  }
  const before = timestamps[low - 1]
  return before !== undefined && at - before < timestamps[low]! - at ? low - 1 : low
}
