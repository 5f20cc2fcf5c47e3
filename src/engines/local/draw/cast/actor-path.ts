import { wrap } from '../easing.ts'

/** Where an actor is along its way. */
export type PathState = {
  /** Pixels from its own place. */
  x: number
  /** 1 looks as it faces, -1 the other way; between them it turns. */
  turn: number
  /** Pixels its feet have gone: less than its way while it slows down to turn. */
  gone: number
}

export type Walker = {
  facing: 'left' | 'right'
  /** Pixels it would have gone without turning; below 0 behind where it starts. */
  way: number
  /** Pixels a second at its fastest: it turns over as much way as it goes in `TURN_SECONDS`. */
  pace: number
}

export type Room = {
  /** Its own place, and how wide it is. */
  x: number
  width: number
  frameWidth: number
  /** `turns` at the frame's edges; `passes` out of the frame and comes in again on its other side. */
  crossing?: 'turns' | 'passes'
  /** How far beyond the frame's edges it turns: 0 stays within. */
  beyond?: number
}

/** Slowing down, turning round and going on. */
export const TURN_SECONDS = 0.35

/** To and fro across the frame, or through it again and again, starting at the actor's own place. */
export function pathAt(walker: Walker, room: Room): PathState {
  if (walker.way === 0) return { x: 0, turn: 1, gone: 0 }
  return room.crossing === 'passes' ? passing(walker, room) : turning(walker, room)
}

/** Beyond the edges by more than a camera's pan shows. */
const HIDDEN = 0.1

function passing({ facing, way }: Walker, { x, width, frameWidth }: Room): PathState {
  const direction = facing === 'right' ? 1 : -1
  const outside = width * 0.54 + frameWidth * HIDDEN
  const span = frameWidth + outside * 2
  const at = wrap(x + direction * way + outside, span) - outside
  return { x: at - x, turn: 1, gone: way }
}

function turning({ facing, way, pace }: Walker, room: Room): PathState {
  const direction = facing === 'right' ? 1 : -1
  const margin = room.width * 0.55 - (room.beyond ?? 0)
  const span = room.frameWidth - 2 * margin
  if (span < room.width * 0.3) return { x: 0, turn: 1, gone: 0 }
  // From the edge that it comes from, whichever side that is.
  const start = clamped(direction > 0 ? room.x - margin : room.frameWidth - margin - room.x, span)
  const slow = Math.min(pace * TURN_SECONDS, span * 0.5)
  const period = span + slow / 2
  const begin = cruiseAt(start, span, slow)
  const legs = Math.floor((begin + way) / period)
  const part = begin + way - legs * period
  const along = placeAt(part, span, slow)
  const isBack = wrap(legs, 2) === 1
  const from = isBack ? span - along : along
  const side = isBack ? -1 : 1
  return {
    x: direction * (from - start),
    turn: side * turnedAt(part, period, slow, legs === 0 && part < begin),
    gone: legs * span + along - start,
  }
}

const clamped = (value: number, limit: number) => Math.min(limit, Math.max(0, value))

/**
 * Place after `part` of a crossing that begins and ends with a standstill at the edges: speed grows evenly
 * from 0 over `slow / 2`, is 1, and falls to 0 again.
 */
function placeAt(part: number, span: number, slow: number): number {
  if (slow <= 0) return Math.min(part, span)
  const half = slow / 2
  const period = span + half
  if (part < half) return (part * part) / slow
  if (part > period - half) return span - (period - part) ** 2 / slow
  return part - half / 2
}

/** The other way round: how much of a crossing is over at `place`. */
function cruiseAt(place: number, span: number, slow: number): number {
  const quarter = slow / 4
  if (place < quarter) return Math.sqrt(place * slow)
  if (place > span - quarter) return span + slow / 2 - Math.sqrt((span - place) * slow)
  return place + quarter
}

/** Seen from the side except about the standstill, where it turns within a quarter of the time. */
function turnedAt(part: number, period: number, slow: number, isStart: boolean): number {
  if (slow <= 0 || isStart) return 1
  const near = Math.min(part, period - part) / (slow / 4)
  return near >= 1 ? 1 : Math.sin((Math.max(0.05, near) * Math.PI) / 2)
}
