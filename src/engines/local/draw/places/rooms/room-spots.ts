/** Where things of a room are in a frame. */
import type { Stage } from '../../stage.ts'
import type { RoomWindow } from './room.ts'

export const isPortrait = (stage: Stage) => stage.height > stage.width

/** Pixels from the frame's left; null where a portrait frame has no room for it. */
export function spotX(
  stage: Stage,
  { x, narrow }: { x: number; narrow?: number | null },
): number | null {
  if (!isPortrait(stage)) return x * stage.width
  if (narrow === null) return null
  return (narrow ?? x) * stage.width
}

export type Glass = { x: number; y: number; width: number; height: number }

/** A window's glass in pixels of the resting frame; null where there is no room for it. */
export function windowIn(stage: Stage, opening: RoomWindow): Glass | null {
  const middle = spotX(stage, opening)
  if (middle === null) return null
  const width = opening.width * stage.unit
  const height = opening.height * stage.unit
  return {
    x: middle - width / 2,
    y: stage.horizon - opening.bottom * stage.unit - height,
    width,
    height,
  }
}
