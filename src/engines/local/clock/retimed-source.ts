import { createPlanes } from '../../../media/planes.ts'
import type { Planes } from '../../../media/planes.ts'
import type { FrameGeometry, FrameSource } from '../render/frame-source.ts'
import { colourHistogram, histogramDistance } from '../motion/colour-histogram.ts'
import { FrameBetween } from './frame-between.ts'
import { FrameShelf, MOST_FRAMES } from './frame-shelf.ts'
import { averageFrames, mixFrames } from './mix-frames.ts'
import type { SourceClock } from './source-positions.ts'

/** Positions this near to a frame show that frame: making another would only soften it. */
const NEAR_FRAME = 0.04
/** From this speed on, frames are left out and none is made in between. */
const FAST = 1.5
/** The shutter of a sped-up clip is open for half of the time from one frame to the next. */
const SHUTTER = 0.5
const MOST_AVERAGED = 8
/** Larger steps are jumps, which have no speed. */
const JUMP = 24
/** Colours that differ this much are not of one shot: they are never averaged. */
const OTHER_SHOT = 0.25
/** A dissolve is short: its source keeps fewer frames. */
const FRAMES_OF_DISSOLVE = 8

/**
 * The frames of a source at other times: whole positions are exact copies, positions between two frames are made
 * from both, and a fast clip is a little blurred by the frames it leaves out. `open` opens the source; a second
 * time for dissolves.
 */
export function openRetimedSource(
  open: () => FrameSource,
  clock: SourceClock,
  geometry: FrameGeometry,
): FrameSource {
  const { sourceFrames = clock.positions.length } = clock
  const main = new Reel(open(), { positions: clock.positions, sourceFrames }, geometry)
  let over: Reel | null = null
  let position = 0
  const { width, height } = geometry
  return {
    seek(frame) {
      position = frame
    },
    next() {
      const frame = position++
      if (frame >= clock.positions.length) return null
      const picture = main.picture(frame)
      const { dissolve } = clock
      const share = dissolve?.shares[frame] ?? 0
      if (dissolve === null || share <= 0) return picture
      const overTime = { positions: dissolve.positions, sourceFrames }
      over ??= new Reel(open(), overTime, geometry, FRAMES_OF_DISSOLVE)
      return mixFrames(picture, over.picture(frame), share, main.spare, { width, height })
    },
    close() {
      main.close()
      over?.close()
    },
  }
}

/** One run of positions over one source. */
class Reel {
  readonly spare: Planes
  readonly #shelf: FrameShelf
  readonly #positions: Float64Array
  readonly #lastFrame: number
  readonly #geometry: FrameGeometry
  readonly #made: Planes
  #between: FrameBetween | null = null

  constructor(
    source: FrameSource,
    { positions, sourceFrames }: { positions: Float64Array; sourceFrames: number },
    geometry: FrameGeometry,
    mostFrames = MOST_FRAMES,
  ) {
    this.#shelf = new FrameShelf(source, geometry, mostFrames)
    this.#positions = positions
    this.#lastFrame = sourceFrames - 1
    this.#geometry = geometry
    this.#made = createPlanes(geometry.width, geometry.height)
    this.spare = createPlanes(geometry.width, geometry.height)
  }

  picture(frame: number): Planes {
    const at = this.#positions[frame]!
    const speed = this.#speedAt(frame)
    const nearest = Math.min(this.#lastFrame, Math.round(at))
    if (Math.abs(speed) >= FAST) return this.#exposed(nearest, speed)
    if (Math.abs(at - nearest) < NEAR_FRAME) return this.#shelf.at(nearest)
    // Past the last frame the picture is made from the last two.
    const first = Math.max(0, Math.min(this.#lastFrame - 1, Math.floor(at)))
    this.#between ??= new FrameBetween(this.#geometry)
    this.#between.write(
      this.#made,
      first,
      [this.#shelf.at(first), this.#shelf.at(first + 1)],
      at - first,
    )
    return this.#made
  }

  close(): void {
    this.#shelf.close()
  }

  /** Frames of the source a frame of the result. */
  #speedAt(frame: number): number {
    const step = (from: number) => this.#positions[from + 1]! - this.#positions[from]!
    const ahead = frame + 1 < this.#positions.length ? step(frame) : step(frame - 1)
    if (Math.abs(ahead) <= JUMP) return ahead
    return frame > 0 && Math.abs(step(frame - 1)) <= JUMP ? step(frame - 1) : ahead
  }

  /** The frames while the shutter is open, averaged. */
  #exposed(first: number, speed: number): Planes {
    const count = Math.max(1, Math.min(MOST_AVERAGED, Math.floor(Math.abs(speed) * SHUTTER + 0.25)))
    if (count === 1) return this.#shelf.at(first)
    const numbers = Array.from({ length: count }, (_, step) => first + Math.sign(speed) * step)
    const inside = numbers.filter((number) => number >= 0 && number <= this.#lastFrame)
    if (inside.length === 1) return this.#shelf.at(first)
    const ordered = inside.toSorted((one, other) => one - other)
    const frames = ordered.map((number) => () => this.#shelf.at(number))
    if (!this.#isOneShot(frames)) return this.#shelf.at(first)
    averageFrames(frames, this.#made, this.#geometry)
    return this.#made
  }

  #isOneShot(frames: readonly (() => Planes)[]): boolean {
    const colours = frames.map((frame) => colourHistogram(frame(), this.#geometry))
    return colours.every((other) => histogramDistance(colours[0]!, other) < OTHER_SHOT)
  }
}
