import { createFilmLook } from '../filters/film-look.ts'

/** A silvered plate: cool lights, brown shadows, soft and vignetted. */
export const createDaguerreotype = createFilmLook({
  curve: [0.05, 0.27, 0.58, 0.84, 0.98],
  stretch: 0.6,
  ramp: ['#14110f', '#4b443e', '#9d978e', '#d9d8d2'],
  grain: 0,
  grainSize: 2.4,
  softness: 0.4,
  bloom: 0.35,
  vignette: 0.8,
})
