import { createFilmLook } from '../filters/film-look.ts'

/** Dark shapes before a warm lit screen. */
export const createSilhouette = createFilmLook({
  curve: [0, 0, 0.02, 0.3, 0.72, 0.92, 1],
  stretch: 0.8,
  ramp: ['#0a0709', '#5a2410', '#d9782a', '#ffc56b', '#ffeec8'],
  softness: 0.7,
  bloom: 0.4,
  vignette: 0.5,
})
