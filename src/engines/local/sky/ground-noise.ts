/** Smooth irregular patches that lie on the ground: they move with the camera, never by themselves. */
import { createRandom } from '../draw/random.ts'
import { invert, motionAt } from '../frame/camera-motion.ts'
import type { CameraMotion } from '../frame/camera-motion.ts'
import { CELL_PIXELS } from './cell-grid.ts'
import type { CellSize } from './cell-grid.ts'

const LATTICE = 64

export type GroundNoise = {
  /** The patches of a frame, 0 to 1 by cell; valid until the next call. */
  at(frame: number): Float32Array
}

/** `patchPixels` is about the size of a patch; half as large ones roughen its edges. */
export function createGroundNoise(
  { width, height }: { width: number; height: number },
  { columns, rows }: CellSize,
  settings: { seed: number; patchPixels: number; motion: CameraMotion | null },
): GroundNoise {
  const random = createRandom(settings.seed)
  const lattice = Float32Array.from({ length: LATTICE * LATTICE }, random)
  const noise = new Float32Array(columns * rows)
  const { motion, patchPixels } = settings
  const fill = (frame: number) => {
    const back = invert(motionAt(motion, frame))
    for (let row = 0, at = 0; row < rows; row++) {
      const y = (row + 0.5) * CELL_PIXELS - height / 2
      for (let column = 0; column < columns; column++, at++) {
        const x = (column + 0.5) * CELL_PIXELS - width / 2
        const u = (back.a * x - back.b * y + back.x) / patchPixels
        const v = (back.b * x + back.a * y + back.y) / patchPixels
        const value =
          0.6 * smooth(lattice, u, v) + 0.4 * smooth(lattice, u * 2.3 + 17.5, v * 2.3 + 5.5)
        // Sums of uniform values crowd around a half.
        noise[at] = Math.min(1, Math.max(0, (value - 0.5) * 1.7 + 0.5))
      }
    }
  }
  if (motion === null) fill(0)
  return {
    at(frame) {
      if (motion !== null) fill(frame)
      return noise
    },
  }
}

/** Value noise: lattice values, eased between the points. */
function smooth(lattice: Float32Array, u: number, v: number): number {
  const left = Math.floor(u)
  const top = Math.floor(v)
  const x = u - left
  const y = v - top
  const across = x * x * (3 - 2 * x)
  const down = y * y * (3 - 2 * y)
  const value = (column: number, row: number) =>
    lattice[(row & (LATTICE - 1)) * LATTICE + (column & (LATTICE - 1))]!
  const above = value(left, top) + (value(left + 1, top) - value(left, top)) * across
  const below = value(left, top + 1) + (value(left + 1, top + 1) - value(left, top + 1)) * across
  return above + (below - above) * down
}
