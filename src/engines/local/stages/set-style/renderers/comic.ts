import { createFlatDrawing } from '../filters/flat-drawing.ts'

/** Print of a comic book: strong colours, heavy ink, dots in the shade. */
export const createComic = createFlatDrawing({
  steps: 5,
  hardness: 0.75,
  saturation: 1.6,
  gamma: 0.8,
  flatness: 1 / 85,
  line: { width: 1 / 230, gain: 60, threshold: 0.007, luma: 0.03 },
  dots: { below: 0.62, depth: 0.55 },
})
