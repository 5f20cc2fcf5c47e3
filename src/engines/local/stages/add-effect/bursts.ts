import type { Planes } from '../../../../media/planes.ts'
import { createRandom } from '../../draw/random.ts'
import { maskOf } from '../particles/shapes.ts'
import { lightPaint } from '../particles/paint.ts'
import { paintMask } from '../particles/paint-mask.ts'
import type { Size } from '../particles/paint-mask.ts'

type Rgb = readonly [number, number, number]

/** Burning grains thrown from a point. Lengths in heights of the frame, times in seconds. */
export type Burst = {
  seed: number
  x: number
  y: number
  count: number
  /** Slowest and fastest at the start, in heights a second. */
  speed: readonly [slow: number, fast: number]
  /** Directions: the middle one and the spread to both sides, in radians; 0 is to the right, down is positive. */
  towards: number
  spread: number
  gravity: number
  /** Part of the speed lost in a second: 0 flies on. */
  drag: number
  lifeSeconds: number
  size: number
  colours: readonly Rgb[]
  /** How long the eye keeps the light: the length of the trails. */
  trailSeconds: number
}

/** Draws a burst at an age. Every grain cools from white through its colour and goes out. */
export function paintBurst(planes: Planes, size: Size, burst: Burst, age: number): void {
  const random = createRandom(burst.seed)
  for (let grain = 0; grain < burst.count; grain++) {
    const turn = burst.towards + burst.spread * (random() * 2 - 1)
    const fast = burst.speed[0] + (burst.speed[1] - burst.speed[0]) * random()
    const life = burst.lifeSeconds * (0.45 + 0.55 * random())
    const colour = burst.colours[Math.floor(random() * burst.colours.length)]!
    const late = random() * 0.03
    const since = age - late
    if (since <= 0 || since >= life) continue
    const way = (seconds: number) => flown(burst, turn, fast, Math.max(0, seconds))
    const now = way(since)
    const before = way(since - burst.trailSeconds)
    const left = 1 - since / life
    paintGrain(planes, size, burst, { now, before, left, colour })
  }
}

function flown({ drag, gravity }: Burst, turn: number, fast: number, seconds: number) {
  const gone = drag === 0 ? seconds : (1 - Math.exp(-drag * seconds)) / drag
  return {
    x: Math.cos(turn) * fast * gone,
    y: Math.sin(turn) * fast * gone + (gravity * seconds * seconds) / 2,
  }
}

function paintGrain(
  planes: Planes,
  size: Size,
  burst: Burst,
  grain: {
    now: { x: number; y: number }
    before: { x: number; y: number }
    left: number
    colour: Rgb
  },
): void {
  const { height } = size
  const { now, before, left, colour } = grain
  const across = now.x - before.x
  const down = now.y - before.y
  const way = Math.hypot(across, down)
  const thick = burst.size * height * (0.45 + 0.55 * left)
  const long = (way * height) / 2 + thick
  const ux = way === 0 ? 1 : across / way
  const uy = way === 0 ? 0 : down / way
  const middle = {
    x: burst.x + ((now.x + before.x) / 2) * height,
    y: burst.y + ((now.y + before.y) / 2) * height,
  }
  const glow = lightPaint(colour)
  const hot = lightPaint(mixed(colour, [255, 244, 224], Math.min(1, left * 1.1)))
  const bright = Math.min(1, left * 1.8)
  const place = (half: number) => ({
    ...middle,
    ax: ux * long,
    ay: uy * long,
    bx: -uy * half,
    by: ux * half,
  })
  paintMask(planes, size, maskOf('soft-disc'), place(thick * 4.5), glow, 0.2 * bright * glow.luma)
  paintMask(planes, size, maskOf('drop'), place(thick), hot, bright * Math.max(0.75, hot.luma))
}

const mixed = (one: Rgb, other: Rgb, part: number): Rgb => [
  one[0] + (other[0] - one[0]) * part,
  one[1] + (other[1] - one[1]) * part,
  one[2] + (other[2] - one[2]) * part,
]
