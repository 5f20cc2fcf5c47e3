import { createFilmLook } from '../filters/film-look.ts'

/** An old colour print: faded blacks, warm lights, green in the shadows, light grain. */
export const createVintage = createFilmLook({
  curve: [0.13, 0.33, 0.6, 0.82, 0.95],
  stretch: 0.3,
  saturation: 0.72,
  shadows: [2, -3],
  lights: [-20, 10],
  grain: 1,
  grainSize: 1.6,
  softness: 0.15,
  bloom: 0.3,
  vignette: 0.38,
  dust: 0.3,
})
