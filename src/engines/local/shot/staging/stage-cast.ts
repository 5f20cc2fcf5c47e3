/**
 * Composes a cast in the frame as a layout artist would: the lead off the middle where something balances
 * it, groups in rows that get smaller with depth, room ahead of those who travel, flyers in free sky.
 */
import { createRandom, seedFor } from '../../draw/random.ts'
import { classOf, isPerson } from '../picture-classes.ts'
import { personPicture } from '../picture-for.ts'
import { newActorId } from '../place-cast.ts'
import type { Named } from '../prompt/read-prompt.ts'
import type { Action, Actor, MotionName, PlaceName } from '../scene.ts'
import { unitOf } from '../scene.ts'
import type { Cluster, Unit } from './cluster.ts'
import { clustersOf, isSeated } from './cluster.ts'
import type { FrameSize } from './figure-size.ts'
import { acrossFrame, downFrame, unitsDown } from './figure-size.ts'
import { dressedPicture } from './person-looks.ts'
import { liftOnto, seatOf } from './seats.ts'
import { actionsOf } from './action-times.ts'
import type { Spot } from './spread.ts'
import { keepInside, spreadOut } from './spread.ts'

export type StageOptions = {
  place: PlaceName
  frame: FrameSize & { seconds: number }
  /** Whether text at the bottom needs room. */
  hasCaption: boolean
  seed: number
}

export const MAX_CAST = 22

type Placed = { cluster: Cluster; spot: Spot; scale: number; facing: Actor['facing']; row: number }

export type StagedCast = {
  actors: Actor[]
  unworn: Named[]
  /** Nouns that more were asked of than the frame holds. */
  crowdedOut: string[]
}

export function stageCast(named: readonly Named[], options: StageOptions): StagedCast {
  const { clusters, unworn } = clustersOf(named, options.place)
  const shown = clusters.slice(0, MAX_CAST)
  const crowdedOut = [...new Set(clusters.slice(MAX_CAST).map(({ base }) => base.named.noun))]
  const isFloating = options.place === 'underwater' || options.place === 'space'
  const isAfloat = ({ base: { motion } }: Cluster) => options.place === 'sea' && motion === 'swim'
  const flies = (cluster: Cluster) =>
    (cluster.role === 'flies' && !isAfloat(cluster)) ||
    (isFloating && isLoose(cluster, options.place))
  const grounded = shown.filter((cluster) => !flies(cluster))
  const placed = placeGrounded(grounded, options)
  const flown = placeFlyers(shown.filter(flies), placed, options)
  turn([...placed, ...flown])
  const inOrder = shown.map((cluster) =>
    [...placed, ...flown].find((one) => one.cluster === cluster)!,
  )
  return { actors: actorsOf(inOrder, options), unworn, crowdedOut }
}

/** Under water and in space what is no furniture or plant has no ground to stand on. */
function isLoose({ base }: Cluster, place: PlaceName): boolean {
  const kind = classOf(base.named.picture)
  if (
    /^(crab|lobster|coral|spiral-shell|turtle|snail|moai|anchor|money-bag)$/.test(
      base.named.picture,
    )
  )
    return false
  return (
    kind.motion !== 'sway' &&
    !(place === 'underwater' && kind.place === 'table') &&
    kind.motion !== 'still'
  )
}

/** Foot lines of the three rows, from near to far, and how large things are in them. */
function rowsFor({ place, frame, hasCaption }: StageOptions) {
  const isPortrait = frame.height > frame.width
  const front =
    place === 'windowsill' ? 0.86 : place === 'underwater' ? 0.92 : isPortrait ? 0.84 : 0.88
  const near = front - (hasCaption ? 0.07 : 0)
  const step = isPortrait ? 0.05 : 0.075
  return [
    { y: near, scale: 1 },
    { y: near - step, scale: 0.82 },
    { y: near - step * 1.9, scale: 0.66 },
    { y: near - step * 2.6, scale: 0.54 },
  ] as const
}

const WIDEST_ROW = 0.88

