import { createWash } from '../filters/wash.ts'

/** Transparent colour on white paper. */
export const createWatercolour = createWash({
  paper: { light: 231, cb: -3, cr: 1.5 },
  saturation: 1,
  fullest: 0.25,
  gamma: 0.85,
})
