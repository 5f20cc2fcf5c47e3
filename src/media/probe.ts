import { avGetPixFmtName, Codec, withHandles } from './ffmpeg.ts'
import type { AVPixelFormat, Stream } from './ffmpeg.ts'
import { checkFrameSize, openDemuxer, tooLong } from './demuxer.ts'
import type { Demuxer } from './demuxer.ts'
import { frameEncodingOf, storedColour } from './frame-encoding.ts'
import { readFrameIndex } from './frame-index.ts'
import type { FrameIndex } from './frame-index.ts'
import { MediaError } from './media-error.ts'
import { MAX_DURATION_SECONDS, MAX_FRAME_RATE } from './media-limits.ts'
import { rotationOf } from './rotation.ts'
import { VideoDecoder } from './video-decoder.ts'
import type { AudioInfo, Fraction, VideoInfo } from './video-info.ts'

/** Assumed for a video of one frame that does not say how long it is shown. */
const DEFAULT_FRAME_RATE = 30

/**
 * Exact facts of a video file. Every packet is read once and the first frame is decoded, so a file
 * that cannot be rendered is refused here. Throws `MediaError`.
 */
export function probeVideo(path: string): VideoInfo {
  const info = withHandles((handles) => {
    const demuxer = openDemuxer(path, handles)
    return describe(demuxer, readFrameIndex(demuxer, handles))
  })
  if (info.durationSeconds > MAX_DURATION_SECONDS) throw tooLong(info.durationSeconds)
  decodeFirstFrame(path, info)
  return info
}

function describe(demuxer: Demuxer, index: FrameIndex): VideoInfo {
  const { video, decoder } = demuxer
  const { codecpar } = video
  const timeBase = fraction(video.timeBase)
  const secondsOf = (units: number) => (units * timeBase.num) / timeBase.den
  const { timestamps } = index
  const frameCount = timestamps.length
  const first = timestamps[0]!
  const span = timestamps[frameCount - 1]! - first
  const typical =
    frameCount > 1 ? span / (frameCount - 1) : timeBase.den / timeBase.num / DEFAULT_FRAME_RATE
  const lastDuration = index.lastDuration > 0 ? index.lastDuration : Math.round(typical)
  const average = averageRate(frameCount, span + lastDuration, timeBase)
  return {
    container: demuxer.container,
    codec: decoder.name ?? 'unknown',
    // 4:2:0 needs even sides: a column or a row at the edge is left out.
    width: codecpar.width & ~1,
    height: codecpar.height & ~1,
    frameRate: nominalRate(video, average),
    averageFrameRate: average,
    frameCount,
    durationSeconds: secondsOf(span + lastDuration),
    startSeconds: secondsOf(first),
    timeBase,
    timestamps,
    keyframes: index.keyframes,
    seekable: index.seekable,
    pixelFormat: avGetPixFmtName(codecpar.format as AVPixelFormat) ?? 'unknown',
    colour: storedColour(video),
    encoding: frameEncodingOf(video),
    sampleAspectRatio: aspectOf(video),
    rotationDegrees: rotationOf(codecpar),
    audio: describeAudio(demuxer.audio, index),
  }
}

function fraction({ num, den }: Fraction): Fraction {
  return { num, den }
}

function rateOf({ num, den }: Fraction): number {
  return num / den
}

/** The rate that the file names, while it is within 2% of what its timestamps say. */
function nominalRate(video: Stream, average: Fraction): Fraction {
  const named = [video.rFrameRate, video.avgFrameRate].find(
    ({ num, den }) => num > 0 && den > 0 && Math.abs(num / den / rateOf(average) - 1) < 0.02,
  )
  return named ? fraction(named) : average
}

/** The frame count over the whole time, as a reduced fraction of at most six digits. */
function averageRate(frameCount: number, units: number, timeBase: Fraction): Fraction {
  let num = frameCount * timeBase.den
  let den = Math.max(1, units) * timeBase.num
  const divisor = greatestCommonDivisor(num, den)
  num /= divisor
  den /= divisor
  const excess = Math.max(num, den) / 1_000_000
  if (excess > 1) {
    num = Math.max(1, Math.round(num / excess))
    den = Math.max(1, Math.round(den / excess))
  }
  if (num / den <= MAX_FRAME_RATE) return { num, den }
  throw new MediaError(
    'unreadable',
    `The video claims ${Math.round(num / den)} frames a second; at most ${MAX_FRAME_RATE} are accepted. Export it again.`,
  )
}

function greatestCommonDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestCommonDivisor(right, left % right)
}

function aspectOf(video: Stream): Fraction {
  const candidates = [video.sampleAspectRatio, video.codecpar.sampleAspectRatio]
  return fraction(candidates.find(({ num, den }) => num > 0 && den > 0) ?? { num: 1, den: 1 })
}

function describeAudio(audio: Stream | null, { audioSpan }: FrameIndex): AudioInfo | null {
  if (audio === null || audioSpan === null) return null
  const { codecId, sampleRate, channels } = audio.codecpar
  return {
    codec: Codec.findDecoder(codecId)?.name ?? 'unknown',
    sampleRate,
    channels,
    startSeconds: audioSpan.startSeconds,
    durationSeconds: audioSpan.endSeconds - audioSpan.startSeconds,
  }
}

function decodeFirstFrame(path: string, info: VideoInfo): void {
  const decoder = new VideoDecoder(path, info)
  try {
    const { width, height } = decoder.firstSize()
    checkFrameSize(width, height)
  } finally {
    decoder.close()
  }
}
