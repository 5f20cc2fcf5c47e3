import { createFilmLook } from '../filters/film-look.ts'

/** An early reel: warm grey, bright middle, flicker, weave, dust and scratches. */
export const createSilentFilm = createFilmLook({
  curve: [0.09, 0.2, 0.45, 0.78, 0.95],
  stretch: 0.6,
  saturation: 0,
  ramp: ['#17120d', '#6a5a48', '#cdbd9f', '#f7edd6'],
  grain: 9,
  grainSize: 2,
  softness: 0.35,
  bloom: 0.3,
  vignette: 0.7,
  gate: 0.07,
  weave: 0.004,
  flicker: 0.07,
  dust: 4,
  scratches: 3,
})
