import { createBrushwork } from '../filters/brushwork.ts'

/** Broken colour: light, saturated strokes that differ from their neighbours. */
export const createImpressionist = createBrushwork({
  broad: 19,
  fine: 10,
  stretch: 3.2,
  spacing: 0.9,
  bristle: 0.8,
  saturation: 1.6,
  lumaJitter: 17,
  chromaJitter: 13,
  relief: 0.09,
  flow: 1 / 45,
})
