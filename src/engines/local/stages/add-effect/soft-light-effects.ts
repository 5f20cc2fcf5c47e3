/** Effects that are soft everywhere: smoke, flames and polar lights, on the light grid. */
import { motionAt } from '../../frame/camera-motion.ts'
import { invert } from '../../frame/camera-motion.ts'
import { CELL, LightGrid } from '../particles/light-grid.ts'
import { coverPaint, lightPaint } from '../particles/paint.ts'
import { shrinkFrame } from '../particles/shrink-frame.ts'
import { createSmoothNoise } from '../particles/smooth-noise.ts'
import { plainTone } from '../particles/tone.ts'
import { regionOf } from './effect-place.ts'
import type { OpenEffect } from './effect-spec.ts'
import { rateOf } from '../particles/act-time.ts'

const SMOKE_RISE = 0.16
const SMOKE_DENSEST = 0.7

/** Smoke that rises from below in billows and thins out on its way up. */
export const openSmoke: OpenEffect = ({ place, motion }, act) => {
  const { geometry, seed } = act
  const { width, height } = geometry
  const grid = new LightGrid(geometry)
  const noise = createSmoothNoise(seed)
  const paint = coverPaint([206, 208, 212])
  const region = regionOf(place) ?? { left: 0, top: 0, right: 1, bottom: 1 }
  const isAside = region.left > 0 || region.right < 1
  return (input, output, frame) => {
    const seconds = frame / rateOf(act)
    const back = invert(motionAt(motion, frame))
    grid.reset()
    for (let node = 0; node < grid.gain.length; node++) {
      const row = Math.floor(node / grid.columns)
      const px = (node - row * grid.columns) * CELL
      const py = row * CELL
      const right = px - width / 2
      const down = py - height / 2
      const x = (back.a * right - back.b * down + back.x) / height
      const y = (back.b * right + back.a * down + back.y) / height
      const up = Math.max(0, Math.min(1, 1 - py / height))
      const rising = y + seconds * SMOKE_RISE
      // Where the noise is looked up is itself pushed by noise: billows instead of blots.
      const pushX = noise(x * 1.6 + 7, rising * 1.6 + 3, seconds * 0.22) - 0.5
      const pushY = noise(x * 1.6 + 31, rising * 1.6 + 17, seconds * 0.22 + 9) - 0.5
      const big = noise(x * 2.6 + pushX * 1.7 + 13, rising * 2.3 + pushY * 1.7 + 11, seconds * 0.16)
      const fine = noise(x * 6.5 + pushX * 4, rising * 5.5 + pushY * 4 + 29, seconds * 0.3)
      const billow = 0.68 * big + 0.32 * fine
      const middle = (region.left + region.right) / 2
      const beside = isAside ? Math.exp(-(((px / width - middle) / 0.27) ** 2)) : 1
      const level = Math.max(0, 1 - up * 0.95) ** 0.9
      const density = Math.max(0, Math.min(1, (billow - 0.66 + 0.34 * level) / 0.34)) * beside
      grid.mix(node, SMOKE_DENSEST * density ** 1.2 * (0.35 + 0.65 * level), paint)
    }
    grid.apply(input, output, plainTone)
  }
}

const FLAME_RISE = 0.75
const FLAME_HEIGHTS = 0.5
const flamePaints = [
  { from: 0.08, paint: lightPaint([150, 24, 6]) },
  { from: 0.3, paint: lightPaint([255, 96, 14]) },
  { from: 0.55, paint: lightPaint([255, 176, 50]) },
  { from: 0.95, paint: lightPaint([255, 232, 160]) },
]

