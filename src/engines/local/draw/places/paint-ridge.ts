import type { Canvas } from '@napi-rs/canvas'
import { css } from '../colour-mix.ts'
import { createRandom, seedFor } from '../random.ts'
import type { Layer } from '../stage.ts'
import { newCanvas } from '../stage.ts'
import type { Outdoor } from './outdoor.ts'
import { hazeAt, toned } from './outdoor.ts'
import type { Ridge, RidgeKind } from './outdoor-looks.ts'
import { landRidges } from './ridges/land.ts'
import type { FarLight, RidgePainter, RidgePen } from './ridges/ridge-pen.ts'
import { townRidges } from './ridges/town.ts'
import { woodRidges } from './ridges/woods.ts'

const painters: Record<RidgeKind, RidgePainter> = { ...landRidges, ...woodRidges, ...townRidges }

/** Pixels of a band under the horizon, where the ground hides it. */
const UNDER_HORIZON = 10

/** A painted band of far land, and those of its lights that twinkle. */
export type RidgeLayer = Layer & { lights: readonly FarLight[] }

/** Paints one band of far land; it repeats every `stage.period` pixels. */
export function paintRidge(outdoor: Outdoor, ridge: Ridge, index: number): RidgeLayer {
  const { stage, climate } = outdoor
  const height = ridge.height * stage.unit
  const room = height * 1.6 + stage.unit * 0.1
  const [canvas, context] = newCanvas(stage.period, room + UNDER_HORIZON)
  const pen: RidgePen = {
    context,
    outdoor,
    stage,
    width: stage.period,
    base: room,
    height,
    distance: ridge.distance,
    hue: ridge.colour,
    random: createRandom(seedFor(stage.seed, `ridge${index}`)),
    ink: (colour, material = 'plain', pick = 0.5) =>
      toned(outdoor, colour, { material, distance: ridge.distance, pick }),
    lights: [],
  }
  painters[ridge.kind](pen)
  hazeFoot(pen, hazeAt(ridge.distance, climate))
  const cut = emptyRows(canvas)
  return {
    canvas: cropped(canvas, cut, stage.unit * (0.0008 + 0.002 * ridge.distance)),
    x: -stage.margin,
    y: stage.horizon - room + cut,
    depth: 0.22 - 0.15 * ridge.distance,
    isRepeating: true,
    lights: pen.lights.map((light) => ({ ...light, y: light.y - cut })),
  }
}

/** Haze gathers where the land meets the horizon. */
function hazeFoot({ context, stage, width, base, height }: RidgePen, haze: number): void {
  const gradient = context.createLinearGradient(0, base - height, 0, base)
  gradient.addColorStop(0, css(stage.light.haze, 0))
  gradient.addColorStop(1, css(stage.light.haze, 0.1 + 0.45 * haze))
  context.globalCompositeOperation = 'source-atop'
  context.fillStyle = gradient
  context.fillRect(0, 0, width, base + stage.margin)
  context.globalCompositeOperation = 'source-over'
}

/** Rows at the top on which nothing was painted, a few less. */
function emptyRows(canvas: Canvas): number {
  const columns = 96
  const [, pen] = newCanvas(columns, canvas.height)
  pen.drawImage(canvas, 0, 0, columns, canvas.height)
  const { data } = pen.getImageData(0, 0, columns, canvas.height)
  const first = data.findIndex((value, at) => at % 4 === 3 && value > 0)
  return first < 0 ? 0 : Math.max(0, Math.floor(first / 4 / columns) - 12)
}

/** The canvas blurred, without its first `rows`. */
function cropped(canvas: Canvas, rows: number, radius: number): Canvas {
  const [copy, pen] = newCanvas(canvas.width, canvas.height - rows)
  pen.filter = `blur(${radius}px)`
  pen.drawImage(canvas, 0, -rows)
  pen.filter = 'none'
  return copy
}
