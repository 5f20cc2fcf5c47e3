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

/** Contact and soft shadow of a thing `width` pixels wide, `lift` pixels over its foot line. */
export function drawShadow(
  context: SKRSContext2D,
  stage: Stage,
  foot: { x: number; y: number },
  thing: { lift: number; width: number },
  strength: number,
): void {
  const blot = blotFor(stage)
  const away = Math.min(1, thing.lift / (stage.unit * 0.5))
  const alpha = stage.light.shadowStrength * strength * (1 - 0.72 * away)
  const slide = -stage.light.keySide * thing.width * (0.07 + 0.1 * away)
  const ellipse = (width: number, flatness: number, part: number, dx: number) => {
    context.globalAlpha = Math.min(1, alpha * part)
    const tall = width * flatness
    context.drawImage(blot, foot.x + dx - width / 2, foot.y - tall * 0.45, width, tall)
  }
  ellipse(thing.width * (1.34 + 0.3 * away), 0.2, 0.95, slide)
  ellipse(thing.width * 0.92 * (1 + 0.4 * away), 0.115, 1.15 * (1 - away), slide * 0.3)
  context.globalAlpha = 1
}
