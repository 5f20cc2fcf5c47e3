import { motionIn } from './motion-in.ts'
import { classOf, isCrawler, isPerson } from './picture-classes.ts'
import { personPicture } from './picture-for.ts'
import type { Actor, MotionName, PlaceName } from './scene.ts'

const airPlaces: readonly PlaceName[] = ['underwater', 'space']

/** One thing of a kind to draw. `picture` of people is a family: see `personPicture`. */
export type Subject = {
  noun: string
  picture: string
  count: number
  colour: string | null
  motion: MotionName
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
  const motion = motionIn(subject.motion, subject.picture, spot.place)
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
      : isCrawler(picture) && motion !== 'swim'
        ? 0
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

export const footLine = (place: PlaceName) =>
  place === 'windowsill' ? 0.86 : place === 'underwater' ? 0.93 : 0.87

const round = (value: number) => Math.round(value * 1e4) / 1e4
