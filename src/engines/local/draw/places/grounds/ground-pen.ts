import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Rgb } from '../../colour-mix.ts'
import { css, mix } from '../../colour-mix.ts'
import type { Stage } from '../../stage.ts'
import type { Outdoor } from '../outdoor.ts'
import type { Material } from '../season-colours.ts'

/** What the ground is painted with: y = 0 is the horizon, `depth` the near edge, past the frame. */
export type GroundPen = {
  context: SKRSContext2D
  outdoor: Outdoor
  stage: Stage
  width: number
  depth: number
  /** Colours of the ground as lit, at its near and far edge. */
  near: Rgb
  far: Rgb
  random: () => number
  ink(colour: string | Rgb, material?: Material, pick?: number): Rgb
}

export type Mark = (x: number, y: number, size: number) => void

/** Calls `draw` for marks that are small and dense far away, large and sparse near, and wrap around. */
export function scatterMarks(pen: GroundPen, count: number, draw: Mark): void {
  for (let mark = 0; mark < count; mark++) {
    const nearness = pen.random() ** 1.7
    const x = pen.random() * pen.width
    const y = nearness * pen.depth
    const size = pen.stage.unit * (0.004 + 0.03 * nearness)
    draw(x, y, size)
    if (x < size * 4) draw(x + pen.width, y, size)
    if (x > pen.width - size * 4) draw(x - pen.width, y, size)
  }
}

/** Soft flat patches of another tone. */
export function patches(
  pen: GroundPen,
  colour: Rgb,
  { count, flatness, alpha }: { count: number; flatness: number; alpha: number },
): void {
  const { context } = pen
  scatterMarks(pen, count, (x, y, size) => {
    const radius = size * 6
    context.save()
    context.translate(x, y)
    context.scale(1, flatness)
    const gradient = context.createRadialGradient(0, 0, 0, 0, 0, radius)
    gradient.addColorStop(0, css(colour, alpha))
    gradient.addColorStop(1, css(colour, 0))
    context.fillStyle = gradient
    context.fillRect(-radius, -radius, radius * 2, radius * 2)
    context.restore()
  })
}

export const sunny = ({ stage }: GroundPen, colour: Rgb, part: number) =>
  mix(colour, stage.light.key, part * (0.3 + 0.7 * stage.light.sun))
export const shady = ({ stage }: GroundPen, colour: Rgb, part: number) =>
  mix(colour, stage.light.shade, part)
