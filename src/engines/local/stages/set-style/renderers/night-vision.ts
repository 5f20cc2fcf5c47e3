import { createFilmLook } from '../filters/film-look.ts'

/** An image intensifier: green phosphor, glowing lights, noise, a round view. */
export const createNightVision = createFilmLook({
  curve: [0.04, 0.34, 0.62, 0.86, 1],
  stretch: 0.8,
  ramp: ['#020a05', '#0b4a1c', '#2fae48', '#8cf293', '#eaffe2'],
  grain: 10,
  grainSize: 1.4,
  softness: 0.35,
  bloom: 0.7,
  vignette: 0.95,
})
