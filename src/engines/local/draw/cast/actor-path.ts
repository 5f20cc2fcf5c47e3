import { smooth } from '../easing.ts'

/** Where an actor is along its way: pixels from its own foot point, and which way it goes (1 as it faces). */
export type PathState = { x: number; turn: number }

export type Walker = {
  facing: 'left' | 'right'
  /** Pixels gone. */
  way: number
  /** Pixels a second, while it turns. */
  pace: number
}

type Room = { x: number; width: number; frameWidth: number }

/** Seconds that turning round takes, before the edge and after it. */
const TURN_SECONDS = 0.1

/**
 * To and fro between the edges of the frame, starting at the actor's own place; as far as its legs go, so
 * that feet on the ground do not slide.
 */
export function pathAt({ facing, way, pace }: Walker, room: Room): PathState {
  if (way <= 0) return { x: 0, turn: 1 }
  const direction = facing === 'right' ? 1 : -1
  const low = room.width * 0.55
  const high = room.frameWidth - room.width * 0.55
  const span = high - low
  if (span < room.width * 0.3) return { x: 0, turn: 1 }
  const start = Math.min(high, Math.max(low, room.x))
  const fromLow = direction > 0 ? start - low : 2 * span - (start - low)
  const gone = (fromLow + way) % (2 * span)
  const x = gone < span ? low + gone : low + 2 * span - gone
  const toTurn = Math.min(gone % span, span - (gone % span)) / Math.max(pace, 1)
  const side = gone < span ? 1 : -1
  const hasTurned = fromLow + way > span * Math.ceil(fromLow / span || 1) - pace * TURN_SECONDS
  const turn = side * (hasTurned ? Math.max(0.12, smooth(toTurn / TURN_SECONDS)) : 1)
  return { x: x - room.x, turn: turn * direction }
}
