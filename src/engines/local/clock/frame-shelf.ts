import { copyPlanes, createPlanes } from '../../../media/planes.ts'
import type { Planes } from '../../../media/planes.ts'
import type { FrameGeometry, FrameSource } from '../render/frame-source.ts'

/** Frames kept at most. */
export const MOST_FRAMES = 24
const MOST_BYTES = 40 * 1024 * 1024
/** Two frames and one to decode into. */
const LEAST_FRAMES = 3

/**
 * Frames of a source in any order. Keeps the ones around the last: read backwards, a source is decoded block by
 * block, each from its start, and every block once.
 */
export class FrameShelf {
  readonly #source: FrameSource
  readonly #size: Pick<FrameGeometry, 'width' | 'height'>
  readonly #capacity: number
  readonly #held = new Map<number, Planes>()
  /** The frame that the source delivers next. */
  #next = 0

  constructor(
    source: FrameSource,
    size: Pick<FrameGeometry, 'width' | 'height'>,
    mostFrames = MOST_FRAMES,
  ) {
    this.#source = source
    this.#size = size
    const fitting = Math.floor(MOST_BYTES / (size.width * size.height * 1.5))
    this.#capacity = Math.max(LEAST_FRAMES, Math.min(mostFrames, fitting))
  }

  /** Frame `index`, valid until two others were asked for. */
  at(index: number): Planes {
    const held = this.#held.get(index)
    if (held !== undefined) return held
    const backwards = index < this.#next
    const first = backwards ? Math.max(0, index - this.#capacity + 2) : index
    for (let frame = first; frame <= index; frame++) {
      if (!this.#held.has(frame)) this.#read(frame, index)
    }
    return this.#held.get(index)!
  }

  close(): void {
    this.#held.clear()
    this.#source.close()
  }

  #read(frame: number, wanted: number): void {
    if (frame !== this.#next) this.#source.seek(frame)
    const decoded = this.#source.next()
    if (decoded === null) throw new Error(`The footage ended before frame ${frame}.`)
    this.#next = frame + 1
    const { width, height } = this.#size
    const place = this.#freePlace(wanted)
    copyPlanes(decoded, place, width, height)
    this.#held.set(frame, place)
  }

  /** The place of the frame that is farthest from the wanted one, once there are no more. */
  #freePlace(wanted: number): Planes {
    if (this.#held.size < this.#capacity) return createPlanes(this.#size.width, this.#size.height)
    const distance = (frame: number) => Math.abs(frame - wanted)
    const farthest = [...this.#held.keys()].reduce((far, frame) =>
      distance(frame) > distance(far) ? frame : far,
    )
    const place = this.#held.get(farthest)!
    this.#held.delete(farthest)
    return place
  }
}
