/**
 * The only importer of the FFmpeg bindings. Native code: import it in worker threads only.
 *
 * Rules of this folder: functions take paths and options and return plain data; whoever opens a native
 * handle closes it in the same function, through `withHandles` or try/finally.
 */
import { Log } from 'node-av/lib'
import { AV_LOG_QUIET, AVERROR_EAGAIN, AVERROR_EOF } from 'node-av/constants'

export {
  AudioFifo,
  avChannelLayoutDefault,
  avGetPixFmtName,
  Codec,
  CodecContext,
  Dictionary,
  FFmpegError,
  FormatContext,
  Frame,
  InputFormat,
  Packet,
  Rational,
  SoftwareResampleContext,
  SoftwareScaleContext,
} from 'node-av/lib'
export type { Stream } from 'node-av/lib'
export {
  AV_CODEC_FLAG_CLOSED_GOP,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_CODEC_ID_AAC,
  AV_CODEC_ID_H264,
  AV_FRAME_FLAG_CORRUPT,
  AV_FRAME_FLAG_INTERLACED,
  AV_FRAME_FLAG_TOP_FIELD_FIRST,
  AV_NOPTS_VALUE,
  AV_PICTURE_TYPE_I,
  AV_PICTURE_TYPE_NONE,
  AV_PIX_FMT_RGB24,
  AV_PIX_FMT_RGBA,
  AV_PIX_FMT_YUV420P,
  AV_PIX_FMT_YUV420P10LE,
  AV_PIX_FMT_YUVA420P,
  AV_PIX_FMT_YUVJ420P,
  AV_PKT_DATA_DISPLAYMATRIX,
  AV_PKT_FLAG_CORRUPT,
  AV_PKT_FLAG_DISCARD,
  AV_PKT_FLAG_KEY,
  AV_SAMPLE_FMT_FLTP,
  AV_SAMPLE_FMT_S16,
  AVCHROMA_LOC_LEFT,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_JPEG,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT470BG,
  AVCOL_SPC_BT2020_NCL,
  AVCOL_SPC_BT709,
  AVCOL_SPC_RGB,
  AVCOL_SPC_SMPTE170M,
  AVCOL_SPC_SMPTE240M,
  AVCOL_SPC_UNSPECIFIED,
  AVCOL_TRC_ARIB_STD_B67,
  AVCOL_TRC_BT709,
  AVCOL_TRC_SMPTE2084,
  AVDISCARD_ALL,
  AVERROR_EAGAIN,
  AVERROR_EOF,
  AVMEDIA_TYPE_AUDIO,
  AVMEDIA_TYPE_VIDEO,
  AVSEEK_FLAG_BACKWARD,
  FF_DECODER_LIBVPX_VP8,
  FF_DECODER_LIBVPX_VP9,
  FF_ENCODER_LIBX264,
} from 'node-av/constants'
export type { AVCodecID, AVPixelFormat, AVSampleFormat, FFDecoderCodec } from 'node-av/constants'

Log.setLevel(AV_LOG_QUIET)

/** A call of the bindings that failed, with FFmpeg's own code. */
export class FfmpegFailure extends Error {
  readonly code: number

  constructor(what: string, code: number) {
    super(`${what} failed (FFmpeg code ${code}).`)
    this.name = 'FfmpegFailure'
    this.code = code
  }
}

/** Returns `code` when it is a success, throws `FfmpegFailure` otherwise. */
export function check(code: number, what: string): number {
  if (code < 0) throw new FfmpegFailure(what, code)
  return code
}

/** True for "give me more" and "there is no more": the two negative codes that are not failures. */
export function isDrained(code: number): boolean {
  return code === AVERROR_EAGAIN || code === AVERROR_EOF
}

/** Native handles and how to close them; closed last opened first. */
export class Handles {
  #closers: (() => void)[] = []

  own<T>(handle: T, close: (handle: T) => void): T {
    this.#closers.push(() => close(handle))
    return handle
  }

  close(): void {
    let closer = this.#closers.pop()
    while (closer) {
      closer()
      closer = this.#closers.pop()
    }
  }
}

/** Runs `use` with a set of handles and closes them whatever happens. */
export function withHandles<T>(use: (handles: Handles) => T): T {
  const handles = new Handles()
  try {
    return use(handles)
  } finally {
    handles.close()
  }
}