/** Flames out of focus, close to the lens: tongues that lick up from the lower edge and flicker. */
export const openFire: OpenEffect = ({ place }, act) => {
  const { geometry, seed } = act
  const { width, height } = geometry
  const grid = new LightGrid(geometry)
  const noise = createSmoothNoise(seed)
  const region = regionOf(place) ?? { left: 0, right: 1 }
  const isAside = region.left > 0 || region.right < 1
  return (input, output, frame) => {
    const seconds = frame / rateOf(act)
    grid.reset()
    for (let node = 0; node < grid.gain.length; node++) {
      const row = Math.floor(node / grid.columns)
      const px = (node - row * grid.columns) * CELL
      const up = 1 - (row * CELL) / height
      if (up > FLAME_HEIGHTS * 1.5) continue
      const x = px / height
      const lick = (noise(x * 3 + 40, up * 2 + 8 - seconds * 0.5, seconds * 0.5) - 0.5) * up * 0.6
      const rising = 32 - up * 2.2 + seconds * FLAME_RISE * 2.2
      const big = noise((x + lick) * 5 + 20, rising, seconds * 0.6)
      const fine = noise((x + lick) * 11 + 7, rising * 2.2, seconds * 1.1)
      const tall = FLAME_HEIGHTS * (0.55 + 0.9 * noise(x * 1.7 + 3, seconds * 0.7, 11))
      const beside = isAside
        ? Math.exp(-(((px / width - (region.left + region.right) / 2) / 0.24) ** 2))
        : 1
      const heat = ((0.35 + big * 0.75 + fine * 0.3) * beside - up / tall) * 1.5
      for (const { from, paint } of flamePaints) {
        const part = Math.max(0, Math.min(1, (heat - from) / 0.34))
        if (part > 0) grid.mix(node, part * part * 0.85 * paint.luma, paint)
      }
    }
    grid.apply(input, output, plainTone)
  }
}

const curtains = [
  { base: 0.3, tall: 0.34, hertz: 0.05, sway: 0.09, green: [60, 255, 150], crown: [150, 90, 255] },
  {
    base: 0.42,
    tall: 0.3,
    hertz: 0.034,
    sway: 0.12,
    green: [40, 230, 190],
    crown: [110, 120, 255],
  },
] as const

/** Polar lights: curtains of green with violet crowns, in the upper part, brightest where the picture is dark. */
export const openAurora: OpenEffect = (_, act) => {
  const { geometry, seed } = act
  const { height } = geometry
  const grid = new LightGrid(geometry)
  const noise = createSmoothNoise(seed)
  const paints = curtains.map(({ green, crown }) => ({
    green: lightPaint(green),
    crown: lightPaint(crown),
  }))
  return (input, output, frame) => {
    const seconds = frame / rateOf(act)
    const { y: behind } = shrinkFrame(input, geometry, grid)
    grid.reset()
    for (let column = 0; column < grid.columns; column++) {
      const x = (column * CELL) / height
      for (const [number, { base, tall, hertz, sway }] of curtains.entries()) {
        const fold = noise(x * 1.3 + number * 20, seconds * hertz * 4, number * 7)
        const rays = noise(x * 9 + number * 11, seconds * 0.35, 3 + number)
        const bright =
          (0.35 + 0.65 * rays) *
          Math.max(0, noise(x * 0.9 + 40, seconds * 0.1, number) * 1.7 - 0.35)
        const foot = base + (fold - 0.5) * 2 * sway
        for (let row = 0; row < grid.rows; row++) {
          const up = foot - (row * CELL) / height
          const shape = up < 0 ? Math.exp(-((up / 0.03) ** 2)) : Math.exp(-up / (tall * 0.45))
          const high = Math.max(0, Math.min(1, up / tall))
          const node = row * grid.columns + column
          const unlit = 1 - Math.min(0.92, (behind[node]! - 16) / 200)
          const weight = Math.min(0.9, 1.25 * bright * shape * unlit)
          if (weight < 0.01) continue
          const { green, crown } = paints[number]!
          grid.mix(node, weight * (1 - high) * green.luma, green)
          grid.mix(node, weight * high * 1.3 * crown.luma, crown)
        }
      }
    }
    grid.apply(input, output, plainTone)
  }
}
