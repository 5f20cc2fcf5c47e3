import { createFlatDrawing } from '../filters/flat-drawing.ts'

/** Flat shapes of clear colour without outlines. */
export const createFlatDesign = createFlatDrawing({
  steps: 5,
  hardness: 0.85,
  saturation: 1.5,
  gamma: 0.75,
  flatness: 1 / 48,
  line: { width: 1 / 300, gain: 0, threshold: 0.01, luma: 0 },
  dots: null,
})
