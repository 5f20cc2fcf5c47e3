/**
 * Clusters: what stands in one spot of the ground. A rider with the horse is one, as is whoever sits on a
 * sofa with the sofa; a thing in somebody's hands is part of its holder.
 */
import type { Named } from '../prompt/reading.ts'
import { toolFor } from '../prompt/name-in.ts'
import { isFurniture } from '../furniture.ts'
import { motionIn } from '../motion-in.ts'
import { classOf, isPerson } from '../picture-classes.ts'
import type { MotionName, PlaceName } from '../scene.ts'
import { wearable } from '../prompt/relation-words.ts'
import { aspectOf, hasHands, heightOf } from './figure-size.ts'
import { isVehicle, liftOnto, seatOf } from './seats.ts'

/** One figure to be. Sizes in scene units. */
export type Unit = {
  named: Named
  /** Which of its kind: 0, 1, ... */
  number: number
  height: number
  width: number
  motion: MotionName
  holds: string | null
}

export type Cluster = {
  /** Stands on the ground: the support, or the figure itself. */
  base: Unit
  /** On, in or behind the base. */
  riders: Unit[]
  how: 'on' | 'inside' | null
  width: number
  height: number
  role: 'stands' | 'flies' | 'backdrop'
  isTraveller: boolean
}

export type Clusters = {
  clusters: Cluster[]
  /** Things somebody is said to wear, which no figure here can put on. */
  unworn: Named[]
}

/** "in a top hat", "with headphones on": worn, unless somebody holds or stands on it. */
export function isWorn(thing: Named, named: readonly Named[]): boolean {
  if (!wearable.test(thing.picture)) return false
  if (thing.relation?.kind === 'wears') return true
  if (named.some(({ relation }) => relation?.to === thing && /^(in|on)$/.test(relation.kind)))
    return true
  return thing.relation?.kind === 'beside' && hasHands(thing.relation.to.picture)
}

export function clustersOf(named: readonly Named[], place: PlaceName): Clusters {
  const unworn = named.filter((thing) => isWorn(thing, named))
  const seen = named.filter((thing) => !unworn.includes(thing))
  const held = new Map<Named, Named>()
  for (const thing of seen) {
    const holder = thing.relation?.kind === 'holds' ? thing.relation.to : null
    if (holder && isHoldable(thing) && hasHands(shownAs(holder)) && !held.has(holder))
      held.set(holder, thing)
  }
  const inHands = new Set(held.values())
  const standing = seen.filter((thing) => !inHands.has(thing))
  const isPeopled = seen.some(({ picture }) => isPerson(picture) || isFurniture(picture))
  const unitsOf = (thing: Named) =>
    Array.from({ length: countIn(thing, standing) }, (_, number) =>
      unitOf(thing, number, {
        place,
        usual: heightOf(thing.picture, place, isPeopled),
        holds: held.get(thing)?.picture ?? null,
      }),
    )
  const isSupport = (thing: Named) => ridersOf(thing, standing).length > 0
  const isRider = (thing: Named) =>
    standing.some((base) => ridersOf(base, standing).includes(thing))
  const clusters = standing
    .filter((thing) => !isRider(thing))
    .flatMap((thing) => {
      if (!isSupport(thing)) return unitsOf(thing).map((unit) => clusterOf([unit], null))
      return seated(unitsOf(thing), ridersOf(thing, standing).flatMap(unitsOf))
    })
  return { clusters, unworn }
}

const isHoldable = ({ picture }: Named) =>
  classOf(picture).place === 'table' ||
  picture === 'guitar' ||
  picture === 'violin' ||
  picture === 'saxophone' ||
  picture === 'trumpet' ||
  picture === 'accordion' ||
  picture === 'umbrella' ||
  picture === 'microphone' ||
  picture === 'bouquet' ||
  /^(sunflower|tulip|rose|hibiscus|balloon|kite|flute|banjo|teddy-bear)$/.test(picture)

const shownAs = ({ picture }: Named) => picture

/** Who is on or in a thing that holds somebody. */
function ridersOf(base: Named, all: readonly Named[]): Named[] {
  if (seatOf(base.picture) === null && !isVehicle(base.picture)) return []
  return all.filter(
    ({ relation }) => relation?.to === base && (relation.kind === 'on' || relation.kind === 'in'),
  )
}

