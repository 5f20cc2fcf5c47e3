import type { CameraState } from '../camera.ts'
import { zoomAt } from '../camera.ts'
import { css, mix } from '../colour-mix.ts'
import { createRandom, seedFor } from '../random.ts'
import type { Stage } from '../stage.ts'
import { softDot } from './weather/falling.ts'
import type { AirLayer } from './weather/falling.ts'

const PUFFS = 34

/**
 * Smoke that rolls up from a crater, lit from below by its fire. `x`, `y`: the crater in pixels of the
 * resting frame; `wide`: its width; `depth`: of the layer it belongs to.
 */
export function createSmoke(
  stage: Stage,
  { x, y, wide, depth, wind }: { x: number; y: number; wide: number; depth: number; wind: number },
): AirLayer {
  const grey = softDot(
    mix(mix([90, 84, 90], stage.light.ambient, 0.3), stage.light.shade, 0.35),
    0.2,
  )
  const fiery = softDot([255, 130, 60], 0.05)
  return {
    draw: (context, camera: CameraState, clock) => {
      const zoom = zoomAt(camera, depth)
      const left = stage.width / 2 + (x - camera.pan * stage.width * depth - stage.width / 2) * zoom
      const top = stage.horizon - camera.tilt * stage.height + (y - stage.horizon) * zoom
      for (let puff = 0; puff < PUFFS; puff++) {
        const beats = clock * 0.11 + puff / PUFFS
        const age = beats % 1
        const random = createRandom(seedFor(stage.seed, `smoke ${puff} ${Math.floor(beats)}`))
        const radius = wide * (0.35 + 1.9 * age) * (0.8 + 0.4 * random())
        const px =
          left +
          wide * (random() - 0.5) * 0.7 +
          age * age * stage.unit * (0.1 + 0.5 * wind) +
          Math.sin(clock * 0.5 + puff) * wide * 0.12 * age
        const py = top - stage.unit * 0.5 * age ** 0.85
        const shown = Math.sin(Math.PI * Math.min(1, age * 1.04)) ** 0.8
        context.globalAlpha = 0.5 * shown
        context.drawImage(grey, px - radius, py - radius, radius * 2, radius * 2)
        if (age > 0.35) continue
        context.globalAlpha = 0.55 * shown * (1 - age / 0.35)
        context.drawImage(fiery, px - radius * 0.9, py - radius * 0.6, radius * 1.8, radius * 1.6)
      }
      const glow = context.createRadialGradient(left, top, 0, left, top, wide * 3.2)
      glow.addColorStop(
        0,
        css([255, 150, 70], 0.5 + 0.07 * Math.sin(clock * 3.1) + 0.05 * Math.sin(clock * 7.3)),
      )
      glow.addColorStop(1, css([255, 110, 50], 0))
      context.globalAlpha = 1
      context.globalCompositeOperation = 'screen'
      context.fillStyle = glow
      context.fillRect(left - wide * 3.2, top - wide * 3.2, wide * 6.4, wide * 6.4)
      context.globalCompositeOperation = 'source-over'
    },
  }
}
