import type { ActContext } from '../../frame/frame-stage.ts'
import { paintFlock } from '../particles/flock.ts'
import type { Flock } from '../particles/flock.ts'
import { coverPaint } from '../particles/paint.ts'
import { maskOf } from '../particles/shapes.ts'
import type { Air } from './air.ts'
import { openOvercast } from './overcast.ts'
import { flockFrame, shutterOf } from '../particles/act-time.ts'
import type { OpenWeather } from './weather-spec.ts'

/** Flakes: a fine far fall, a middle one, and few near ones out of focus. */
export function snowFlocks({ bright }: Air, act: ActContext): Flock[] {
  const light = 255 * Math.min(1, 0.5 + bright * 0.58)
  const shared = {
    paints: [
      coverPaint([light * 0.97, light * 0.985, light]),
      coverPaint([light * 0.9, light * 0.93, light * 0.96]),
    ],
    direction: [0.12, 1],
    exposureSeconds: shutterOf(act),
    variety: 0.25,
  } as const
  return [
    {
      ...shared,
      masks: [maskOf('soft-disc')],
      count: 880,
      size: [0.0017, 0.003],
      alpha: [0.32, 0.55],
      speed: [0.07, 0.12],
      sway: { heights: 0.006, hertz: 0.35 },
      depthBias: 1.2,
      lifeSeconds: 7,
    },
    {
      ...shared,
      masks: [maskOf('soft-disc'), maskOf('puff')],
      count: 300,
      size: [0.0036, 0.0068],
      alpha: [0.7, 0.85],
      speed: [0.14, 0.24],
      sway: { heights: 0.014, hertz: 0.4 },
      depthBias: 1.6,
      lifeSeconds: 5,
    },
    {
      ...shared,
      masks: [maskOf('soft-disc')],
      count: 26,
      size: [0.011, 0.026],
      alpha: [0.5, 0.26],
      speed: [0.3, 0.55],
      sway: { heights: 0.03, hertz: 0.3 },
      lifeSeconds: 4,
    },
  ]
}

export const openSnow: OpenWeather = (spec, act) => {
  const { intensity, air } = spec
  const overcast = openOvercast(
    {
      dim: -0.04 * intensity,
      flatten: 0.24 * intensity,
      saturation: 1 - 0.35 * intensity,
      cool: 4.5 * intensity,
      dimSky: 0.08 * intensity,
      middle: Math.min(0.75, air.middle + 0.12),
    },
    act,
  )
  const flocks = snowFlocks(air, act)
  const density = 0.2 + intensity * 1.1
  return (input, output, frame) => {
    overcast.begin(input)
    overcast.apply(input, output)
    const at = { ...flockFrame(spec, act, frame), density }
    for (const [layer, flock] of flocks.entries()) {
      paintFlock(output, act.geometry, flock, { ...at, seed: act.seed + layer })
    }
  }
}
