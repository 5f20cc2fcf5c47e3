import { createFilmLook } from '../filters/film-look.ts'

/** A film's grade: teal shadows, warm skin, contrast, soft highlights, fine grain. */
export const createCinematic = createFilmLook({
  curve: [0.015, 0.17, 0.47, 0.8, 0.97],
  stretch: 0.3,
  saturation: 1.05,
  shadows: [9, -8],
  lights: [-9, 6],
  grain: 0.8,
  grainSize: 1.3,
  bloom: 0.35,
  vignette: 0.32,
})
