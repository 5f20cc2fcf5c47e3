import { paintFlock } from '../particles/flock.ts'
import type { Flock } from '../particles/flock.ts'
import { CELL, LightGrid } from '../particles/light-grid.ts'
import { coverPaint } from '../particles/paint.ts'
import { maskOf } from '../particles/shapes.ts'
import { shrinkFrame } from '../particles/shrink-frame.ts'
import { createSmoothNoise } from '../particles/smooth-noise.ts'
import { createTone } from '../particles/tone.ts'
import { createPatches, guessFarness } from './fog.ts'
import { flockFrame, shutterOf } from '../particles/act-time.ts'
import type { OpenWeather } from './weather-spec.ts'

/** A warm haze that blows past in waves, and grains in it. */
export const openDust: OpenWeather = (spec, act) => {
  const { geometry, seed } = act
  const { intensity, air } = spec
  const grid = new LightGrid(geometry)
  const light = Math.min(0.92, 0.36 + 0.54 * air.bright)
  const haze = coverPaint([232 * light, 196 * light, 142 * light])
  const grains: Flock = {
    count: 320,
    masks: [maskOf('streak')],
    paints: [haze, coverPaint([255 * light, 226 * light, 180 * light])],
    size: [0.0011, 0.0027],
    alpha: [0.35, 0.6],
    speed: [0.6, 1.9],
    direction: [1, 0.05],
    variety: 0.35,
    sway: { heights: 0.02, hertz: 0.6 },
    lifeSeconds: 2.2,
    exposureSeconds: shutterOf(act),
  }
  const tone = createTone({
    saturation: 1 - 0.3 * intensity,
    blue: -4 * intensity,
    red: 3 * intensity,
  })
  const patches = createPatches(spec, act, createSmoothNoise(seed), {
    perHeight: 2.2,
    drift: 0.22,
    churn: 0.2,
  })
  return (input, output, frame) => {
    const far = guessFarness(shrinkFrame(input, geometry, grid), grid, air.bright)
    grid.reset()
    const patchAt = patches(frame)
    for (let node = 0; node < far.length; node++) {
      const row = Math.floor(node / grid.columns)
      const patch = patchAt((node - row * grid.columns) * CELL, row * CELL)
      const density = intensity * (0.34 + 0.8 * far[node]!) * (0.55 + 0.9 * patch)
      grid.mix(node, 0.72 * (1 - Math.exp(-1.2 * density)), haze)
    }
    grid.apply(input, output, tone)
    const at = { ...flockFrame(spec, act, frame), density: 0.25 + intensity }
    paintFlock(output, geometry, grains, { ...at, seed })
  }
}
