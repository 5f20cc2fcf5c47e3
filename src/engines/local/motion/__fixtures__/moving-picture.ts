/** A textured picture seen by a camera whose way is known: what is measured can be compared with it. */
import { createPlanes } from '../../../../media/planes.ts'
import type { Planes } from '../../../../media/planes.ts'
import { createRandom } from '../../draw/random.ts'
import { invert } from '../../frame/camera-motion.ts'
import type { Similarity } from '../../frame/camera-motion.ts'

type Texture = (x: number, y: number) => number

/** Smooth noise of several sizes, in luma codes, without end. */
export function createTexture(seed: number): Texture {
  const side = 256
  const random = createRandom(seed)
  const lattice = Float32Array.from({ length: side * side }, () => random() * 2 - 1)
  const noise = (x: number, y: number) => {
    const column = Math.floor(x)
    const row = Math.floor(y)
    const fade = (t: number) => t * t * (3 - 2 * t)
    const u = fade(x - column)
    const v = fade(y - row)
    const at = (c: number, r: number) => lattice[(r & (side - 1)) * side + (c & (side - 1))]!
    const above = at(column, row) * (1 - u) + at(column + 1, row) * u
    const below = at(column, row + 1) * (1 - u) + at(column + 1, row + 1) * u
    return above * (1 - v) + below * v
  }
  return (x, y) =>
    126 + 45 * noise(x / 90, y / 90) + 30 * noise(x / 24, y / 24 + 7) + 18 * noise(x / 7, y / 7 + 3)
}

export type MovingPicture = {
  width: number
  height: number
  /** Where a point of the first frame is in this one. */
  camera: Similarity
  texture: Texture
  /** Something of its own texture before it, in frame pixels. */
  mover?: { left: number; top: number; width: number; height: number; texture: Texture }
  /** Sensor noise, in codes to either side. */
  noise?: { codes: number; seed: number }
}

export function paintMovingPicture(picture: MovingPicture): Planes {
  const { width, height, camera, texture, mover, noise } = picture
  const planes = createPlanes(width, height)
  const random = createRandom(noise?.seed ?? 0)
  const back = invert(camera)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const x = column + 0.5
      const y = row + 0.5
      const inMover =
        mover !== undefined &&
        x >= mover.left &&
        x < mover.left + mover.width &&
        y >= mover.top &&
        y < mover.top + mover.height
      const fromX = x - width / 2
      const fromY = y - height / 2
      const code = inMover
        ? mover.texture(x - mover.left, y - mover.top)
        : texture(
            back.a * fromX - back.b * fromY + back.x,
            back.b * fromX + back.a * fromY + back.y,
          )
      const grain = noise === undefined ? 0 : (random() * 2 - 1) * noise.codes
      planes.y[row * width + column] = Math.max(16, Math.min(235, Math.round(code + grain)))
    }
  }
  planes.cb.fill(118)
  planes.cr.fill(140)
  return planes
}
