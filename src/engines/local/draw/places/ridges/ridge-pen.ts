import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Rgb } from '../../colour-mix.ts'
import { css, mix } from '../../colour-mix.ts'
import { createRandom } from '../../random.ts'
import type { Stage } from '../../stage.ts'
import type { Outdoor } from '../outdoor.ts'
import type { Material } from '../season-colours.ts'

/** A far window or lamp, in pixels of its layer; it twinkles with a clock of its own. */
export type FarLight = {
  x: number
  y: number
  width: number
  height: number
  colour: Rgb
  phase: number
}

export type RidgePen = {
  context: SKRSContext2D
  outdoor: Outdoor
  stage: Stage
  /** Of the layer, which repeats. */
  width: number
  /** Row of the foot line. */
  base: number
  height: number
  distance: number
  /** The band's own colour, in daylight and summer. */
  hue: string
  random: () => number
  /** A daylight colour of summer as it looks there and now. */
  ink(colour: string | Rgb, material?: Material, pick?: number): Rgb
  lights: FarLight[]
}

export type RidgePainter = (pen: RidgePen) => void

export const toKey = ({ stage }: RidgePen, colour: Rgb, part: number) =>
  mix(colour, stage.light.key, part * (0.35 + 0.65 * stage.light.sun))
export const toShade = ({ stage, distance }: RidgePen, colour: Rgb, part: number) =>
  mix(colour, mix(stage.light.shade, stage.light.haze, 0.5 * distance), part)

/** A smooth line that repeats over the width: a few sines with whole numbers of waves, -1 to 1. */
export function wave(
  random: () => number,
  lowest: number,
  count: number,
): (part: number) => number {
  const terms = Array.from({ length: count }, (_, i) => ({
    waves: lowest + i * 2 + Math.floor(random() * 2),
    phase: random() * Math.PI * 2,
    gain: 1 / (1.4 + i),
  }))
  const total = terms.reduce((sum, term) => sum + term.gain, 0)
  return (part) =>
    terms.reduce(
      (sum, term) => sum + term.gain * Math.sin(part * Math.PI * 2 * term.waves + term.phase),
      0,
    ) / total
}

/** Fills from a line down past the foot. `heightAt` takes 0 to 1 along the width and gives pixels. */
export function fillLine(pen: RidgePen, colour: Rgb, heightAt: (part: number) => number): void {
  const { context, width, base, height } = pen
  const gradient = context.createLinearGradient(0, base - height, 0, base)
  gradient.addColorStop(0, css(toKey(pen, colour, 0.16)))
  gradient.addColorStop(1, css(toShade(pen, colour, 0.16)))
  context.fillStyle = gradient
  context.beginPath()
  context.moveTo(0, base + pen.stage.margin)
  for (let x = 0; x <= width; x += 2) context.lineTo(x, base - heightAt(x / width))
  context.lineTo(width, base - heightAt(1))
  context.lineTo(width, base + pen.stage.margin)
  context.fill()
}

/**
 * Paints `count` things side by side, each with a chance of its own, from (0, 0) on the foot line; those at
 * an edge are painted on both sides. `reach`: half the widest of them, in pixels.
 */
export function row(
  pen: RidgePen,
  { count, reach, jitter = 1 }: { count: number; reach: number; jitter?: number },
  paint: (random: () => number, index: number) => void,
): void {
  for (let index = 0; index < count; index++) {
    const x = ((index + 0.5 + (pen.random() - 0.5) * jitter) / count) * pen.width
    const seed = Math.floor(pen.random() * 1e9)
    for (const shift of [-pen.width, 0, pen.width]) {
      if (x + shift < -reach || x + shift > pen.width + reach) continue
      pen.context.save()
      pen.context.translate(x + shift, pen.base)
      paint(createRandom(seed), index)
      pen.context.restore()
    }
  }
}

/** Lights a window of the thing that is being painted, which stands at the context's present origin. */
export function lightWindow(
  pen: RidgePen,
  [x, y, width, height]: readonly [number, number, number, number],
  colour: Rgb,
  phase: number,
): void {
  const { e, f } = pen.context.getTransform()
  pen.lights.push({ x: x + e, y: y + f, width, height, colour, phase })
}
