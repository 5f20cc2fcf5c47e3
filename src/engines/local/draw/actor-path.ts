import type { Actor } from '../shot/scene.ts'
import { clamp01, smooth } from './easing.ts'
import { groundSpeed } from './motion.ts'

/** Where an actor is along its way: pixels from its own foot point, and which way it goes (1 as it faces). */
export type PathState = { x: number; turn: number }

type Room = { x: number; width: number; height: number; frameWidth: number }

/** Seconds a flyer or swimmer takes over its own length. */
const CRUISE = { fly: 0.42, swim: 0.34, sail: 0.07 }

function speedOf(actor: Actor): number {
  if (actor.motion === 'walk' || actor.motion === 'run') return groundSpeed(actor.motion)
  if (actor.motion === 'fly' || actor.motion === 'swim' || actor.motion === 'sail')
    return CRUISE[actor.motion]
  return 0
}

/**
 * To and fro between the edges of the frame, starting at the actor's own place. Travel is at the speed
 * its legs go, so that feet on the ground do not slide; it slows for a quarter of a second to turn.
 */
export function pathAt(actor: Actor, room: Room, clock: number): PathState {
  const speed = speedOf(actor) * room.height
  if (speed === 0 || clock <= 0) return { x: 0, turn: 1 }
  const direction = actor.facing === 'right' ? 1 : -1
  const low = room.width * 0.55
  const high = room.frameWidth - room.width * 0.55
  const span = high - low
  if (span < room.width * 0.3) return { x: 0, turn: 1 }
  const start = Math.min(high, Math.max(low, room.x))
  const fromLow = direction > 0 ? start - low : 2 * span - (start - low)
  const way = (fromLow + speed * clock) % (2 * span)
  const x = way < span ? low + way : low + 2 * span - way
  const toTurn = Math.min(way % span, span - (way % span)) / speed
  const side = way < span ? 1 : -1
  const hasTurned = fromLow + speed * clock > span * Math.ceil(fromLow / span || 1) - speed * 0.1
  const facing = side * (hasTurned ? Math.max(0.12, smooth(clamp01(toTurn / 0.1))) : 1)
  return { x: x - room.x, turn: facing * direction }
}
