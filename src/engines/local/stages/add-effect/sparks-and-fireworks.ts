import { copyPlanes } from '../../../../media/planes.ts'
import { createRandom } from '../../draw/random.ts'
import { LightGrid } from '../particles/light-grid.ts'
import { lightPaint } from '../particles/paint.ts'
import { paintMask } from '../particles/paint-mask.ts'
import { maskOf } from '../particles/shapes.ts'
import { plainTone } from '../particles/tone.ts'
import { paintBurst } from './bursts.ts'
import type { Burst } from './bursts.ts'
import { pointOf, regionOf } from './effect-place.ts'
import { flockFrame, shutterOf } from '../particles/act-time.ts'
import type { OpenEffect } from './effect-spec.ts'

const SPURT_SECONDS = 0.09
const SPARK_SECONDS = 1.1
const warm = [
  [255, 190, 90],
  [255, 150, 50],
  [255, 214, 140],
] as const

/** A shower of sparks, as from a grinder: spurts that never stop, arcs that fall. */
export const openSparks: OpenEffect = (spec, act) => {
  const { geometry, seed } = act
  const { width, height } = geometry
  const source = pointOf(spec.place, { x: 0.5, y: 0.98 })
  const side = source.x < 0.35 ? -0.9 : source.x > 0.65 ? -Math.PI + 0.9 : -Math.PI / 2
  const spurts = Math.ceil(SPARK_SECONDS / SPURT_SECONDS)
  const light = lightPaint([255, 170, 80])
  return (input, output, frame) => {
    copyPlanes(input, output, width, height)
    const { seconds, drift, frameRate } = flockFrame(spec, act, frame)
    const newest = Math.floor(seconds / SPURT_SECONDS)
    for (let spurt = newest - spurts; spurt <= newest; spurt++) {
      const start = spurt * SPURT_SECONDS
      const random = createRandom(seed + spurt * 7919)
      random()
      const home = { x: (source.x - 0.5) * width, y: (source.y - 0.5) * height }
      const { x, y } = drift(home, start * frameRate, 1)
      const burst: Burst = {
        seed: seed + spurt * 104_729,
        x: x + width / 2,
        y: y + height / 2,
        count: Math.round(6 + random() ** 2 * 34),
        speed: [0.45, 2.1],
        towards: side,
        spread: 0.7,
        gravity: 1.5,
        drag: 1.3,
        lifeSeconds: SPARK_SECONDS,
        size: 0.003,
        colours: warm,
        trailSeconds: Math.max(0.034, shutterOf(act)),
      }
      paintBurst(output, geometry, burst, seconds - start)
      const age = seconds - start
      if (age >= 0 && age < SPURT_SECONDS * 2) {
        const half = height * 0.16
        const alpha = 0.7 * (burst.count / 30) * (1 - age / (SPURT_SECONDS * 2))
        const place = { x: burst.x, y: burst.y, ax: half, ay: 0, bx: 0, by: half }
        paintMask(output, geometry, maskOf('glow'), place, light, alpha)
      }
    }
  }
}

const ROCKET_EVERY_SECONDS = 0.75
const SHELL_SECONDS = 1.9
const shells = [
  [255, 90, 70],
  [90, 170, 255],
  [255, 206, 90],
  [130, 255, 150],
  [220, 120, 255],
  [255, 150, 200],
] as const

/** Shells that open in the upper part, one after the other, and light what is below. */
export const openFireworks: OpenEffect = (spec, act) => {
  const { geometry, seed } = act
  const { width, height } = geometry
  const grid = new LightGrid(geometry)
  const region = regionOf(spec.place) ?? { left: 0.08, top: 0.06, right: 0.92, bottom: 0.5 }
  const shellsAt = (seconds: number) => {
    const newest = Math.floor(seconds / ROCKET_EVERY_SECONDS)
    return [newest - 3, newest - 2, newest - 1, newest].map((number) => {
      const random = createRandom(seed + number * 7919)
      random()
      const start = (number + random() * 0.7) * ROCKET_EVERY_SECONDS
      const colour = shells[Math.floor(random() * shells.length)]!
      const second = random() < 0.3 ? shells[Math.floor(random() * shells.length)]! : colour
      const x = (region.left + random() * (region.right - region.left)) * width
      const y = (region.top + random() * (region.bottom - region.top)) * height
      const size = 0.7 + random() * 0.6
      return { number, start, age: seconds - start, colour, second, x, y, size }
    })
  }
  return (input, output, frame) => {
    const { seconds, drift, frameRate } = flockFrame(spec, act, frame)
    const open = shellsAt(seconds).filter(({ age }) => age >= 0 && age < SHELL_SECONDS)
    grid.reset()
    for (const { age, colour, x, y } of open) {
      lightUp(grid, { x, y, height }, lightPaint(colour), 0.4 * Math.exp(-age * 4))
    }
    grid.apply(input, output, plainTone)
    for (const { number, start, age, colour, second, x, y, size } of open) {
      const at = drift({ x: x - width / 2, y: y - height / 2 }, start * frameRate, 1)
      const burst: Burst = {
        seed: seed + number * 104_729,
        x: at.x + width / 2,
        y: at.y + height / 2,
        count: 150,
        speed: [0.22 * size, 0.85 * size],
        towards: 0,
        spread: Math.PI,
        gravity: 0.16,
        drag: 2.6,
        lifeSeconds: SHELL_SECONDS,
        size: 0.0036,
        colours: [colour, second],
        trailSeconds: 0.17,
      }
      paintBurst(output, geometry, burst, age)
    }
  }
}

function lightUp(
  grid: LightGrid,
  { x, y, height }: { x: number; y: number; height: number },
  paint: ReturnType<typeof lightPaint>,
  strength: number,
): void {
  if (strength < 0.01) return
  for (let node = 0; node < grid.gain.length; node++) {
    const row = Math.floor(node / grid.columns)
    const away =
      (((node - row * grid.columns) * 8 - x) ** 2 + (row * 8 - y) ** 2) / (height * 0.5) ** 2
    const weight = strength * Math.exp(-away * 2.2)
    if (weight > 0.003) grid.mix(node, weight * paint.luma, paint)
  }
}
