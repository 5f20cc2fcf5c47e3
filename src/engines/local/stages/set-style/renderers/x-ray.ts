import { createFilmLook } from '../filters/film-look.ts'

/** Light and dark turned round, in the blue of a light box. */
export const createXRay = createFilmLook({
  curve: [1, 0.62, 0.34, 0.14, 0.02],
  stretch: 0.3,
  ramp: ['#02060d', '#133049', '#5f8fb0', '#d3ecf7', '#f6fdff'],
  grain: 0,
  softness: 0.3,
  bloom: 0,
  vignette: 0.4,
})
