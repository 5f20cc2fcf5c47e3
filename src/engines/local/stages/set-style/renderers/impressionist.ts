import { createBrushwork } from '../filters/brushwork.ts'

/** Broken colour: light, saturated strokes that differ from their neighbours. */
export const createImpressionist = createBrushwork({
  broad: 23,
  fine: 12,
  stretch: 3.2,
  spacing: 0.9,
  bristle: 0.8,
  saturation: 1.6,
  lumaJitter: 25,
  chromaJitter: 22,
  relief: 0.09,
  flow: 1 / 45,
})
