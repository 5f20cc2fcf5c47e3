/** A part of the body as it is painted: an outline, and how light falls on it. */
import type { SKRSContext2D } from '@napi-rs/canvas'
import { Path2D } from '@napi-rs/canvas'
import type { Tones } from './light-part.ts'
import type { Bead } from './tube.ts'
import { traceTube } from './tube.ts'

type Gradient = ReturnType<SKRSContext2D['createLinearGradient']>

export type Shape = {
  path: Path2D
  /** `side`: where the key comes from. */
  shade: (context: SKRSContext2D, side: -1 | 1) => Gradient
}

/** Towards the key, on the picture. */
const lightFrom = (side: -1 | 1) => ({ x: side * 0.83, y: -0.56 })

function pathOf(beads: readonly Bead[]): Path2D {
  const path = new Path2D()
  traceTube(path, beads)
  return path
}

/** As round as a ball: hands, shoes, joints. */
export const ballShape = (beads: readonly Bead[], tones: Tones): Shape => ({
  path: pathOf(beads),
  shade(context, side) {
    const { middle, radius, length } = spanOf(beads)
    const light = lightFrom(side)
    const size = radius + length / 2
    const [x, y] = [middle.x + light.x * size * 0.4, middle.y + light.y * size * 0.4]
    const ball = context.createRadialGradient(x, y, 0, middle.x, middle.y, size * 1.12)
    ball.addColorStop(0, tones.glow)
    ball.addColorStop(0.5, tones.base)
    ball.addColorStop(1, tones.edge)
    return ball
  },
})

/** Round across, from its dark side to its lit one; where it points to the light both are alike. */
export const tubeShape = (beads: readonly Bead[], tones: Tones): Shape => ({
  path: pathOf(beads),
  shade(context, side) {
    const { middle, radius, length, dx, dy } = spanOf(beads)
    const light = lightFrom(side)
    const across = length < 1e-6 ? light : { x: -dy / length, y: dx / length }
    const facing = across.x * light.x + across.y * light.y
    const [sign, lit] = [facing < 0 ? -1 : 1, Math.min(1, Math.abs(facing) * 1.2)]
    const bow =
      beads.reduce(
        (sum, { x, y }) => sum + (x - middle.x) * across.x + (y - middle.y) * across.y,
        0,
      ) / beads.length
    const [x, y] = [middle.x + across.x * bow, middle.y + across.y * bow]
    const [ex, ey] = [across.x * sign * radius, across.y * sign * radius]
    const end = 1 + 0.4 * lit
    const gradient = context.createLinearGradient(x - ex, y - ey, x + ex * end, y + ey * end)
    gradient.addColorStop(0, tones.edge)
    gradient.addColorStop(0.32, tones.base)
    gradient.addColorStop(0.52 + 0.08 * lit, tones.glow)
    gradient.addColorStop(1, tones.edge)
    return gradient
  },
})

function spanOf(beads: readonly Bead[]) {
  const [first, last] = [beads[0]!, beads.at(-1)!]
  const [dx, dy] = [last.x - first.x, last.y - first.y]
  return {
    dx,
    dy,
    length: Math.hypot(dx, dy),
    radius: beads.reduce((most, { radius }) => Math.max(most, radius), 0),
    middle: { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 },
  }
}
