import { createFilmLook } from '../filters/film-look.ts'

/** A silvered plate: cool lights, brown shadows, soft and vignetted. */
export const createDaguerreotype = createFilmLook({
  curve: [0.03, 0.14, 0.4, 0.7, 0.92],
  stretch: 0.6,
  ramp: ['#14110f', '#4b443e', '#9d978e', '#d9d8d2'],
  grain: 0,
  grainSize: 2.4,
  softness: 0.4,
  bloom: 0.35,
  vignette: 0.95,
})
