import { CELL } from '../particles/light-grid.ts'
import { createSmoothNoise } from '../particles/smooth-noise.ts'
import { createPatches } from './fog.ts'
import { openOvercast } from './overcast.ts'
import type { OpenWeather } from './weather-spec.ts'

/** A covered sky: flat, cool light, and the shadows of clouds passing slowly. */
export const openClouds: OpenWeather = (spec, act) => {
  const { intensity, air } = spec
  const overcast = openOvercast(
    {
      dim: 0.08 * intensity,
      flatten: 0.26 * intensity,
      saturation: 1 - 0.35 * intensity,
      cool: 3 * intensity,
      dimSky: 0.24 * intensity,
      middle: air.middle,
    },
    act,
  )
  const { grid } = overcast
  const patches = createPatches(spec, act, createSmoothNoise(act.seed), {
    perHeight: 1.1,
    drift: 0.06,
    churn: 0.03,
  })
  return (input, output, frame) => {
    overcast.begin(input)
    const patchAt = patches(frame)
    for (let node = 0; node < grid.gain.length; node++) {
      const row = Math.floor(node / grid.columns)
      const patch = patchAt((node - row * grid.columns) * CELL, row * CELL)
      grid.dim(node, 1 - intensity * 0.26 * Math.max(0, Math.min(1, patch * 1.6 - 0.3)))
    }
    overcast.apply(input, output)
  }
}
