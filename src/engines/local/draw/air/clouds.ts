import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { css, mix } from '../colour-mix.ts'
import type { CameraState } from '../camera.ts'
import { createRandom, seedFor } from '../random.ts'
import type { Stage } from '../stage.ts'
import { newCanvas } from '../stage.ts'

export type Clouds = { draw(context: SKRSContext2D, camera: CameraState, clock: number): void }

/** Soft clouds that drift over the sky, the higher and nearer ones faster. */
export function createClouds(stage: Stage, count: number): Clouds {
  const random = createRandom(seedFor(stage.seed, 'clouds'))
  const all = Array.from({ length: count }, (_, index) => {
    const height = random()
    const size = stage.unit * (0.1 + 0.13 * height)
    return {
      x: (index + random() * 0.8) / count,
      height,
      canvas: paintCloud(stage, size, random),
      pace: 0.006 + 0.008 * height,
    }
  })
  return {
    draw: (context, camera, clock) => {
      for (const cloud of all) {
        const span = stage.width + cloud.canvas.width * 2
        const way =
          cloud.x * span + clock * cloud.pace * stage.unit - camera.pan * stage.width * 0.08
        const x = (((way % span) + span) % span) - cloud.canvas.width
        const y = stage.horizon * (0.72 - 0.68 * cloud.height) - cloud.canvas.height / 2
        context.drawImage(cloud.canvas, x, y - camera.tilt * stage.height)
      }
    },
  }
}

function paintCloud(stage: Stage, size: number, random: () => number): Canvas {
  const [canvas, context] = newCanvas(size * 3.4, size * 1.5)
  const bright = mix([255, 255, 255], stage.light.key, 0.2)
  const lightPart =
    stage.light.stars > 0.3
      ? mix(stage.light.sky[1], stage.light.key, 0.22)
      : mix(bright, stage.light.sky[2], 0.1)
  const dark = mix(lightPart, stage.light.sky[1], 0.5)
  const puffs = Array.from({ length: 15 }, (_, index) => {
    const along = index / 14
    const bulge = Math.sin(along * Math.PI)
    return {
      x: size * (0.5 + 2.4 * along),
      y: size * (1.02 - 0.3 * bulge * random()),
      radius: size * (0.16 + 0.27 * bulge * (0.6 + 0.4 * random())),
    }
  })
  for (const [dy, colour, shrink] of [
    [0.1, dark, 1],
    [0, lightPart, 0.96],
    [-0.08, mix(lightPart, [255, 255, 255], 0.4), 0.7],
  ] as const) {
    for (const puff of puffs) {
      const radius = puff.radius * shrink
      const [x, y] = [
        puff.x + stage.light.keySide * size * 0.04 * (1 - shrink) * 4,
        puff.y + dy * size,
      ]
      const gradient = context.createRadialGradient(x, y, 0, x, y, radius)
      gradient.addColorStop(0, css(colour, 0.8))
      gradient.addColorStop(0.55, css(colour, 0.5))
      gradient.addColorStop(1, css(colour, 0))
      context.fillStyle = gradient
      context.fillRect(x - radius, y - radius, radius * 2, radius * 2)
    }
  }
  return canvas
}
