import type { Planes } from '../../../../media/planes.ts'
import type { Box } from './draw-caption.ts'

/**
 * Luma that bright ground is brought down to at most, and the luma under which it stays as it is, as parts of the
 * range. With near-white letters (relative luminance 0.95) a white ground of luma 0.385 is at a contrast of 5.8 to 1
 * (WCAG 2.2, "contrast ratio"); saturated colours, whose relative luminance is higher than their luma's, at 5.2.
 */
const CEILING = 0.385
/** Letters so small that no pixel is all theirs are less white: the ground must come down further. */
const SMALL_CEILING = 0.29
const SMALL_PIXELS = { from: 8, to: 24 }
const KNEE = 0.08
/** Colours lose more of their strength than of their luma: they are lighter than it says. */
const PALING = 1.6

/** Thresholds of ordered dithering (Bayer 1973): the scrim's soft edge must not show steps on an even ground. */
const bayer = Uint8Array.from({ length: 64 }, (_, at) => {
  const [x, y] = [at & 7, at >> 3]
  let value = 0
  for (let bit = 0; bit < 3; bit++) {
    const [xBit, yBit] = [(x >> bit) & 1, (y >> bit) & 1]
    value |= ((xBit ^ yBit) << (5 - 2 * bit)) | (yBit << (4 - 2 * bit))
  }
  return value * 4 + 2
})

/**
 * Darkens the ground behind letters, softly edged. What it does to a pixel depends on that pixel alone: bright
 * ground comes down far enough for white letters on whatever frame, dark ground is left as it is.
 */
export type Scrim = {
  /** 0 to 255, of every pixel of the box. */
  strength: Uint8Array
  box: Box
  /** By how much every luma code falls at full strength, in 1/256. */
  fall: Uint16Array
  /** Part of the chroma that goes with it, in 1/256. */
  paling: Uint16Array
}

/** `block`: where the letters are, in frame pixels; `soft`: how far the scrim takes to end, likewise. */
export function createScrim(
  block: Box,
  soft: { x: number; y: number },
  frame: { width: number; height: number },
  letterPixels: number,
): Scrim {
  const even = (value: number, limit: number) =>
    Math.min(limit, Math.max(0, Math.round(value / 2) * 2))
  const box = {
    left: even(block.left - soft.x, frame.width),
    right: even(block.right + soft.x, frame.width),
    top: even(block.top - soft.y, frame.height),
    bottom: even(block.bottom + soft.y, frame.height),
  }
  const strength = new Uint8Array((box.right - box.left) * (box.bottom - box.top))
  const outside = (at: number, low: number, high: number, reach: number) =>
    Math.max(0, low - at, at - high) / reach
  for (let y = box.top, at = 0; y < box.bottom; y++) {
    const down = outside(y + 0.5, block.top, block.bottom, soft.y)
    for (let x = box.left; x < box.right; x++, at++) {
      const away = Math.min(1, Math.hypot(outside(x + 0.5, block.left, block.right, soft.x), down))
      // Full at the block and level there, with a long tail: no edge that the eye finds.
      strength[at] = 255 * (1 - away) ** 3 * (1 + 3 * away)
    }
  }
  return { strength, box, ...fallOf(letterPixels) }
}

function fallOf(letterPixels: number): Pick<Scrim, 'fall' | 'paling'> {
  const { from, to } = SMALL_PIXELS
  const large = Math.min(1, Math.max(0, (letterPixels - from) / (to - from)))
  const ceiling = SMALL_CEILING + (CEILING - SMALL_CEILING) * large
  const room = 1 - KNEE
  const kept = ceiling - KNEE
  const span = (kept * room) / (room - kept)
  const fall = new Uint16Array(256)
  const paling = new Uint16Array(256)
  for (let code = 17; code < 256; code++) {
    const over = Math.min(1, (code - 16) / 219) - KNEE
    if (over <= 0) continue
    // Rises like the code to the knee, then ever slower to the ceiling.
    const dark = 16 + 219 * (KNEE + over / (1 + over / span))
    fall[code] = Math.round((code - dark) * 256)
    paling[code] = Math.round(256 * (1 - ((dark - 16) / (code - 16)) ** PALING))
  }
  return { fall, paling }
}

/** In place. `opacity` 0 to 1. */
export function applyScrim(scrim: Scrim, frame: Planes, opacity: number): void {
  const { strength, fall, box } = scrim
  const { y, yStride } = frame
  const whole = Math.round(opacity * 257)
  // First: it reads the luma as it was.
  paleChroma(scrim, frame, whole)
  for (let row = box.top, from = 0; row < box.bottom; row++) {
    const start = row * yStride
    const thresholds = (row & 7) * 8
    for (let column = box.left; column < box.right; column++, from++) {
      const code = y[start + column]!
      const drop = (fall[code]! * ((strength[from]! * whole) >> 8)) >> 8
      if (drop === 0) continue
      y[start + column] = (code * 256 - drop + bayer[thresholds + (column & 7)]!) >> 8
    }
  }
}

function paleChroma({ strength, paling, box }: Scrim, frame: Planes, whole: number): void {
  const { y, cb, cr, yStride, chromaStride } = frame
  const columns = box.right - box.left
  for (let row = box.top; row < box.bottom; row += 2) {
    let from = (row - box.top) * columns
    let at = row * yStride + box.left
    let half = (row >> 1) * chromaStride + (box.left >> 1)
    for (let column = box.left; column < box.right; column += 2, from += 2, at += 2, half++) {
      const part = (strength[from]! * whole) >> 8
      const code = (y[at]! + y[at + 1]! + y[at + yStride]! + y[at + yStride + 1]! + 2) >> 2
      const gone = (paling[code]! * part) >> 8
      if (gone === 0) continue
      cb[half] = cb[half]! - (((cb[half]! - 128) * gone + 128) >> 8)
      cr[half] = cr[half]! - (((cr[half]! - 128) * gone + 128) >> 8)
    }
  }
}
