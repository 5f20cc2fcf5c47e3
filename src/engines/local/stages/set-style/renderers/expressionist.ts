import { createBrushwork } from '../filters/brushwork.ts'

/** Large, loaded, restless strokes in colours stronger than life. */
export const createExpressionist = createBrushwork({
  broad: 34,
  fine: 19,
  stretch: 4.2,
  spacing: 0.74,
  bristle: 1,
  saturation: 2.1,
  lumaJitter: 22,
  chromaJitter: 20,
  relief: 0.12,
  flow: 1 / 18,
})
