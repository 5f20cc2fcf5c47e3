import { createWash } from '../filters/wash.ts'

/** Diluted black ink on warm rice paper. */
export const createInkWash = createWash({
  paper: { light: 222, cb: -9, cr: 4 },
  saturation: 0,
  fullest: 0.04,
  gamma: 0.72,
})
