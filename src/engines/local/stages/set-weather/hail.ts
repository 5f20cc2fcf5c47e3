import { paintFlock } from '../particles/flock.ts'
import type { Flock } from '../particles/flock.ts'
import { coverPaint } from '../particles/paint.ts'
import { maskOf } from '../particles/shapes.ts'
import { openOvercast } from './overcast.ts'
import { flockFrame, shutterOf } from '../particles/act-time.ts'
import type { OpenWeather } from './weather-spec.ts'
import { groundTop } from './wet-ground.ts'

/** Grains of ice that fall fast, short streaks brighter than rain, and hop where they hit the ground. */
export const openHail: OpenWeather = (spec, act) => {
  const { intensity, air } = spec
  const overcast = openOvercast(
    {
      dim: 0.1 * intensity,
      flatten: 0.2 * intensity,
      saturation: 1 - 0.35 * intensity,
      cool: 4 * intensity,
      dimSky: 0.25 * intensity,
      middle: air.middle,
    },
    act,
  )
  const light = 255 * Math.min(1, 0.42 + air.bright * 0.66)
  const ice = coverPaint([light * 0.96, light * 0.985, light])
  const shared = {
    masks: [maskOf('soft-disc')],
    paints: [ice],
    exposureSeconds: shutterOf(act) * 0.55,
    variety: 0.2,
  }
  const falling: Flock[] = [
    {
      ...shared,
      count: 240,
      size: [0.0015, 0.0026],
      alpha: [0.4, 0.6],
      speed: [1.2, 1.9],
      direction: [0.1, 1],
      lifeSeconds: 1.5,
    },
    {
      ...shared,
      count: 46,
      size: [0.0035, 0.0065],
      alpha: [0.6, 0.5],
      speed: [2, 3],
      direction: [0.1, 1],
      lifeSeconds: 1.2,
    },
  ]
  const hops = [-0.5, 0.1, 0.6].map((across): Flock => ({
    ...shared,
    count: 26,
    size: [0.0022, 0.0045],
    alpha: [0.5, 0.75],
    speed: [0.12, 0.4],
    direction: [across, -1],
    lifeSeconds: 0.19,
    region: { left: 0, top: groundTop, right: 1, bottom: 1 },
  }))
  return (input, output, frame) => {
    overcast.begin(input)
    overcast.apply(input, output)
    const at = { ...flockFrame(spec, act, frame), density: 0.3 + intensity * 1.1 }
    for (const [layer, flock] of [...hops, ...falling].entries()) {
      paintFlock(output, act.geometry, flock, { ...at, seed: act.seed + layer })
    }
  }
}
