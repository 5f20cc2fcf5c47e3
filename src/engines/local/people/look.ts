import type { MatteGrid, Part } from './matte-grid.ts'
import { SEGMENT_SIDE } from './person-segmenter.ts'

type Size = { width: number; height: number }

/** Room around people in a closer look, in parts of their own size, and a look's least part of the frame. */
const MARGIN = 0.16
const LEAST_PART = 0.2
/** A look is at most this much wider than high, or higher than wide, in pixels. */
const MAX_ASPECT = 1.5
/** The last frame's look is kept while it is at most this much larger than the one now needed. */
const MAX_SLACK = 1.7
/** Part of a look's side over which it fades into what lies under it. */
const FADE = 0.07

export const areaOf = (part: Part) => (part.right - part.left) * (part.bottom - part.top)

/** The look that shows these people with some room around them. */
export function lookAround({ left, top, right, bottom }: Part, { width, height }: Size): Part {
  const wide = Math.max((right - left) * (1 + 2 * MARGIN), LEAST_PART)
  const high = Math.max((bottom - top) * (1 + 2 * MARGIN), LEAST_PART)
  const across = Math.max(wide, (high * height) / width / MAX_ASPECT)
  const down = Math.max(high, (wide * width) / height / MAX_ASPECT)
  const [newLeft, newRight] = within((left + right) / 2, Math.min(1, across))
  const [newTop, newBottom] = within((top + bottom) / 2, Math.min(1, down))
  return { left: newLeft, top: newTop, right: newRight, bottom: newBottom }
}

function within(centre: number, length: number): [number, number] {
  const start = Math.min(1 - length, Math.max(0, centre - length / 2))
  return [start, start + length]
}

/** A look that moves with every frame makes edges crawl: the last one is kept while it will do. */
export function settleLook(needed: Part, last: Part | null): Part {
  if (last === null) return needed
  // Some of the room around people may be used up before the look moves.
  const slackX = ((needed.right - needed.left) * MARGIN) / 3
  const slackY = ((needed.bottom - needed.top) * MARGIN) / 3
  const holds =
    last.left <= needed.left + slackX &&
    last.right >= needed.right - slackX &&
    last.top <= needed.top + slackY &&
    last.bottom >= needed.bottom - slackY
  return holds && areaOf(last) <= areaOf(needed) * MAX_SLACK ? last : needed
}

export function pixelsOf({ left, top, right, bottom }: Part, { width, height }: Size) {
  const box = { left: Math.round(left * width), top: Math.round(top * height) }
  return {
    ...box,
    width: Math.max(1, Math.round(right * width) - box.left),
    height: Math.max(1, Math.round(bottom * height) - box.top),
  }
}

/**
 * Visits the grid's cells inside a look: `seen` 0 to 255 is what the segmenter saw there, bilinear, `fade` 0 to 1
 * how much it counts: less at the look's edges inside the frame.
 */
export function visitLook(
  people: Float32Array,
  part: Part,
  { columns, rows }: MatteGrid,
  visit: (cell: number, seen: number, fade: number) => void,
): void {
  const wide = (part.right - part.left) * columns
  const high = (part.bottom - part.top) * rows
  const firstRow = Math.max(0, Math.ceil(part.top * rows - 0.5))
  const firstColumn = Math.max(0, Math.ceil(part.left * columns - 0.5))
  const endColumn = Math.min(columns, Math.ceil(part.right * columns - 0.5))
  for (let row = firstRow; row < rows && row + 0.5 < part.bottom * rows; row++) {
    const v = (row + 0.5 - part.top * rows) / high
    const fadeRow = fadeOf(v, part.top > 0, part.bottom < 1)
    const y = clampSide(v * SEGMENT_SIDE - 0.5)
    const top = Math.floor(y) * SEGMENT_SIDE
    const bottom = Math.min(SEGMENT_SIDE - 1, Math.floor(y) + 1) * SEGMENT_SIDE
    const down = y - Math.floor(y)
    for (let column = firstColumn; column < endColumn; column++) {
      const u = (column + 0.5 - part.left * columns) / wide
      const fade = fadeRow * fadeOf(u, part.left > 0, part.right < 1)
      const x = clampSide(u * SEGMENT_SIDE - 0.5)
      const left = Math.floor(x)
      const right = Math.min(SEGMENT_SIDE - 1, left + 1)
      const across = x - left
      const above = people[top + left]! * (1 - across) + people[top + right]! * across
      const below = people[bottom + left]! * (1 - across) + people[bottom + right]! * across
      visit(row * columns + column, 255 * (above * (1 - down) + below * down), fade)
    }
  }
}

const clampSide = (value: number) => Math.min(SEGMENT_SIDE - 1, Math.max(0, value))

function fadeOf(position: number, atStart: boolean, atEnd: boolean): number {
  const start = atStart ? Math.min(1, position / FADE) : 1
  const end = atEnd ? Math.min(1, (1 - position) / FADE) : 1
  return Math.max(0, Math.min(start, end))
}