function placeGrounded(clusters: readonly Cluster[], options: StageOptions): Placed[] {
  const rows = rowsOf(clusters, options)
  for (let shrink = 1; ; shrink *= 0.93) {
    const placed = layOut(clusters, rows, shrink, options)
    if (spreadOut(placed.map(({ spot }) => spot)) || shrink < 0.35) return placed
  }
}

/** The row of each cluster: leads in front, the many behind, hills and houses at the back. */
function rowsOf(clusters: readonly Cluster[], { frame, place }: StageOptions): number[] {
  const widths = clusters.map((cluster) => acrossFrame(cluster.width, frame) + 0.03)
  const standing = clusters.filter(({ role }) => role === 'stands')
  const total = clusters.reduce(
    (sum, { role }, at) => sum + (role === 'stands' ? widths[at]! : 0),
    0,
  )
  const perRow = total <= WIDEST_ROW && standing.length <= 4 ? 99 : rowCapacity(standing.length)
  let inRow = 0
  let row = 0
  let used = 0
  return clusters.map((cluster, at) => {
    const { where, relation } = cluster.base.named
    if (where === 'far') return 3
    if (cluster.role === 'backdrop') return clusters.length === 1 ? 0 : place === 'table' ? 1 : 2
    if (relation?.kind === 'behind')
      return cluster.base.named.count > 3 ? 1 + (cluster.base.number % 2) : 1
    if (where === 'near' || relation?.kind === 'front') return 0
    const width = widths[at]! * (1 - row * 0.18)
    if (row < 2 && (inRow >= perRow || used + width > WIDEST_ROW)) {
      row++
      inRow = 0
      used = 0
    }
    inRow++
    used += width
    return row
  })
}

const rowCapacity = (count: number) => (count <= 4 ? 2 : count <= 6 ? 3 : count <= 9 ? 4 : 5)

function layOut(
  clusters: readonly Cluster[],
  rows: readonly number[],
  shrink: number,
  options: StageOptions,
): Placed[] {
  const { frame, seed } = options
  const random = createRandom(seedFor(seed, 'staging'))
  const levels = rowsFor(options)
  const xs = xsOf(clusters, rows, options)
  return clusters.map((cluster, at) => {
    const level = levels[rows[at]!]!
    const isBackdrop = cluster.role === 'backdrop'
    const scale = shrink * (isBackdrop ? Math.max(0.85, level.scale) : level.scale)
    const highest = unitsDown(level.y - 0.05, frame)
    const fitted = Math.min(scale, highest / cluster.height)
    const spot: Spot = {
      x: xs[at]!,
      y:
        level.y +
        (random() - 0.5) * 0.012 -
        (cluster.how === null && rows[at] === 0 && at % 2 ? 0.012 : 0),
      width: acrossFrame(cluster.width * fitted, frame),
      height: downFrame(cluster.height * fitted, frame),
      isFixed: cluster.base.named.where === 'left' || cluster.base.named.where === 'right',
      isBackdrop,
    }
    keepInside(spot)
    return { cluster, spot, scale: fitted, facing: 'left' as const, row: rows[at]! }
  })
}

/** Where each would stand if nobody were in its way. */
function xsOf(
  clusters: readonly Cluster[],
  rows: readonly number[],
  { frame }: StageOptions,
): number[] {
  const hasBackdrop = clusters.some(({ role }) => role === 'backdrop')
  const wide = frame.width > frame.height
  const travels = clusters.some(({ isTraveller }) => isTraveller)
  const ahead = headingOf(clusters) === 'right' ? -1 : 1
  const inRow = (row: number) =>
    clusters.filter(({ role }, at) => rows[at] === row && role !== 'backdrop')
  const sheltered = new Map(clusters.map((cluster) => [shelterOf(cluster), cluster]))
  return clusters.map((cluster, at) => {
    const { where } = cluster.base.named
    if (where === 'left') return 0.22
    if (where === 'right') return 0.78
    if (cluster.role === 'backdrop') {
      const backdrops = clusters.filter(({ role }) => role === 'backdrop')
      const number = backdrops.indexOf(cluster)
      if (sheltered.has(cluster.base.named)) return wide ? 0.47 : 0.6
      if (clusters.length === backdrops.length) return slot(number, backdrops.length, 0.26)
      return backdrops.length === 1 ? 0.68 : slot(number, backdrops.length, 0.3)
    }
    const mates = inRow(rows[at]!)
    const number = mates.indexOf(cluster)
    if (mates.length === 1 && rows[at] === 0)
      return hasBackdrop
        ? 0.36
        : travels
          ? 0.5 + ahead * 0.1
          : wide && clusters.length > 1
            ? 0.36
            : 0.47
    const step = Math.min(wide ? 0.3 : 0.4, 0.8 / mates.length)
    const shift = rows[at]! % 2 === 1 ? step * 0.45 * (hasBackdrop ? -1 : 1) : 0
    const middle = hasBackdrop ? 0.44 : 0.5
    const order = ordered(mates)
    return middle + (order.indexOf(cluster) - (mates.length - 1) / 2) * step + shift + number * 0
  })
}

