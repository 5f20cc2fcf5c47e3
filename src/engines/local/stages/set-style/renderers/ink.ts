import { createInkDrawing, ramp } from '../filters/ink-drawing.ts'
import { drawHatching } from '../filters/hatching.ts'

/** Pen and brush: thick and thin lines, solid blacks, fine hatching between light and shadow. */
export const createInk = createInkDrawing(
  {
    paper: '#f6f1e4',
    ink: '#12131a',
    grain: 1.6,
    relief: 7,
    tone: { stretch: 0.45, local: 0.15, middle: 0.6 },
    lineWidth: 1 / 260,
    lineReach: 7,
  },
  (context) => {
    const unit = Math.min(context.width, context.height) / 720
    const hatching = drawHatching(context, {
      seed: context.seed + 11,
      angle: -0.7,
      spacing: Math.max(2, 5.5 * unit),
      length: Math.max(8, 110 * unit),
      thickness: Math.max(0.9, 2 * unit),
    })
    return (light, edge, tooth, at) => {
      const dark = 1 - light
      const black = ramp((dark - 0.7) * 3.1 + (tooth - 128) / 700)
      const part = ramp((dark - 0.34) * 1.5) * 0.75
      const hatched = part > 0 ? ramp((hatching[at]! / 255 + part - 1) * 2.2) : 0
      const line = ramp((edge - 0.0065) * 42 * context.boldness)
      return Math.max(black, hatched * 0.9, line)
    }
  },
)
