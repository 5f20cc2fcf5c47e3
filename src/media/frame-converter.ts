import { deinterlace } from './deinterlace.ts'
import {
  AV_FRAME_FLAG_INTERLACED,
  AV_FRAME_FLAG_TOP_FIELD_FIRST,
  AV_PIX_FMT_YUV420P,
  AV_PIX_FMT_YUVA420P,
  AV_PIX_FMT_YUVJ420P,
  AVCOL_SPC_UNSPECIFIED,
} from './ffmpeg.ts'
import type { AVPixelFormat, Frame, Handles } from './ffmpeg.ts'
import { isWideColour, pixelFormatName, tagFrame } from './frame-encoding.ts'
import { planesOf } from './frame-planes.ts'
import { overBlack } from './over-black.ts'
import { copyPlanes } from './planes.ts'
import { allocatePicture, createScaler } from './scaler.ts'
import type { VideoInfo } from './video-info.ts'
import { createWideColour, WIDE_COLOUR_FORMAT } from './wide-colour.ts'

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
    frame.flags = flags & ~AV_FRAME_FLAG_INTERLACED
    let converted: Frame
    if (isPlain) {
      copy ??= newPicture(info, AV_PIX_FMT_YUV420P, handles)
      copyPlanes(planesOf(frame), planesOf(copy), info.width, info.height)
      converted = copy
    } else {
      scale ??= isWideColour(info.colour) ? openWide(info, handles) : openScaler(info, handles)
      converted = scale(frame)
    }
    if (isInterlaced) deinterlace(planesOf(converted), info, isTopFirst ? 'top' : 'bottom')
    return converted
  }
}

/** Codes that mean something else than in the two encodings we hand out. */
function isOtherColour({ colour }: ConvertedVideo): boolean {
  const { matrix } = colour
  return isWideColour(colour) || (matrix !== null && matrix !== 'bt601' && matrix !== 'bt709')
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
  const scale = createScaler(handles)
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

/** The frame in 10 bits, whatever it is in, then through a table. */
function openWide(info: ConvertedVideo, handles: Handles): (frame: Frame) => Frame {
  const target = newPicture(info, AV_PIX_FMT_YUV420P, handles)
  const convert = createWideColour(info.colour, info)
  const deep = allocatePicture(info, WIDE_COLOUR_FORMAT, handles)
  const scale = createScaler(handles)
  return (frame) => {
    const isSized = frame.width === info.width && frame.height === info.height
    const isDeep = (frame.format as AVPixelFormat) === WIDE_COLOUR_FORMAT && isSized
    if (!isDeep) {
      // Alike in all but depth: the scaler then leaves the colours alone.
      deep.colorSpace = frame.colorSpace
      deep.colorRange = frame.colorRange
      deep.colorPrimaries = frame.colorPrimaries
      deep.colorTrc = frame.colorTrc
      scale(deep, frame)
    }
    convert(isDeep ? frame : deep, planesOf(target))
    return target
  }
}

function hasAlpha(pixelFormat: string): boolean {
  return /^(?:yuva|gbrap|rgba|bgra|argb|abgr|ya\d|pal8)/.test(pixelFormat)
}
