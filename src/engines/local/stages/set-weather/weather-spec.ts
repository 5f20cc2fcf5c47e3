import type { Planes } from '../../../../media/planes.ts'
import type { CameraMotion } from '../../frame/camera-motion.ts'
import type { ActContext } from '../../frame/frame-stage.ts'
import type { EditOf } from '../../shot/edit.ts'
import type { Air } from './air.ts'

/** A weather as it is sent to the threads that render. */
export type WeatherSpec = {
  weather: EditOf<'set-weather'>['weather']
  intensity: number
  air: Air
  motion: CameraMotion | null
}

/** Writes every pixel of `output`. */
export type WeatherPainter = (input: Planes, output: Planes, frame: number) => void

export type OpenWeather = (spec: WeatherSpec, act: ActContext) => WeatherPainter
