import type { Planes } from '../../../../media/planes.ts'
import { createRandom } from '../../draw/random.ts'
import type { ActContext } from '../../frame/frame-stage.ts'
import { LightGrid } from '../particles/light-grid.ts'
import { coverPaint } from '../particles/paint.ts'
import { paintMask } from '../particles/paint-mask.ts'
import { maskOf } from '../particles/shapes.ts'
import { createTone } from '../particles/tone.ts'
import type { OpenEffect } from './effect-spec.ts'
import { rateOf } from '../particles/act-time.ts'

/** Damage is printed at the speed of film, whatever the video's. */
const FRAMES_PER_SECOND = 18
const SCRATCH_SECONDS = 1.7
const dark = coverPaint([14, 12, 10])
const light = coverPaint([240, 236, 226])

/** A worn print: specks and hairs that last a frame of film, scratches that run for a second, unsteady light. */
export const openDustAndScratches: OpenEffect = (_, act) => {
  const { geometry, seed } = act
  const grid = new LightGrid(geometry)
  const tone = createTone({ curve: (value) => 0.012 + value * 0.976, saturation: 0.94 })
  return (input, output, frame) => {
    const seconds = frame / rateOf(act)
    const exposure = Math.floor(seconds * FRAMES_PER_SECOND)
    const random = createRandom(seed + exposure * 7919)
    random()
    grid.reset()
    const dimmed = 1 - 0.026 * random()
    for (let node = 0; node < grid.gain.length; node++) grid.dim(node, dimmed)
    grid.apply(input, output, tone)
    paintScratches(output, act, seconds, random)
    const specks = 4 + Math.floor(random() ** 2 * 16)
    for (let speck = 0; speck < specks; speck++) paintSpeck(output, act, random)
    if (random() < 0.28) paintHair(output, act, random)
  }
}

function paintSpeck(planes: Planes, { geometry }: ActContext, random: () => number): void {
  const { width, height } = geometry
  const half = height * (0.0017 + 0.01 * random() ** 4)
  const turn = random() * Math.PI
  const flat = half * (0.35 + 0.65 * random())
  const place = {
    x: random() * width,
    y: random() * height,
    ax: Math.cos(turn) * half,
    ay: Math.sin(turn) * half,
    bx: -Math.sin(turn) * flat,
    by: Math.cos(turn) * flat,
  }
  const paint = random() < 0.6 ? dark : light
  paintMask(
    planes,
    geometry,
    maskOf(random() < 0.5 ? 'puff' : 'dot'),
    place,
    paint,
    0.45 + 0.4 * random(),
  )
}

/** A curl: short cords end to end, each turned a little further. */
function paintHair(planes: Planes, { geometry }: ActContext, random: () => number): void {
  const { width, height } = geometry
  let x = random() * width
  let y = random() * height
  let turn = random() * Math.PI * 2
  const bend = (random() - 0.5) * 0.9
  const step = height * (0.006 + 0.006 * random())
  const thick = height * 0.0011
  for (let part = 0; part < 14; part++) {
    const cos = Math.cos(turn)
    const sin = Math.sin(turn)
    const place = {
      x,
      y,
      ax: cos * step * 0.62,
      ay: sin * step * 0.62,
      bx: -sin * thick,
      by: cos * thick,
    }
    paintMask(planes, geometry, maskOf('cord'), place, dark, 0.6)
    x += cos * step
    y += sin * step
    turn += bend * 0.35 + (random() - 0.5) * 0.3
  }
}

/** Up to three at a time, each at its own place, trembling, broken here and there. */
function paintScratches(
  planes: Planes,
  { geometry, seed }: ActContext,
  seconds: number,
  shake: () => number,
): void {
  const { width, height } = geometry
  for (let line = 0; line < 3; line++) {
    const lives = seconds / SCRATCH_SECONDS + line * 0.37
    const own = createRandom(seed + line * 977 + Math.floor(lives) * 7919)
    own()
    const seen = own() < 0.55
    const home = own() * width
    const isDark = own() < 0.3
    const strength = 0.16 + own() * 0.26
    if (!seen) continue
    const age = lives - Math.floor(lives)
    const fade = Math.min(1, age * 8, (1 - age) * 8)
    const x = home + Math.sin(age * 5 + line) * width * 0.004 + (shake() - 0.5) * 1.6
    const middle = own() * height
    const half = height * (0.5 + own())
    const place = { x, y: middle, ax: 0, ay: half, bx: -Math.max(0.8, height * 0.0009), by: 0 }
    paintMask(planes, geometry, maskOf('cord'), place, isDark ? dark : light, strength * fade)
  }
}