/** What somebody is under: it stands over them. */
const shelterOf = ({ base: { named } }: Cluster) =>
  named.relation?.kind === 'under' ? named.relation.to : null

const slot = (number: number, count: number, step: number) =>
  0.5 + (number - (count - 1) / 2) * step

/** Which way those who travel go: vehicles to the left, as they are drawn; others to the right. */
function headingOf(clusters: readonly Cluster[]): Actor['facing'] {
  const leader = clusters.find(({ isTraveller }) => isTraveller)
  return leader?.base.motion === 'drive' && leader.riders.length === 0 ? 'left' : 'right'
}

/** Its keys are on the right. */
const isAtPiano = ({ base: { named } }: Cluster) => named.playsPiano

/** Who chases comes behind whom it chases, seen in the way they go. */
function ordered(clusters: readonly Cluster[]): Cluster[] {
  const heading = headingOf(clusters)
  const order = [...clusters].sort((a, b) => Number(isAtPiano(a)) - Number(isAtPiano(b)))
  for (const cluster of clusters) {
    const { relation } = cluster.base.named
    if (relation?.kind !== 'follows') continue
    const led = order.findIndex(({ base }) => base.named === relation.to)
    const at = order.indexOf(cluster)
    const isBehind = heading === 'right' ? at < led : at > led
    if (led < 0 || isBehind) continue
    order.splice(at, 1)
    const to = order.findIndex(({ base }) => base.named === relation.to)
    order.splice(heading === 'right' ? to : to + 1, 0, cluster)
  }
  return order
}

/** Flyers and swimmers in the air of the frame, clear of the heads below. */
function placeFlyers(
  clusters: readonly Cluster[],
  placed: readonly Placed[],
  options: StageOptions,
): Placed[] {
  const { frame, place, seed } = options
  const random = createRandom(seedFor(seed, 'flyers'))
  const ground = rowsFor(options)[0].y
  const isDeep = place === 'underwater' || place === 'space'
  const many = clusters.length
  const shrink = many > 8 ? 0.55 : many > 4 ? 0.68 : many > 2 ? 0.84 : 1
  const columns = Math.ceil(Math.sqrt(many * (frame.width / frame.height) * 0.8))
  const lines = Math.ceil(many / columns)
  return clusters.map((cluster, at) => {
    const scale = shrink * (cluster.base.named.where === 'far' ? 0.6 : 1)
    const width = acrossFrame(cluster.width * scale, frame)
    const height = downFrame(cluster.height * scale, frame)
    const line = Math.floor(at / columns)
    const inLine = Math.min(columns, many - line * columns)
    const column = at % columns
    const low = isDeep ? 0.72 : placed.length > 0 ? 0.36 : 0.55
    const part = lines === 1 ? 0.45 : line / (lines - 1)
    const wave = ((column % 2) - 0.5) * 0.07
    let bottom = 0.14 + height + (low - 0.14 - height) * part + (random() - 0.5) * 0.04 + wave
    let x = (column + 0.5 + (line % 2) * 0.3) / (inLine + (lines > 1 ? 0.3 : 0))
    if (many === 1) x = placed.length > 0 ? freeX(placed) : cluster.isTraveller ? 0.42 : 0.5
    x += many > 2 ? (random() - 0.5) * 0.05 : 0
    const over = cluster.base.named.relation
    const under =
      over?.kind === 'over'
        ? placed.find(({ cluster: { base } }) => base.named === over.to)
        : undefined
    if (under) x = under.spot.x
    for (const { spot } of placed) {
      const meets = Math.abs(spot.x - x) < (spot.width + width) * 0.45
      if (meets && !spot.isBackdrop) bottom = Math.min(bottom, spot.y - spot.height - 0.02)
    }
    bottom = Math.min(ground - 0.03, Math.max(height + 0.04, bottom))
    const spot = { x, y: ground - line * 0.015, width, height, isFixed: false, isBackdrop: false }
    keepInside(spot)
    lifts.set(spot, unitsDown(spot.y - bottom, frame))
    return { cluster, spot, scale, facing: 'left' as const, row: 0 }
  })
}

