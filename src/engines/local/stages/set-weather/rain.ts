import type { ActContext } from '../../frame/frame-stage.ts'
import { paintFlock } from '../particles/flock.ts'
import type { Flock } from '../particles/flock.ts'
import { coverPaint } from '../particles/paint.ts'
import { maskOf } from '../particles/shapes.ts'
import type { Air } from './air.ts'
import { openOvercast } from './overcast.ts'
import { flockFrame, shutterOf } from '../particles/act-time.ts'
import type { OpenWeather } from './weather-spec.ts'
import { groundTop, wetGround } from './wet-ground.ts'

/** Drops as motion-blurred streaks; thicker, longer and faster the nearer they are. */
export function rainFlocks(
  air: Air,
  { wind, intensity }: { wind: number; intensity: number },
  act: ActContext,
): Flock[] {
  // Heavy rain is seen, and not only felt by the gloom that comes with it.
  const seen = (alpha: number) => Math.min(1, alpha * (0.7 + 0.75 * intensity))
  const paints = [rainPaint(air, 0.92), rainPaint(air, 1)]
  const exposureSeconds = shutterOf(act) * 1.5
  const shared = { masks: [maskOf('drop')], paints, exposureSeconds, variety: 0.1 }
  const direction = [wind, 1] as const
  return [
    {
      ...shared,
      count: 1000,
      size: [0.0009, 0.0013],
      alpha: [seen(0.18), seen(0.3)],
      speed: [1.1, 1.7],
      direction,
      depthBias: 1,
      lifeSeconds: 1.7,
    },
    {
      ...shared,
      count: 330,
      size: [0.0013, 0.0019],
      alpha: [seen(0.3), seen(0.42)],
      speed: [1.9, 2.6],
      direction,
      depthBias: 1.4,
      lifeSeconds: 1.3,
    },
    {
      ...shared,
      masks: [maskOf('streak')],
      count: 48,
      size: [0.003, 0.0062],
      alpha: [seen(0.3), seen(0.18)],
      speed: [2.9, 4.2],
      direction: [wind * 1.1, 1],
      lifeSeconds: 1.1,
    },
  ]
}

/** Drops show the sky upside down: about as bright as the brightest of the frame. */
function rainPaint({ bright }: Air, part: number) {
  const light = 255 * Math.min(1, 0.35 + bright * 0.72) * part
  return coverPaint([light * 0.95, light * 0.985, Math.min(255, light * 1.04)])
}

/** Crowns of drops that burst on the ground, small far away and larger towards the lower edge. */
export function splashFlocks(air: Air): Flock[] {
  const shared = {
    masks: [maskOf('crown')],
    paints: [rainPaint(air, 1)],
    speed: [0, 0],
    direction: [0, -1],
    lifeSeconds: 0.16,
    depthBias: 1,
  } as const
  return [0, 1, 2].map((band) => ({
    ...shared,
    count: [46, 34, 18][band]!,
    size: [0.0035 + band * 0.002, 0.0055 + band * 0.003],
    alpha: [0.4, 0.6],
    region: {
      left: 0,
      top: groundTop + 0.12 * band,
      right: 1,
      bottom: [0.84, 0.94, 1][band]!,
    },
  }))
}

export const openRain: OpenWeather = (spec, act) => {
  const { intensity, air } = spec
  const overcast = openOvercast(
    {
      dim: 0.1 * intensity,
      flatten: 0.2 * intensity,
      saturation: 1 - 0.35 * intensity,
      cool: 3.5 * intensity,
      dimSky: 0.28 * intensity,
      middle: air.middle,
    },
    act,
  )
  const rain = rainFlocks(air, { wind: 0.1 + 0.1 * intensity, intensity }, act)
  const splashes = splashFlocks(air)
  const density = 0.25 + intensity * 1.1
  return (input, output, frame) => {
    const small = overcast.begin(input)
    wetGround(overcast.grid, small, intensity)
    overcast.apply(input, output)
    const at = { ...flockFrame(spec, act, frame), density }
    for (const [layer, flock] of [...splashes, ...rain].entries()) {
      paintFlock(output, act.geometry, flock, { ...at, seed: act.seed + layer })
    }
  }
}
