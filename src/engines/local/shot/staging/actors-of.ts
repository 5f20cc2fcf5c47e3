/** The actors of a composed cast: their ids, pictures, colours, actions, and who is on whom. */
import { createRandom, seedFor } from '../../draw/random.ts'
import { motionIn } from '../motion-in.ts'
import { classOf, isCrawler, isPerson } from '../picture-classes.ts'
import { personPicture } from '../picture-for.ts'
import { newActorId } from '../actor-of.ts'
import type { Named } from '../prompt/reading.ts'
import type { Action, Actor } from '../scene.ts'
import { actionsOf } from './action-times.ts'
import type { Cluster, Unit } from './cluster.ts'
import { isSeated, SHOULDERS, SMALLEST_RIDER } from './cluster.ts'
import { acrossFrame } from './figure-size.ts'
import { dressedPicture } from './person-looks.ts'
import type { Placed, StageOptions } from './placed.ts'
import { liftOnto, seatOf } from './seats.ts'
import type { Spot } from './spread.ts'

export function actorsOf(placed: readonly Placed[], options: StageOptions): Actor[] {
  const ids: string[] = []
  const idOf = (noun: string) => {
    const id = newActorId(noun, ids)
    ids.push(id)
    return id
  }
  const all = placed.map((one) => ({ one, id: idOf(one.cluster.base.named.noun) }))
  const byNamed = new Map<Named, string>()
  for (const { one, id } of all)
    if (!byNamed.has(one.cluster.base.named)) byNamed.set(one.cluster.base.named, id)
  return all.flatMap(({ one, id }) => {
    const { cluster, spot, scale, facing } = one
    const { relation } = cluster.base.named
    const base = actorFor(cluster.base, {
      id,
      spot,
      scale,
      facing,
      lift: one.lift ?? restingLift(cluster.base),
      options,
    })
    base.follows = relation?.kind === 'follows' ? (byNamed.get(relation.to) ?? null) : null
    if (cluster.riders.length > 0) stillUnder(base, cluster)
    const riders = cluster.riders.map((rider, at) =>
      riderOf(rider, at, { one, base, id: idOf(rider.named.noun), options }),
    )
    return [base, ...riders]
  })
}

/** What somebody rides goes as they do; what they sit on stays. */
function stillUnder(base: Actor, { riders }: Cluster): void {
  const ridden = riders[0]!.named.deeds[0]?.motion ?? riders[0]!.motion
  if (ridden === 'drive' || ridden === 'walk' || ridden === 'run') {
    const own = base.actions[0]!.motion
    const isLegged =
      classOf(base.picture).motion === 'idle' && !/cycle|scooter|skate|sled/.test(base.picture)
    if (own === 'idle' || own === 'still')
      base.actions = [
        { motion: isLegged ? (ridden === 'run' ? 'run' : 'walk') : 'drive', startSeconds: 0 },
      ]
  }
}

const restingLift = ({ named, motion }: Unit) =>
  classOf(named.picture).lift > 0 &&
  !isCrawler(named.picture) &&
  motion !== 'still' &&
  !/^(walk|run|idle|sleep|sit|swim|sail)$/.test(motion)
    ? classOf(named.picture).lift
    : 0

type Stand = {
  id: string
  spot: Spot
  scale: number
  facing: Actor['facing']
  lift: number
  options: StageOptions
}

function actorFor(unit: Unit, { id, spot, scale, facing, lift, options }: Stand): Actor {
  const { named } = unit
  const random = createRandom(seedFor(options.seed, id))
  const picture = isPerson(named.picture) ? personPicture(named.picture, random()) : named.picture
  const dressed = dressedPicture({ picture, named, pick: random() })
  const deeds = isSeated(named)
    ? [
        { motion: 'sit' as const, isNext: false, isFinal: false },
        ...named.deeds.filter(({ isNext }) => isNext),
      ]
    : named.deeds
  const actions = actionsOf(deeds, unit.motion, options.frame.seconds).map((action) => ({
    ...action,
    motion: motionIn(action.motion, named.picture, options.place),
  }))
  const isAloft = lift > 0.1 && actions[0]!.motion === 'fly'
  return {
    id,
    noun: named.noun,
    picture: isAloft && isStandingBird.test(dressed.picture) ? 'dove' : dressed.picture,
    x: round(spot.x),
    y: round(spot.y),
    height: round(
      Math.max(0.03, unit.height * scale * (named.count > 1 ? 0.95 + 0.1 * random() : 1)),
    ),
    lift: round(lift),
    facing,
    colour: named.colour ?? dressed.colour,
    actions: withoutRepeats(actions),
    on: null,
    follows: null,
    holds: unit.holds,
    ...(named.wears && { wears: named.wears }),
  }
}

/** Pictures of birds with folded wings: in the air another shows them. */
const isStandingBird =
  /^(bird|blackbird|goose|duck|swan|flamingo|rooster|chicken|turkey|parrot|baby-chick)$/

function withoutRepeats(actions: Action[]): Action[] {
  return actions.filter((action, at) => at === 0 || action.motion !== actions[at - 1]!.motion)
}

type Ride = { one: Placed; base: Actor; id: string; options: StageOptions }

/** On a seat, shoulder to shoulder; behind the front of a closed vehicle. */
function riderOf(rider: Unit, at: number, { one, base, id, options }: Ride): Actor {
  const { cluster, scale, spot } = one
  const count = cluster.riders.length
  const seat = seatOf(base.picture) ?? { height: 0.35, from: 0.3, to: 0.6 }
  const isMirrored = base.facing === 'right'
  const along = seat.from + ((seat.to - seat.from) * (at + 0.5)) / count - 0.5
  const aside = along * cluster.base.width * scale * (isMirrored ? -1 : 1)
  const smaller =
    count > 1
      ? Math.min(
          1,
          ((seat.to - seat.from) * cluster.base.width * SHOULDERS) / (count * rider.width),
        )
      : 1
  const lift = cluster.how === 'inside' ? base.height * 0.34 : liftOnto(base.picture, base.height)
  const actor = actorFor(rider, {
    id,
    spot,
    scale: scale * Math.max(SMALLEST_RIDER, smaller),
    facing: one.facing,
    lift: base.lift + lift,
    options,
  })
  // The renderer keeps who sits on something at its distance in scene units of a wide frame.
  const shift = cluster.how === 'inside' ? acrossFrame(aside, options.frame) : (aside * 9) / 16
  actor.x = round(base.x + shift)
  if (cluster.how === 'inside') actor.y = round(base.y - 0.004)
  else actor.on = base.id
  return actor
}

const round = (value: number) => Math.round(value * 1e4) / 1e4
