import type { Planes } from '../../../media/planes.ts'

/** Shares of a frame's luma, Cb and Cr codes, each softly sorted into bins. */
export type ColourHistogram = Float32Array

const LUMA_BINS = 24
const CHROMA_BINS = 32
const SAMPLES_ACROSS = 80

type FrameSize = { width: number; height: number }

export function colourHistogram(planes: Planes, { width, height }: FrameSize): ColourHistogram {
  const bins = new Float32Array(LUMA_BINS + 2 * CHROMA_BINS)
  const step = Math.max(1, Math.floor(width / 2 / SAMPLES_ACROSS))
  let count = 0
  for (let row = 0; row < height / 2; row += step) {
    for (let column = 0; column < width / 2; column += step) {
      const chroma = row * planes.chromaStride + column
      sort(bins, 0, LUMA_BINS, planes.y[row * 2 * planes.yStride + column * 2]!)
      sort(bins, LUMA_BINS, CHROMA_BINS, planes.cb[chroma]!)
      sort(bins, LUMA_BINS + CHROMA_BINS, CHROMA_BINS, planes.cr[chroma]!)
      count++
    }
  }
  return bins.map((share) => share / count)
}

/** Shares a code between the two nearest bins, so that a slight change of light is a slight change of shares. */
function sort(bins: Float32Array, first: number, count: number, code: number): void {
  const at = (code / 255) * (count - 1)
  const low = Math.min(count - 2, Math.floor(at))
  bins[first + low]! += 1 - (at - low)
  bins[first + low + 1]! += at - low
}

/** 0 alike .. 1 nothing in common: the greater of what differs in luma and in chroma. */
export function histogramDistance(one: ColourHistogram, other: ColourHistogram): number {
  const part = (from: number, to: number) => {
    let sum = 0
    for (let bin = from; bin < to; bin++) sum += Math.abs(one[bin]! - other[bin]!)
    return sum / 2
  }
  const cr = LUMA_BINS + CHROMA_BINS
  const chroma = (part(LUMA_BINS, cr) + part(cr, one.length)) / 2
  return Math.max(part(0, LUMA_BINS), chroma)
}
