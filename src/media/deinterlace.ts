import type { Planes } from './planes.ts'

/** A row may lie this far outside of its neighbours before it counts as from another moment. Codes. */
const TOLERANCE = 5

/**
 * Takes the comb out of a picture woven from two fields, in place: rows of the later field are brought to within
 * what the rows above and below them show. What stands still keeps its rows.
 */
export function deinterlace(
  picture: Planes,
  { width, height }: { width: number; height: number },
  firstField: 'top' | 'bottom',
): void {
  const first = firstField === 'top' ? 1 : 0
  comb(picture.y, picture.yStride, width, height, first)
  comb(picture.cb, picture.chromaStride, width / 2, height / 2, first)
  comb(picture.cr, picture.chromaStride, width / 2, height / 2, first)
}

function comb(plane: Uint8Array, stride: number, width: number, height: number, first: number) {
  for (let row = first; row < height; row += 2) {
    const here = row * stride
    const above = row === 0 ? here + stride : here - stride
    const below = row === height - 1 ? here - stride : here + stride
    for (let x = 0; x < width; x++) {
      const [one, other, own] = [plane[above + x]!, plane[below + x]!, plane[here + x]!]
      const low = (one < other ? one : other) - TOLERANCE
      const high = (one < other ? other : one) + TOLERANCE
      if (own < low || own > high) plane[here + x] = (one + other + 1) >> 1
    }
  }
}
