import type { SKRSContext2D } from '@napi-rs/canvas'
import type { CameraState } from './camera.ts'
import { zoomAt } from './camera.ts'
import type { Rgb } from './colour-mix.ts'
import { css, mix } from './colour-mix.ts'
import type { Layer, Stage } from './stage.ts'
import { depthAt } from './stage.ts'
import { wrap } from './easing.ts'

/** Draws a flat layer (sky, hills, wall) as the camera sees it. */
export function drawLayer(
  context: SKRSContext2D,
  stage: Stage,
  layer: Layer,
  camera: CameraState,
  travel: number,
): void {
  const zoom = zoomAt(camera, layer.depth)
  const shift = (camera.pan * stage.width + travel) * layer.depth
  const width = layer.canvas.width
  const start = layer.isRepeating
    ? layer.x - wrap(shift - layer.x + layer.x, width)
    : layer.x - shift
  const top = stage.horizon - camera.tilt * stage.height
  const turns = layer.isRepeating ? [-1, 0, 1, 2] : [0]
  for (const turn of turns) {
    const left = stage.width / 2 + (start + turn * width - stage.width / 2) * zoom
    if (left > stage.width + 2 || left + width * zoom < -2) continue
    context.setTransform(zoom, 0, 0, zoom, left, top + (layer.y - stage.horizon) * zoom)
    context.drawImage(layer.canvas, 0, 0)
  }
  context.resetTransform()
}

/** Draws the ground: a shear about the horizon gives every row the parallax of its own distance. */
export function drawGround(
  context: SKRSContext2D,
  stage: Stage,
  layer: Layer,
  camera: CameraState,
  travel: number,
): void {
  if (travel !== 0) return drawRacingGround(context, stage, layer, camera, travel)
  const shift = camera.pan * stage.width
  const slope = (depthAt(stage, stage.horizon + 1) - depthAt(stage, stage.horizon)) * shift
  const left = stage.width / 2 + (layer.x - stage.width / 2) * camera.zoom - shift * 0.22
  context.setTransform(
    camera.zoom,
    0,
    -slope,
    camera.zoom,
    left,
    stage.horizon - camera.tilt * stage.height,
  )
  context.drawImage(layer.canvas, 0, 0)
  context.resetTransform()
}

/** With a tracking camera the rows run at different speeds; a shear would smear them, so they go in bands. */
function drawRacingGround(
  context: SKRSContext2D,
  stage: Stage,
  layer: Layer,
  camera: CameraState,
  travel: number,
): void {
  const { canvas } = layer
  const bands = 30
  for (let band = 0; band < bands; band++) {
    const from = Math.floor(canvas.height * (band / bands) ** 1.6)
    const to = Math.floor(canvas.height * ((band + 1) / bands) ** 1.6)
    if (to <= from) continue
    const shift =
      (camera.pan * stage.width + travel) * depthAt(stage, stage.horizon + (from + to) / 2)
    const start = layer.x - wrap(shift, canvas.width)
    const top = stage.horizon + from * camera.zoom - camera.tilt * stage.height
    for (const turn of [0, 1, 2]) {
      const left = stage.width / 2 + (start + turn * canvas.width - stage.width / 2) * camera.zoom
      if (left > stage.width) continue
      context.drawImage(
        canvas,
        0,
        from,
        canvas.width,
        to - from,
        left,
        top,
        canvas.width * camera.zoom,
        (to - from) * camera.zoom + 0.7,
      )
    }
  }
}

type FarLight = { x: number; y: number; width: number; height: number; colour: Rgb; phase: number }

/** How long a far light takes to dim and shine again, in seconds. */
const TWINKLE_SECONDS = 5

/** The far windows and lamps of a layer that shine up and dim, each with a beat of its own. */
export function drawFarLights(
  context: SKRSContext2D,
  stage: Stage,
  layer: Layer & { lights: readonly FarLight[] },
  { camera, clock, travel }: { camera: CameraState; clock: number; travel: number },
): void {
  const zoom = zoomAt(camera, layer.depth)
  const shift = (camera.pan * stage.width + travel) * layer.depth
  const top = stage.horizon - camera.tilt * stage.height + (layer.y - stage.horizon) * zoom
  const period = layer.canvas.width
  for (const { x, y, width, height, colour, phase } of layer.lights) {
    const way = wrap(layer.x + x - shift + stage.margin, period) - stage.margin
    const left = stage.width / 2 + (way - stage.width / 2) * zoom
    if (left > stage.width || left + width * zoom < 0) continue
    const beat = Math.sin(((clock * (0.6 + phase)) / TWINKLE_SECONDS + phase) * Math.PI * 2)
    const glow = Math.max(0, beat) ** 2
    if (glow < 0.02) continue
    context.fillStyle = css(mix(colour, [255, 255, 255], 0.4), 0.75 * glow * stage.light.lamps)
    context.fillRect(left, top + y * zoom, width * zoom, height * zoom)
  }
}
