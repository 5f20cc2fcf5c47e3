import { fillGradient, glow, vignette } from './brush.ts'
import type { Paint } from './brush.ts'

/** A seamless paper sweep, lit from above left. */
export const paintStudio: Paint = (easel) => {
  const { context, width, height } = easel
  fillGradient(easel, [0, 0, width, height], ['#8f949c', '#a9adb4', '#b4b7bc', '#9fa2a8'])
  glow(context, [width * 0.46, height * 0.4, width * 0.62, height * 0.75], '#e9eaec', 0.85)
  glow(context, [width * 0.3, height * 0.02, width * 0.5, height * 0.4], '#f6f3ee', 0.35)
  // Where the sweep bends to the floor it is a little darker, then light again.
  glow(context, [width * 0.5, height * 0.8, width * 0.9, height * 0.12], '#7d8189', 0.35)
  glow(context, [width * 0.5, height * 1.02, width * 0.7, height * 0.22], '#dcdde0', 0.5)
  vignette(easel, 0.34)
}
