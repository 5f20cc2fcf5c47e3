import type { RgbFrame } from './decode-frames.ts'
import type { Planes } from './planes.ts'

/** Where the pixels of a turned picture come from: `start + x * right + y * down`. */
function stepsOf(degrees: number, width: number, height: number, stride: number) {
  switch (degrees) {
    case 90:
      return { start: (height - 1) * stride, right: -stride, down: 1 }
    case 180:
      return { start: (height - 1) * stride + width - 1, right: -1, down: -stride }
    case 270:
      return { start: width - 1, right: stride, down: -1 }
    default:
      return { start: 0, right: 1, down: stride }
  }
}

type Size = { width: number; height: number }

export function turnedSize({ width, height }: Size, degrees: number): Size {
  return degrees % 180 === 0 ? { width, height } : { width: height, height: width }
}

/** Turns one plane clockwise by 0, 90, 180 or 270 degrees; `size` is that of the source. */
function turnPlane(
  source: Uint8Array,
  sourceStride: number,
  size: Size,
  degrees: number,
  target: Uint8Array,
  targetStride: number,
): void {
  const { start, right, down } = stepsOf(degrees, size.width, size.height, sourceStride)
  const turned = turnedSize(size, degrees)
  for (let y = 0; y < turned.height; y++) {
    let from = start + y * down
    for (let x = 0; x < turned.width; x++, from += right)
      target[y * targetStride + x] = source[from]!
  }
}

/** Turns a picture clockwise by 0, 90, 180 or 270 degrees; `size` is that of the source. */
export function turnPlanes(source: Planes, target: Planes, size: Size, degrees: number): void {
  const chroma = { width: size.width / 2, height: size.height / 2 }
  turnPlane(source.y, source.yStride, size, degrees, target.y, target.yStride)
  turnPlane(source.cb, source.chromaStride, chroma, degrees, target.cb, target.chromaStride)
  turnPlane(source.cr, source.chromaStride, chroma, degrees, target.cr, target.chromaStride)
}

/** Turns an RGB picture clockwise by 0, 90, 180 or 270 degrees. */
export function turnRgb<Picture extends Pick<RgbFrame, 'width' | 'height' | 'rgb'>>(
  picture: Picture,
  degrees: number,
): Picture {
  if (degrees === 0) return picture
  const { width, height, rgb } = picture
  const { start, right, down } = stepsOf(degrees, width, height, width)
  const turned = turnedSize(picture, degrees)
  const out = new Uint8Array(rgb.length)
  for (let y = 0, at = 0; y < turned.height; y++) {
    for (let x = 0; x < turned.width; x++, at += 3) {
      const from = (start + y * down + x * right) * 3
      out[at] = rgb[from]!
      out[at + 1] = rgb[from + 1]!
      out[at + 2] = rgb[from + 2]!
    }
  }
  return { ...picture, ...turned, rgb: out }
}
