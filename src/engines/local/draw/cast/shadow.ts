import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { css, mix } from '../colour-mix.ts'
import type { Stage } from '../stage.ts'
import { newCanvas } from '../stage.ts'

const blots = new WeakMap<Stage, Canvas>()

function blotFor(stage: Stage): Canvas {
  const known = blots.get(stage)
  if (known) return known
  const [canvas, context] = newCanvas(128, 128)
  const colour = mix(stage.light.shade, [0, 0, 0], 0.45)
  const gradient = context.createRadialGradient(64, 64, 0, 64, 64, 64)
  for (const [stop, alpha] of [
    [0, 1],
    [0.3, 0.78],
    [0.6, 0.3],
    [0.85, 0.06],
    [1, 0],
  ] as const)
    gradient.addColorStop(stop, css(colour, alpha))
  context.fillStyle = gradient
  context.fillRect(0, 0, 128, 128)
  blots.set(stage, canvas)
  return canvas
}

type Thing = {
  /** Pixels of its lowest point over the foot line. */
  lift: number
  width: number
  /** On a cushion or a table: the shadow stays near and small. */
  isOnSeat?: boolean
}

/** A low sun draws shadows out: this many widths at the horizon, none from `HIGH` of the sky on. */
const LONGEST = 1.15
const HIGH = 0.5

/** Contact and soft shadow of a thing: darkest under its middle, away from the light, gone when it is high up. */
export function drawShadow(
  context: SKRSContext2D,
  stage: Stage,
  foot: { x: number; y: number },
  { lift, width, isOnSeat = false }: Thing,
  strength: number,
): void {
  const away = Math.min(1, lift / (stage.unit * 0.42))
  if (away >= 1) return
  const blot = blotFor(stage)
  const { light } = stage
  const alpha = light.shadowStrength * strength * (1 - away) ** 1.3
  const low = Math.max(0, 1 - light.elevation / HIGH)
  const long = isOnSeat || light.isMoon ? 0 : LONGEST * low * low
  const slide = -light.keySide * width * (0.07 + 0.1 * away)
  const ellipse = (wide: number, flatness: number, part: number, dx: number) => {
    context.globalAlpha = Math.min(1, alpha * part)
    const tall = width * flatness
    context.drawImage(blot, foot.x + dx - wide / 2, foot.y - tall * 0.45, wide, tall)
  }
  if (isOnSeat) ellipse(width * 0.86, 0.11, 1, slide * 0.3)
  else {
    if (long > 0.05)
      ellipse(width * (1.2 + long), 0.16, 0.5, slide - light.keySide * width * long * 0.5)
    ellipse(width * (1.34 + 0.3 * away), 0.26, 0.95, slide)
    ellipse(width * 0.92 * (1 + 0.4 * away), 0.106, 1.15 * (1 - away), slide * 0.3)
  }
  context.globalAlpha = 1
}
