import { paintFlock } from '../particles/flock.ts'
import type { Flock } from '../particles/flock.ts'
import { coverPaint } from '../particles/paint.ts'
import { maskOf } from '../particles/shapes.ts'
import { copyPlanes } from '../../../../media/planes.ts'
import type { Air } from './air.ts'
import { flockFrame, shutterOf } from '../particles/act-time.ts'
import type { OpenWeather } from './weather-spec.ts'

function leafFlocks({ middle }: Air): Flock[] {
  const light = Math.min(1, 0.45 + middle)
  const dry = (
    [
      [150, 112, 54],
      [122, 84, 44],
      [168, 132, 60],
      [96, 92, 44],
    ] as const
  ).map(([red, green, blue]) => coverPaint([red * light, green * light, blue * light]))
  return [
    {
      count: 30,
      masks: [maskOf('leaf'), maskOf('petal')],
      paints: dry,
      size: [0.008, 0.028],
      alpha: [0.85, 0.95],
      speed: [0.45, 0.95],
      direction: [1, 0.1],
      variety: 0.35,
      sway: { heights: 0.05, hertz: 0.7 },
      spin: { turns: 1.1, tumbles: 1.3 },
      lifeSeconds: 3.2,
    },
  ]
}

export const openWind: OpenWeather = (spec, act) => {
  const light = 255 * Math.min(1, 0.35 + spec.air.bright * 0.65)
  const streaks: Flock = {
    count: 70,
    masks: [maskOf('streak')],
    paints: [coverPaint([light, light * 0.95, light * 0.86])],
    size: [0.0012, 0.0024],
    alpha: [0.16, 0.26],
    speed: [1, 2.4],
    direction: [1, 0.06],
    variety: 0.3,
    sway: { heights: 0.012, hertz: 0.8 },
    lifeSeconds: 1.6,
    exposureSeconds: shutterOf(act) * 1.5,
  }
  const flocks = [streaks, ...leafFlocks(spec.air)]
  return (input, output, frame) => {
    copyPlanes(input, output, act.geometry.width, act.geometry.height)
    const at = { ...flockFrame(spec, act, frame), density: 0.3 + spec.intensity * 1.1 }
    for (const [layer, flock] of flocks.entries()) {
      paintFlock(output, act.geometry, flock, { ...at, seed: act.seed + layer })
    }
  }
}
