import { createFlatDrawing } from '../filters/flat-drawing.ts'

/** Flat, muted colours under a fine dark key line, as printed from blocks. */
export const createWoodblock = createFlatDrawing({
  steps: 4,
  hardness: 0.7,
  saturation: 0.95,
  gamma: 0.68,
  flatness: 1 / 60,
  line: { width: 1 / 330, gain: 40, threshold: 0.007, luma: 0.14 },
  dots: null,
})
