/** Stars in a clear night sky: points that turn with the camera and twinkle a little. */
import type { Planes } from '../../../media/planes.ts'
import { createRandom } from '../draw/random.ts'
import { motionAt } from '../frame/camera-motion.ts'
import type { CameraMotion } from '../frame/camera-motion.ts'
import { CELL_PIXELS } from './cell-grid.ts'
import type { CellSize } from './cell-grid.ts'

type Star = { x: number; y: number; codes: number; phase: number; pace: number; large: boolean }

/** Stars for a sky of a whole frame; the sky covers some of it. */
const STARS_A_FRAME = 420
/** How far beyond the frame's edges stars are kept, for a camera that moves. */
const MARGIN = 0.5

/**
 * Adds stars to a frame in place where `sky` (0 to 1 by cell) says so; `brightness` 0 to 1. They end softly at
 * `bottom`, a fraction of the height.
 */
export function createStars(
  { width, height }: { width: number; height: number },
  { columns, rows }: CellSize,
  settings: { seed: number; bottom: number; brightness: number; motion: CameraMotion | null },
): (frame: Planes, sky: Float32Array, frameNumber: number) => void {
  const stars = scatter(width, height, settings.seed)
  const unit = Math.max(1, Math.round(height / 720))
  return (frame, sky, frameNumber) => {
    const camera = motionAt(settings.motion, frameNumber)
    for (const star of stars) {
      const x = Math.round(camera.a * star.x - camera.b * star.y + camera.x + width / 2)
      const y = Math.round(camera.b * star.x + camera.a * star.y + camera.y + height / 2)
      if (x < 0 || y < 0 || x >= width - 2 * unit || y >= height - 2 * unit) continue
      const cell =
        Math.min(rows - 1, (y / CELL_PIXELS) | 0) * columns +
        Math.min(columns - 1, (x / CELL_PIXELS) | 0)
      const seen = Math.max(0, sky[cell]! - 0.6) / 0.4
      const height01 = Math.min(1, Math.max(0, (settings.bottom - y / height) / settings.bottom))
      const twinkle = 0.82 + 0.18 * Math.sin(star.phase + frameNumber * star.pace)
      const codes = star.codes * seen * Math.sqrt(height01) * twinkle * settings.brightness
      if (codes >= 2) shine(frame, x, y, codes, star.large ? 2 * unit : unit)
    }
  }
}

function scatter(width: number, height: number, seed: number): Star[] {
  const random = createRandom(seed)
  const area = (1 + 2 * MARGIN) ** 2
  return Array.from({ length: Math.round(STARS_A_FRAME * area) }, () => {
    // Few are bright: the number of stars grows about fourfold a magnitude.
    const rank = random()
    return {
      x: (random() - 0.5) * width * (1 + 2 * MARGIN),
      y: (random() - 0.5) * height * (1 + 2 * MARGIN),
      codes: 34 + 150 * rank ** 4,
      phase: random() * Math.PI * 2,
      pace: 0.12 + 0.2 * random(),
      large: rank > 0.93,
    }
  })
}

function shine({ y, yStride }: Planes, left: number, top: number, codes: number, side: number) {
  for (let row = top; row < top + side; row++) {
    for (let column = left; column < left + side; column++) {
      const at = row * yStride + column
      y[at] = Math.min(235, y[at]! + codes)
    }
  }
}
