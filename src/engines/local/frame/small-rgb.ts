import type { Planes } from '../../../media/planes.ts'
import type { RgbSample } from '../colour/analyse-plate.ts'

/**
 * A bt709 limited frame made small by averaging whole blocks of pixels, as gamma-encoded RGB. `widthPixels` is
 * the widest it may be; it is never larger than the frame's chroma.
 */
export function toSmallRgb(
  planes: Planes,
  size: { width: number; height: number },
  widthPixels: number,
): RgbSample {
  const block = Math.max(2, 2 * Math.ceil(size.width / widthPixels / 2))
  const width = Math.max(1, Math.floor(size.width / block))
  const height = Math.max(1, Math.floor(size.height / block))
  const lumaSide = Math.min(block, size.width, size.height)
  const rgb = new Uint8ClampedArray(width * height * 3)
  for (let row = 0, at = 0; row < height; row++) {
    for (let column = 0; column < width; column++, at += 3) {
      const y = mean(planes.y, planes.yStride, column * block, row * block, lumaSide)
      const chroma = [
        planes.chromaStride,
        column * (block / 2),
        row * (block / 2),
        lumaSide / 2,
      ] as const
      const cb = mean(planes.cb, ...chroma) - 128
      const cr = mean(planes.cr, ...chroma) - 128
      // ITU-R BT.709, limited range.
      const light = ((y - 16) * 255) / 219
      rgb[at] = light + 1.7927 * cr
      rgb[at + 1] = light - 0.2132 * cb - 0.5329 * cr
      rgb[at + 2] = light + 2.1124 * cb
    }
  }
  return { width, height, rgb: new Uint8Array(rgb.buffer) }
}

function mean(plane: Uint8Array, stride: number, left: number, top: number, side: number): number {
  let sum = 0
  for (let y = top; y < top + side; y++) {
    for (let x = left; x < left + side; x++) sum += plane[y * stride + x]!
  }
  return sum / (side * side)
}
