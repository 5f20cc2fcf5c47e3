import { resolve } from 'node:path'
import {
  AVDISCARD_ALL,
  AVMEDIA_TYPE_AUDIO,
  AVMEDIA_TYPE_VIDEO,
  Codec,
  Dictionary,
  FF_DECODER_LIBVPX_VP8,
  FF_DECODER_LIBVPX_VP9,
  FfmpegFailure,
  FormatContext,
  InputFormat,
} from './ffmpeg.ts'
import type { FFDecoderCodec, Handles, Stream } from './ffmpeg.ts'
import { MediaError } from './media-error.ts'
import {
  MAX_DURATION_SECONDS,
  MAX_FRAME_PIXELS,
  MAX_SIDE_PIXELS,
  MAX_STREAMS,
  MIN_SIDE_PIXELS,
} from './media-limits.ts'
import { sniffContainer } from './sniff-container.ts'
import type { Container } from './sniff-container.ts'

/** FFmpeg's demuxer for each container we accept. */
const DEMUXERS: Record<Container, string> = {
  mp4: 'mov',
  matroska: 'matroska',
  avi: 'avi',
  mpegts: 'mpegts',
}

/** Picture codecs people really upload. Anything else is refused by name. */
const VIDEO_CODECS = [
  'h264',
  'hevc',
  'av1',
  'libdav1d',
  'libaom-av1',
  'vp8',
  'vp9',
  'libvpx',
  'libvpx-vp9',
  'mpeg4',
  'mpeg2video',
  'mpeg1video',
  'h263',
  'msmpeg4v3',
  'mjpeg',
  'prores',
  'dnxhd',
  'ffv1',
  'rawvideo',
  'png',
]

const ALPHA_DECODERS: Record<string, FFDecoderCodec> = {
  vp8: FF_DECODER_LIBVPX_VP8,
  vp9: FF_DECODER_LIBVPX_VP9,
}

/** How much is read to find out what the streams are. */
const PROBE_SIZE_BYTES = 8_000_000
const ANALYZE_DURATION_MICROSECONDS = 8_000_000

export type Demuxer = {
  container: Container
  format: FormatContext
  video: Stream
  audio: Stream | null
  decoder: Codec
}

/**
 * Opens a file that came from outside. Only the demuxer of the sniffed container is allowed, only the
 * file protocol, and no reference to another file is followed. Sizes are checked before a decoder
 * sees a byte. The handles are closed by `handles`. Throws `MediaError`.
 */
export function openDemuxer(path: string, handles: Handles): Demuxer {
  const container = sniffContainer(path)
  const format = handles.own(new FormatContext(), (context) => context.closeInputSync())
  const options = Dictionary.fromObject({
    protocol_whitelist: 'file',
    format_whitelist:
      DEMUXERS[container] === 'mov' ? 'mov,mp4,m4a,3gp,3g2,mj2' : formatNames(container),
    max_streams: MAX_STREAMS,
    probesize: PROBE_SIZE_BYTES,
    analyzeduration: ANALYZE_DURATION_MICROSECONDS,
    ...(container === 'mp4' ? { use_absolute_path: 0, enable_drefs: 0 } : {}),
  })
  handles.own(options, (dictionary) => dictionary.free())
  const input = InputFormat.findInputFormat(DEMUXERS[container])
  const opened = format.openInputSync(`file:${resolve(path)}`, input, options)
  if (opened < 0) throw unreadable(opened)
  checkDeclaredSizes(format)
  analyse(format, handles)
  return { container, format, ...pickStreams(format) }
}

function formatNames(container: Container): string {
  return container === 'matroska' ? 'matroska,webm' : DEMUXERS[container]
}

function unreadable(code: number): MediaError {
  return new MediaError('unreadable', 'The video is damaged and cannot be read. Send it again.', {
    cause: new FfmpegFailure('openInput', code),
  })
}

function analyse(format: FormatContext, handles: Handles): void {
  const options = Dictionary.fromObject({ threads: 1, max_pixels: MAX_FRAME_PIXELS })
  handles.own(options, (dictionary) => dictionary.free())
  const found = format.findStreamInfoSync(options)
  if (found < 0) throw unreadable(found)
  checkDeclaredSizes(format)
}

function pickStreams(format: FormatContext): Pick<Demuxer, 'video' | 'audio' | 'decoder'> {
  const videoIndex = format.findBestStream(AVMEDIA_TYPE_VIDEO)
  const video = format.streams[videoIndex]
  if (videoIndex < 0 || !video || video.codecpar.width === 0) {
    throw new MediaError('not-a-video', 'The file has no pictures in it. Send a video file.')
  }
  const decoder = decoderOf(video)
  if (!decoder?.name || !VIDEO_CODECS.includes(decoder.name)) {
    throw new MediaError(
      'unsupported-container',
      `The video codec ${decoder?.name ?? 'of this file'} is not accepted. Convert it to H.264 in MP4.`,
    )
  }
  const audioIndex = format.findBestStream(AVMEDIA_TYPE_AUDIO)
  const audio = audioIndex < 0 ? null : (format.streams[audioIndex] ?? null)
  for (const stream of format.streams) {
    if (stream !== video && stream.index !== videoIndex && stream.index !== audioIndex) {
      stream.discard = AVDISCARD_ALL
    }
  }
  return { video, audio, decoder }
}

/** FFmpeg's own decoder of VP8 and VP9 leaves out the transparency that WebM may hold beside the pictures. */
function decoderOf({ codecpar, metadata }: Stream): Codec | null {
  const usual = Codec.findDecoder(codecpar.codecId)
  const name = metadata?.get('alpha_mode') === '1' ? ALPHA_DECODERS[usual?.name ?? ''] : undefined
  return (name === undefined ? null : Codec.findDecoderByName(name)) ?? usual
}

function checkDeclaredSizes(format: FormatContext): void {
  for (const { codecpar } of format.streams) {
    if (codecpar.codecType === AVMEDIA_TYPE_VIDEO && codecpar.width > 0) {
      checkFrameSize(codecpar.width, codecpar.height)
    }
  }
  const seconds = Number(format.duration) / 1_000_000
  if (seconds > MAX_DURATION_SECONDS) throw tooLong(seconds)
}

export function tooLong(seconds: number): MediaError {
  return new MediaError(
    'too-long',
    `The video lasts ${Math.round(seconds)} s; at most ${MAX_DURATION_SECONDS} s are accepted. Cut it shorter.`,
  )
}

/** Throws `MediaError` unless frames of this size can be rendered. */
export function checkFrameSize(width: number, height: number): void {
  if (Math.max(width, height) > MAX_SIDE_PIXELS || width * height > MAX_FRAME_PIXELS) {
    throw new MediaError(
      'too-large-frame',
      `The video is ${width}x${height}; at most ${MAX_SIDE_PIXELS} pixels a side and ${MAX_FRAME_PIXELS} a frame are accepted. Scale it down.`,
    )
  }
  if (Math.min(width, height) < MIN_SIDE_PIXELS) {
    throw new MediaError(
      'odd-size',
      `The video is ${width}x${height}; at least ${MIN_SIDE_PIXELS} pixels a side are needed.`,
    )
  }
}
