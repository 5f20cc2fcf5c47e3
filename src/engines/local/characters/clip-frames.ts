import type { Planes } from '../../../media/planes.ts'
import { probeVideo } from '../../../media/probe.ts'
import { turnedSize } from '../../../media/turn-picture.ts'
import type { FrameGeometry, FrameSource } from '../render/frame-source.ts'
import { openStageInput } from '../render/open-stage-input.ts'
import { uprightPixel } from '../render/upright-pixel.ts'

/** sRGB-coded, three bytes a pixel, rows first, no padding. */
export type Picture = { width: number; height: number; rgb: Uint8Array }

/** Longest side that frames are looked at with: enough for a cut-out that does not fill its frame. */
const LONGEST_SIDE = 1280

export type ClipFrames = {
  geometry: FrameGeometry
  frameCount: number
  /** A frame in bt709 limited, valid until the next call; null past the end. */
  planesAt(frame: number): Planes | null
  close(): void
}

/** Opens a character's clip upright, with square pixels, both sides even. Worker threads only. */
export async function openClip(path: string): Promise<ClipFrames> {
  const info = probeVideo(path)
  const upright = turnedSize(info, info.rotationDegrees)
  const pixel = uprightPixel(info)
  const width = (upright.width * pixel.num) / pixel.den
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, upright.height))
  const geometry = {
    width: even(width * scale),
    height: even(upright.height * scale),
    frameRate: info.averageFrameRate,
  }
  const source: FrameSource = await openStageInput({ kind: 'plate', path, info }, geometry)
  return {
    geometry,
    frameCount: info.frameCount,
    planesAt(frame) {
      source.seek(frame)
      return source.next()
    },
    close: () => source.close(),
  }
}

const even = (length: number) => Math.max(2, 2 * Math.round(length / 2))

/** A bt709 limited frame as RGB, chroma mixed bilinearly from the samples around each pixel. */
export function toPicture(planes: Planes, size: { width: number; height: number }): Picture {
  const { width, height } = size
  const rgb = new Uint8ClampedArray(width * height * 3)
  const columns = width / 2
  const rows = height / 2
  const { y, cb, cr, yStride, chromaStride } = planes
  for (let row = 0, at = 0; row < height; row++) {
    // Chroma lies between the rows and at the left of each pair of columns (ITU-T H.273, type 0).
    const v = Math.min(rows - 1, Math.max(0, row / 2 - 0.25))
    const above = Math.floor(v) * chromaStride
    const below = Math.min(rows - 1, Math.floor(v) + 1) * chromaStride
    const down = v - Math.floor(v)
    for (let column = 0; column < width; column++, at += 3) {
      const left = column >> 1
      const right = Math.min(columns - 1, left + (column & 1))
      const blue = between(cb, above, below, left, right, down) - 128
      const red = between(cr, above, below, left, right, down) - 128
      // ITU-R BT.709, limited range.
      const light = ((y[row * yStride + column]! - 16) * 255) / 219
      rgb[at] = light + 1.7927 * red
      rgb[at + 1] = light - 0.2132 * blue - 0.5329 * red
      rgb[at + 2] = light + 2.1124 * blue
    }
  }
  return { width, height, rgb: new Uint8Array(rgb.buffer) }
}

function between(
  plane: Uint8Array,
  above: number,
  below: number,
  left: number,
  right: number,
  down: number,
): number {
  const top = (plane[above + left]! + plane[above + right]!) / 2
  const bottom = (plane[below + left]! + plane[below + right]!) / 2
  return top * (1 - down) + bottom * down
}
