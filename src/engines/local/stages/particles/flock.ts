/**
 * A flock: many small things in the air, each with a place, a depth and a life of its own.
 *
 * What a thing does is a function of the time alone, so that frames can be drawn in any order, and every speed
 * is in heights of the frame a second, so that it looks alike at any size and frame rate. A life starts and ends
 * out of sight or faded; the next one of the same place in the flock is another thing. The camera carries what
 * is in the air, near things more than far ones; what leaves the frame on one side enters on the other.
 */
import type { Planes } from '../../../../media/planes.ts'
import { createRandom } from '../../draw/random.ts'
import type { CameraDrift } from './camera-drift.ts'
import type { Mask } from './mask.ts'
import type { Paint } from './paint.ts'
import { paintMask } from './paint-mask.ts'
import type { Size } from './paint-mask.ts'

/** Far and near: what a thing has between them follows from its depth. */
type Range = readonly [far: number, near: number]

/** A part of the frame, 0 to 1 of its sides. */
export type Region = { left: number; top: number; right: number; bottom: number }

export type Flock = {
  count: number
  masks: readonly Mask[]
  paints: readonly (Paint & { luma?: number })[]
  /** Half a side, in heights of the frame. */
  size: Range
  alpha: Range
  /** Heights a second, at the far and at the near end. */
  speed: Range
  /** Direction of travel: x to the right, y down. */
  direction: readonly [x: number, y: number]
  /** How much speeds and directions differ from one another. Default 0.15. */
  variety?: number
  /** Larger: fewer near ones. Default 2. */
  depthBias?: number
  sway?: { heights: number; hertz: number }
  /** `turns` a second; `tumbles`: how often a flat thing shows its edge in a second. */
  spin?: { turns: number; tumbles: number }
  /** 0 steady to 1 going out altogether, and how often in a second. */
  twinkle?: { depth: number; hertz: number }
  lifeSeconds: number
  /** Drawn as long as it moves in `exposureSeconds`; 0 for none. */
  exposureSeconds?: number
  /** Out of focus: nearer than `beyond`, wider by `wider`, as much fainter, with `mask`. */
  defocus?: { beyond: number; wider: number; mask: Mask }
  /** Where in the frame; soft edges inside it. Default all of it. */
  region?: Region
  /** Drawn again over each, as light on it. */
  highlight?: { mask: Mask; paint: Paint; alpha: number }
}

export type FlockFrame = {
  seed: number
  seconds: number
  /** Frames a second. */
  frameRate: number
  drift: CameraDrift
  /** 0 to 1: the part of the flock that is there. Default 1. */
  density?: number
}

const wholeFrame: Region = { left: 0, top: 0, right: 1, bottom: 1 }

const FADE = 0.12
const CAMERA_FAR = 0.8
const CAMERA_NEAR = 2.2

export function paintFlock(planes: Planes, size: Size, flock: Flock, frame: FlockFrame): void {
  const count = Math.round(flock.count * (frame.density ?? 1))
  const random = createRandom(frame.seed)
  const phases = Array.from({ length: count }, random)
  for (const [index, phase] of phases.entries()) {
    const lives = frame.seconds / flock.lifeSeconds + phase
    const life = Math.floor(lives)
    const own = createRandom((frame.seed + index * 7919 + life * 104_729) | 0)
    own()
    paintOne(planes, size, flock, frame, own, lives - life)
  }
}

const between = ([far, near]: Range, depth: number) => far + (near - far) * depth
const wrap = (value: number, length: number) => ((value % length) + length) % length

function paintOne(
  planes: Planes,
  size: Size,
  flock: Flock,
  frame: FlockFrame,
  random: () => number,
  age: number,
): void {
  const depth = random() ** (flock.depthBias ?? 2)
  const half = between(flock.size, depth) * (0.75 + random() * 0.5) * size.height
  const blurred = flock.defocus !== undefined && depth > flock.defocus.beyond ? flock.defocus : null
  const wider = blurred === null ? 1 : blurred.wider
  const reach = half * wider * 1.5 + 2
  const travel = createTravel(flock, size, random, depth)
  const sinceMiddle = (age - 0.5) * flock.lifeSeconds
  const home = homeIn(flock.region ?? wholeFrame, size, reach, random)
  const place = travel(sinceMiddle)
  const carried = frame.drift(
    { x: home.x + place.x - size.width / 2, y: home.y + place.y - size.height / 2 },
    (frame.seconds - sinceMiddle) * frame.frameRate,
    CAMERA_FAR + (CAMERA_NEAR - CAMERA_FAR) * depth,
  )
  const x = home.left + wrap(carried.x + size.width / 2 - home.left, home.right - home.left)
  const y = home.top + wrap(carried.y + size.height / 2 - home.top, home.bottom - home.top)
  const seen = Math.min(1, age / FADE, (1 - age) / FADE) * regionWeight(x, y, flock, size)
  const alpha = between(flock.alpha, depth) * seen * twinkle(flock, frame.seconds, random)
  const mask = blurred?.mask ?? flock.masks[Math.floor(random() * flock.masks.length)]!
  const paint = flock.paints[Math.floor(random() * flock.paints.length)]!
  const axes = axesOf(flock, half * wider, travel, sinceMiddle, random)
  const strength = (alpha * (paint.luma ?? 1)) / wider ** 1.2
  paintMask(planes, size, mask, { x, y, ...axes }, paint, strength)
  if (flock.highlight !== undefined) {
    const { mask: light, paint: shine, alpha: bright } = flock.highlight
    paintMask(planes, size, light, { x, y, ...axes }, shine, bright * seen)
  }
}

