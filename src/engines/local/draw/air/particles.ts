import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { PlaceName } from '../../shot/scene.ts'
import { css } from '../colour-mix.ts'
import type { Rgb } from '../colour-mix.ts'
import { createRandom, seedFor } from '../random.ts'
import type { Stage } from '../stage.ts'
import { newCanvas } from '../stage.ts'

type Kind = {
  count: number
  colour: Rgb
  /** Smallest and largest radius in units. */
  size: readonly [number, number]
  alpha: number
  /** Drift in units a second. */
  drift: readonly [number, number]
  sway: number
  twinkle: number
  area: readonly [number, number]
}

const motes: Kind = {
  count: 34,
  colour: [255, 244, 214],
  size: [0.0016, 0.0042],
  alpha: 0.5,
  drift: [0.008, -0.006],
  sway: 0.02,
  twinkle: 0.6,
  area: [0.1, 0.95],
}
const flakes: Kind = {
  count: 110,
  colour: [255, 255, 255],
  size: [0.0022, 0.0075],
  alpha: 0.85,
  drift: [-0.02, 0.12],
  sway: 0.03,
  twinkle: 0,
  area: [0, 1],
}
const bubbles: Kind = {
  count: 26,
  colour: [210, 245, 255],
  size: [0.003, 0.009],
  alpha: 0.5,
  drift: [0, -0.09],
  sway: 0.02,
  twinkle: 0,
  area: [0, 1],
}
const fireflies: Kind = {
  count: 26,
  colour: [255, 232, 130],
  size: [0.003, 0.006],
  alpha: 0.95,
  drift: [0.01, -0.004],
  sway: 0.05,
  twinkle: 1,
  area: [0.45, 0.95],
}

function kindFor(stage: Stage, place: PlaceName): Kind | null {
  if (place === 'snow') return flakes
  if (place === 'underwater') return bubbles
  if (place === 'space' || place === 'sea') return null
  const isGreen = ['meadow', 'forest', 'garden', 'park'].includes(place)
  return isGreen && stage.light.stars > 0.3 ? fireflies : motes
}

export type Particles = { draw(context: SKRSContext2D, clock: number): void }

/** Small drifting things that give the air a body. Each one's place is a function of the clock alone. */
export function createParticles(stage: Stage, place: PlaceName): Particles {
  const kind = kindFor(stage, place)
  if (!kind) return { draw: () => {} }
  const dot = softDot(kind.colour)
  const random = createRandom(seedFor(stage.seed, 'particles'))
  const all = Array.from({ length: kind.count }, () => ({
    x: random(),
    y: random(),
    nearness: random() ** 2,
    phase: random() * Math.PI * 2,
  }))
  return {
    draw: (context, clock) => {
      for (const { x, y, nearness, phase } of all) {
        const pace = 0.5 + nearness
        const [top, bottom] = kind.area
        const tall = (bottom - top) * stage.height
        const wander = Math.sin(clock * (0.5 + nearness * 0.6) + phase) * kind.sway * stage.unit
        const left = wrap(
          x * stage.width + clock * kind.drift[0] * pace * stage.unit + wander,
          stage.width,
        )
        const up = wrap(y * tall + clock * kind.drift[1] * pace * stage.unit, tall)
        const radius = stage.unit * (kind.size[0] + (kind.size[1] - kind.size[0]) * nearness) * 2
        const edge = Math.min(1, (up / tall) * 8, (1 - up / tall) * 8)
        const pulse =
          1 - kind.twinkle * (0.5 + 0.5 * Math.sin(clock * (1.1 + nearness) + phase * 3))
        context.globalAlpha = Math.max(0, kind.alpha * pulse * edge * (0.45 + 0.55 * nearness))
        context.drawImage(
          dot,
          left - radius,
          top * stage.height + up - radius,
          radius * 2,
          radius * 2,
        )
      }
      context.globalAlpha = 1
    },
  }
}

const wrap = (value: number, length: number) => ((value % length) + length) % length

function softDot(colour: Rgb): Canvas {
  const [canvas, context] = newCanvas(32, 32)
  const gradient = context.createRadialGradient(16, 16, 0, 16, 16, 16)
  gradient.addColorStop(0, css(colour, 1))
  gradient.addColorStop(0.35, css(colour, 0.6))
  gradient.addColorStop(1, css(colour, 0))
  context.fillStyle = gradient
  context.fillRect(0, 0, 32, 32)
  return canvas
}
