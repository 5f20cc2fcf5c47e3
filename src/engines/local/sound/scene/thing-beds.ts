import type { MotionName } from '../../shot/scene.ts'
import type { ActorTrack } from './actor-track.ts'
import { vehicleOf } from './gait.ts'
import type { BedName } from './beds/bed-table.ts'
import type { Bed, ClockSpan, SoundPoint } from './sound-events.ts'

/** Level and drive of a motor by what its vehicle does; what is not here stands with its motor off. */
const running: Partial<Record<MotionName, { gain: number; drive: number }>> = {
  drive: { gain: 1.4, drive: 0.7 },
  run: { gain: 1.4, drive: 0.85 },
  fly: { gain: 1.3, drive: 0.7 },
  sail: { gain: 1.2, drive: 0.45 },
  float: { gain: 1, drive: 0.2 },
  spin: { gain: 1, drive: 0.5 },
  walk: { gain: 1.2, drive: 0.35 },
  jump: { gain: 1.3, drive: 0.9 },
}
/** Wood that creaks stands out of the water around it: less of it does. */
const HULL_GAIN = 0.3
const RESTING_HULL = 0.8
const POINT_SECONDS = 0.1

/** What sounds wherever it stands, and how loud. */
const things: readonly (readonly [RegExp, BedName, number])[] = [
  [/^(honeybee|mosquito|fly)$/, 'buzz', 0.5],
  [/^(fire|campfire|furniture-fireplace)$/, 'fire', 0.9],
  [/^fountain$/, 'stream', 0.9],
  [/^(alarm-clock|mantelpiece-clock|timer-clock)$/, 'clock', 0.35],
]

/** What has a motor, a hull or wings that buzz, and what burns or runs wherever it stands. */
export function thingBed(track: ActorTrack, span: ClockSpan): Bed | null {
  const { picture } = track.actor
  const thing = things.find(([names]) => names.test(picture))
  if (thing !== undefined) {
    const [, sound, gain] = thing
    return bedAlong(track, sound, span, () => ({ gain: gain * track.nearness, drive: 0 }))
  }
  const sound = vehicleOf(picture)
  if (sound === null || (sound !== 'hull' && !isMoving(track))) return null
  return bedAlong(track, sound, span, (seconds) => stateAt(track, sound, seconds))
}

/** A sound that goes where its actor goes. */
function bedAlong(
  track: ActorTrack,
  sound: BedName,
  { from, to }: ClockSpan,
  state: (seconds: number) => Pick<SoundPoint, 'gain' | 'drive'>,
): Bed {
  // On the scene's own grid, so that it sounds the same whichever part of it is asked for.
  const first = Math.floor(from / POINT_SECONDS)
  const count = Math.ceil(to / POINT_SECONDS) - first + 1
  const points = Array.from({ length: count }, (_, number): SoundPoint => {
    const seconds = (first + number) * POINT_SECONDS
    const { gain, drive } = state(seconds)
    const heard = track.isThere(seconds) ? gain : 0
    return { seconds, gain: heard, drive, pan: track.panAt(seconds) }
  })
  return { id: `${track.actor.id} ${sound}`, sound, points }
}

const isMoving = ({ actions }: ActorTrack) =>
  actions.some(({ motion }) => running[motion] !== undefined)

/** Weighed by how much of each action is in what it does: motors rev as one gives way to the next. */
function stateAt(
  track: ActorTrack,
  sound: BedName,
  seconds: number,
): Pick<SoundPoint, 'gain' | 'drive'> {
  const isHull = sound === 'hull'
  const rest = isHull ? RESTING_HULL : 0
  let [gain, drive] = [0, 0]
  for (const { motion, weight } of track.momentAt(seconds).actions) {
    const state = running[motion] ?? { gain: rest, drive: 0 }
    gain += weight * state.gain
    drive += weight * state.drive
  }
  return { gain: gain * track.nearness * (isHull ? HULL_GAIN : 1), drive }
}
