import { createBrushwork } from '../filters/brushwork.ts'

/** Satin stitch: long fine threads along the forms that catch the light. */
export const createEmbroidery = createBrushwork({
  broad: 9,
  fine: 7.5,
  stretch: 6,
  spacing: 1.25,
  bristle: 0.12,
  saturation: 1.4,
  lumaJitter: 20,
  chromaJitter: 4,
  relief: 0.42,
  flow: 1 / 30,
})
