/** A four-legged body bent by its joints: a spine that the legs hang from, head and tail at its ends. */
import { lerp, smooth } from '../../easing.ts'
import type { Pose } from '../pose.ts'
import type { FourLeggedRig } from './four-legged-rigs.ts'
import type { Hold, Point } from './limb.ts'
import { carried, holdOf, kneeOf, turned } from './limb.ts'
import type { Mover } from './rigging.ts'

export const legNames = ['nearFront', 'nearHind', 'farFront', 'farHind'] as const
export type LegName = (typeof legNames)[number]

export type Leg = {
  name: LegName
  chain: readonly [Point, Point, Point]
  radius: number
  lengths: readonly [number, number]
  /** Which way the knee goes, seen from the hip down. */
  side: number
  /** Where the foot stands under its hip. */
  stand: Point
  isRaised: boolean
}

export type Skeleton = {
  legs: readonly Leg[]
  neck: Point
  face: Point
  tail: readonly Point[] | null
  /** Of the legs, from hip to ground. */
  legLength: number
  shoulder: number
  hips: number
  spine: number
}

/** From parts of the content box to parts of its height. */
export function skeletonOf(rig: FourLeggedRig, aspect: number): Skeleton {
  const place = ([x, y]: Point): Point => [x * aspect, y]
  const legs = legNames.flatMap((name): Leg[] => {
    const measured = rig[name]
    if (measured === null) return []
    const [hip, knee, foot] = [place(measured[0]), place(measured[1]), place(measured[2])]
    const bend = (knee[0] - hip[0]) * (foot[1] - hip[1]) - (knee[1] - hip[1]) * (foot[0] - hip[0])
    const isRaised = foot[1] < 0.91
    const isFront = name === 'nearFront' || name === 'farFront'
    const sole = isRaised ? 0.035 : 1 - foot[1]
    return [
      {
        name,
        chain: [hip, knee, foot],
        radius: measured[3],
        lengths: [
          Math.hypot(knee[0] - hip[0], knee[1] - hip[1]),
          Math.hypot(foot[0] - knee[0], foot[1] - knee[1]),
        ],
        // Wrists go forward, hocks back; a picture that shows them bent otherwise is right.
        side: Math.abs(bend) > 0.004 ? -Math.sign(bend) : isFront ? 1 : -1,
        stand: [hip[0] + (isFront ? -0.01 : 0.03), 1 - sole],
        isRaised,
      },
    ]
  })
  const front = legs.filter(({ name }) => name.endsWith('Front'))
  const hind = legs.filter(({ name }) => name.endsWith('Hind'))
  const mean = (all: number[]) => all.reduce((sum, value) => sum + value, 0) / all.length
  return {
    legs,
    neck: place(rig.neck),
    face: place(rig.face),
    tail: rig.tail?.map(place) ?? null,
    legLength: 1 - mean(legs.map(({ chain }) => chain[0][1])),
    shoulder: mean(front.map(({ chain }) => chain[0][0])),
    hips: mean(hind.map(({ chain }) => chain[0][0])),
    spine: mean(legs.map(({ chain }) => chain[0][1])) - 0.1,
  }
}

const partOf = (pose: Pose, name: string) => pose.parts[name] ?? 0

/** What the spine does with a point of the body: pitch, bend, length. */
export function bodyMap(skeleton: Skeleton, pose: Pose): (point: Point) => Point {
  const [chest, rump] = [partOf(pose, 'chest'), partOf(pose, 'rump')]
  const [arch, length] = [partOf(pose, 'arch'), partOf(pose, 'length')]
  const [shift, gap] = [partOf(pose, 'shift'), skeleton.hips - skeleton.shoulder]
  const pitch = Math.atan2(chest - rump, gap)
  const middle = (skeleton.hips + skeleton.shoulder) / 2
  return ([x, y]) => {
    const along = Math.min(1.35, Math.max(-0.3, (skeleton.hips - x) / gap))
    const bow = 1 - (2 * along - 1) ** 2
    return [
      x - shift + (x - middle) * length + pitch * (skeleton.spine - y) * 0.8,
      y - lerp(rump, chest, along) - arch * bow,
    ]
  }
}

type Posed = { map: (point: Point) => Point; pitch: number }

function legMoved(leg: Leg, pose: Pose, { map }: Posed): Point[] {
  const [hip, , foot] = leg.chain
  const isShown = leg.isRaised ? 1 - partOf(pose, 'raise') : partOf(pose, 'home')
  const rest: Point = [lerp(foot[0], leg.stand[0], isShown), lerp(foot[1], leg.stand[1], isShown)]
  const newHip = map(hip)
  const newFoot: Point = [
    rest[0] - partOf(pose, `${leg.name}X`),
    rest[1] - partOf(pose, `${leg.name}Y`),
  ]
  return [newHip, kneeOf(newHip, newFoot, leg.lengths, leg.side), newFoot]
}

/** The sole keeps its shape and stands flat. */
function legCarries(leg: Leg, moved: readonly Point[], point: Point, hold: Hold): Point {
  const bent = carried(leg.chain, moved, point, hold)
  const sole = hold.segment === 1 ? smooth((hold.along - 0.66) / 0.24) : 0
  if (sole === 0) return bent
  const [foot, to] = [leg.chain[2], moved[2]!]
  return [
    lerp(bent[0], to[0] + point[0] - foot[0], sole),
    lerp(bent[1], to[1] + point[1] - foot[1], sole),
  ]
}

