/** Where a member of the cast is along its way, alone or in company, before a camera that stays or goes along. */
import { isVehiclePicture } from '../figures/cutout/vehicle.ts'
import type { Stage } from '../stage.ts'
import type { PathState, Room } from './actor-path.ts'
import { pathAt } from './actor-path.ts'
import type { CastMember, Travel } from './cast-member.ts'
import { flockPath, flockWay } from './flock.ts'
import { ownWay, passingPath } from './passage.ts'
import { momentOf } from './timeline.ts'
import { trackedWay } from './tracking.ts'
import { wrap } from '../easing.ts'

/** Pixels that it has gone between its coming and its going. */
export function ownWayAt({ passages, figure, phase }: CastMember, clock: number): number {
  return ownWay(passages, momentOf(passages.actions, figure, clock, phase).way)
}

/** With its coming and going. */
export function memberPath(
  member: CastMember,
  stage: Stage,
  travel: Travel,
  clock: number,
): PathState {
  const { actor, passages, figure, phase, x } = member
  const { way } = momentOf(passages.actions, figure, clock, phase)
  const walker = { facing: actor.facing, way }
  const room = { x, width: figure.width, frameWidth: stage.width }
  return passingPath(passages, walker, () => seenPath(member, stage, travel, clock), room)
}

/** Slower than this part of the camera's pace and it is passed by. */
const FORMATION = 0.25

/**
 * As the camera sees it: who goes its way keeps its place, of all others the camera's way is taken, and what it has
 * left behind comes again with the land.
 */
function seenPath(member: CastMember, stage: Stage, travel: Travel, clock: number): PathState {
  const { actor, figure, x, phase } = member
  const direction = actor.facing === 'right' ? 1 : -1
  const camera = Math.abs(travel.pixels)
  const tracked = trackedOf(member, travel, clock)
  const isAlong = direction * travel.pixels >= 0 && tracked >= camera * FORMATION
  if (camera === 0 || (isAlong && tracked > 0)) {
    const path = freePath(member, stage, travel, clock)
    // Nobody keeps a place to the inch.
    const drift = driftAt(camera / (stage.unit * 0.9) + phase * 9) - driftAt(phase * 9)
    const isAlone = member.company === undefined && member.flockPaceUnits === undefined
    const width = isAlone ? Math.min(figure.width, Math.max(0, stage.width - figure.width)) : 0
    const gone = path.gone + tracked + drift * width
    return { x: path.x + direction * drift * width, turn: path.turn, gone }
  }
  const free = freePath(member, stage, { ...travel, spans: [] }, clock)
  const half = figure.width
  const period = Math.max(stage.period, stage.width + half * 2)
  const passed = wrap(x + free.x - travel.pixels + half, period) - half
  return { ...free, x: passed - x }
}

/** Of its own width. */
const driftAt = (turn: number) => 0.05 * Math.sin(turn)

function trackedOf(member: CastMember, { spans }: Travel, clock: number): number {
  return trackedWay(spans, (at) => ownWayAt(member, at), clock)
}

/** Across the frame: on its own, or behind the one it follows. Of its way, what the camera shares is not seen. */
function freePath(member: CastMember, stage: Stage, travel: Travel, clock: number): PathState {
  const { actor, figure, x, pace, company } = member
  if (member.flockPaceUnits !== undefined) {
    const rest = ownWayAt(member, clock) - trackedOf(member, travel, clock)
    return flockPath(member, flockWay(member, rest, stage), stage)
  }
  const room = { width: figure.width, frameWidth: stage.width, crossing: crossingOf(actor.picture) }
  const restOf = (one: CastMember) => ownWayAt(one, clock) - trackedOf(one, travel, clock)
  if (company === undefined || company.head.pace === 0 || pace === 0)
    return pathAt({ facing: actor.facing, way: restOf(member), pace }, { ...room, x })
  const { head, gap, length, width } = company
  // Out of sight they pass each other: there the first is already on its way back.
  const beyond = width * 1.2 + length / 2 + stage.width * 0.06
  const led = pathAt(
    { facing: head.actor.facing, way: restOf(head) - gap, pace: head.pace },
    { ...room, width, x: head.x, beyond },
  )
  const isSame = head.actor.facing === actor.facing
  return {
    x: head.x + led.x - x,
    turn: isSame ? led.turn : -led.turn,
    gone: led.gone + gap,
  }
}

const crossingOf = (picture: string): Room['crossing'] =>
  isVehiclePicture(picture) ? 'passes' : 'turns'
