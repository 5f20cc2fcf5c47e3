import { fillBytes, fractalNoise } from '../filters/noise.ts'
import { createInkDrawing, ramp } from '../filters/ink-drawing.ts'

/** Black ink from a carved block: solid darks, gouged lines that swell with the light. */
export const createWoodcut = createInkDrawing(
  {
    paper: '#efe6d2',
    ink: '#181513',
    grain: 2.4,
    relief: 12,
    tone: { stretch: 0.65, local: 0.3, middle: 0.55 },
    lineWidth: 1 / 200,
    lineReach: 8,
  },
  (context) => {
    const side = Math.min(context.width, context.height)
    const spacing = Math.max(3, side / 95)
    const waves = fractalNoise(context, { seed: context.seed + 31, cell: side / 5, octaves: 3 })
    const cuts = fillBytes(waves.length, (at) => {
      const x = at % context.width
      const y = Math.floor(at / context.width)
      const across = (y * 0.92 + x * 0.32) / spacing + waves[at]! * 7
      const phase = across - Math.floor(across)
      return 255 * Math.abs(2 * phase - 1)
    })
    return (light, edge, tooth, at) => {
      // Between solid black and bare paper the gouge takes away stripes.
      const dark = ramp(1.08 - light * 1.2)
      const cut = cuts[at]! / 255
      const carved = ramp((cut + dark * 1.16 - 1.08) * 2.3)
      const line = ramp((edge - 0.007) * 40 * context.boldness)
      const inked = 1 - ramp((40 - tooth) / 60) * 0.5
      return Math.max(carved, line) * inked
    }
  },
)
