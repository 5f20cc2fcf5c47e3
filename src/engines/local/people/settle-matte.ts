import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import type { InputOf } from '../../../media/media-pool.ts'
import type { TaskContext } from '../../../media/serve-tasks.ts'
import type { RenderTasks } from '../render/render-tasks.ts'
import { firmer } from './firm.ts'
import { compareWithBackground, learnBackground } from './still-background.ts'
import { tidyMatte } from './tidy-matte.ts'

/** How far apart two lumas may be to be the same thing: the weight falls to 0.61 there. */
const LUMA_SPREAD = 5
/** More cells than this part change by more than `CUT_LUMA` from one frame to the next: a cut. */
const CUT_PART = 0.6
const CUT_LUMA = 24
const ROUNDING = 1 << 15

/**
 * Steadies a run of mattes that `findPeople` wrote: each cell becomes the mean of its frames before and after,
 * as far as its luma stays the same: what does not move does not flicker, what moves leaves no trail. Never
 * across cuts. Where the camera stands still, what looks like the empty background is nobody. Worker threads only.
 */
export function settleMatte(
  { foundPath, path, columns, rows, frameCount, run, radius }: InputOf<RenderTasks['settle-matte']>,
  { throwIfStopped }: Pick<TaskContext, 'throwIfStopped'>,
): void {
  const found = openSync(foundPath, 'r')
  const settled = openSync(path, 'r+')
  try {
    const cells = columns * rows
    const records = new RecordCache(found, cells * 2, 2 * radius + 2)
    const similarity = similarityTable()
    const grid = { columns, rows }
    const background = learnBackground((frame) => records.at(frame), grid, frameCount)
    for (let frame = run.first; frame < run.first + run.count; frame++) {
      throwIfStopped()
      const here = records.at(frame)
      const sums = new Int32Array(cells)
      const weights = new Int32Array(cells)
      add(here, here, similarity, 1, sums, weights)
      for (const step of [-1, 1]) {
        let near = here
        for (let distance = 1; distance <= radius; distance++) {
          const other = frame + step * distance
          if (other < 0 || other >= frameCount) break
          const record = records.at(other)
          if (isCut(near, record)) break
          const falloff = Math.exp(-((distance / radius) ** 2) * 1.5)
          add(here, record, similarity, falloff, sums, weights)
          near = record
        }
      }
      const matte = new Uint8Array(cells)
      for (let cell = 0; cell < cells; cell++)
        matte[cell] = firmer(sums[cell]! / weights[cell]!, 0.16, 0.72)
      if (background !== null) compareWithBackground(matte, here.subarray(cells), background, grid)
      tidyMatte(matte, grid)
      writeSync(settled, matte, 0, cells, frame * cells)
    }
  } finally {
    closeSync(found)
    closeSync(settled)
  }
}

function similarityTable(): Float32Array {
  return Float32Array.from({ length: 256 }, (_, difference) =>
    Math.exp(-0.5 * (difference / LUMA_SPREAD) ** 2),
  )
}

function add(
  here: Uint8Array,
  other: Uint8Array,
  similarity: Float32Array,
  falloff: number,
  sums: Int32Array,
  weights: Int32Array,
): void {
  const cells = sums.length
  const table = Int32Array.from(similarity, (weight) => weight * falloff * ROUNDING)
  for (let cell = 0; cell < cells; cell++) {
    const difference = here[cells + cell]! - other[cells + cell]!
    const weight = table[difference < 0 ? -difference : difference]!
    sums[cell] = sums[cell]! + weight * other[cell]!
    weights[cell] = weights[cell]! + weight
  }
}

function isCut(one: Uint8Array, other: Uint8Array): boolean {
  const cells = one.length / 2
  let changed = 0
  for (let cell = cells; cell < one.length; cell += 4) {
    if (Math.abs(one[cell]! - other[cell]!) > CUT_LUMA) changed += 4
  }
  return changed > cells * CUT_PART
}

/** The last few records read. */
class RecordCache {
  readonly #file: number
  readonly #bytes: number
  readonly #slots: { frame: number; record: Uint8Array }[]

  constructor(file: number, bytes: number, slots: number) {
    this.#file = file
    this.#bytes = bytes
    this.#slots = Array.from({ length: slots }, () => ({
      frame: -1,
      record: new Uint8Array(bytes),
    }))
  }

  at(frame: number): Uint8Array {
    const slot = this.#slots[frame % this.#slots.length]!
    if (slot.frame !== frame) {
      readSync(this.#file, slot.record, 0, this.#bytes, frame * this.#bytes)
      slot.frame = frame
    }
    return slot.record
  }
}
