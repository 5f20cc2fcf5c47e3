import { createRandom, seedFor } from '../draw/random.ts'
import type { Subject } from './find-subjects.ts'
import { classOf, isPerson } from './picture-classes.ts'
import { personPicture } from './picture-for.ts'
import type { Actor, MotionName, PlaceName } from './scene.ts'

const MAX_ACTORS = 14
const airPlaces: readonly PlaceName[] = ['underwater', 'space']

/** Actors for the subjects, on slots across the ground: no overlap, looking into the picture. */
export function placeCast(named: Subject[], place: PlaceName, seed: number): Actor[] {
  const [lead, ...others] = named
  const held = lead ? others.filter((subject) => isHeld(subject, lead)) : []
  const standing = stand(
    named.filter((subject) => !held.includes(subject)),
    place,
    seed,
  )
  const holder = standing[0]
  return holder ? [...standing, ...held.map((subject) => heldBy(subject, holder))] : standing
}

/** A book somebody reads, a cup somebody drinks from. */
function isHeld(subject: Subject, lead: Subject): boolean {
  const isThing = classOf(subject.picture).place === 'table'
  return (
    isThing &&
    subject.count === 1 &&
    ['nod', 'eat', 'drink', 'read', 'work'].includes(lead.motion) &&
    classOf(lead.picture).place !== 'table'
  )
}

function heldBy(subject: Subject, holder: Actor): Actor {
  return {
    ...holder,
    id: `${holder.id}-holds`,
    noun: subject.noun,
    picture: subject.picture,
    colour: subject.colour,
    x: round(holder.x + (holder.facing === 'left' ? -0.012 : 0.012)),
    y: round(holder.y + 0.002),
    height: round(holder.height * 0.34),
    lift: round(holder.height * 0.17),
    actions: [{ motion: 'nod', startSeconds: 0 }],
  }
}

function stand(subjects: Subject[], place: PlaceName, seed: number): Actor[] {
  const random = createRandom(seedFor(seed, 'cast'))
  const all = subjects
    .flatMap((subject) => Array.from({ length: subject.count }, () => subject))
    .slice(0, MAX_ACTORS)
  const heights = all.map((subject) => heightIn(subject.picture, place))
  const widths = heights.map((height, index) => height * widthOf(all[index]!.picture))
  const shrink = Math.min(1, 1.3 / widths.reduce((sum, width) => sum + width, 0.0001))
  const total = widths.reduce((sum, width) => sum + width, 0)
  const ids: string[] = []
  let run = 0
  return all.map((subject, index) => {
    const middle = run + widths[index]! / 2
    run += widths[index]!
    const spread = Math.min(0.84, 0.3 + 0.18 * all.length)
    const x = all.length === 1 ? 0.47 : 0.5 + (middle / total - 0.5) * spread
    const row = all.length > 2 ? (index % 2) * -0.055 : 0
    const id = newActorId(subject.noun, ids)
    ids.push(id)
    return actorOf(subject, {
      id,
      place,
      x,
      y: footLine(place) + row + (random() - 0.5) * 0.015,
      height: heights[index]! * Math.max(0.45, shrink ** 0.75),
      pick: random(),
      facing: facingOf(subject, all.length, x),
    })
  })
}

/** Those who travel together look the same way; single actors look into the picture. */
function facingOf(subject: Subject, total: number, x: number): Actor['facing'] {
  if (subject.motion === 'drive') return 'left'
  const travels = ['walk', 'run', 'fly', 'swim', 'sail'].includes(subject.motion)
  if (travels && total > 1) return 'right'
  return x < 0.45 ? 'right' : 'left'
}

/** Ids tell the cats of a scene apart, for as long as it is remixed. Example: "cat-2". */
export function newActorId(noun: string, taken: readonly string[]): string {
  const word =
    noun
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 60) || 'actor'
  for (let number = 1; ; number++) {
    const id = `${word}-${number}`
    if (!taken.includes(id)) return id
  }
}

type Spot = {
  id: string
  place: PlaceName
  x: number
  y: number
  height: number
  pick: number
  facing?: Actor['facing']
}

export function actorOf(subject: Subject, spot: Spot): Actor {
  const kind = classOf(subject.picture)
  const motion = motionIn(subject, spot.place)
  const picture = isPerson(subject.picture)
    ? personPicture(subject.picture, spot.pick)
    : motion === 'fly' && /^(bird|blackbird)$/.test(subject.picture)
      ? 'dove'
      : subject.picture
  const isAloft = motion === 'fly' || airPlaces.includes(spot.place)
  const isObject = kind.place === 'table'
  const lift = airPlaces.includes(spot.place)
    ? isObject
      ? 0.1
      : 0.08 + 0.24 * spot.pick
    : isAloft
      ? Math.max(kind.lift, 0.2) + 0.22 * spot.pick
      : kind.lift
  return {
    id: spot.id,
    noun: subject.noun,
    picture,
    x: round(spot.x),
    y: round(spot.y),
    height: round(spot.height),
    lift: round(lift * (motion === 'swim' && spot.place === 'sea' ? 0 : 1)),
    facing: spot.facing ?? (spot.x < 0.45 ? 'right' : 'left'),
    colour: subject.colour,
    actions: [{ motion, startSeconds: 0 }],
    on: null,
    follows: null,
    holds: null,
  }
}

/** A motion that makes sense where it happens: nothing swims in a living room. */
function motionIn(subject: Subject, place: PlaceName): MotionName {
  const isWet = place === 'underwater' || place === 'sea'
  if (subject.motion === 'swim' && !isWet && !airPlaces.includes(place)) return 'float'
  if (subject.motion === 'sail' && place !== 'sea') return 'sway'
  return subject.motion
}

export const footLine = (place: PlaceName) =>
  place === 'windowsill' ? 0.86 : place === 'underwater' ? 0.93 : 0.87

export function heightIn(picture: string, place: PlaceName): number {
  const kind = classOf(picture)
  const isClose = place === 'windowsill' || (place === 'table' && kind.place !== 'table')
  return isClose ? Math.min(0.5, kind.height * 1.25) : kind.height
}

/** Rough width of a picture for its height: cars are wide, people narrow. */
function widthOf(picture: string): number {
  const kind = classOf(picture)
  if (kind.motion === 'drive') return 1.45
  return isPerson(picture) ? 0.55 : 1.08
}

const round = (value: number) => Math.round(value * 1e4) / 1e4
