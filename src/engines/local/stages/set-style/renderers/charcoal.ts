import { createInkDrawing, ramp } from '../filters/ink-drawing.ts'

/** Broad soft tone broken by rough paper, smudged edges, deep blacks. */
export const createCharcoal = createInkDrawing(
  {
    paper: '#e9e3d6',
    ink: '#1d1b1c',
    grain: 2.6,
    relief: 20,
    tone: { stretch: 0.7, local: 0.3, middle: 0.62 },
    lineWidth: 1 / 150,
    lineReach: 9,
  },
  ({ boldness }) =>
    (light, edge, tooth) => {
      const dark = 1 - light
      const grain = tooth / 255
      const rubbed = ramp(dark * 1.05 - 0.1) * 0.5
      const dragged = ramp((dark * 1.4 - 0.22 - (1 - grain) * 0.65) * 1.6)
      const line = ramp((edge - 0.008) * 20 * boldness) * (0.45 + 0.55 * ramp(grain * 1.6))
      return 1 - (1 - rubbed) * (1 - dragged * 0.72) * (1 - line * 0.85)
    },
)
