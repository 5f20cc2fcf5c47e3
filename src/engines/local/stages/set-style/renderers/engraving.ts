import { fillBytes, fractalNoise } from '../filters/noise.ts'
import { createInkDrawing, ramp } from '../filters/ink-drawing.ts'

/** Fine engraved lines that swell with the dark, crossed in the shadows, as on banknotes. */
export const createEngraving = createInkDrawing(
  {
    paper: '#f3ecda',
    ink: '#1e2620',
    grain: 1.8,
    relief: 8,
    tone: { stretch: 0.65, local: 0.45, middle: 0.6 },
    lineWidth: 1 / 320,
    lineReach: 6,
  },
  (context) => {
    const side = Math.min(context.width, context.height)
    const spacing = Math.max(2.6, side / 150)
    const waves = fractalNoise(context, { seed: context.seed + 37, cell: side / 2.5, octaves: 2 })
    const stripes = (angle: number) =>
      fillBytes(waves.length, (at) => {
        const x = at % context.width
        const y = Math.floor(at / context.width)
        const across = (y * Math.cos(angle) + x * Math.sin(angle)) / spacing + waves[at]! * 9
        const phase = across - Math.floor(across)
        return 255 * (1 - Math.abs(2 * phase - 1))
      })
    const first = stripes(0.5)
    const second = stripes(-0.75)
    return (light, edge, _tooth, at) => {
      const dark = 1 - light
      const one = ramp((first[at]! / 255 + ramp(dark * 1.05 - 0.04) * 0.88 - 1) * 3)
      const two = ramp((second[at]! / 255 + ramp(dark * 1.5 - 0.62) * 0.75 - 1) * 3)
      const line = ramp((edge - 0.007) * 30 * context.boldness)
      return Math.max(one, two, line * 0.9)
    }
  },
)
