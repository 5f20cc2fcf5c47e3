import { LightGrid } from '../particles/light-grid.ts'
import { blurNodes, shrinkFrame } from '../particles/shrink-frame.ts'
import { createTone } from '../particles/tone.ts'
import type { OpenWeather } from './weather-spec.ts'

/** Least span between dark and bright that is spread to the full one: flat pictures are not torn apart. */
const LEAST_SPAN = 0.45
const SKY_BLUE = { y: 150, cb: 158, cr: 106 }

/** Haze taken away: what was pale gets its contrast and colours back, and a pale sky some blue. */
export const openClear: OpenWeather = (spec, act) => {
  const { intensity, air } = spec
  const { geometry } = act
  const grid = new LightGrid(geometry)
  const span = Math.max(LEAST_SPAN, air.bright - air.dark)
  // A little haze is in every picture.
  const strength = intensity * Math.max(0.35, Math.min(1, (air.haze - 0.06) / 0.2))
  const low = Math.min(air.dark, air.bright - span + 0.1) * strength * 0.8
  const high = 1 - (1 - Math.min(1, low + span + 0.08)) * strength * 0.7
  const tone = createTone({
    curve: (light) => {
      const spread = Math.max(0, Math.min(1, (light - low) / (high - low)))
      return spread + intensity * 0.03 * Math.sin((spread - 0.5) * Math.PI * 2)
    },
    saturation: 1 + 0.22 * intensity,
    blue: -1.5 * intensity,
    red: 1 * intensity,
  })
  return (input, output) => {
    const small = shrinkFrame(input, geometry, grid)
    grid.reset()
    const sky = blurNodes(skyLikeness(small, grid, air.bright), grid, 2, 2)
    for (let node = 0; node < sky.length; node++) {
      grid.mix(node, 0.4 * intensity * sky[node]!, SKY_BLUE)
    }
    grid.apply(input, output, tone)
  }
}

/** Bright, without warm colours, and high up; 0 to 1. */
function skyLikeness(
  small: ReturnType<typeof shrinkFrame>,
  { columns, rows }: LightGrid,
  bright: number,
): Float32Array {
  return small.y.map((code, node) => {
    const up = 1 - Math.floor(node / columns) / (rows - 1)
    const high = Math.max(0, Math.min(1, (up - 0.4) / 0.35))
    const light = ((code - 16) / 219 / bright - 0.7) / 0.22
    const cold = 1 - Math.max(0, small.cr[node]! - 130) / 8
    const isGreen = small.cb[node]! < 122 ? 0 : 1
    return high * Math.max(0, Math.min(1, light)) * Math.max(0, cold) * isGreen
  })
}
