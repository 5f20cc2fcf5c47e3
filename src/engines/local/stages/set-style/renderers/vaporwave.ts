import { createFilmLook } from '../filters/film-look.ts'

/** Violet night, magenta and cyan light. */
export const createVaporwave = createFilmLook({
  curve: [0.02, 0.2, 0.5, 0.8, 1],
  stretch: 0.6,
  ramp: ['#150734', '#4b1a8a', '#b02fb8', '#ff6fb5', '#8fe3f2', '#fdf6ff'],
  grain: 0,
  bloom: 0.7,
  softness: 0.15,
  vignette: 0.35,
})
