import type { Planes } from '../../../../../media/planes.ts'
import { fixedPalette, nearestTable, tableKey } from '../filters/fixed-palette.ts'
import { clampChroma, clampCode } from '../filters/pigment.ts'
import { ToneNormaliser } from '../filters/tone.ts'
import { WorkFrame } from '../filters/work-frame.ts'
import type { CreateStyle } from '../style-renderer.ts'

const ROWS = 128
const BAYER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5]

/** A low grid of square pixels in a fixed palette, with ordered dither between its colours. */
export const createPixelArt: CreateStyle = (context) => {
  const { width, height } = context
  const rows = Math.round(ROWS / context.boldness)
  const work = new WorkFrame(width, height, rows)
  const tone = new ToneNormaliser(work)
  const palette = fixedPalette()
  const nearest = nearestTable(palette)
  const indices = new Uint8Array(work.width * work.height)
  return {
    render(input, output) {
      work.load(input)
      tone.normalise(work.luma, { stretch: 0.7, local: 0.3, middle: 0.55 })
      for (let row = 0, at = 0; row < work.height; row++) {
        for (let x = 0; x < work.width; x++, at++) {
          const dither = (BAYER[(row & 3) * 4 + (x & 3)]! / 15 - 0.5) * 15
          const y = clampCode(16 + 219 * work.luma[at]! + dither)
          const cb = clampChroma(128 + 280 * work.cb[at]! - dither * 0.2)
          const cr = clampChroma(128 + 280 * work.cr[at]! + dither * 0.2)
          indices[at] = nearest[tableKey(y, cb, cr)]!
        }
      }
      fill(
        output,
        indices,
        palette.map(({ y }) => y),
        'y',
        { width, height },
        work,
      )
      fill(
        output,
        indices,
        palette.map(({ cb }) => cb),
        'cb',
        { width, height },
        work,
      )
      fill(
        output,
        indices,
        palette.map(({ cr }) => cr),
        'cr',
        { width, height },
        work,
      )
    },
  }
}

function fill(
  output: Planes,
  indices: Uint8Array,
  codes: number[],
  plane: 'y' | 'cb' | 'cr',
  size: { width: number; height: number },
  work: WorkFrame,
): void {
  const shrink = plane === 'y' ? 1 : 2
  const stride = plane === 'y' ? output.yStride : output.chromaStride
  const target = output[plane]
  const width = size.width / shrink
  const height = size.height / shrink
  const divisor = Math.max(1, work.divisor) / shrink
  const table = Uint8Array.from(codes)
  for (let row = 0; row < height; row++) {
    const from = Math.min(work.height - 1, Math.floor(row / divisor)) * work.width
    const to = row * stride
    if (row > 0 && Math.floor((row - 1) / divisor) * work.width === from) {
      target.copyWithin(to, to - stride, to - stride + width)
      continue
    }
    for (let x = 0; x < width; x++) {
      const cell = Math.min(work.width - 1, Math.floor(x / divisor))
      target[to + x] = table[indices[from + cell]!]!
    }
  }
}
