import { css } from '../../colour-mix.ts'
import { createRandom, seedFor } from '../../random.ts'
import type { Stage } from '../../stage.ts'
import { blurred, newCanvas } from '../../stage.ts'
import type { Climate } from '../climate.ts'
import type { AirLayer } from './falling.ts'
import { wrap } from '../../easing.ts'

/** Banks are painted this much smaller than they are drawn: they have no detail to lose. */
const SHRINK = 6
/** Under this a bank is not worth its pixels: haze does its work. */
const LEAST_ALPHA = 0.12

/**
 * A bank of fog that drifts. `foot`: how far under the horizon it lies, in units; `depth` as of layers;
 * null where the air is clear.
 */
export function createFogBank(
  stage: Stage,
  climate: Climate,
  {
    name,
    foot,
    tall,
    depth,
    strength,
  }: { name: string; foot: number; tall: number; depth: number; strength: number },
): AirLayer | null {
  const alpha = climate.fog * strength
  if (alpha < LEAST_ALPHA) return null
  const random = createRandom(seedFor(stage.seed, `fog ${name}`))
  const period = stage.period
  const height = tall * stage.unit
  const [canvas, context] = newCanvas(period / SHRINK, height / SHRINK)
  const { width: wide, height: high } = canvas
  for (let puff = 0; puff < 46; puff++) {
    const x = random() * wide
    const y = high * (0.3 + 0.5 * random())
    const radius =
      high * (0.16 + 0.3 * random()) * Math.min(1, (high - Math.abs(high * 0.55 - y)) / high)
    const stretch = 2 + 2 * random()
    for (const turn of [-wide, 0, wide]) {
      context.save()
      context.translate(x + turn, y)
      context.scale(stretch, 1)
      const gradient = context.createRadialGradient(0, 0, 0, 0, 0, radius)
      gradient.addColorStop(0, css(stage.light.haze, 0.34))
      gradient.addColorStop(1, css(stage.light.haze, 0))
      context.fillStyle = gradient
      context.fillRect(-radius, -radius, radius * 2, radius * 2)
      context.restore()
    }
  }
  const [bank, pen] = newCanvas(period, height)
  pen.drawImage(blurred(canvas, 2), 0, 0, period, height)
  const top = stage.horizon + foot * stage.unit - height
  return {
    draw: (target, camera, clock) => {
      const drift = clock * stage.unit * (0.012 + 0.05 * climate.wind) * (0.4 + depth)
      const shift = camera.pan * stage.width * depth
      // Whole pixels and no zoom: fog has no edge to betray it, and a plain copy is fast.
      const start = -Math.round(wrap(drift + shift, period))
      const row = Math.round(top - camera.tilt * stage.height)
      target.globalAlpha = Math.min(1, alpha)
      for (const turn of [0, 1, 2])
        if (start + turn * bank.width < stage.width)
          target.drawImage(bank, start + turn * bank.width, row)
      target.globalAlpha = 1
    },
  }
}
