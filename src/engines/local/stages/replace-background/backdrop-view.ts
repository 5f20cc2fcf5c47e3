import { createPlanes } from '../../../../media/planes.ts'
import type { Planes } from '../../../../media/planes.ts'
import { invert, motionAt } from '../../frame/camera-motion.ts'
import type { CameraMotion, Similarity } from '../../frame/camera-motion.ts'

type Size = { width: number; height: number }

/** The most of the frame's width and height that a backdrop reaches beyond each side. */
const MOST_MARGIN = 0.12
/** Less movement than this, in pixels, is measuring error. */
const STILL_PIXELS = 0.6

/** Pixels that a backdrop must reach beyond each side of the frame, even; 0 for a camera that stands still. */
export function marginOf(motion: CameraMotion | null, { width, height }: Size): number {
  if (motion === null) return 0
  let farthest = 0
  for (let at = 0; at < motion.transforms.length; at += 4) {
    const [a, b, x, y] = motion.transforms.subarray(at, at + 4)
    const turned = (Math.abs(a! - 1) + Math.abs(b!)) * (width / 2)
    farthest = Math.max(farthest, Math.abs(x!) + turned, Math.abs(y!) + turned)
  }
  if (farthest < STILL_PIXELS) return 0
  return 2 * Math.ceil(Math.min(farthest + 2, MOST_MARGIN * Math.max(width, height)) / 2)
}

/** Shows the part of a larger backdrop that a moving camera sees. */
export class BackdropView {
  readonly #backdrop: Planes
  readonly #size: Size
  readonly #margin: number
  readonly #motion: CameraMotion | null
  readonly #seen: Planes | null

  /** `backdrop` is `margin` pixels larger on every side than `size`. */
  constructor(backdrop: Planes, size: Size, margin: number, motion: CameraMotion | null) {
    this.#backdrop = backdrop
    this.#size = size
    this.#margin = margin
    this.#motion = motion
    this.#seen = margin === 0 ? null : createPlanes(size.width, size.height)
  }

  /** Valid until the following call. */
  at(frame: number): Planes {
    if (this.#seen === null) return this.#backdrop
    const back = invert(within(motionAt(this.#motion, frame), this.#margin))
    const { width, height } = this.#size
    const large = { width: width + 2 * this.#margin, height: height + 2 * this.#margin }
    const { y, cb, cr, yStride, chromaStride } = this.#backdrop
    sample(y, yStride, large, this.#seen.y, { width, height }, back)
    const half = { ...back, x: back.x / 2, y: back.y / 2 }
    const largeHalf = { width: large.width / 2, height: large.height / 2 }
    const sizeHalf = { width: width / 2, height: height / 2 }
    sample(cb, chromaStride, largeHalf, this.#seen.cb, sizeHalf, half)
    sample(cr, chromaStride, largeHalf, this.#seen.cr, sizeHalf, half)
    return this.#seen
  }
}

/** A long pan would leave the backdrop: far from its middle it follows less and less. */
function within({ a, b, x, y }: Similarity, margin: number): Similarity {
  const scale = Math.min(1.12, Math.max(0.9, Math.hypot(a, b))) / Math.hypot(a, b)
  return {
    a: a * scale,
    b: b * scale,
    x: margin * Math.tanh(x / margin),
    y: margin * Math.tanh(y / margin),
  }
}

/** Bilinear, in steps of 1 / 256 pixel; beyond the edges the last pixel is repeated. */
function sample(
  from: Uint8Array,
  stride: number,
  large: Size,
  to: Uint8Array,
  { width, height }: Size,
  { a, b, x, y }: Similarity,
): void {
  const right = (large.width - 1) * 256 - 1
  const bottom = (large.height - 1) * 256 - 1
  const stepX = Math.round(a * 65536)
  const stepY = Math.round(b * 65536)
  for (let row = 0, at = 0; row < height; row++) {
    const down = row + 0.5 - height / 2
    const across = 0.5 - width / 2
    let fromX = Math.round((a * across - b * down + x + large.width / 2 - 0.5) * 65536)
    let fromY = Math.round((b * across + a * down + y + large.height / 2 - 0.5) * 65536)
    for (let column = 0; column < width; column++, at++, fromX += stepX, fromY += stepY) {
      const px = fromX >> 8
      const py = fromY >> 8
      const insideX = px < 0 ? 0 : px > right ? right : px
      const insideY = py < 0 ? 0 : py > bottom ? bottom : py
      const u = insideX & 255
      const v = insideY & 255
      const first = (insideY >> 8) * stride + (insideX >> 8)
      const above = from[first]! * (256 - u) + from[first + 1]! * u
      const below = from[first + stride]! * (256 - u) + from[first + stride + 1]! * u
      to[at] = (above * (256 - v) + below * v + 32768) >> 16
    }
  }
}