const lifts = new WeakMap<Spot, number>()

function freeX(placed: readonly Placed[]): number {
  const middle = placed.reduce((sum, { spot }) => sum + spot.x, 0) / placed.length
  return middle <= 0.5 ? 0.7 : 0.3
}

/** Those who travel look ahead, those who have to do with each other at each other, others into the frame. */
function turn(placed: readonly Placed[]): void {
  const heading = headingOf(placed.map(({ cluster }) => cluster))
  const travellers = placed.filter(({ cluster }) => cluster.isTraveller)
  const living = placed.filter(
    ({ cluster, row }) => cluster.role !== 'backdrop' && row === 0 && isAlive(cluster),
  )
  for (const one of placed) {
    const other =
      partnerOf(one, placed) ??
      (living.length === 2 && living.includes(one) ? living.find((who) => who !== one) : undefined)
    const middle = other?.spot.x ?? 0.5
    one.facing =
      travellers.includes(one) && (travellers.length > 1 || !other || one.cluster.role === 'flies')
        ? heading
        : one.spot.x < middle - (other ? 0 : 0.05)
          ? 'right'
          : 'left'
    if (travellers.includes(one)) one.facing = heading
  }
}

const isAlive = ({ base, riders }: Cluster) =>
  [base, ...riders].some(({ named }) => classOf(named.picture).motion === 'idle')

function partnerOf({ cluster }: Placed, placed: readonly Placed[]): Placed | undefined {
  const { named } = cluster.base
  const { relation } = named
  const to = relation && /^(faces|beside|front)$/.test(relation.kind) ? relation.to : null
  return placed.find(
    ({ cluster: { base } }) =>
      base.named !== named &&
      (base.named === to ||
        (base.named.relation?.to === named && /^(faces|beside)$/.test(base.named.relation.kind))),
  )
}

function actorsOf(placed: readonly Placed[], options: StageOptions): Actor[] {
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
      lift: lifts.get(spot) ?? restingLift(cluster.base),
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
      ? Math.min(1, ((seat.to - seat.from) * cluster.base.width * 1.15) / (count * rider.width))
      : 1
  const lift = cluster.how === 'inside' ? base.height * 0.34 : liftOnto(base.picture, base.height)
  const actor = actorFor(rider, {
    id,
    spot,
    scale: scale * Math.max(0.6, smaller),
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

/** A motion that makes sense where it happens: nothing swims in a living room. */
function motionIn(said: MotionName, picture: string, place: PlaceName): MotionName {
  const isSwimmer = classOf(picture).motion === 'swim'
  const isFlyer = classOf(picture).motion === 'fly'
  const isWaterfowl = /^(swan|duck|goose)$/.test(picture) && place === 'sea'
  const motion =
    (isSwimmer || isWaterfowl) && /^(run|walk|drive|float)$/.test(said)
      ? 'swim'
      : isSwimmer && said === 'fly'
        ? 'swim'
        : isFlyer && said === 'drive'
          ? 'fly'
          : said
  const isWet = place === 'underwater' || place === 'sea' || place === 'space' || place === 'beach'
  if (motion === 'swim' && !isWet) return 'float'
  if (motion === 'sail' && place !== 'sea' && place !== 'beach') return 'sway'
  return motion
}

const round = (value: number) => Math.round(value * 1e4) / 1e4

/** Of a scene unit, for tests and remixes. */
export const unitPixels = (frame: FrameSize) => unitOf(frame)
