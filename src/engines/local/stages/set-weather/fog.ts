import type { Planes } from '../../../../media/planes.ts'
import { invert, motionAt } from '../../frame/camera-motion.ts'
import { CELL, LightGrid } from '../particles/light-grid.ts'
import { coverPaint } from '../particles/paint.ts'
import { blurNodes, shrinkFrame } from '../particles/shrink-frame.ts'
import type { SmallFrame } from '../particles/shrink-frame.ts'
import { createSmoothNoise } from '../particles/smooth-noise.ts'
import { createTone } from '../particles/tone.ts'
import type { OpenWeather, WeatherSpec } from './weather-spec.ts'
import { rateOf } from '../particles/act-time.ts'

/** Of what is far away, at intensity 1, this part is seen no more. */
const DENSEST = 0.82
const PATCHES_PER_HEIGHT = 2.6
const DRIFT_HEIGHTS_PER_SECOND = 0.035

export const openFog: OpenWeather = (spec, act) => {
  const { geometry } = act
  const { intensity, air } = spec
  const grid = new LightGrid(geometry)
  const noise = createSmoothNoise(act.seed)
  const light = 255 * Math.min(0.9, 0.34 + 0.58 * air.bright)
  const paint = coverPaint([light * 0.97, light * 0.985, light])
  const tone = createTone({ saturation: 1 - 0.3 * intensity })
  const patches = createPatches(spec, act, noise)
  return (input: Planes, output: Planes, frame: number) => {
    const far = guessFarness(shrinkFrame(input, geometry, grid), grid, air.bright)
    grid.reset()
    const patchAt = patches(frame)
    for (let node = 0; node < far.length; node++) {
      const row = Math.floor(node / grid.columns)
      const patch = patchAt((node - row * grid.columns) * CELL, row * CELL)
      const density = intensity * (0.2 + 1.5 * far[node]!) * (0.72 + 0.56 * patch)
      grid.mix(node, DENSEST * (1 - Math.exp(-1.45 * density)), paint)
    }
    grid.apply(input, output, tone)
  }
}

/** Thicker and thinner places that drift slowly and stay with the world when the camera moves; 0 to 1. */
export function createPatches(
  { motion }: Pick<WeatherSpec, 'motion'>,
  act: Parameters<OpenWeather>[1],
  noise: (x: number, y: number, z: number) => number,
  { perHeight = PATCHES_PER_HEIGHT, drift = DRIFT_HEIGHTS_PER_SECOND, churn = 0.06 } = {},
) {
  const { width, height } = act.geometry
  const scale = perHeight / height
  return (frame: number) => {
    const seconds = frame / rateOf(act)
    const back = invert(motionAt(motion, frame))
    const gone = seconds * drift * perHeight
    return (x: number, y: number) => {
      const right = x - width / 2
      const down = y - height / 2
      const u = (back.a * right - back.b * down + back.x) * scale + 32 - gone
      // Drawn out sideways, as banks of fog are.
      const v = (back.b * right + back.a * down + back.y) * scale * 2 + 32
      const z = seconds * churn
      return 0.65 * noise(u, v, z) + 0.35 * noise(u * 2.3 + 9, v * 2.3, z * 1.6 + 5)
    }
  }
}

/**
 * How far away the parts of a frame are, 0 to 1, from what pictures of places have in common: what is higher is
 * farther, and so is what is bright and has little colour. Smooth over the frame, so that it moves with it.
 */
export function guessFarness(
  small: SmallFrame,
  grid: Pick<LightGrid, 'columns' | 'rows'>,
  bright: number,
): Float32Array {
  const pale = small.y.map((code, node) => {
    const chroma = Math.hypot(small.cb[node]! - 128, small.cr[node]! - 128)
    const light = (code - 16) / 219 / Math.max(0.3, bright)
    return Math.max(0, Math.min(1, light * 1.15 - chroma / 70))
  })
  const radius = Math.max(1, Math.round(grid.rows / 26))
  const smooth = blurNodes(pale, grid, radius, radius)
  return smooth.map((paleness, node) => {
    const up = 1 - Math.floor(node / grid.columns) / (grid.rows - 1)
    const height = up * up * (3 - 2 * up)
    return Math.max(0, Math.min(1, 0.68 * height + 0.32 * paleness * (0.4 + 0.6 * height)))
  })
}