/** The box that a thing wraps around in, and its place in it at the middle of its life. */
function homeIn(region: Region, { width, height }: Size, reach: number, random: () => number) {
  const left = region.left * width - reach
  const right = region.right * width + reach
  const top = region.top * height - reach
  const bottom = region.bottom * height + reach
  const x = left + random() * (right - left)
  const y = top + random() * (bottom - top)
  return { left, right, top, bottom, x, y }
}

/** Fades towards those edges of the region that are not edges of the frame. */
function regionWeight(x: number, y: number, { region }: Flock, { width, height }: Size): number {
  if (region === undefined) return 1
  const soft = height * 0.12
  const sides = [
    region.left > 0 ? (x - region.left * width) / soft : 1,
    region.right < 1 ? (region.right * width - x) / soft : 1,
    region.top > 0 ? (y - region.top * height) / soft : 1,
    region.bottom < 1 ? (region.bottom * height - y) / soft : 1,
  ]
  return Math.max(0, Math.min(1, ...sides))
}

/** Way gone at a time of its life, in pixels. */
function createTravel(flock: Flock, { height }: Size, random: () => number, depth: number) {
  const differ = () => 1 + (random() * 2 - 1) * (flock.variety ?? 0.15)
  const speed = between(flock.speed, depth) * differ() * height
  const [x, y] = flock.direction
  const across = (x * differ() + (random() - 0.5) * 0.12) * speed
  const down = y * speed
  const sway = (flock.sway?.heights ?? 0) * height * (0.4 + depth) * differ()
  const pace = (flock.sway?.hertz ?? 0) * Math.PI * 2 * differ()
  const phase = random() * Math.PI * 2
  return (seconds: number) => ({
    x: across * seconds + sway * Math.sin(pace * seconds + phase),
    y: down * seconds + sway * 0.35 * Math.sin(pace * 1.7 * seconds + phase * 2),
  })
}

function twinkle({ twinkle: how }: Flock, seconds: number, random: () => number): number {
  if (how === undefined) return 1
  const wave = Math.sin((seconds * how.hertz * (0.6 + random() * 0.8) + random()) * Math.PI * 2)
  return 1 - how.depth * (0.5 - 0.5 * wave)
}

function axesOf(
  flock: Flock,
  half: number,
  travel: (seconds: number) => { x: number; y: number },
  sinceMiddle: number,
  random: () => number,
): { ax: number; ay: number; bx: number; by: number } {
  if (flock.spin !== undefined) return spun(flock.spin, half, sinceMiddle, random)
  const exposure = flock.exposureSeconds ?? 0
  if (exposure === 0) return { ax: half, ay: 0, bx: 0, by: half }
  const now = travel(sinceMiddle)
  const before = travel(sinceMiddle - exposure)
  const way = Math.hypot(now.x - before.x, now.y - before.y)
  const ahead = { x: (now.x - before.x) / (way || 1), y: (now.y - before.y) / (way || 1) }
  const long = half + way / 2
  return { ax: ahead.x * long, ay: ahead.y * long, bx: -ahead.y * half, by: ahead.x * half }
}

function spun(
  { turns, tumbles }: { turns: number; tumbles: number },
  half: number,
  seconds: number,
  random: () => number,
) {
  const turn = (random() + turns * (random() * 2 - 1) * seconds) * Math.PI * 2
  const tumble = (random() + tumbles * (0.5 + random()) * seconds) * Math.PI * 2
  // A leaf on its edge is still a line.
  const flat = Math.cos(tumble)
  const squash = Math.sign(flat || 1) * Math.max(0.14, Math.abs(flat))
  const cos = Math.cos(turn) * half
  const sin = Math.sin(turn) * half
  return { ax: cos, ay: sin, bx: -sin * squash, by: cos * squash }
}
