import { closeSync, openSync, readSync } from 'node:fs'
import type { Planes } from '../../../media/planes.ts'
import type { Matte } from '../frame/matte.ts'
import { GuidedMatte } from './guided-matte.ts'

export interface MatteReader {
  /** Pixels of what `alphaAt` gives. */
  readonly width: number
  readonly height: number
  /**
   * Where people are in a frame, 0 nobody to 255 a person, rows first, no padding: the matte refined to the edges
   * that the frame shows. `guide` is that frame as it came, before any stage changed its outlines. Valid until the
   * following call.
   */
  alphaAt(frame: number, guide: Planes): Uint8Array
  /** The matte as it was measured, `columns` x `rows`. Valid until the following call. */
  cellsAt(frame: number): Uint8Array
  close(): void
}

/** Opens an act's matte for frames of `size`. `half`: alphas of half the width and height, as chroma has. */
export function openMatte(
  matte: Matte,
  size: { width: number; height: number },
  { half = false } = {},
): MatteReader {
  const file = openSync(matte.path, 'r')
  const width = half ? size.width / 2 : size.width
  const height = half ? size.height / 2 : size.height
  const cells = new Uint8Array(matte.columns * matte.rows)
  const alpha = new Uint8Array(width * height)
  const guided = new GuidedMatte({ width, height })
  const luma = half ? new Uint8Array(width * height) : null
  let held = -1
  const cellsAt = (frame: number) => {
    const at = Math.min(matte.frameCount - 1, Math.max(0, frame))
    if (at !== held) readSync(file, cells, 0, cells.length, at * cells.length)
    held = at
    return cells
  }
  return {
    width,
    height,
    cellsAt,
    alphaAt(frame, guide) {
      const coarse = cellsAt(frame)
      if (coarse.every((value) => value === 0)) return alpha.fill(0)
      if (luma !== null) halve(guide, luma, width, height)
      guided.refine(coarse, matte, luma ?? guide.y, luma === null ? guide.yStride : width, alpha)
      return alpha
    },
    close: () => closeSync(file),
  }
}

function halve({ y, yStride }: Planes, luma: Uint8Array, width: number, height: number): void {
  for (let row = 0, at = 0; row < height; row++) {
    let above = row * 2 * yStride
    for (let column = 0; column < width; column++, at++, above += 2) {
      const below = above + yStride
      luma[at] = (y[above]! + y[above + 1]! + y[below]! + y[below + 1]! + 2) >> 2
    }
  }
}
