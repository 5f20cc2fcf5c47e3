import type { Planes } from '../../../media/planes.ts'

/** A part of a frame in whole pixels. */
export type PixelBox = { left: number; top: number; width: number; height: number }

/**
 * Fills `rgb`, `side` x `side` x 3, 0 to 1, with a part of a bt709 limited frame, stretched to a square by area
 * averages.
 */
export function toNetworkInput(
  { y, cb, cr, yStride, chromaStride }: Planes,
  box: PixelBox,
  side: number,
  rgb: Float32Array,
): void {
  const columns = edges(box.left, box.width, side)
  const rows = edges(box.top, box.height, side)
  for (let row = 0, at = 0; row < side; row++) {
    const top = rows[row]!
    const bottom = Math.max(top + 1, rows[row + 1]!)
    const chromaRow = ((top + bottom) >> 2) * chromaStride
    for (let column = 0; column < side; column++, at += 3) {
      const left = columns[column]!
      const right = Math.max(left + 1, columns[column + 1]!)
      let sum = 0
      for (let line = top; line < bottom; line++) {
        const start = line * yStride
        for (let x = left; x < right; x++) sum += y[start + x]!
      }
      // ITU-R BT.709, limited range, as 0 to 1.
      const light = (sum / ((bottom - top) * (right - left)) - 16) / 219
      const chroma = chromaRow + ((left + right) >> 2)
      const blue = (cb[chroma]! - 128) / 224
      const red = (cr[chroma]! - 128) / 224
      rgb[at] = unit(light + 1.5748 * red)
      rgb[at + 1] = unit(light - 0.1873 * blue - 0.4681 * red)
      rgb[at + 2] = unit(light + 1.8556 * blue)
    }
  }
}

/** Where each cell of a side begins, and where the last ends. */
function edges(start: number, length: number, side: number): Int32Array {
  return Int32Array.from({ length: side + 1 }, (_, cell) => {
    const last = start + length - (cell < side ? 1 : 0)
    return Math.min(last, Math.floor(start + (cell * length) / side))
  })
}

const unit = (value: number) => (value < 0 ? 0 : value > 1 ? 1 : value)

/** Turns a square picture left to right, in place. */
export function mirror(picture: Float32Array, side: number, channels: 1 | 3): void {
  for (let row = 0; row < side; row++) {
    let left = row * side * channels
    let right = left + (side - 1) * channels
    for (; left < right; left += channels, right -= channels) {
      for (let channel = 0; channel < channels; channel++) {
        const kept = picture[left + channel]!
        picture[left + channel] = picture[right + channel]!
        picture[right + channel] = kept
      }
    }
  }
}
