import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { CameraState } from '../camera.ts'
import { css, mix } from '../colour-mix.ts'
import { createRandom, seedFor } from '../random.ts'
import { painted } from '../paintings.ts'
import type { Layer, Stage } from '../stage.ts'
import { blurred, newCanvas } from '../stage.ts'
import type { Outdoor } from './outdoor.ts'
import { toned } from './outdoor.ts'
import { paintMirror } from './paint-ground.ts'
import { sunOf } from './paint-sky.ts'

export type WaterSurface = {
  draw(context: SKRSContext2D, camera: CameraState, clock: number, travel: number): void
}

const BANDS = 44
/** Of the mirror image; see camera.ts. */
const MIRROR_DEPTH = 0.2

/**
 * Water from the horizon to `shore` (a part of the visible ground). It is painted once with what it mirrors
 * and drawn in bands that swing, the near ones wide and slow: so reflections waver.
 */
export function createWater(outdoor: Outdoor, shore: number, back: readonly Layer[]): WaterSurface {
  const { stage, climate } = outdoor
  const ground = stage.height - stage.horizon
  const depth = Math.ceil(Math.min(1, shore + 0.12) * ground + (shore >= 1 ? stage.margin : 0))
  const canvas = painted(() => paintWater(outdoor, depth, back))
  const rows = Array.from({ length: BANDS + 1 }, (_, band) =>
    Math.round(depth * (band / BANDS) ** 1.5),
  )
  const swell = stage.unit * (0.0025 + 0.006 * climate.wind)
  return {
    draw: (context, camera, clock, travel) => {
      for (let band = 0; band < BANDS; band++) {
        const [from, to] = [rows[band]!, rows[band + 1]!]
        if (to <= from) continue
        const near = from / ground
        const swing = swell * (0.25 + 2 * near) * Math.sin(clock * 1.5 + band * 1.35)
        const heave = (to - from) * 0.6 * Math.sin(clock * 1.1 - band * 0.55)
        const source = Math.max(0, Math.min(canvas.height - (to - from), from + heave))
        // What is mirrored moves with the far shore, not with the near bank.
        const shift = (camera.pan * stage.width + travel) * MIRROR_DEPTH + swing
        const start = -stage.margin - (((shift % stage.period) + stage.period) % stage.period)
        const top = stage.horizon + from * camera.zoom - camera.tilt * stage.height
        for (const turn of [0, 1, 2]) {
          const left =
            stage.width / 2 + (start + turn * stage.period - stage.width / 2) * camera.zoom
          if (left > stage.width || left + stage.period * camera.zoom < 0) continue
          context.drawImage(
            canvas,
            0,
            source,
            stage.period,
            to - from,
            left,
            top,
            stage.period * camera.zoom,
            (to - from) * camera.zoom + 0.8,
          )
        }
      }
    },
  }
}

function paintWater(outdoor: Outdoor, depth: number, back: readonly Layer[]): Canvas {
  const { stage, look, climate } = outdoor
  const { light } = stage
  const [canvas, context] = newCanvas(stage.period, depth)
  const hues = look.water ?? ['#7fc2d6', '#1f6f9e']
  const [far, near] = [toned(outdoor, hues[0]), toned(outdoor, hues[1])]
  const gradient = context.createLinearGradient(0, 0, 0, depth)
  gradient.addColorStop(0, css(mix(mix(far, light.sky[2], 0.6), light.haze, 0.3)))
  gradient.addColorStop(0.18, css(mix(far, light.sky[2], 0.35)))
  gradient.addColorStop(0.6, css(mix(near, light.sky[1], 0.22)))
  gradient.addColorStop(1, css(near))
  context.fillStyle = gradient
  context.fillRect(0, 0, canvas.width, depth)
  const [mirror, mirrorPen] = newCanvas(stage.period, depth)
  paintMirror(mirrorPen, stage, back, 0.72)
  context.globalAlpha = 0.42
  context.drawImage(blurred(mirror, stage.unit * 0.004), 0, 0)
  context.globalAlpha = 1
  sunPath(context, stage, depth)
  const random = createRandom(seedFor(stage.seed, 'water'))
  for (let streak = 0; streak < 900; streak++) {
    const part = random() ** 1.6
    const [x, y] = [random() * stage.period, part * depth]
    const wide = stage.unit * (0.008 + 0.075 * part) * (0.5 + random())
    const isBright = random() > 0.5
    context.fillStyle = css(
      isBright ? mix(light.sky[2], light.key, 0.4) : mix(near, light.shade, 0.5),
      (isBright ? 0.26 : 0.2) * (0.7 + 0.5 * climate.wind),
    )
    for (const turn of x < wide
      ? [0, stage.period]
      : x > stage.period - wide
        ? [0, -stage.period]
        : [0]) {
      context.beginPath()
      context.ellipse(x + turn, y, wide, Math.max(0.5, wide * 0.055), 0, 0, Math.PI * 2)
      context.fill()
    }
  }
  return canvas
}

/** The road of light under a sun or moon. */
function sunPath(context: SKRSContext2D, stage: Stage, depth: number): void {
  if (stage.light.sun < 0.05) return
  const x = sunOf(stage).x + stage.margin
  const random = createRandom(seedFor(stage.seed, 'sun path'))
  for (let streak = 0; streak < 240; streak++) {
    const part = random()
    const spread = stage.unit * (0.04 + 0.16 * part)
    const wide = stage.unit * (0.006 + 0.045 * part) * (0.4 + random())
    const dx = (random() + random() - 1) * spread
    context.fillStyle = css(
      mix(stage.light.key, [255, 255, 255], 0.35),
      0.3 * stage.light.sun * (1 - Math.abs(dx / spread)),
    )
    context.beginPath()
    context.ellipse(x + dx, part * depth, wide, Math.max(0.6, wide * 0.07), 0, 0, Math.PI * 2)
    context.fill()
  }
}
