import { deinterlace } from './deinterlace.ts'
import {
  AV_FRAME_FLAG_INTERLACED,
  AV_FRAME_FLAG_TOP_FIELD_FIRST,
  AV_PIX_FMT_YUV420P,
  AV_PIX_FMT_YUVA420P,
  AV_PIX_FMT_YUVJ420P,
  AVCOL_SPC_UNSPECIFIED,
  AVCOL_TRC_ARIB_STD_B67,
  AVCOL_TRC_SMPTE2084,
  Handles,
} from './ffmpeg.ts'
import type { AVPixelFormat, Frame } from './ffmpeg.ts'
import { pixelFormatName, tagFrame } from './frame-encoding.ts'
import { planesOf } from './frame-planes.ts'
import { overBlack } from './over-black.ts'
import { copyPlanes } from './planes.ts'
import { allocatePicture, createScaler } from './scaler.ts'
import type { VideoInfo } from './video-info.ts'

export type ConvertedVideo = Pick<VideoInfo, 'width' | 'height' | 'encoding' | 'colour'>

/**
 * Makes any decoded frame an 8-bit 4:2:0 one of the video's own size, copying only where needed: HDR and wide
 * colours become bt709, what is see-through lies over black, woven fields lose their comb, and an odd column
 * or row is left out.
 */
export function createFrameConverter(
  info: ConvertedVideo,
  handles: Handles,
): (frame: Frame) => Frame {
  const keepsColour = !isOtherColour(info)
  let scale: ReturnType<typeof openScaler> | null = null
  let copy: Frame | null = null
  return (frame) => {
    crop(frame, info)
    const { format, flags } = frame
    const isInterlaced = (flags & AV_FRAME_FLAG_INTERLACED) !== 0
    const isPlanar = format === AV_PIX_FMT_YUV420P || format === AV_PIX_FMT_YUVJ420P
    const isSized = frame.width === info.width && frame.height === info.height
    const isPlain = isPlanar && isSized && keepsColour
    if (isPlain && !isInterlaced) return frame
    const isTopFirst = (flags & AV_FRAME_FLAG_TOP_FIELD_FIRST) !== 0
    frame.flags = (flags & ~AV_FRAME_FLAG_INTERLACED) as typeof flags
    let converted: Frame
    if (isPlain) {
      copy ??= newPicture(info, AV_PIX_FMT_YUV420P, handles)
      copyPlanes(planesOf(frame), planesOf(copy), info.width, info.height)
      converted = copy
    } else {
      scale ??= openScaler(info, handles)
      converted = scale(frame)
    }
    if (isInterlaced) deinterlace(planesOf(converted), info, isTopFirst ? 'top' : 'bottom')
    return converted
  }
}

/** Anything but bt601 and bt709: to be converted even where it is 8-bit 4:2:0. */
function isOtherColour({ colour: { matrix, transfer } }: ConvertedVideo): boolean {
  const isHdr = transfer === AVCOL_TRC_SMPTE2084 || transfer === AVCOL_TRC_ARIB_STD_B67
  return isHdr || (matrix !== null && matrix !== 'bt601' && matrix !== 'bt709')
}

function crop(frame: Frame, { width, height }: ConvertedVideo): void {
  if (frame.width === width + 1) frame.width = width
  if (frame.height === height + 1) frame.height = height
}

function newPicture(info: ConvertedVideo, format: AVPixelFormat, handles: Handles): Frame {
  const picture = allocatePicture(info, format, handles)
  tagFrame(picture, info.encoding)
  return picture
}

function openScaler(info: ConvertedVideo, handles: Handles): (frame: Frame) => Frame {
  const scale = borrowScaler(info, handles)
  const pictures = new Map<AVPixelFormat, Frame>()
  return (frame) => {
    if (frame.colorSpace === AVCOL_SPC_UNSPECIFIED) tagFrame(frame, info.encoding)
    const isClear = hasAlpha(pixelFormatName(frame.format as AVPixelFormat))
    const format = isClear ? AV_PIX_FMT_YUVA420P : AV_PIX_FMT_YUV420P
    const target = pictures.get(format) ?? newPicture(info, format, handles)
    pictures.set(format, target)
    scale(target, frame)
    if (isClear) {
      const alpha = { plane: target.data![3]!, stride: target.linesize[3]! }
      overBlack(planesOf(target), alpha, info, info.encoding.range)
    }
    return target
  }
}

function hasAlpha(pixelFormat: string): boolean {
  return /^(?:yuva|gbrap|rgba|bgra|argb|abgr|ya\d|pal8)/.test(pixelFormat)
}

type Scale = ReturnType<typeof createScaler>

/** Scalers of this thread that nobody uses. The first frame of HDR costs one two seconds of tables. */
const idle = new Map<string, { scale: Scale; handles: Handles }>()
const MAX_IDLE = 2

function borrowScaler(info: ConvertedVideo, owner: Handles): Scale {
  if (!isOtherColour(info)) return createScaler(owner)
  const key = JSON.stringify([info.width, info.height, info.colour])
  const found = idle.get(key)
  idle.delete(key)
  const handles = found?.handles ?? new Handles()
  const scale = found?.scale ?? createScaler(handles)
  return owner.own(scale, () => {
    if (idle.size >= MAX_IDLE || idle.has(key)) handles.close()
    else idle.set(key, { scale, handles })
  })
}
