import { createFilmLook } from '../filters/film-look.ts'

/** The palette of a heat camera over brightness. */
export const createThermal = createFilmLook({
  curve: [0, 0.25, 0.5, 0.75, 1],
  stretch: 0.9,
  ramp: ['#05020f', '#2a0a6b', '#7d10a0', '#d0286a', '#f4702a', '#fcc63a', '#fffbe0'],
  softness: 0.75,
  bloom: 0,
})
