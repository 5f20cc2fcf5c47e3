import { createFilmLook } from '../filters/film-look.ts'

/** Black and white with deep shadows, hard lights, a vignette and fine grain. */
export const createNoir = createFilmLook({
  curve: [0.015, 0.045, 0.15, 0.42, 0.72, 0.93, 1],
  stretch: 0.7,
  saturation: 0,
  shadows: [1.5, -0.5],
  lights: [0.5, 0],
  grain: 5.5,
  grainSize: 1.5,
  bloom: 0.35,
  vignette: 0.75,
})
