import { unitOf } from '../../shot/scene.ts'
import type { MotionName } from '../../shot/scene.ts'
import { motionAt } from '../../frame/camera-motion.ts'
import type { CameraMotion } from '../../frame/camera-motion.ts'
import type { Cast, CastActor } from './actor-cast.ts'
import type { PlateMaps } from './plate-maps.ts'

/** Where an actor stands in the first frame of every shot between cuts, in fractions of the frame. */
export type Spot = { x: number; y: number; height: number; facing: 'left' | 'right' }

export type Stage = {
  maps: PlateMaps
  /** Width / height of the frame as shown. */
  aspect: number
  motion: CameraMotion | null
  frameCount: number
  size: { width: number; height: number }
  /** Part of the frame around a place that people cover, 0 to 1; null where nobody is known of. */
  people: ((box: Box) => number) | null
}

/** Fractions of the frame. */
export type Box = { left: number; top: number; right: number; bottom: number }

/** Height on screen per unit of a class, for a foot line at this height of the frame: nearer is lower and larger. */
function sizeAt(y: number): number {
  return 0.24 + 0.54 * Math.min(1.15, Math.max(0, (y - 0.45) / 0.45))
}

const GROUND = { far: [0.56, 0.66], near: [0.93, 0.99], any: [0.76, 0.97], water: [0.6, 0.86] }
const AIR = { far: [0.14, 0.34], near: [0.3, 0.55], any: [0.2, 0.46] }
const TRAVELS = new Set<MotionName>(['walk', 'run', 'fly', 'swim', 'sail'])
/** Of flyers, per unit of their class. */
const AIR_SCALE = { far: 0.32, near: 0.95, any: 0.68 }
const STEPS = 18
/** Where people take more than this of every place, one is as good as the other. */
export const CROWDED = 0.3

/** Quiet places on the ground, or in the air, one for each actor, away from what the shot is about. */
export function placeActors({ actors, staging }: Cast, stage: Stage): Spot[] {
  const spots: Spot[] = []
  const crowd = actors.length > 3 ? 0.78 : 1
  for (const actor of actors) {
    let best: { spot: Spot; cost: number } | null = null
    for (let row = 0; row <= 6; row++) {
      for (let column = 0; column <= STEPS; column++) {
        const spot = candidate(actor, staging, stage, column / STEPS, row / 6, crowd)
        const cost = costOf(spot, actor, staging, stage, spots)
        if (best === null || cost < best.cost) best = { spot, cost }
      }
    }
    spots.push(best!.spot)
  }
  // Those who travel together go the same way.
  const isFlock = actors.length > 1 && actors.every(({ motion }) => TRAVELS.has(motion))
  return isFlock ? spots.map((spot) => ({ ...spot, facing: spots[0]!.facing })) : spots
}

function candidate(
  actor: CastActor,
  { side, depth, level, isCorner }: Cast['staging'],
  { maps: { active }, aspect }: Stage,
  across: number,
  down: number,
  crowd: number,
): Spot {
  const band = actor.isAirborne
    ? AIR[depth ?? 'any']
    : level === 'water'
      ? GROUND.water
      : isCorner
        ? [0.86, 0.95]
        : GROUND[depth ?? 'any']
  const y = band[0]! + (band[1]! - band[0]!) * down
  const unit = unitOf({ width: aspect, height: 1 })
  const scale = actor.isAirborne ? AIR_SCALE[depth ?? 'any'] : sizeAt(y)
  const height = actor.height * unit * scale * crowd
  const [from, to] =
    side === 'left'
      ? [0.1, 0.36]
      : side === 'right'
        ? [0.64, 0.9]
        : side === 'centre'
          ? [0.42, 0.58]
          : [0.1, 0.9]
  const part = isCorner
    ? across < 0.5
      ? across * 0.2
      : 1 - (1 - across) * 0.2
    : from + (to - from) * across
  const half = (height / aspect) * 0.55
  const x = isCorner && side !== null ? (side === 'left' ? 0 : 1) : part
  return {
    x: Math.min(
      active.right - half,
      Math.max(active.left + half, active.left + x * (active.right - active.left)),
    ),
    y: Math.max(
      active.top + y * (active.bottom - active.top),
      // Flyers rise over their foot line.
      actor.isAirborne ? active.top + height * 1.28 : 0,
    ),
    height,
    facing: part < 0.5 ? 'right' : 'left',
  }
}

function costOf(
  spot: Spot,
  actor: CastActor,
  staging: Cast['staging'],
  stage: Stage,
  others: readonly Spot[],
): number {
  const body = bodyOf(spot, stage.aspect)
  const feet = { ...body, top: spot.y - spot.height * 0.12, bottom: spot.y + spot.height * 0.1 }
  const { maps } = stage
  let cost = mean(maps, body)
  if (actor.isAirborne) cost += 0.8 * mean(maps, body, maps.unlikeSky)
  else cost += 0.3 * mean(maps, feet) + 0.8 * mean(maps, feet, maps.unlikeGround)
  if (stage.people !== null) cost += 3 * Math.min(CROWDED, stage.people(body))
  // The ground of most shots is low, and a place a third from the side is better than the middle or the rim.
  if (!actor.isAirborne && staging.depth === null) cost += 1.1 * Math.abs(spot.y - 0.91)
  if (!staging.isCorner) cost += 1.2 * Math.max(0, Math.abs(spot.x - 0.5) - 0.27)
  cost += 0.12 * Math.abs(Math.abs(spot.x - 0.5) - 0.2)
  cost += 1.6 * (1 - visiblePart(spot, stage))
  for (const other of others) {
    const apart =
      Math.abs(other.x - spot.x) / ((0.62 * (other.height + spot.height)) / stage.aspect)
    const deep = Math.abs(other.y - spot.y) / (actor.isAirborne ? 0.3 : 0.12)
    cost +=
      1.6 * Math.max(0, 1 - Math.max(apart, deep * (actor.isAirborne ? 0.8 : 0.5))) +
      0.1 * Math.max(0, 1 - apart / 3)
  }
  return cost
}

export function bodyOf(spot: Spot, aspect: number): Box {
  const half = (spot.height / aspect) * 0.5
  return { left: spot.x - half, right: spot.x + half, top: spot.y - spot.height, bottom: spot.y }
}

function mean(maps: PlateMaps, box: Box, of: Float32Array = maps.busy): number {
  const { width, height } = maps
  const clamp = (value: number, limit: number) => Math.min(limit, Math.max(0, Math.round(value)))
  const [left, top] = [clamp(box.left * width, width - 1), clamp(box.top * height, height - 1)]
  const right = Math.max(left + 1, clamp(box.right * width, width))
  const bottom = Math.max(top + 1, clamp(box.bottom * height, height))
  let sum = 0
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) sum += of[y * width + x]!
  return sum / ((right - left) * (bottom - top))
}

/** Part of the act in which the tracked place is in the frame. */
function visiblePart(spot: Spot, { motion, frameCount, size }: Stage): number {
  if (motion === null) return 1
  const [x, y] = [(spot.x - 0.5) * size.width, (spot.y - spot.height / 2 - 0.5) * size.height]
  const step = Math.max(1, Math.floor(frameCount / 24))
  let seen = 0
  let count = 0
  for (let frame = 0; frame < frameCount; frame += step, count++) {
    const { a, b, x: shiftX, y: shiftY } = motionAt(motion, frame)
    const atX = a * x - b * y + shiftX
    const atY = b * x + a * y + shiftY
    if (Math.abs(atX) < size.width * 0.47 && Math.abs(atY) < size.height * 0.47) seen++
  }
  return seen / count
}
