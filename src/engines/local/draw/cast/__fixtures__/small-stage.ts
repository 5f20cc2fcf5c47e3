import { lights } from '../../air/light.ts'
import type { Stage } from '../../stage.ts'

/** Of a small frame by day. */
export const stage: Stage = {
  width: 320,
  height: 180,
  unit: 180,
  horizon: 90,
  margin: 0,
  period: 540,
  light: lights.day,
  seed: 4,
}

export const camera = { zoom: 1, pan: 0, tilt: 0, roll: 0 }
/** Of a camera that goes with nobody. */
export const free = { spans: [], pixels: 0 }
