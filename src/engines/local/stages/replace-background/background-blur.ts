import { createPlanes } from '../../../../media/planes.ts'
import type { FrameStage } from '../../frame/frame-stage.ts'
import type { Matte } from '../../frame/matte.ts'
import { openMatte } from '../../people/matte-reader.ts'
import { BlurredBackground } from './blurred-background.ts'
import { Compositor } from './compositor.ts'
import { unchangedLight } from './match-light.ts'

/** People sharp, all behind them out of focus. `strength` 0 to 1. */
export function openBackgroundBlur(
  matte: Matte,
  size: { width: number; height: number },
  strength: number,
): FrameStage {
  const reader = openMatte(matte, size)
  const background = new BlurredBackground(size, strength)
  const compositor = new Compositor(size, unchangedLight)
  const blurred = createPlanes(size.width, size.height)
  return {
    apply(input, output, frame) {
      const alpha = reader.alphaAt(frame, input)
      background.fill(input, alpha, blurred)
      compositor.compose(input, alpha, blurred, output)
    },
    close: () => reader.close(),
  }
}
