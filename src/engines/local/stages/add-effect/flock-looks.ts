/** What flocks look like, by the name of their effect. */
import type { Flock } from '../particles/flock.ts'
import { coverPaint, lightPaint } from '../particles/paint.ts'
import { maskOf } from '../particles/shapes.ts'

type Rgb = readonly [number, number, number]
const covers = (...colours: Rgb[]) => colours.map(coverPaint)
const lights = (...colours: Rgb[]) => colours.map(lightPaint)

export type FlockEffect =
  | 'confetti'
  | 'petals'
  | 'falling leaves'
  | 'hearts'
  | 'stars'
  | 'sparkles'
  | 'bubbles'
  | 'bokeh'
  | 'fireflies'
  | 'embers'
  | 'dust particles'
  | 'snow globe'

/** Far, middle and near things of one look, near ones out of focus. */
const fluttering = (look: Omit<Flock, 'direction' | 'lifeSeconds'> & Partial<Flock>): Flock => ({
  direction: [0.12, 1],
  variety: 0.3,
  depthBias: 1.2,
  lifeSeconds: 5,
  defocus: { beyond: 0.82, wider: 1.5, mask: maskOf('soft-disc') },
  ...look,
})

export const flockLooks: Record<FlockEffect, (shutterSeconds: number) => Flock[]> = {
  confetti: () => [
    fluttering({
      count: 170,
      masks: [maskOf('sheet')],
      paints: covers(
        [236, 62, 84],
        [255, 196, 44],
        [58, 178, 226],
        [92, 200, 104],
        [172, 92, 214],
        [246, 130, 190],
      ),
      size: [0.0065, 0.019],
      alpha: [0.9, 0.95],
      speed: [0.14, 0.34],
      sway: { heights: 0.03, hertz: 0.5 },
      defocus: { beyond: 0.8, wider: 2, mask: maskOf('soft-sheet') },
      spin: { turns: 0.8, tumbles: 1.1 },
    }),
  ],
  petals: () => [
    fluttering({
      count: 72,
      masks: [maskOf('petal')],
      paints: covers([252, 196, 212], [248, 170, 194], [255, 222, 230], [240, 150, 180]),
      size: [0.009, 0.032],
      alpha: [0.88, 0.95],
      speed: [0.08, 0.2],
      direction: [0.55, 1],
      sway: { heights: 0.05, hertz: 0.32 },
      defocus: { beyond: 0.8, wider: 2, mask: maskOf('soft-petal') },
      spin: { turns: 0.35, tumbles: 0.5 },
      lifeSeconds: 7,
    }),
  ],
  'falling leaves': () => [
    fluttering({
      count: 46,
      masks: [maskOf('leaf'), maskOf('petal')],
      paints: covers([196, 110, 36], [168, 66, 30], [214, 158, 50], [130, 88, 40], [180, 134, 60]),
      size: [0.013, 0.042],
      alpha: [0.92, 0.96],
      speed: [0.09, 0.24],
      direction: [0.4, 1],
      sway: { heights: 0.07, hertz: 0.3 },
      defocus: { beyond: 0.8, wider: 2, mask: maskOf('soft-leaf') },
      spin: { turns: 0.4, tumbles: 0.45 },
      lifeSeconds: 6,
    }),
  ],
  hearts: () => [
    fluttering({
      count: 32,
      masks: [maskOf('heart')],
      paints: covers([232, 44, 84], [246, 92, 132], [255, 140, 168], [204, 26, 60]),
      size: [0.01, 0.036],
      alpha: [0.75, 0.9],
      speed: [0.08, 0.17],
      direction: [0, -1],
      sway: { heights: 0.035, hertz: 0.3 },
      defocus: { beyond: 0.84, wider: 1.9, mask: maskOf('soft-heart') },
      lifeSeconds: 6,
    }),
  ],
  stars: () => [
    fluttering({
      count: 46,
      masks: [maskOf('star')],
      paints: covers([255, 214, 84], [255, 234, 150], [255, 190, 50]),
      size: [0.011, 0.034],
      alpha: [0.85, 0.95],
      speed: [0.05, 0.13],
      sway: { heights: 0.03, hertz: 0.3 },
      defocus: { beyond: 0.8, wider: 2, mask: maskOf('soft-star') },
      spin: { turns: 0.18, tumbles: 0.12 },
      twinkle: { depth: 0.35, hertz: 0.7 },
      lifeSeconds: 6,
    }),
  ],
  sparkles: () => [
    fluttering({
      count: 110,
      masks: [maskOf('sparkle')],
      paints: lights([255, 244, 214], [255, 226, 160], [255, 255, 255]),
      size: [0.018, 0.075],
      alpha: [0.8, 1],
      speed: [0.015, 0.05],
      twinkle: { depth: 1, hertz: 0.9 },
      lifeSeconds: 2.2,
      depthBias: 2.4,
    }),
    fluttering({
      count: 170,
      masks: [maskOf('soft-disc')],
      paints: lights([255, 230, 170], [255, 250, 230]),
      size: [0.0018, 0.0042],
      alpha: [0.7, 1],
      speed: [0.02, 0.06],
      twinkle: { depth: 1, hertz: 1.3 },
      lifeSeconds: 3,
    }),
  ],
  bubbles: () => [
    fluttering({
      count: 34,
      masks: [maskOf('ring')],
      paints: lights([200, 236, 255], [226, 210, 255], [255, 220, 236], [206, 255, 232]),
      size: [0.01, 0.05],
      alpha: [0.6, 0.5],
      speed: [0.05, 0.12],
      direction: [0.1, -1],
      sway: { heights: 0.04, hertz: 0.25 },
      highlight: { mask: maskOf('bubble-light'), paint: lightPaint([255, 255, 255]), alpha: 0.85 },
      lifeSeconds: 7,
      depthBias: 2.2,
      defocus: undefined,
    }),
  ],
  bokeh: () => [
    fluttering({
      count: 38,
      masks: [maskOf('bokeh')],
      paints: lights(
        [255, 206, 130],
        [255, 170, 110],
        [255, 226, 180],
        [200, 214, 255],
        [255, 150, 140],
      ),
      size: [0.022, 0.095],
      alpha: [0.62, 0.36],
      speed: [0.006, 0.02],
      direction: [0.6, -1],
      sway: { heights: 0.012, hertz: 0.15 },
      twinkle: { depth: 0.6, hertz: 0.25 },
      lifeSeconds: 7,
      depthBias: 1.1,
      defocus: undefined,
    }),
  ],
  fireflies: () => [
    fluttering({
      count: 46,
      masks: [maskOf('glow')],
      paints: lights([226, 255, 120], [255, 236, 110]),
      size: [0.022, 0.08],
      alpha: [1, 1],
      speed: [0.01, 0.03],
      direction: [0.5, -1],
      sway: { heights: 0.09, hertz: 0.13 },
      twinkle: { depth: 1, hertz: 0.45 },
      lifeSeconds: 8,
      defocus: undefined,
    }),
  ],
  embers: (shutter) => [
    fluttering({
      count: 210,
      masks: [maskOf('soft-disc')],
      paints: lights([255, 140, 40], [255, 96, 24], [255, 190, 90]),
      size: [0.002, 0.0062],
      alpha: [1, 1],
      speed: [0.1, 0.36],
      direction: [0.18, -1],
      sway: { heights: 0.03, hertz: 0.6 },
      twinkle: { depth: 0.6, hertz: 2.2 },
      exposureSeconds: shutter * 1.6,
      lifeSeconds: 3.2,
      defocus: { beyond: 0.8, wider: 2.6, mask: maskOf('bokeh') },
    }),
    fluttering({
      count: 40,
      masks: [maskOf('glow')],
      paints: lights([255, 110, 30]),
      size: [0.018, 0.05],
      alpha: [0.5, 0.8],
      speed: [0.1, 0.3],
      direction: [0.18, -1],
      sway: { heights: 0.03, hertz: 0.6 },
      twinkle: { depth: 0.6, hertz: 2.2 },
      lifeSeconds: 3.2,
      defocus: undefined,
    }),
  ],
  'dust particles': () => [
    fluttering({
      count: 150,
      masks: [maskOf('soft-disc')],
      paints: lights([255, 246, 224], [255, 236, 204]),
      size: [0.0019, 0.006],
      alpha: [0.6, 1],
      speed: [0.008, 0.03],
      direction: [0.7, -0.6],
      sway: { heights: 0.03, hertz: 0.14 },
      twinkle: { depth: 0.7, hertz: 0.3 },
      lifeSeconds: 8,
      defocus: { beyond: 0.62, wider: 3, mask: maskOf('bokeh') },
    }),
  ],
  'snow globe': (shutter) => [
    fluttering({
      count: 260,
      masks: [maskOf('soft-disc')],
      paints: covers([250, 252, 255], [226, 234, 244]),
      size: [0.0022, 0.0075],
      alpha: [0.6, 0.9],
      speed: [0.05, 0.16],
      sway: { heights: 0.06, hertz: 0.35 },
      twinkle: { depth: 0.4, hertz: 1.1 },
      exposureSeconds: shutter,
      defocus: { beyond: 0.7, wider: 2.2, mask: maskOf('bokeh') },
    }),
  ],
}
