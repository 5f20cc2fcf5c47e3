import type { Planes } from '../../../../media/planes.ts'
import type { Size } from './paint-mask.ts'

/** Mean distance of a colour from grey, in codes: below the first a frame is black and white. */
const GREY = 0.5
const COLOURED = 2
const STEP = 8

/** What is added to a black-and-white frame is made black and white too. */
export function keepMonochrome(input: Planes, output: Planes, { width, height }: Size): void {
  const presence = (meanChroma(input, width / 2, height / 2) - GREY) / (COLOURED - GREY)
  if (presence >= 1) return
  const kept = Math.max(0, presence)
  const table = Uint8Array.from({ length: 256 }, (_, code) => 128.5 + (code - 128) * kept)
  for (const plane of [output.cb, output.cr]) {
    for (let row = 0; row < height / 2; row++) {
      const start = row * output.chromaStride
      for (let at = start; at < start + width / 2; at++) plane[at] = table[plane[at]!]!
    }
  }
}

function meanChroma({ cb, cr, chromaStride }: Planes, columns: number, rows: number): number {
  let sum = 0
  let count = 0
  for (let row = 0; row < rows; row += STEP) {
    for (let column = 0; column < columns; column += STEP, count++) {
      const at = row * chromaStride + column
      sum += Math.abs(cb[at]! - 128) + Math.abs(cr[at]! - 128)
    }
  }
  return sum / Math.max(1, count)
}
