import { createFilmLook } from '../filters/film-look.ts'

/** Tones turned into a rainbow. */
export const createPsychedelic = createFilmLook({
  stretch: 0.8,
  ramp: ['#160052', '#6a00ff', '#ff00a8', '#ff5a00', '#ffe600', '#2fe05a', '#00d0ff', '#f6ecff'],
  softness: 0.8,
  bloom: 0.3,
})
