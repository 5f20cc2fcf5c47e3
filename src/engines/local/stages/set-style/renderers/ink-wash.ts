import { createWash } from '../filters/wash.ts'

/** Diluted black ink on warm rice paper. */
export const createInkWash = createWash({
  paper: { light: 230, cb: -4, cr: 1.5 },
  saturation: 0,
  fullest: 0.02,
  gamma: 0.62,
})
