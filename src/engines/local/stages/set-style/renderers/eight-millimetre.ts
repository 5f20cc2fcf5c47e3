import { createFilmLook } from '../filters/film-look.ts'

/** Home film on 8 mm: warm and faded, soft, grainy, a rounded gate that weaves. */
export const createEightMillimetre = createFilmLook({
  curve: [0.07, 0.23, 0.52, 0.8, 0.95],
  stretch: 0.35,
  saturation: 0.95,
  shadows: [3, 5],
  lights: [-17, 7],
  grain: 8.5,
  grainSize: 2.2,
  softness: 0.45,
  bloom: 0.4,
  vignette: 0.5,
  gate: 0.09,
  weave: 0.004,
  flicker: 0.035,
  dust: 1.6,
  scratches: 1,
})
