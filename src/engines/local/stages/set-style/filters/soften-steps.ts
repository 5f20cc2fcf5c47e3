import type { Planes } from '../../../../../media/planes.ts'

/** Weighs luma 1 2 1 both ways, in place: takes the stairs off hard borders. `scratch` holds two rows. */
export function softenSteps(
  { y, yStride }: Planes,
  { width, height }: { width: number; height: number },
  scratch: Uint8Array,
): void {
  for (let row = 0; row < height; row++) {
    const at = row * yStride
    let before = y[at]!
    for (let x = 0; x < width - 1; x++) {
      const here = y[at + x]!
      y[at + x] = (before + 2 * here + y[at + x + 1]! + 2) >> 2
      before = here
    }
  }
  const above = scratch.subarray(0, width)
  above.set(y.subarray(0, width))
  for (let row = 0; row < height - 1; row++) {
    const at = row * yStride
    for (let x = 0; x < width; x++) {
      const here = y[at + x]!
      y[at + x] = (above[x]! + 2 * here + y[at + yStride + x]! + 2) >> 2
      above[x] = here
    }
  }
}
