import type { Planes } from '../../../../media/planes.ts'
import type { Size } from '../particles/paint-mask.ts'
import type { OpenEffect } from './effect-spec.ts'

/** Where red is taken from, in 1/256 pixel; blue from the opposite side. */
type Shift = (x: number, y: number) => { right: number; down: number }

/** Part of the half width that red and blue are apart by in the corners. */
const ABERRATION = 0.0065
const SPLIT = 0.006

/** A simple lens: red is drawn larger than green and blue smaller, so that edges far out are fringed. */
export const openChromaticAberration: OpenEffect = (_, { geometry }) => {
  const { width, height } = geometry
  return (input, output) =>
    fringe(input, output, geometry, {
      // Quadratic: the middle stays sharp.
      scale: (x, y) =>
        ABERRATION * Math.hypot((2 * x) / width - 1, ((2 * y) / height - 1) * (height / width)),
    })
}

/** Red to one side and blue to the other, breathing a little. */
export const openRgbSplit: OpenEffect = (_, act) => {
  const { width } = act.geometry
  const rate = act.geometry.frameRate.num / act.geometry.frameRate.den
  return (input, output, frame) => {
    const breath = 0.8 + 0.2 * Math.sin((frame / rate) * Math.PI * 2 * 0.6)
    const right = Math.max(1, Math.round(width * SPLIT * breath))
    shiftColours(input, output, act.geometry, () => ({ right, down: 0 }))
  }
}

function fringe(
  input: Planes,
  output: Planes,
  size: Size,
  { scale }: { scale: (x: number, y: number) => number },
): void {
  const middleX = size.width / 2
  const middleY = size.height / 2
  shiftColours(input, output, size, (x, y) => {
    const part = scale(x, y)
    return {
      right: Math.round((middleX - x) * part * 2),
      down: Math.round((middleY - y) * part * 2),
    }
  })
}

/** Pixels of a block share one shift. */
const BLOCK = 8

/**
 * Takes red from `shift` away and blue from as far on the other side, in whole pixels:
 *
 *     dY = 0.2126 dR + 0.0722 dB     dCb = 0.5512 (dB - dY)     dCr = 0.6495 (dR - dY)
 *
 * with dR = R(there) - R(here) = the difference in Y' + 1.5748 (219 / 224) that in Cr, and dB alike with 1.8556
 * and Cb: ITU-R BT.709, in codes of limited range.
 */
export function shiftColours(input: Planes, output: Planes, size: Size, shift: Shift): void {
  const { width, height } = size
  for (let top = 0; top < height; top += BLOCK) {
    for (let left = 0; left < width; left += BLOCK) {
      const { right, down } = shift(left + BLOCK / 2, top + BLOCK / 2)
      const block = {
        left,
        top,
        right: Math.min(width, left + BLOCK),
        bottom: Math.min(height, top + BLOCK),
      }
      shiftBlock(input, output, size, block, right, down)
    }
  }
}

function shiftBlock(
  input: Planes,
  output: Planes,
  { width, height }: Size,
  block: { left: number; top: number; right: number; bottom: number },
  right: number,
  down: number,
): void {
  const { y, cb, cr, yStride, chromaStride } = input
  const clampX = (x: number) => (x < 0 ? 0 : x >= width ? width - 1 : x)
  const clampY = (row: number) => (row < 0 ? 0 : row >= height ? height - 1 : row)
  for (let row = block.top; row < block.bottom; row++) {
    const redRow = clampY(row + down)
    const blueRow = clampY(row - down)
    const hereChroma = (row >> 1) * chromaStride
    const redChroma = (redRow >> 1) * chromaStride
    const blueChroma = (blueRow >> 1) * chromaStride
    for (let x = block.left; x < block.right; x++) {
      const here = y[row * yStride + x]!
      const redX = clampX(x + right)
      const blueX = clampX(x - right)
      const chroma = hereChroma + (x >> 1)
      const dRed =
        y[redRow * yStride + redX]! - here + 1.5396 * (cr[redChroma + (redX >> 1)]! - cr[chroma]!)
      const dBlue =
        y[blueRow * yStride + blueX]! -
        here +
        1.8142 * (cb[blueChroma + (blueX >> 1)]! - cb[chroma]!)
      const dLuma = 0.2126 * dRed + 0.0722 * dBlue
      output.y[row * output.yStride + x] = clampCode(here + dLuma, 16, 235)
      if ((row & 1) === 0 && (x & 1) === 0) {
        const to = (row >> 1) * output.chromaStride + (x >> 1)
        output.cb[to] = clampCode(cb[chroma]! + 0.5512 * (dBlue - dLuma), 16, 240)
        output.cr[to] = clampCode(cr[chroma]! + 0.6495 * (dRed - dLuma), 16, 240)
      }
    }
  }
}

const clampCode = (value: number, low: number, high: number) =>
  value < low ? low : value > high ? high : (value + 0.5) | 0
