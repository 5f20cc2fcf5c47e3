import type { SKRSContext2D } from '@napi-rs/canvas'
import type { CameraState } from '../camera.ts'
import { css, mix } from '../colour-mix.ts'
import { sunOf } from './paint-sky.ts'
import { createRandom, seedFor } from '../random.ts'
import type { Stage } from '../stage.ts'

/** Glints on water, thickest under the sun or moon; each flares and dies with a clock of its own. */
export function paintGlints(
  context: SKRSContext2D,
  stage: Stage,
  camera: CameraState,
  clock: number,
  shore: number,
): void {
  const random = createRandom(seedFor(stage.seed, 'glints'))
  const sun = sunOf(stage)
  const ground = (stage.height - stage.horizon) * shore
  context.fillStyle = css(mix(stage.light.key, [255, 255, 255], 0.5))
  for (let glint = 0; glint < 110; glint++) {
    const nearness = random() ** 1.5
    const isUnderSun = random() < 0.55
    const spread = isUnderSun
      ? (random() + random() - 1) * stage.unit * (0.06 + 0.2 * nearness)
      : (random() - 0.5) * stage.width * 1.2
    const x =
      (isUnderSun ? sun.x : stage.width / 2) +
      spread -
      camera.pan * stage.width * (0.2 + 0.8 * nearness)
    const y = stage.horizon + ground * (0.015 + nearness) * camera.zoom - camera.tilt * stage.height
    const flare = Math.max(0, Math.sin(clock * (1 + random() * 1.6) + random() * Math.PI * 2)) ** 2
    context.globalAlpha = flare * (isUnderSun ? 0.75 : 0.28) * (0.25 + 0.75 * stage.light.sun)
    context.beginPath()
    const long = stage.unit * (0.006 + 0.026 * nearness)
    context.ellipse(
      x + Math.sin(clock * 0.7 + glint) * long * 0.4,
      y,
      long,
      Math.max(0.6, long * 0.085),
      0,
      0,
      Math.PI * 2,
    )
    context.fill()
  }
  context.globalAlpha = 1
}
