import { drawHatching } from '../filters/hatching.ts'
import { createInkDrawing, ramp } from '../filters/ink-drawing.ts'

/** White chalk on a dark board: lights are rubbed in with the side of the stick, outlines drawn. */
export const createChalk = createInkDrawing(
  {
    paper: '#26312d',
    ink: '#f2efe4',
    grain: 2.2,
    relief: 12,
    tone: { stretch: 0.7, local: 0.4, middle: 0.5 },
    lineWidth: 1 / 210,
    lineReach: 7,
  },
  (context) => {
    const unit = Math.min(context.width, context.height) / 720
    const rubbed = drawHatching(context, {
      seed: context.seed + 23,
      angle: -0.9,
      spacing: Math.max(2, 7 * unit),
      length: Math.max(8, 90 * unit),
      thickness: Math.max(1, 5.5 * unit),
    })
    return (light, edge, tooth, at) => {
      const grain = tooth / 255
      const tone = ramp(light * 1.1 - 0.16)
      const side = ramp((rubbed[at]! / 255 + tone - 1) * 1.6) * ramp((grain + tone - 0.55) * 1.9)
      const line = ramp((edge - 0.006) * 24 * context.boldness) * ramp(grain * 1.8 + 0.15)
      return 1 - (1 - side * 0.8) * (1 - line * 0.9) * (1 - tone * 0.13)
    }
  },
)