/** Each joint turns by its own angle, and all that comes after turns with it. */
function tailMoved(tail: readonly Point[], pose: Pose, { map, pitch }: Posed): Point[] {
  const root = tail[0]!
  const newRoot = map(root)
  let angle = -pitch
  const moved = [newRoot]
  for (let i = 1; i < tail.length; i++) {
    angle += partOf(pose, `tail${Math.min(3, i - 1)}`)
    const [from, to] = [tail[i - 1]!, tail[i]!]
    const step = turned([to[0] - from[0], to[1] - from[1]], [0, 0], angle)
    moved.push([moved[i - 1]![0] + step[0], moved[i - 1]![1] + step[1]])
  }
  return moved
}

function headWeight({ neck, face }: Skeleton, point: Point): number {
  const [dx, dy] = [face[0] - neck[0], face[1] - neck[1]]
  const length = Math.hypot(dx, dy)
  const [px, py] = [point[0] - neck[0], point[1] - neck[1]]
  const along = (px * dx + py * dy) / (length * length)
  const far = Math.hypot(px, py) / (length * 2.6)
  return smooth((along + 0.25) / 0.9) * (1 - smooth((far - 0.8) / 0.4))
}

type Corner = { rest: Point; legs: { leg: number; hold: Hold }[]; tail: Hold | null; head: number }

export function bindFourLegged(
  skeleton: Skeleton,
  layer: string,
  { corners, used }: { corners: Float32Array; used: Uint32Array },
  layers: ReadonlySet<string>,
): Mover {
  const bound = Array.from(used, (at) =>
    cornerOf(skeleton, layer, [corners[at * 2]!, corners[at * 2 + 1]!], layers),
  )
  return (pose, out) => {
    const gap = skeleton.hips - skeleton.shoulder
    const pitch = Math.atan2(partOf(pose, 'chest') - partOf(pose, 'rump'), gap)
    const posed = { map: bodyMap(skeleton, pose), pitch }
    const legs = skeleton.legs.map((leg) => legMoved(leg, pose, posed))
    const tail = skeleton.tail === null ? null : tailMoved(skeleton.tail, pose, posed)
    const head = headMoved(skeleton, pose, posed)
    bound.forEach((corner, index) => {
      const at = used[index]!
      const [x, y] = cornerMoved(skeleton, corner, { posed, legs, tail, head })
      out[at * 2] = x
      out[at * 2 + 1] = y
    })
  }
}

function cornerOf(
  skeleton: Skeleton,
  layer: string,
  rest: Point,
  layers: ReadonlySet<string>,
): Corner {
  const isBody = layer === 'body'
  const legs = skeleton.legs.flatMap((leg, index) => {
    const isOwn = layer === leg.name
    if (!isOwn && (!isBody || layers.has(leg.name))) return []
    const hold = holdOf(leg, rest, isOwn)
    return hold.weight > 0.001 ? [{ leg: index, hold }] : []
  })
  const hasTail = layer === 'tail' || (isBody && !layers.has('tail'))
  const tail =
    hasTail && skeleton.tail !== null
      ? holdOf({ chain: skeleton.tail, radius: 0.06 }, rest, layer === 'tail')
      : null
  const head = isBody || layer === 'head' ? headWeight(skeleton, rest) : 0
  return { rest, legs, tail: tail !== null && tail.weight > 0.001 ? tail : null, head }
}

/** The head stays upright while the body pitches; `head` lowers the nose, `reach` takes it forward. */
function headMoved(skeleton: Skeleton, pose: Pose, { map, pitch }: Posed) {
  const to = map(skeleton.neck)
  const angle = -partOf(pose, 'head') + pitch * 0.35
  const [x, y] = [to[0] - partOf(pose, 'reach'), to[1] - partOf(pose, 'headLift')]
  return (point: Point): Point => {
    const around = turned([point[0] - skeleton.neck[0], point[1] - skeleton.neck[1]], [0, 0], angle)
    return [x + around[0], y + around[1]]
  }
}

/** Where the muzzle is: somewhat before and under the middle of the face. */
export function mouthOf(skeleton: Skeleton, pose: Pose): Point {
  const { neck, face, hips, shoulder } = skeleton
  const pitch = Math.atan2(partOf(pose, 'chest') - partOf(pose, 'rump'), hips - shoulder)
  const posed = { map: bodyMap(skeleton, pose), pitch }
  return headMoved(skeleton, pose, posed)([face[0] + (face[0] - neck[0]) * 0.75, face[1] + 0.12])
}

type Moved = {
  posed: Posed
  legs: readonly Point[][]
  tail: readonly Point[] | null
  head: (point: Point) => Point
}

function cornerMoved(skeleton: Skeleton, corner: Corner, moved: Moved): Point {
  const { rest } = corner
  let [x, y] = moved.posed.map(rest)
  if (corner.head > 0) {
    const head = moved.head(rest)
    x = lerp(x, head[0], corner.head)
    y = lerp(y, head[1], corner.head)
  }
  if (corner.tail !== null && moved.tail !== null) {
    const tail = carried(skeleton.tail!, moved.tail, rest, corner.tail)
    x = lerp(x, tail[0], corner.tail.weight)
    y = lerp(y, tail[1], corner.tail.weight)
  }
  if (corner.legs.length === 0) return [x, y]
  const total = corner.legs.reduce((sum, { hold }) => sum + hold.weight, 0)
  const scale = total > 1 ? 1 / total : 1
  const body = [x, y] as const
  for (const { leg, hold } of corner.legs) {
    const to = legCarries(skeleton.legs[leg]!, moved.legs[leg]!, rest, hold)
    x += (to[0] - body[0]) * hold.weight * scale
    y += (to[1] - body[1]) * hold.weight * scale
  }
  return [x, y]
}
