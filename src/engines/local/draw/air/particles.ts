import type { PlaceName } from '../../shot/scene.ts'
import type { Rgb } from '../colour-mix.ts'
import { createRandom, seedFor } from '../random.ts'
import type { Stage } from '../stage.ts'
import { softDot } from './weather/falling.ts'
import type { AirLayer } from './weather/falling.ts'
import { wrap } from '../easing.ts'

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
const plankton: Kind = {
  count: 60,
  colour: [210, 245, 255],
  size: [0.0012, 0.0042],
  alpha: 0.45,
  drift: [-0.012, 0.008],
  sway: 0.03,
  twinkle: 0.4,
  area: [0, 1],
}
const embers: Kind = {
  count: 46,
  colour: [255, 160, 70],
  size: [0.0016, 0.004],
  alpha: 0.9,
  drift: [0.02, -0.07],
  sway: 0.04,
  twinkle: 0.7,
  area: [0.05, 1],
}
const fireflies: Kind = {
  count: 34,
  colour: [255, 236, 140],
  size: [0.004, 0.009],
  alpha: 0.95,
  drift: [0.01, -0.004],
  sway: 0.05,
  twinkle: 1,
  area: [0.4, 0.98],
}

const greenPlaces: readonly PlaceName[] = [
  'meadow',
  'forest',
  'garden',
  'park',
  'jungle',
  'farm',
  'cherry-garden',
  'waterfall',
  'castle',
]
const stillPlaces: readonly PlaceName[] = ['space', 'moon', 'sea', 'sky', 'snow']

function kindFor(stage: Stage, place: PlaceName): Kind | null {
  if (place === 'underwater') return plankton
  if (place === 'volcano') return embers
  if (stillPlaces.includes(place)) return null
  return greenPlaces.includes(place) && stage.light.stars > 0.3 ? fireflies : motes
}

/**
 * Small drifting things that give the air a body. Each one's place is a function of the clock alone, and
 * it fades where it wraps.
 */
export function createParticles(stage: Stage, place: PlaceName): AirLayer {
  const kind = kindFor(stage, place)
  if (!kind) return { draw: () => {} }
  const dot = softDot(kind.colour, 0.3)
  const random = createRandom(seedFor(stage.seed, 'particles'))
  const all = Array.from({ length: kind.count }, () => ({
    x: random(),
    y: random(),
    nearness: random() ** 2,
    phase: random() * Math.PI * 2,
  }))
  return {
    draw: (context, camera, clock) => {
      for (const { x, y, nearness, phase } of all) {
        const pace = 0.5 + nearness
        const [top, bottom] = kind.area
        const tall = (bottom - top) * stage.height
        const wander = Math.sin(clock * (0.5 + nearness * 0.6) + phase) * kind.sway * stage.unit
        const room = stage.width * 1.1
        const left =
          wrap(
            x * room +
              clock * kind.drift[0] * pace * stage.unit -
              camera.pan * stage.width * pace * 0.6,
            room,
          ) -
          stage.width * 0.05 +
          wander
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
