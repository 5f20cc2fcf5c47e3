import type { Planes } from '../../../../../media/planes.ts'
import type { Pigment } from './pigment.ts'

export type Sheet = {
  paper: Pigment
  ink: Pigment
  /** 0 to 255 a pixel, and how many codes of luma it moves the paper at most. */
  tooth: Uint8Array
  relief: number
}

/** One ink on one paper; `coverage` 0 bare to 1 full, a pixel of the frame each. */
export function layInk(
  coverage: Float32Array,
  { paper, ink, tooth, relief }: Sheet,
  output: Planes,
  { width, height }: { width: number; height: number },
): void {
  const { y, cb, cr, yStride, chromaStride } = output
  const deep = ink.y - paper.y
  const grain = relief / 255
  for (let row = 0, at = 0; row < height; row++) {
    const to = row * yStride
    for (let x = 0; x < width; x++, at++) {
      const laid = coverage[at]!
      const code = paper.y + deep * laid + (tooth[at]! - 128) * grain * (1 - 0.6 * laid) + 0.5
      y[to + x] = code < 16 ? 16 : code > 235 ? 235 : code
    }
  }
  const blue = (ink.cb - paper.cb) / 4
  const red = (ink.cr - paper.cr) / 4
  for (let row = 0; row < height; row += 2) {
    const to = (row >> 1) * chromaStride
    for (let x = 0; x < width; x += 2) {
      const from = row * width + x
      const laid =
        coverage[from]! +
        coverage[from + 1]! +
        coverage[from + width]! +
        coverage[from + width + 1]!
      cb[to + (x >> 1)] = paper.cb + blue * laid + 0.5
      cr[to + (x >> 1)] = paper.cr + red * laid + 0.5
    }
  }
}
