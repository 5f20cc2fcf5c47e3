import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Actor } from '../../shot/scene.ts'
import type { CameraState } from '../camera.ts'
import { project } from '../camera.ts'
import { createFigure } from '../figures/create-figure.ts'
import type { Figure, Moment } from '../figures/figure.ts'
import { createRandom, seedFor } from '../random.ts'
import type { Rgb } from '../colour-mix.ts'
import type { Stage } from '../stage.ts'
import { depthAt, newCanvas } from '../stage.ts'
import { joinCompany } from './company.ts'
import { joinFlocks } from './flock.ts'
import { memberPath, ownWayAt } from './member-path.ts'
import { passagesOf, presenceAt } from './passage.ts'
import type { Passages } from './passage.ts'
import { drawShadow } from './shadow.ts'
import { momentOf } from './timeline.ts'
import { trackedWay } from './tracking.ts'
import type { TrackedSpan } from './tracking.ts'

/** An actor with its figure, standing at `x`, `y` of the resting frame, in pixels. */
export type CastMember = {
  actor: Actor
  passages: Passages
  figure: Figure
  phase: number
  x: number
  y: number
  depth: number
  /** Pixels a second at its fastest. */
  pace: number
  /** Whom it goes with; in pixels how far behind the first, how long they are together, the widest's width. */
  company?: { head: CastMember; gap: number; length: number; width: number }
  /** Units a second of the flock it goes in. */
  flockPaceUnits?: number
  /** What it sits or stands on. */
  seat?: CastMember
}

/** The frame that planners lay actors out in, width over height. */
const PLANNED_ASPECT = 16 / 9

/** Actors in their order, those that sit on another at its place, whatever the frame's shape. */
export function createCast(stage: Stage, ambient: Rgb, actors: readonly Actor[]): CastMember[] {
  const cast = actors.map((actor) => createCastMember(stage, ambient, actor))
  const seated = cast.map((member) => {
    const seat = cast.find(({ actor }) => actor.id === member.actor.on)
    if (seat === undefined || seat === member) return member
    const aside = (member.actor.x - seat.actor.x) * PLANNED_ASPECT * stage.unit
    return { ...member, x: seat.x + aside, y: seat.y, depth: seat.depth, seat }
  })
  return joinCompany(joinFlocks(seated))
}

function createCastMember(stage: Stage, ambient: Rgb, actor: Actor): CastMember {
  const y = Math.round(actor.y * stage.height)
  const seed = seedFor(stage.seed, actor.id)
  const figure = createFigure({
    picture: actor.picture,
    cutout: stage.characters?.[actor.picture],
    heightPixels: Math.round(actor.height * stage.unit),
    colour: actor.colour,
    holds: actor.holds,
    wears: actor.wears,
    isOnSeat: actor.on !== null,
    light: stage.light,
    ambient,
    blurPixels: actor.y > 1 ? stage.unit * 0.005 : 0,
    seed,
  })
  const x = actor.y > 1 ? actor.x * stage.width : insideFrame(stage, figure.width, actor.x)
  const passages = passagesOf({ actor, figure, x, stage })
  return {
    actor,
    passages,
    figure,
    phase: createRandom(seed)(),
    x,
    y,
    depth: depthAt(stage, y),
    pace: Math.max(...passages.actions.map(({ motion }) => figure.paceOf(motion))),
  }
}

function insideFrame(stage: Stage, width: number, x: number): number {
  // Room for what a body does beside its rest, and for a camera that comes nearer.
  const edge = width * 0.58 + stage.width * 0.04
  if (edge * 2 > stage.width) return stage.width / 2
  return Math.min(stage.width - edge, Math.max(edge, x * stage.width))
}

/** How the camera goes with the cast: when it does, and pixels of its way. */
export type Travel = { spans: readonly TrackedSpan[]; pixels: number }

