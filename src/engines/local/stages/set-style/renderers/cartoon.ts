import { createFlatDrawing } from '../filters/flat-drawing.ts'

/** Bright flat colours, few steps, a bold dark outline. */
export const createCartoon = createFlatDrawing({
  steps: 6,
  hardness: 0.65,
  saturation: 1.55,
  gamma: 0.85,
  flatness: 1 / 75,
  line: { width: 1 / 270, gain: 42, threshold: 0.009, luma: 0.06 },
  dots: null,
})
