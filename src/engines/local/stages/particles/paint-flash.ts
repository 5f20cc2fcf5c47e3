import type { Planes } from '../../../../media/planes.ts'
import { createRandom } from '../../draw/random.ts'
import type { LightGrid } from './light-grid.ts'
import type { Flash } from './lightning.ts'
import { lightPaint } from './paint.ts'
import { paintMask } from './paint-mask.ts'
import type { Size } from './paint-mask.ts'
import { maskOf } from './shapes.ts'

const flashPaint = lightPaint([214, 226, 255])

/** A flash lights everything, most the sky around its bolt. */
export function lightUp(grid: LightGrid, { across }: Flash, strength: number): void {
  if (strength < 0.004) return
  for (let node = 0; node < grid.gain.length; node++) {
    const row = Math.floor(node / grid.columns)
    const down = row / (grid.rows - 1)
    const beside = (node - row * grid.columns) / (grid.columns - 1) - across
    const near = Math.exp(-beside * beside * 4 - down * down * 2.2)
    grid.mix(node, Math.min(0.8, strength * (0.22 + 0.55 * near)), flashPaint)
  }
}

/** A jagged line from the upper edge that forks, with a glow along it. */
export function paintBolt(planes: Planes, size: Size, flash: Flash, bright: number): void {
  const { width, height } = size
  const random = createRandom(flash.seed)
  const branch = (x: number, y: number, length: number, lean: number, thick: number) => {
    const steps = Math.ceil(length / (height * 0.03))
    for (let step = 0; step < steps; step++) {
      const right = (random() - 0.5 + lean) * height * 0.04
      const down = height * (0.018 + random() * 0.02)
      const along = { x: x + right / 2, y: y + down / 2, ax: right * 0.62, ay: down * 0.62 }
      const way = Math.hypot(right, down)
      const across = (half: number) => ({ bx: (-down / way) * half, by: (right / way) * half })
      const thin = thick * (1 - (0.6 * step) / steps)
      const halo = { ...along, ...across(thin * 9) }
      paintMask(planes, size, maskOf('cord'), halo, flashPaint, bright * 0.1)
      paintMask(planes, size, maskOf('cord'), { ...along, ...across(thin) }, flashPaint, bright)
      x += right
      y += down
      if (thick > height * 0.0016 && random() < 0.16) {
        branch(x, y, length * 0.35, lean + (random() < 0.5 ? -0.6 : 0.6), thick * 0.5)
      }
    }
  }
  branch(flash.across * width, 0, height * 0.42, (random() - 0.5) * 0.4, height * 0.0032)
}