/** As far as the one it follows has gone meanwhile: the first that goes anywhere. */
export function travelAt(
  cast: readonly CastMember[],
  stage: Stage,
  spans: readonly TrackedSpan[],
  clock: number,
): Travel {
  const lead = cast.find(({ pace }) => pace > 0)
  const way = lead === undefined ? 0 : trackedWay(spans, (at) => ownWayAt(lead, at), clock)
  const gone =
    way > 0 ? way : walkedBy(trackedWay(spans, (at) => at, clock) * stage.unit * 0.25, cast, stage)
  return { spans, pixels: gone * (lead?.actor.facing === 'left' ? -1 : 1) }
}

/** With nobody who goes anywhere the camera goes by at a walk; but it does not leave behind those who stand there. */
function walkedBy(way: number, cast: readonly CastMember[], stage: Stage): number {
  const most = stage.width * 0.16
  return cast.length === 0 ? way : most * (1 - Math.exp(-way / most))
}

export type Placed = {
  moment: Moment
  /** Foot point in the frame. */
  x: number
  y: number
  zoom: number
  facing: number
  /** Of its lowest point over the foot line, in frame pixels. */
  lift: number
  /** How much of it is seen while it comes or goes, 0 to 1. */
  alpha: number
}

export function placeMember(
  member: CastMember,
  stage: Stage,
  camera: CameraState,
  travel: Travel,
  clock: number,
): Placed {
  const { actor, passages, figure, phase, x, y, depth, seat } = member
  const carrier = seat !== undefined && seat.pace > 0 ? seat : member
  const path = memberPath(carrier, stage, travel, clock)
  const own = momentOf(passages.actions, figure, clock, phase)
  const moment = { ...own, way: path.gone }
  const { alpha, down } = presenceAt(passages, clock, figure)
  const at = project(stage, camera, { x: x + path.x, y: y + down }, depth, 0)
  return {
    moment,
    ...at,
    zoom: camera.zoom,
    facing: (actor.facing === 'left' ? -1 : 1) * path.turn,
    lift: (actor.lift * stage.unit + figure.liftAt(moment)) * camera.zoom,
    alpha,
  }
}

type GroundKind = 'solid' | 'water' | 'seabed'

export function drawMember(
  context: SKRSContext2D,
  member: CastMember,
  placed: Placed,
  stage: Stage,
  ground: GroundKind,
): void {
  if (placed.alpha >= 1) drawWhole(context, member, placed, stage, ground)
  else if (placed.alpha > 0) {
    const [copy, pen] = newCanvas(stage.width, stage.height)
    drawWhole(pen, member, placed, stage, ground)
    context.globalAlpha = placed.alpha
    context.drawImage(copy, 0, 0)
    context.globalAlpha = 1
  }
}

function drawWhole(
  context: SKRSContext2D,
  member: CastMember,
  placed: Placed,
  stage: Stage,
  ground: GroundKind,
): void {
  const { actor, figure } = member
  const { moment, x, y, zoom, facing, lift } = placed
  const raised = actor.lift * stage.unit * zoom
  const place = (mirrorY: number, foot: number) => {
    context.setTransform(zoom, 0, 0, zoom * mirrorY, x, foot)
    figure.draw(context, moment, facing)
    context.resetTransform()
  }
  if (ground === 'water') {
    // Only what is near the water is seen in it.
    const near = 1 - Math.min(1, lift / (stage.unit * 0.5))
    context.globalAlpha = 0.22 * near
    if (near > 0) place(-0.5, y + raised * 0.5)
    context.globalAlpha = 1
  } else if (actor.y <= 1) {
    const seat = actor.on === null ? 0 : raised
    const width = figure.width * zoom * Math.max(0.5, Math.abs(facing))
    const thing = { lift: Math.max(0, lift - seat), width, isOnSeat: seat > 0 }
    drawShadow(context, stage, { x, y: y - seat }, thing, ground === 'solid' ? 1 : 0.4)
  }
  place(1, y - raised)
}

/** What of a member lies over those that sit in it. */
export function drawMemberFront(
  context: SKRSContext2D,
  { actor, figure }: CastMember,
  { moment, x, y, zoom, facing }: Placed,
  stage: Stage,
): void {
  context.setTransform(zoom, 0, 0, zoom, x, y - actor.lift * stage.unit * zoom)
  figure.drawFront?.(context, moment, facing)
  context.resetTransform()
}
