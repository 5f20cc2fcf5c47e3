import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Rgb } from '../../colour-mix.ts'
import { css, mix } from '../../colour-mix.ts'
import type { CameraState } from '../../camera.ts'
import { createRandom, seedFor } from '../../random.ts'
import type { Stage } from '../../stage.ts'
import { newCanvas } from '../../stage.ts'
import type { Climate } from '../climate.ts'
import { wrap } from '../../easing.ts'

/** Something that moves in the air, between the layers of a scene. */
export type AirLayer = { draw(context: SKRSContext2D, camera: CameraState, clock: number): void }

/** How far away drops and flakes of a layer are: 0 at the hills, 1 just before the lens. */
type Nearness = { nearness: number; name: string }

export const farAir: Nearness = { nearness: 0.1, name: 'far' }
export const middleAir: Nearness = { nearness: 0.45, name: 'middle' }
export const nearAir: Nearness = { nearness: 1, name: 'near' }

/**
 * Drops as slanted streaks. They fall through a room larger than the frame
 * and wrap outside it, so that none appears or vanishes in sight.
 */
export function createRain(
  stage: Stage,
  climate: Climate,
  { nearness, name }: Nearness,
): AirLayer | null {
  if (climate.rain <= 0) return null
  const random = createRandom(seedFor(stage.seed, `rain ${name}`))
  const most = Math.round(
    (nearness > 0.8 ? 46 : 150 - 60 * nearness) * Math.max(1, (stage.width / stage.height) * 0.62),
  )
  const drops = Array.from({ length: most }, () => ({
    x: random(),
    y: random(),
    size: 0.7 + 0.6 * random(),
  }))
  const shown = drops.slice(0, Math.round(most * climate.rain))
  const length = stage.unit * (0.022 + 0.075 * nearness)
  const speed = stage.unit * (1.1 + 1.5 * nearness)
  const slant = 0.05 + 0.3 * climate.wind ** 1.5
  const streak = paintStreak(mix(stage.light.haze, [255, 255, 255], 0.6))
  const width = Math.max(2, stage.unit * (0.0024 + 0.0042 * nearness))
  const [roomX, roomY] = [stage.width * 1.3 + length, stage.height + length * 3]
  return {
    draw: (context, camera, clock) => {
      context.globalAlpha = (0.62 + 0.16 * nearness) * (0.6 + 0.4 * climate.rain)
      for (const { x, y, size } of shown) {
        const fallen = y * roomY + clock * speed * size
        const down = wrap(fallen, roomY)
        // Each fall has its own column, or the eye finds the loop.
        const column = x + Math.floor(fallen / roomY) * 0.618
        const left =
          wrap(column * roomX - camera.pan * stage.width * nearness, roomX) -
          down * slant +
          roomX * 0.12
        context.setTransform(1, 0, -slant, 1, left, down - length * 2)
        context.drawImage(streak, 0, 0, width, length * size)
      }
      context.resetTransform()
      context.globalAlpha = 1
    },
  }
}

/** A drop drawn long by its fall: thin and faint at its tail. */
function paintStreak(colour: Rgb): Canvas {
  const [canvas, context] = newCanvas(4, 32)
  const gradient = context.createLinearGradient(0, 0, 0, 32)
  gradient.addColorStop(0, css(colour, 0))
  gradient.addColorStop(0.8, css(colour, 0.75))
  gradient.addColorStop(1, css(colour, 0.2))
  context.fillStyle = gradient
  context.fillRect(1, 0, 2, 32)
  return canvas
}

/** Flakes that sway as they sink; near ones are large and soft. */
export function createSnowfall(
  stage: Stage,
  climate: Climate,
  { nearness, name }: Nearness,
): AirLayer | null {
  if (climate.snowfall <= 0) return null
  const dot = softDot(mix([255, 255, 255], stage.light.haze, 0.25), nearness > 0.8 ? 0.1 : 0.5)
  const random = createRandom(seedFor(stage.seed, `snow ${name}`))
  const most = Math.round(
    (nearness > 0.8 ? 34 : 190 - 130 * nearness) * Math.max(1, (stage.width / stage.height) * 0.62),
  )
  const flakes = Array.from({ length: most }, () => ({
    x: random(),
    y: random(),
    size: 0.6 + 0.8 * random(),
    phase: random() * Math.PI * 2,
  }))
  const shown = flakes.slice(0, Math.ceil(most * climate.snowfall))
  const speed = stage.unit * (0.05 + 0.12 * nearness)
  const drift = stage.unit * (0.02 + 0.3 * climate.wind ** 1.4) * (0.5 + nearness)
  const radius = stage.unit * (0.0022 + 0.0105 * nearness ** 1.3)
  const [roomX, roomY] = [stage.width * 1.2, stage.height + radius * 8]
  return {
    draw: (context, camera, clock) => {
      context.globalAlpha = nearness > 0.8 ? 0.5 : 0.9
      for (const { x, y, size, phase } of shown) {
        const down = wrap(y * roomY + clock * speed * size, roomY) - radius * 4
        const sway =
          Math.sin(clock * (0.6 + 0.5 * size) + phase) * stage.unit * 0.02 * (0.4 + nearness)
        const left =
          wrap(x * roomX - clock * drift * size - camera.pan * stage.width * nearness, roomX) -
          stage.width * 0.1 +
          sway
        const r = radius * size
        context.drawImage(dot, left - r, down - r, r * 2, r * 2)
      }
      context.globalAlpha = 1
    },
  }
}

/** A disc that fades to its edge from `core` of its radius on. */
export function softDot(colour: readonly [number, number, number], core: number): Canvas {
  const [canvas, context] = newCanvas(32, 32)
  const gradient = context.createRadialGradient(16, 16, 0, 16, 16, 16)
  gradient.addColorStop(0, css(colour, 1))
  gradient.addColorStop(core, css(colour, 0.8))
  gradient.addColorStop(1, css(colour, 0))
  context.fillStyle = gradient
  context.fillRect(0, 0, 32, 32)
  return canvas
}
