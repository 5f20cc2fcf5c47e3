/** Light in the air: most of it lies on what is behind the cast, a faint veil over the whole picture. */
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Layer, Stage } from '../stage.ts'
import { newCanvas } from '../stage.ts'

/** Glow and shade have no edges: they are painted this much smaller. */
export const SHRINK = 4
/** Parts of its strength: over everything, and on the layers behind. Together they look like the whole. */
const NEAR_PART = 0.24
const FAR_PART = 0.95

/** Covers the frame and its margins. `paint` draws in pixels of the resting frame, in `screen`, on nothing. */
export function createGlow(stage: Stage, paint: (context: SKRSContext2D) => void): Canvas {
  const [canvas, context] = newCanvas(
    (stage.width + stage.margin * 2) / SHRINK,
    (stage.height + stage.margin * 2) / SHRINK,
  )
  context.scale(1 / SHRINK, 1 / SHRINK)
  context.translate(stage.margin, stage.margin)
  context.globalCompositeOperation = 'screen'
  paint(context)
  return canvas
}

/** Lays the glow on a layer, where there is something of it. `isWhole`: the layer has no holes. */
export function layGlow(
  stage: Stage,
  { canvas, x, y, isRepeating }: Layer,
  glow: Canvas,
  isWhole: boolean,
): void {
  const context = canvas.getContext('2d')
  context.save()
  context.resetTransform()
  // Where there are holes, light mixes in instead of adding up: it must not fill them.
  context.globalCompositeOperation = isWhole ? 'screen' : 'source-atop'
  context.globalAlpha = FAR_PART
  for (const turn of isRepeating ? [-canvas.width, 0, canvas.width] : [0])
    drawGlow(context, glow, turn - stage.margin - x, -stage.margin - y)
  context.restore()
}

const drawGlow = (context: SKRSContext2D, glow: Canvas, x: number, y: number) =>
  context.drawImage(glow, x, y, glow.width * SHRINK, glow.height * SHRINK)

/** What of the glow lies over the whole picture, on black, to be drawn in `screen`; `SHRINK` times smaller. */
export function glowVeil(stage: Stage, glow: Canvas): Canvas {
  const [canvas, context] = newCanvas(stage.width / SHRINK, stage.height / SHRINK)
  context.fillStyle = '#000'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.globalCompositeOperation = 'screen'
  context.globalAlpha = NEAR_PART
  context.drawImage(glow, -stage.margin / SHRINK, -stage.margin / SHRINK)
  return canvas
}
