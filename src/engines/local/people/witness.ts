import type { FrameSource } from '../render/frame-source.ts'
import { blobsOf } from './blobs.ts'
import type { MatteGrid, Part } from './matte-grid.ts'
import { PERSON_KIND } from './thing-detector.ts'
import type { Thing, ThingDetector } from './thing-detector.ts'

/** The people that the detector saw in one frame. */
export type Sighting = { frame: number; people: Part[] }

/** Frames are checked so far apart, and what was seen holds for so long before and after. */
const CHECK_SECONDS = 0.5
const LEAST_CHECK_FRAMES = 8
const HOLD_SECONDS = 1.3
/** A person may be this much outside the box seen, in parts of its size: it moves between two checks. */
const GROWTH = 0.3
/** Part of a blob that must be where people were seen, or where the last frame had people. */
const SEEN_PART = 0.35
/** The segmenter's faintest cells that count. */
const FAINT = 40

/**
 * Asks the detector in frames here and there whether there are people at all: the segmenter takes anything that
 * stands out for a person.
 */
export function lookForPeople(
  source: FrameSource,
  detector: ThingDetector,
  run: { first: number; count: number; size: { width: number; height: number } },
  framesPerSecond: number,
  throwIfStopped: () => void,
): Sighting[] {
  const step = Math.max(LEAST_CHECK_FRAMES, Math.round(CHECK_SECONDS * framesPerSecond))
  const sightings: Sighting[] = []
  const hold = Math.ceil(HOLD_SECONDS * framesPerSecond)
  const first = Math.max(0, Math.ceil((run.first - hold) / step) * step)
  for (let frame = first; frame < run.first + run.count + hold; frame += step) {
    throwIfStopped()
    source.seek(frame)
    const planes = source.next()
    if (planes === null) break
    sightings.push({ frame, people: peopleAmong(detector.detect(planes, run.size)) })
  }
  return sightings
}

/** The people among the things seen, each once. */
export function peopleAmong(things: readonly Thing[]): Part[] {
  const people: Part[] = []
  for (const { part } of things
    .filter(({ kind }) => kind === PERSON_KIND)
    .toSorted((one, other) => other.score - one.score)) {
    if (!people.some((other) => isSame(part, other))) people.push(part)
  }
  return people
}

function isSame(one: Part, other: Part): boolean {
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  const shared = Math.max(0, wide) * Math.max(0, high)
  return shared > 0.6 * Math.min(areaOf(one), areaOf(other))
}

const areaOf = (part: Part) => (part.right - part.left) * (part.bottom - part.top)

export function sightingsNear(
  sightings: readonly Sighting[],
  frame: number,
  framesPerSecond: number,
): Sighting[] {
  const hold = HOLD_SECONDS * framesPerSecond
  return sightings.filter((sighting) => Math.abs(sighting.frame - frame) <= hold)
}

/** The people of several sightings, each once, with room for where they went. */
export function peopleIn(sightings: readonly Sighting[]): Part[] {
  const people: Part[] = []
  for (const part of sightings.flatMap((sighting) => sighting.people)) {
    const known = people.findIndex((other) => isSame(part, other))
    if (known < 0) people.push(part)
    else people[known] = union(people[known]!, part)
  }
  return people
}

function union(one: Part, other: Part): Part {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  }
}

/** Removes what is neither where people were seen nor where `last`, the frame before, had them. In place. */
export function keepWitnessed(
  matte: Uint8Array,
  last: Uint8Array,
  seen: readonly Sighting[],
  grid: MatteGrid,
): void {
  const boxes = seen.flatMap(({ people }) => people.map((part) => cellsOf(part, grid)))
  for (const { cells } of blobsOf(grid, (cell) => matte[cell]! >= FAINT)) {
    let backed = 0
    for (const cell of cells) {
      const column = cell % grid.columns
      const row = (cell - column) / grid.columns
      const isSeen = boxes.some(
        ({ left, top, right, bottom }) =>
          column >= left && column <= right && row >= top && row <= bottom,
      )
      if (isSeen || last[cell]! > 127) backed++
    }
    if (backed >= cells.length * SEEN_PART) continue
    for (const cell of cells) matte[cell] = 0
  }
}

function cellsOf({ left, top, right, bottom }: Part, { columns, rows }: MatteGrid): Part {
  const wide = (right - left) * GROWTH
  const high = (bottom - top) * GROWTH
  return {
    left: (left - wide) * columns,
    top: (top - high) * rows,
    right: (right + wide) * columns,
    bottom: (bottom + high) * rows,
  }
}
