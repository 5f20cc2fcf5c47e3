/** Effects made of single lines. */
import { copyPlanes } from '../../../../media/planes.ts'
import type { Planes } from '../../../../media/planes.ts'
import { createRandom } from '../../draw/random.ts'
import { LightGrid } from '../particles/light-grid.ts'
import { flashLight, planFlashes } from '../particles/lightning.ts'
import { coverPaint, lightPaint } from '../particles/paint.ts'
import type { Paint } from '../particles/paint.ts'
import { lightUp, paintBolt } from '../particles/paint-flash.ts'
import { paintMask } from '../particles/paint-mask.ts'
import { maskOf } from '../particles/shapes.ts'
import { plainTone } from '../particles/tone.ts'
import { pointOf, regionOf } from './effect-place.ts'
import { flockFrame, rateOf } from '../particles/act-time.ts'
import type { OpenEffect } from './effect-spec.ts'

/** Drawn animation of this kind is drawn on twos. */
const DRAWINGS_PER_SECOND = 12
const SPEED_LINES = 90

/** Lines that rush from the middle outwards, as comics draw speed. */
export const openSpeedLines: OpenEffect = ({ place }, act) => {
  const { geometry, seed } = act
  const { width, height } = geometry
  const centre = pointOf(place, { x: 0.5, y: 0.5 })
  const paint = coverPaint([252, 252, 252])
  const reach = Math.hypot(width, height) * 0.62
  return (input, output, frame) => {
    copyPlanes(input, output, width, height)
    const drawing = Math.floor((frame / rateOf(act)) * DRAWINGS_PER_SECOND)
    const random = createRandom(seed + drawing * 7919)
    random()
    for (let line = 0; line < SPEED_LINES; line++) {
      const turn = ((line + random()) / SPEED_LINES) * Math.PI * 2
      const from = height * (0.42 + 0.3 * random())
      const half = (reach - from) * (0.35 + 0.65 * random())
      const thick = height * (0.002 + 0.011 * random() ** 3)
      const cos = Math.cos(turn)
      const sin = Math.sin(turn)
      const away = from + half
      const at = { x: centre.x * width + cos * away, y: centre.y * height + sin * away }
      const axes = { ax: cos * half, ay: sin * half, bx: -sin * thick, by: cos * thick }
      paintMask(output, geometry, maskOf('drop'), { ...at, ...axes }, paint, 0.4 + 0.5 * random())
    }
  }
}

/** Bolts of lightning, each with the light it throws on everything. */
export const openLightning: OpenEffect = ({ place }, act) => {
  const { geometry, seed } = act
  const grid = new LightGrid(geometry)
  const across = { left: 0.22, centre: 0.5, right: 0.78 } as const
  const flashes = planFlashes(seed, act.frameCount / rateOf(act)).map((flash) =>
    place.across === null ? flash : { ...flash, across: across[place.across] },
  )
  return (input, output, frame) => {
    const seconds = frame / rateOf(act)
    grid.reset()
    for (const flash of flashes) lightUp(grid, flash, flashLight(flash, seconds) * 0.55)
    grid.apply(input, output, plainTone)
    for (const flash of flashes) {
      const bright = flashLight(flash, seconds)
      if (bright > 0.12) paintBolt(output, geometry, flash, Math.min(1, bright * 1.3))
    }
  }
}

const laserColours = [
  [60, 255, 90],
  [255, 40, 70],
  [70, 120, 255],
  [230, 60, 255],
] as const
const LASERS = 7

/** Beams that sweep from above, as at a concert. */
export const openLasers: OpenEffect = ({ place }, act) => {
  const { geometry, seed } = act
  const { width, height } = geometry
  const source = pointOf(place, { x: 0.5, y: -0.08 })
  const far = Math.hypot(width, height) * 1.2
  const draw = (planes: Planes, turn: number, half: number, paint: Paint, alpha: number) => {
    const cos = Math.cos(turn)
    const sin = Math.sin(turn)
    const at = { x: source.x * width, y: source.y * height, ax: cos * far, ay: sin * far }
    paintMask(
      planes,
      geometry,
      maskOf('beam'),
      { ...at, bx: -sin * half, by: cos * half },
      paint,
      alpha,
    )
  }
  return (input, output, frame) => {
    copyPlanes(input, output, width, height)
    const seconds = frame / rateOf(act)
    const random = createRandom(seed)
    for (let beam = 0; beam < LASERS; beam++) {
      const pace = (0.12 + 0.2 * random()) * (random() < 0.5 ? -1 : 1)
      const swing = Math.sin((seconds * pace + random()) * Math.PI * 2)
      const turn = Math.PI / 2 + swing * 1.05
      const paint = lightPaint(laserColours[beam % laserColours.length]!)
      const bright = 0.6 + 0.4 * Math.sin(seconds * 3.1 + beam * 1.9)
      draw(output, turn, height * 0.03, paint, 0.4 * bright * paint.luma)
      draw(output, turn, height * 0.006, paint, bright * Math.max(0.6, paint.luma))
    }
  }
}

const METEOR_EVERY_SECONDS = 0.9
const METEOR_SECONDS = 0.75

/** Meteors: a bright head, a long fading trail, most of them faint. */
export const openShootingStars: OpenEffect = (spec, act) => {
  const { geometry, seed } = act
  const { width, height } = geometry
  const region = regionOf(spec.place) ?? { left: 0.05, top: 0, right: 0.95, bottom: 0.5 }
  const head = lightPaint([255, 252, 244])
  const trail = lightPaint([190, 214, 255])
  return (input, output, frame) => {
    copyPlanes(input, output, width, height)
    const { seconds, drift, frameRate } = flockFrame(spec, act, frame)
    const newest = Math.floor(seconds / METEOR_EVERY_SECONDS)
    for (const number of [newest - 1, newest]) {
      const random = createRandom(seed + number * 7919)
      random()
      const start = (number + random() * 0.6) * METEOR_EVERY_SECONDS
      const age = (seconds - start) / METEOR_SECONDS
      const bright = 0.5 + 0.5 * random()
      const way = height * (0.35 + 0.4 * random())
      const lean = 0.35 + random() * 0.3
      const x = (region.left + random() * (region.right - region.left)) * width - way * 0.4
      const y = (region.top + random() * (region.bottom - region.top) * 0.7) * height
      if (age <= 0 || age >= 1) continue
      const moved = drift({ x: x - width / 2, y: y - height / 2 }, start * frameRate, 1)
      const long = way * 0.5 * Math.sin(Math.PI * Math.min(1, age + 0.15))
      const at = {
        x: moved.x + width / 2 + Math.cos(lean) * way * age,
        y: moved.y + height / 2 + Math.sin(lean) * way * age,
      }
      const fade = bright * Math.sin(Math.PI * age)
      const half = long / 2
      const place = {
        x: at.x - Math.cos(lean) * half,
        y: at.y - Math.sin(lean) * half,
        ax: Math.cos(lean) * half,
        ay: Math.sin(lean) * half,
        bx: -Math.sin(lean) * height * 0.003,
        by: Math.cos(lean) * height * 0.003,
      }
      paintMask(output, geometry, maskOf('drop'), place, trail, fade * trail.luma)
      const glow = height * 0.022
      const round = { ...at, ax: glow, ay: 0, bx: 0, by: glow }
      paintMask(output, geometry, maskOf('glow'), round, head, fade)
    }
  }
}
