import { paintFlock } from '../particles/flock.ts'
import { flashLight, planFlashes } from '../particles/lightning.ts'
import { lightUp, paintBolt } from '../particles/paint-flash.ts'
import { openOvercast } from './overcast.ts'
import { rainFlocks, splashFlocks } from './rain.ts'
import { flockFrame, rateOf } from '../particles/act-time.ts'
import type { OpenWeather } from './weather-spec.ts'
import { wetGround } from './wet-ground.ts'

/** Above this the upper part is taken for a sky, and a bolt is drawn into it. */
const SKY_FOR_BOLT = 0.45

export const openStorm: OpenWeather = (spec, act) => {
  const { intensity, air } = spec
  const overcast = openOvercast(
    {
      dim: 0.4 * intensity,
      flatten: 0.16 * intensity,
      saturation: 1 - 0.5 * intensity,
      cool: 6 * intensity,
      dimSky: 0.4 * intensity,
      middle: air.middle,
    },
    act,
  )
  const wind = 0.3 + 0.25 * intensity
  const rain = rainFlocks({ ...air, bright: air.bright * 0.8 }, { wind, intensity }, act)
  const splashes = splashFlocks(air)
  const flashes = planFlashes(act.seed, act.frameCount / rateOf(act))
  const density = 0.6 + intensity * 1.3
  return (input, output, frame) => {
    const at = { ...flockFrame(spec, act, frame), density }
    const small = overcast.begin(input)
    wetGround(overcast.grid, small, intensity)
    for (const flash of flashes) {
      lightUp(overcast.grid, flash, flashLight(flash, at.seconds) * (0.35 + 0.4 * intensity))
    }
    overcast.apply(input, output)
    for (const flash of flashes) {
      const bright = flashLight(flash, at.seconds)
      if (air.sky > SKY_FOR_BOLT && bright > 0.15) paintBolt(output, act.geometry, flash, bright)
    }
    for (const [layer, flock] of [...splashes, ...rain].entries()) {
      paintFlock(output, act.geometry, flock, { ...at, seed: act.seed + layer })
    }
  }
}
