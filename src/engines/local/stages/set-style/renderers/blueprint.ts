import { createInkDrawing, ramp } from '../filters/ink-drawing.ts'

/** White construction lines on blue, over a grid of squares. */
export const createBlueprint = createInkDrawing(
  {
    paper: '#1a4c8f',
    ink: '#eef4fb',
    grain: 2.4,
    relief: 9,
    tone: { stretch: 0.7, local: 0.3, middle: 0.6 },
    lineWidth: 1 / 340,
    lineReach: 9,
  },
  (context) => {
    const square = Math.max(6, Math.round(Math.min(context.width, context.height) / 36))
    const grid = new Uint8Array(context.width * context.height)
    for (let at = 0; at < grid.length; at++) {
      const [x, y] = [at % context.width, Math.floor(at / context.width)]
      const onLine = x % square === 0 || y % square === 0
      const onBold = x % (square * 5) === 0 || y % (square * 5) === 0
      grid[at] = onBold ? 60 : onLine ? 26 : 0
    }
    return (light, edge, tooth, at) => {
      const line = ramp((edge - 0.006) * 38 * context.boldness) * (0.75 + (0.25 * tooth) / 255)
      const wash = ramp(light - 0.35) * 0.16
      return Math.max(line, grid[at]! / 255 + wash)
    }
  },
)
