import type { Planes } from '../../../media/planes.ts'

type FrameSize = { width: number; height: number }

function forEachRow(
  { width, height }: FrameSize,
  planes: readonly Planes[],
  visit: (bytes: Uint8Array[], starts: number[], length: number) => void,
): void {
  for (const name of ['y', 'cb', 'cr'] as const) {
    const half = name === 'y' ? 1 : 2
    const bytes = planes.map((picture) => picture[name])
    const strides = planes.map(({ yStride, chromaStride }) => (half === 1 ? yStride : chromaStride))
    for (let row = 0; row < height / half; row++) {
      visit(
        bytes,
        strides.map((stride) => row * stride),
        width / half,
      )
    }
  }
}

/** Lays `share` (0 to 1) of one picture over another, into `output`. */
export function mixFrames(
  under: Planes,
  over: Planes,
  share: number,
  output: Planes,
  size: FrameSize,
): Planes {
  const weight = Math.round(share * 256)
  forEachRow(size, [under, over, output], (bytes, starts, length) => {
    const [one, other, mixed] = bytes as [Uint8Array, Uint8Array, Uint8Array]
    const [from, above, to] = starts as [number, number, number]
    for (let at = 0; at < length; at++) {
      const code = one[from + at]!
      mixed[to + at] = code + (((other[above + at]! - code) * weight + 128) >> 8)
    }
  })
  return output
}

/** Of this thread: a new one for every frame would be garbage of its size. */
let sumsScratch = new Uint16Array(0)

function emptySums(length: number): Uint16Array {
  if (sumsScratch.length !== length) sumsScratch = new Uint16Array(length)
  return sumsScratch.fill(0)
}

/** The mean of several pictures, each asked for when it is needed, into `output`. */
export function averageFrames(
  frames: readonly (() => Planes)[],
  output: Planes,
  size: FrameSize,
): void {
  const sums = emptySums((size.width * size.height * 3) / 2)
  const count = frames.length
  for (const frame of frames) {
    let to = 0
    forEachRow(size, [frame()], ([bytes], [from], length) => {
      for (let at = 0; at < length; at++) sums[to++]! += bytes![from! + at]!
    })
  }
  let at = 0
  forEachRow(size, [output], ([bytes], [from], length) => {
    for (let column = 0; column < length; column++) {
      bytes![from! + column] = (sums[at++]! + (count >> 1)) / count
    }
  })
}
