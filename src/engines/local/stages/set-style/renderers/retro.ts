import { createFilmLook } from '../filters/film-look.ts'

/** The look of 1970s prints: orange, cream and teal, soft contrast, glowing lights. */
export const createRetro = createFilmLook({
  curve: [0.09, 0.24, 0.52, 0.8, 0.95],
  stretch: 0.35,
  saturation: 1.15,
  shadows: [5, -7],
  lights: [-26, 15],
  grain: 0.9,
  grainSize: 1.5,
  softness: 0.2,
  bloom: 0.55,
  vignette: 0.3,
})
