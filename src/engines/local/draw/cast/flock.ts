/** Several that fly or swim the same way keep together: one pace, one way through the frame and in again. */
import { classOf } from '../../shot/picture-classes.ts'
import type { Stage } from '../stage.ts'
import type { PathState } from './actor-path.ts'
import type { CastMember } from './cast-member.ts'
import { wrap } from '../easing.ts'

/** Units a second, of everybody in a flock: nobody overtakes anybody. */
const PACE_UNITS = { fly: 0.15, swim: 0.1 } as const
/** Beyond both edges: where a flock comes in again. In units, so that who is in it changes nothing. */
const OUTSIDE_UNITS = 0.42

type Gait = keyof typeof PACE_UNITS

const gaits: readonly Gait[] = ['fly', 'swim']

/** The gait of who goes nowhere but through air or water, on its own account. */
function gaitOf({ actor, passages, pace, seat }: CastMember): Gait | null {
  const isOwn = seat === undefined && actor.follows === null && actor.enters === undefined
  if (!isOwn || pace === 0 || classOf(actor.picture).motion === 'drive') return null
  return gaits.find((gait) => passages.actions[0]!.motion === gait) ?? null
}

/** Marks those who go in a flock: two or more of one gait that look the same way. */
export function joinFlocks(cast: readonly CastMember[]): CastMember[] {
  const followed = new Set(cast.map(({ actor }) => actor.follows))
  return cast.map((member) => {
    const gait = gaitOf(member)
    if (gait === null || followed.has(member.actor.id)) return member
    const mates = cast.filter(
      (other) => other.actor.facing === member.actor.facing && gaitOf(other) === gait,
    )
    return mates.length > 1 ? { ...member, flockPaceUnits: PACE_UNITS[gait] } : member
  })
}

/** Pixels of the flock's way for pixels of the member's own. */
export function flockWay({ flockPaceUnits = 0, pace }: CastMember, way: number, stage: Stage) {
  return pace === 0 ? 0 : (way / pace) * flockPaceUnits * stage.unit
}

/** Through the frame again and again; all of a flock stay as far from each other as they were. */
export function flockPath({ actor, x }: CastMember, way: number, stage: Stage): PathState {
  const direction = actor.facing === 'right' ? 1 : -1
  const outside = OUTSIDE_UNITS * stage.unit
  const span = stage.width + outside * 2
  const at = wrap(x + direction * way + outside, span) - outside
  return { x: at - x, turn: 1, gone: way }
}
