import { createInkDrawing, ramp } from '../filters/ink-drawing.ts'

/** Clean outlines alone, as in a colouring book. */
export const createLineArt = createInkDrawing(
  {
    paper: '#fbfaf6',
    ink: '#17171b',
    grain: 2,
    relief: 3,
    tone: { stretch: 0.7, local: 0.3, middle: 0.6 },
    lineWidth: 1 / 330,
    lineReach: 8,
  },
  ({ boldness }) =>
    (_light, edge) =>
      ramp((edge - 0.0065) * 42 * boldness),
)
