import { createFilmLook } from '../filters/film-look.ts'

/** Super 8 colour reversal: golden and saturated with teal shadows, glowing lights. */
export const createSuperEight = createFilmLook({
  curve: [0.04, 0.19, 0.51, 0.84, 0.98],
  stretch: 0.4,
  saturation: 1.25,
  shadows: [6, -4],
  lights: [-20, 9],
  grain: 6.5,
  grainSize: 1.9,
  softness: 0.3,
  bloom: 0.6,
  vignette: 0.4,
  gate: 0.07,
  weave: 0.0028,
  flicker: 0.022,
  dust: 0.8,
  scratches: 0,
})
