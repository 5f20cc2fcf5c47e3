import { createFilmLook } from '../filters/film-look.ts'

/** A diffusion filter: glow from every light, gentle contrast. */
export const createSoftFocus = createFilmLook({
  curve: [0.05, 0.27, 0.54, 0.8, 0.97],
  stretch: 0.2,
  saturation: 1.05,
  shadows: [0, 1],
  lights: [-4, 3],
  softness: 0.55,
  bloom: 1,
  vignette: 0.12,
})
