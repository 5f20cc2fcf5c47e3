import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { css, mix } from '../../colour-mix.ts'
import { project } from '../../camera.ts'
import { createRandom, seedFor } from '../../random.ts'
import type { Stage } from '../../stage.ts'
import { depthAt, newCanvas } from '../../stage.ts'
import type { Climate } from '../climate.ts'
import type { AirLayer } from './falling.ts'

const RING_SIZE = 64

/** Drops that strike ground or water: rings that grow and fade, each in a new spot every time. */
export function createSplashes(stage: Stage, climate: Climate): AirLayer | null {
  if (climate.rain <= 0) return null
  const ring = paintRing(stage)
  const seed = seedFor(stage.seed, 'splashes')
  const count = Math.round(90 * climate.rain)
  const ground = stage.height - stage.horizon
  return {
    draw: (context, camera, clock) => {
      for (let slot = 0; slot < count; slot++) {
        const life = 0.55 + 0.3 * ((slot * 0.381966) % 1)
        const beats = clock / life + slot * 0.618034
        const age = beats % 1
        const random = createRandom(seed + slot * 7919 + Math.floor(beats) * 104729)
        const near = random() ** 0.8
        const y = stage.horizon + ground * (0.04 + 0.98 * near)
        const at = project(stage, camera, { x: random() * stage.width, y }, depthAt(stage, y), 0)
        splash(context, ring, { ...at, size: stage.unit * (0.006 + 0.03 * near) }, age)
      }
      context.globalAlpha = 1
    },
  }
}

function splash(
  context: SKRSContext2D,
  ring: Canvas,
  { x, y, size }: { x: number; y: number; size: number },
  age: number,
): void {
  const radius = size * (0.3 + 0.8 * age)
  context.globalAlpha = 0.55 * Math.sin(Math.PI * Math.min(1, age * 1.05)) * (1 - age * 0.5)
  context.drawImage(ring, x - radius, y - radius * 0.3, radius * 2, radius * 0.6)
  if (age > 0.4) return
  const up = size * 0.55 * Math.sin((age / 0.4) * Math.PI)
  context.fillStyle = 'rgba(240,246,255,0.8)'
  context.fillRect(x - 0.6, y - up, 1.2, up)
}

function paintRing(stage: Stage): Canvas {
  const [canvas, context] = newCanvas(RING_SIZE, RING_SIZE)
  context.strokeStyle = css(mix(stage.light.haze, [255, 255, 255], 0.6))
  context.lineWidth = 4
  context.beginPath()
  context.arc(RING_SIZE / 2, RING_SIZE / 2, RING_SIZE / 2 - 4, 0, Math.PI * 2)
  context.stroke()
  return canvas
}
