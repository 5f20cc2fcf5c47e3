import type { StageModule } from '../../frame/frame-stage.ts'
import type { EditOf } from '../../shot/edit.ts'
import { keepMonochrome } from '../particles/keep-monochrome.ts'
import { measureAir } from './air.ts'
import { openRain } from './rain.ts'
import { openSnow } from './snow.ts'
import { openFog } from './fog.ts'
import { openStorm } from './storm.ts'
import { openWind } from './wind.ts'
import { openDust } from './dust.ts'
import { openClouds } from './clouds.ts'
import { openClear } from './clear.ts'
import { openHail } from './hail.ts'
import type { OpenWeather, WeatherSpec } from './weather-spec.ts'

type SetWeather = EditOf<'set-weather'>

const weathers: Record<SetWeather['weather'], { open: OpenWeather; note: string | null }> = {
  rain: {
    open: openRain,
    note: 'Rain falls in front of the whole picture, indoors too; the ground is taken to be the lower third.',
  },
  snow: {
    open: openSnow,
    note: 'Snow falls through the picture and does not settle; ask for winter to whiten what it would lie on.',
  },
  fog: {
    open: openFog,
    note: 'How far things are is guessed from their height, brightness and colour in each frame.',
  },
  storm: {
    open: openStorm,
    note: 'A storm has flashes of lightning: two close ones every few seconds.',
  },
  wind: {
    open: openWind,
    note: 'Wind blows leaves and dust through the picture; what was filmed does not move with it.',
  },
  dust: { open: openDust, note: null },
  clouds: {
    open: openClouds,
    note: 'Clouds change the light and dim the sky; the shapes of clouds are not drawn into it.',
  },
  clear: {
    open: openClear,
    note: 'Clear weather takes haze away and deepens a pale sky; shadows that were not filmed stay absent.',
  },
  hail: { open: openHail, note: null },
}

export const setWeatherStage: StageModule<SetWeather, WeatherSpec> = {
  judge: ({ weather }) => {
    const { note } = weathers[weather]
    return { kind: 'can', notes: note === null ? [] : [note] }
  },
  prepare: ({ weather, intensity }, { facts }) =>
    intensity === 0
      ? null
      : { weather, intensity, air: measureAir(facts.samples), motion: facts.motion },
  open(spec, act) {
    const paint = weathers[spec.weather].open(spec, act)
    return {
      apply(input, output, frame) {
        paint(input, output, frame)
        keepMonochrome(input, output, act.geometry)
      },
      close: () => {},
    }
  },
}
