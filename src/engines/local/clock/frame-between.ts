import { copyPlanes } from '../../../media/planes.ts'
import type { Planes } from '../../../media/planes.ts'
import { createWarpKernel } from '../motion/warp-kernel.ts'
import type { WarpKernel } from '../motion/warp-kernel.ts'
import { createDenseFlow, measureFlow } from './dense-flow.ts'
import type { DenseFlow } from './dense-flow.ts'
import { momentField } from './moment-field.ts'
import { createFlowPyramid, fillFlowPyramid } from './padded-luma.ts'
import type { PaddedLuma } from './padded-luma.ts'

type FrameSize = { width: number; height: number }

/** Cells across the frame at most: motion is measured that fine. */
const MOST_CELLS_ACROSS = 400
/** More of the picture than this that does not follow is another shot: the nearer frame is shown. */
const OTHER_SHOT = 0.22

/**
 * Makes the pictures between two frames by moving what is in them. Keeps what it measured of a pair for the next
 * picture between the same two.
 */
export class FrameBetween {
  readonly #size: FrameSize
  readonly #cellPixels: number
  readonly #kernel: WarpKernel
  #before: PaddedLuma[]
  #after: PaddedLuma[]
  readonly #forward: DenseFlow
  readonly #backward: DenseFlow
  #pair: [number, number] | null = null

  constructor(size: FrameSize) {
    this.#size = size
    this.#cellPixels = cellPixelsOf(size)
    this.#kernel = createWarpKernel(size.width, size.height, this.#cellPixels)
    this.#before = createFlowPyramid(size, this.#cellPixels)
    this.#after = createFlowPyramid(size, this.#cellPixels)
    this.#forward = createDenseFlow(this.#before[0]!)
    this.#backward = createDenseFlow(this.#before[0]!)
  }

  /** Writes the picture `part` of the way from frame `number` to the next one. */
  write(
    output: Planes,
    number: number,
    frames: [before: Planes, after: Planes],
    part: number,
  ): void {
    this.#measure(number, frames)
    const pair = {
      before: this.#before[0]!,
      after: this.#after[0]!,
      forward: this.#forward,
      backward: this.#backward,
    }
    const { field, unlike } = momentField(pair, part, this.#cellPixels)
    if (unlike > OTHER_SHOT) {
      copyPlanes(part < 0.5 ? frames[0] : frames[1], output, this.#size.width, this.#size.height)
    } else this.#kernel.blend(output, field, part)
  }

  #measure(number: number, [before, after]: [Planes, Planes]): void {
    if (this.#pair?.[0] === number) return
    if (this.#pair?.[1] === number) {
      const spare = this.#before
      this.#before = this.#after
      this.#after = spare
    } else fillFlowPyramid(this.#before, before, this.#size, this.#cellPixels)
    fillFlowPyramid(this.#after, after, this.#size, this.#cellPixels)
    measureFlow(this.#before, this.#after, this.#forward)
    measureFlow(this.#after, this.#before, this.#backward)
    this.#kernel.load(before, 'before')
    this.#kernel.load(after, 'after')
    this.#pair = [number, number + 1]
  }
}

/** A power of two, even for chroma's sake. */
function cellPixelsOf({ width, height }: FrameSize): number {
  let cell = 2
  while (Math.max(width, height) / cell > MOST_CELLS_ACROSS) cell *= 2
  return cell
}
