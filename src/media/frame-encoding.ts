import {
  AVCOL_RANGE_JPEG,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT470BG,
  AVCOL_SPC_BT2020_NCL,
  AVCOL_SPC_BT709,
  AVCOL_SPC_RGB,
  AVCOL_SPC_SMPTE170M,
  AVCOL_SPC_UNSPECIFIED,
  AVCOL_TRC_ARIB_STD_B67,
  AVCOL_TRC_SMPTE2084,
  avGetPixFmtName,
} from './ffmpeg.ts'
import type { AVPixelFormat, Frame, Stream } from './ffmpeg.ts'
import type { FrameEncoding, VideoInfo } from './video-info.ts'

/** Untagged video at least this tall is read as bt709, below as bt601: what players do. */
const HIGH_DEFINITION_HEIGHT_PIXELS = 720

const MATRIX_NAMES = new Map<number, string>([
  [AVCOL_SPC_RGB, 'rgb'],
  [AVCOL_SPC_BT709, 'bt709'],
  [AVCOL_SPC_BT470BG, 'bt601'],
  [AVCOL_SPC_SMPTE170M, 'bt601'],
  [AVCOL_SPC_BT2020_NCL, 'bt2020'],
])

export type StoredColour = VideoInfo['colour']

/** The colour tags of a stream, as stored. */
export function storedColour(stream: Stream): StoredColour {
  const { colorSpace, colorRange, colorPrimaries, colorTrc } = stream.codecpar
  const untagged = colorSpace === AVCOL_SPC_UNSPECIFIED
  return {
    matrix: untagged ? null : (MATRIX_NAMES.get(colorSpace) ?? `other-${colorSpace}`),
    range:
      colorRange === AVCOL_RANGE_JPEG ? 'full' : colorRange === AVCOL_RANGE_MPEG ? 'limited' : null,
    primaries: colorPrimaries,
    transfer: colorTrc,
  }
}

/**
 * The encoding of the frames a decoder hands out (see `convertFrame`): a bt601 or bt709 source keeps
 * its own, everything else (RGB, bt2020) is converted to bt709, limited range.
 */
export function frameEncodingOf(stream: Stream): FrameEncoding {
  const pixelFormat = pixelFormatName(stream.codecpar.format as AVPixelFormat)
  if (!pixelFormat.startsWith('yuv') && !pixelFormat.startsWith('nv')) {
    return { matrix: 'bt709', range: 'limited' }
  }
  const colour = storedColour(stream)
  const { matrix, range } = colour
  if (isWideColour(colour)) return { matrix: 'bt709', range: 'limited' }
  if (matrix !== null && matrix !== 'bt601' && matrix !== 'bt709') {
    return { matrix: 'bt709', range: 'limited' }
  }
  const full = range === 'full' || pixelFormat.startsWith('yuvj')
  const guess = stream.codecpar.height >= HIGH_DEFINITION_HEIGHT_PIXELS ? 'bt709' : 'bt601'
  return { matrix: matrix ?? guess, range: full ? 'full' : 'limited' }
}

/** BT.2020 or HDR: shown as it is it would look pale. */
export function isWideColour({ matrix, transfer }: StoredColour): boolean {
  const isHdr = transfer === AVCOL_TRC_SMPTE2084 || transfer === AVCOL_TRC_ARIB_STD_B67
  return isHdr || matrix === 'bt2020'
}

export function pixelFormatName(format: AVPixelFormat): string {
  return avGetPixFmtName(format) ?? 'unknown'
}

/** Tags a frame so that the scaler reads or writes its codes in this encoding. */
export function tagFrame(frame: Frame, encoding: FrameEncoding): void {
  frame.colorSpace = encoding.matrix === 'bt709' ? AVCOL_SPC_BT709 : AVCOL_SPC_SMPTE170M
  frame.colorRange = encoding.range === 'full' ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG
}
