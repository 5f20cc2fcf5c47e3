import type { Planes } from '../../../media/planes.ts'
import { blobsOf } from './blobs.ts'
import { areaOf, lookAround, pixelsOf, settleLook, visitLook } from './look.ts'
import { whole } from './matte-grid.ts'
import type { MatteGrid, Part } from './matte-grid.ts'
import { mirror, toNetworkInput } from './network-input.ts'
import { SEGMENT_SIDE } from './person-segmenter.ts'
import type { PersonSegmenter } from './person-segmenter.ts'
import { PERSON, tidyMatte } from './tidy-matte.ts'

type Size = { width: number; height: number }

/** A closer look at more than this part of the frame shows nothing new. */
const MAX_CLOSE_PART = 0.72
/** Of a crowd, so many are looked at one by one: the largest. */
const MAX_PORTRAITS = 3
/** What the look at the whole frame counts where somebody was looked at closer: a look cuts others in half. */
const FIRST_LOOK = 0.75

/**
 * Finds the people in frames of one size, looked at one after the other: first in the whole frame, then closer
 * around the people found, where the network sees more of their edges: around all together, in a crowd around
 * each, and mirrored where somebody fills the frame.
 */
export class PeopleFinder {
  readonly #segmenter: PersonSegmenter
  readonly #size: Size
  readonly #grid: MatteGrid
  readonly #rgb = new Float32Array(SEGMENT_SIDE ** 2 * 3)
  readonly #wholeEvery: number
  /** What the last look at the whole frame saw, and how many frames ago. */
  readonly #base: Uint8Array
  #baseAge = Infinity
  #look: Part | null = null

  /** `wholeEvery`: of so many frames one is looked at as a whole while a closer look holds everybody. */
  constructor(segmenter: PersonSegmenter, size: Size, grid: MatteGrid, wholeEvery = 1) {
    this.#wholeEvery = wholeEvery
    this.#base = new Uint8Array(grid.columns * grid.rows)
    this.#segmenter = segmenter
    this.#size = size
    this.#grid = grid
  }

  /** Fills `matte`, one byte a cell. `seen`: where people were seen around this frame. */
  find(frame: Planes, matte: Uint8Array, seen: readonly Part[]): void {
    this.#lookAtWhole(frame, matte, seen)
    if (seen.length > 1) this.#lookAtEach(frame, seen, matte)
    else this.#lookCloser(frame, matte)
    tidyMatte(matte, this.#grid)
  }

  #lookAtWhole(frame: Planes, matte: Uint8Array, seen: readonly Part[]): void {
    const isHeld = this.#look !== null && areaOf(this.#look) <= MAX_CLOSE_PART && seen.length < 2
    this.#baseAge = isHeld ? this.#baseAge + 1 : Infinity
    if (this.#baseAge >= this.#wholeEvery) {
      this.#base.fill(0)
      this.#layOver(this.#segment(frame, whole), whole, this.#base, 1)
      this.#baseAge = 0
    }
    matte.set(this.#base)
  }

  #lookCloser(frame: Planes, matte: Uint8Array): void {
    const needed = this.#baseAge === 0 ? this.#partAround(matte) : this.#look
    const look = needed === null ? null : settleLook(needed, this.#look)
    this.#look = look
    if (look === null) return
    if (areaOf(look) > MAX_CLOSE_PART) {
      this.#layOver(this.#segmentMirrored(frame), whole, matte, 0.5)
      return
    }
    this.#layOver(this.#segment(frame, look), look, matte, 1)
    // The next frame's people are where this look found them.
    const found = this.#partAround(matte)
    if (found !== null) this.#look = settleLook(found, look)
  }

  /** Where looks overlap, whoever is seen in one of them is there: each cuts other people in half. */
  #lookAtEach(frame: Planes, seen: readonly Part[], matte: Uint8Array): void {
    const portraits = seen
      .toSorted((one, other) => areaOf(other) - areaOf(one))
      .slice(0, MAX_PORTRAITS)
    const most = new Float32Array(matte.length)
    const cover = new Float32Array(matte.length)
    for (const person of portraits) {
      const look = lookAround(person, this.#size)
      visitLook(this.#segment(frame, look), look, this.#grid, (cell, people, fade) => {
        if (people * fade > most[cell]!) most[cell] = people * fade
        if (fade > cover[cell]!) cover[cell] = fade
      })
    }
    for (let cell = 0; cell < matte.length; cell++) {
      const first = matte[cell]! * (1 - cover[cell]! * (1 - FIRST_LOOK))
      matte[cell] = Math.max(first, most[cell]!) + 0.5
    }
  }

  #layOver(people: Float32Array, part: Part, matte: Uint8Array, opacity: number): void {
    visitLook(people, part, this.#grid, (cell, seen, fade) => {
      const weight = fade * opacity
      matte[cell] = matte[cell]! * (1 - weight) + seen * weight + 0.5
    })
  }

  #segment(frame: Planes, part: Part): Float32Array {
    toNetworkInput(frame, pixelsOf(part, this.#size), SEGMENT_SIDE, this.#rgb)
    return this.#segmenter.segment(this.#rgb)
  }

  #segmentMirrored(frame: Planes): Float32Array {
    toNetworkInput(frame, pixelsOf(whole, this.#size), SEGMENT_SIDE, this.#rgb)
    mirror(this.#rgb, SEGMENT_SIDE, 3)
    const people = this.#segmenter.segment(this.#rgb)
    mirror(people, SEGMENT_SIDE, 1)
    return people
  }

  /** Where a closer look must be to hold everybody; null where nobody was found. */
  #partAround(matte: Uint8Array): Part | null {
    const { columns, rows } = this.#grid
    const blobs = blobsOf(this.#grid, (cell) => matte[cell]! >= PERSON)
    const largest = blobs[0]?.cells.length ?? 0
    const least = Math.max(6, largest * 0.05, matte.length * 0.0006)
    const people = blobs.filter(({ cells }) => cells.length > least)
    if (people.length === 0) return null
    const around = {
      left: Math.min(...people.map(({ left }) => left)) / columns,
      top: Math.min(...people.map(({ top }) => top)) / rows,
      right: (Math.max(...people.map(({ right }) => right)) + 1) / columns,
      bottom: (Math.max(...people.map(({ bottom }) => bottom)) + 1) / rows,
    }
    return lookAround(around, this.#size)
  }
}
