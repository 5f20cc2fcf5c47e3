import { copyPlanes } from '../../../../media/planes.ts'
import { createRandom } from '../../draw/random.ts'
import { LightGrid } from '../particles/light-grid.ts'
import { lightPaint } from '../particles/paint.ts'
import { createSmoothNoise } from '../particles/smooth-noise.ts'
import { plainTone } from '../particles/tone.ts'
import type { EffectPlace } from './effect-place.ts'
import type { OpenEffect } from './effect-spec.ts'
import { rateOf } from '../particles/act-time.ts'

type Leak = {
  /** Middle, as parts of the frame: outside it or on its edge. */
  x: number
  y: number
  /** Radii in heights. */
  wide: number
  high: number
  paint: ReturnType<typeof lightPaint>
  phase: number
  hertz: number
}

const colours = [
  [255, 96, 28],
  [255, 150, 60],
  [255, 60, 70],
  [255, 206, 130],
] as const

/** Light that got into the camera from a side: orange and red, breathing slowly. */
export const openLightLeak: OpenEffect = ({ place }, act) => {
  const leaks = leaksFrom(place, act.seed)
  return openLeaks(act, (seconds) =>
    leaks.map((leak) => ({
      ...leak,
      y: leak.y + 0.08 * Math.sin(seconds * 0.5 + leak.phase * 2),
      strength:
        0.3 +
        0.6 * (0.5 + 0.5 * Math.sin((seconds * leak.hertz + leak.phase) * Math.PI * 2)) ** 1.5,
    })),
  )
}

const BURN_EVERY_SECONDS = 2.6
const BURN_SECONDS = 1.1

/** The end of a roll: now and then a white-hot flare runs in from a side over all of the picture. */
export const openFilmBurn: OpenEffect = ({ place }, act) =>
  openLeaks(act, (seconds) => {
    const turn = Math.floor(seconds / BURN_EVERY_SECONDS + 0.35)
    const random = createRandom(act.seed + turn * 977)
    const start = (turn - 0.35 + random() * 0.3) * BURN_EVERY_SECONDS
    const age = (seconds - start) / BURN_SECONDS
    if (age <= 0 || age >= 1) return []
    const swell = Math.sin(Math.PI * age ** 0.7) ** 1.3
    const side = place.across ?? (random() < 0.5 ? 'left' : 'right')
    const edge = side === 'left' ? -0.05 : 1.05
    const inwards = side === 'left' ? 1 : -1
    const y = 0.25 + random() * 0.5
    const blob = (
      reach: number,
      size: number,
      colour: (typeof colours)[number] | readonly [255, 246, 224],
    ) => ({
      x: edge + inwards * reach * age,
      y: y + 0.12 * Math.sin(age * 5 + reach * 9),
      wide: size * (0.5 + 0.6 * swell),
      high: size * 1.25 * (0.6 + 0.5 * swell),
      paint: lightPaint(colour),
      phase: random(),
      hertz: 0,
      strength: swell,
    })
    return [
      blob(0.3, 1.1, colours[0]),
      blob(0.22, 0.75, colours[3]),
      blob(0.16, 0.5, [255, 246, 224]),
    ]
  })

function openLeaks(
  act: Parameters<OpenEffect>[1],
  leaksAt: (seconds: number) => (Leak & { strength: number })[],
): ReturnType<OpenEffect> {
  const { width, height } = act.geometry
  const grid = new LightGrid(act.geometry)
  const noise = createSmoothNoise(act.seed)
  return (input, output, frame) => {
    const seconds = frame / rateOf(act)
    const leaks = leaksAt(seconds)
    if (leaks.length === 0) return copyPlanes(input, output, width, height)
    grid.reset()
    for (let node = 0; node < grid.gain.length; node++) {
      const row = Math.floor(node / grid.columns)
      const x = ((node - row * grid.columns) * 8) / height
      const y = (row * 8) / height
      const wave = 0.62 + 0.76 * noise(x * 2 + 20, y * 2 + seconds * 0.12, seconds * 0.25)
      for (const { x: left, y: top, wide, high, paint, strength } of leaks) {
        const away = ((x - (left * width) / height) / wide) ** 2 + ((y - top) / high) ** 2
        if (away > 3) continue
        grid.mix(node, Math.min(0.95, strength * paint.luma * Math.exp(-away * 1.6) * wave), paint)
      }
    }
    grid.apply(input, output, plainTone)
  }
}

function leaksFrom(place: EffectPlace, seed: number): Leak[] {
  const random = createRandom(seed)
  const side = place.across === 'left' ? 0 : place.across === 'right' ? 1 : random() < 0.5 ? 0 : 1
  const middle = place.down === 'top' ? 0.08 : place.down === 'bottom' ? 0.92 : null
  return colours.map((colour, number) => {
    const isOther = number === 2 && place.across === null
    return {
      x: (isOther ? 1 - side : side) + (random() - 0.5) * 0.12,
      y: (middle ?? random()) + (random() - 0.5) * 0.2,
      wide: [0.42, 0.3, 0.34, 0.16][number]!,
      high: [0.75, 0.5, 0.6, 0.36][number]!,
      paint: lightPaint(colour),
      phase: random(),
      hertz: 0.1 + random() * 0.16,
    }
  })
}
