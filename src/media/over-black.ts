import type { Planes } from './planes.ts'
import type { FrameEncoding } from './video-info.ts'

/** Lays a picture with transparency over black, in place. `alpha` is as large as `y`; 255 is opaque. */
export function overBlack(
  picture: Planes,
  alpha: { plane: Uint8Array; stride: number },
  { width, height }: { width: number; height: number },
  range: FrameEncoding['range'],
): void {
  const black = range === 'full' ? 0 : 16
  for (let row = 0; row < height; row++) {
    const isChromaRow = row % 2 === 0
    for (let x = 0; x < width; x++) {
      const opacity = alpha.plane[row * alpha.stride + x]!
      if (opacity === 255) continue
      const at = row * picture.yStride + x
      picture.y[at] = black + (((picture.y[at]! - black) * opacity) / 255 + 0.5)
      if (!isChromaRow || x % 2 !== 0) continue
      const chromaAt = (row >> 1) * picture.chromaStride + (x >> 1)
      picture.cb[chromaAt] = 128.5 + ((picture.cb[chromaAt]! - 128) * opacity) / 255
      picture.cr[chromaAt] = 128.5 + ((picture.cr[chromaAt]! - 128) * opacity) / 255
    }
  }
}