/** As many chairs as sit on them; for a plural nobody counted. */
function countIn(thing: Named, all: readonly Named[]): number {
  const riders = ridersOf(thing, all)
  const seats = riders.reduce((sum, { count }) => sum + count, 0)
  return riders.length > 0 && thing.isVague
    ? Math.min(thing.count, Math.max(1, seats))
    : thing.count
}

function unitOf(
  named: Named,
  number: number,
  { place, usual, holds }: { place: PlaceName; usual: number; holds: string | null },
): Unit {
  const { picture, deeds } = named
  const height = Math.min(0.82, usual * named.size)
  return {
    named,
    number,
    height,
    width: height * aspectOf(picture),
    motion: isSeated(named)
      ? 'sit'
      : motionIn(deeds[0]?.motion ?? restingMotion(named), picture, place),
    holds: holds ?? (named.count === 1 ? toolFor(named) : null),
  }
}

const seatFurniture = /^furniture-(sofa|armchair|chair|bench|stool|throne|cushion)$/
const legged =
  /^(horse|donkey|zebra|cow|ox|deer|camel|two-hump-camel|elephant|llama|moose|ram|tiger)$/

/** Who reads or drinks on a chair sits there; who rides a horse sits on it. */
export function isSeated({ relation, deeds }: Named): boolean {
  if (relation === null || !/^(on|in)$/.test(relation.kind)) return false
  const [first] = deeds
  if (legged.test(relation.to.picture)) return true
  const isQuiet =
    !first || /^(sit|idle|look|eat|drink|read|work|nod|sing|wave|cheer)$/.test(first.motion)
  return seatFurniture.test(relation.to.picture) && isQuiet
}

function restingMotion(named: Named): MotionName {
  const { motion } = classOf(named.picture)
  const isOnSomething = named.relation?.kind === 'on' || named.relation?.kind === 'in'
  const isAnimate = motion === 'idle'
  return isOnSomething && isAnimate && seatOf(named.relation!.to.picture) ? 'sit' : motion
}

function clusterOf(units: readonly Unit[], how: Cluster['how']): Cluster {
  const [base, ...riders] = units
  const seat = how === 'on' ? liftOnto(base!.named.picture, base!.height) : base!.height * 0.34
  const top = riders.map(({ height }) => height + seat)
  return {
    base: base!,
    riders,
    how,
    width: Math.max(base!.width, ...riders.map(({ width }) => width)),
    height: Math.max(base!.height, ...top),
    role: roleOf(base!),
    isTraveller: [base!, ...riders].some(({ motion }) => travelling.has(motion)),
  }
}

const travelling = new Set<MotionName>(['walk', 'run', 'drive', 'sail', 'swim', 'fly'])

/** Riders shared out among the supports: one chair each, or all on one sofa; who finds no room stands by. */
function seated(bases: readonly Unit[], riders: readonly Unit[]): Cluster[] {
  const how = isVehicle(bases[0]!.named.picture) ? 'inside' : 'on'
  return bases.flatMap((base, at) => {
    const own = riders.filter((_, number) => number % bases.length === at)
    const room = seatFurniture.test(base.named.picture) ? roomOn(base, own) : own.length
    return [
      clusterOf([base, ...own.slice(0, room)], how),
      ...own.slice(room).map((rider) => clusterOf([{ ...rider, motion: 'idle' }], null)),
    ]
  })
}

/** Smaller than this beside a sofa, and they look like toys on it. */
export const SMALLEST_RIDER = 0.6
/** Shoulders of those on a seat go over its ends. */
export const SHOULDERS = 1.15

/** How many sit on a seat without hiding each other. */
function roomOn(base: Unit, riders: readonly Unit[]): number {
  const seat = seatOf(base.named.picture)
  if (seat === null) return riders.length
  const width = (seat.to - seat.from) * base.width * SHOULDERS
  const widest = Math.max(...riders.map((rider) => rider.width)) * SMALLEST_RIDER
  return Math.max(1, Math.floor(width / widest))
}

function roleOf({ named, motion }: Unit): Cluster['role'] {
  const kind = classOf(named.picture)
  if (named.relation?.kind === 'over') return 'flies'
  if (motion === 'fly' && kind.motion !== 'swim') return 'flies'
  if (motion === 'float' && kind.place === 'table') return 'flies'
  if (kind.lift > 0.1 && (motion === 'float' || motion === 'swim' || motion === 'spin'))
    return 'flies'
  const isTall = kind.place !== 'table' && kind.height >= 0.5
  return isTall && (kind.motion === 'still' || named.picture.endsWith('tree'))
    ? 'backdrop'
    : 'stands'
}
