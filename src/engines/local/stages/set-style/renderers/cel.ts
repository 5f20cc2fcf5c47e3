import { createFlatDrawing } from '../filters/flat-drawing.ts'

/** Cel shading as in drawn series: light and shade, thin lines, clear colours. */
export const createCel = createFlatDrawing({
  steps: 4,
  hardness: 0.55,
  saturation: 1.4,
  gamma: 0.72,
  flatness: 1 / 65,
  line: { width: 1 / 420, gain: 30, threshold: 0.008, luma: 0.12 },
  dots: null,
})
