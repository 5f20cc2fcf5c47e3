import { createFilmLook } from '../filters/film-look.ts'

/** Prussian blue on watercolour paper. */
export const createCyanotype = createFilmLook({
  curve: [0.02, 0.2, 0.52, 0.82, 1],
  stretch: 0.75,
  ramp: ['#06204a', '#0e3f7c', '#3f7fb3', '#a9cbd8', '#f2f1e4'],
  grain: 0,
  softness: 0.15,
  vignette: 0.12,
})
