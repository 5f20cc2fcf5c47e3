import { smoothstep } from '../../colour/curves.ts'
import { createMask } from './mask.ts'
import type { Mask, Shape } from './mask.ts'

const radiusOf = (u: number, v: number) => Math.hypot(u, v)

/** Brightest in the middle, fading like a lens's halo. */
const glow: Shape = (u, v) => {
  const out = 1 - Math.min(1, radiusOf(u, v))
  return out * out * (0.35 + 0.65 * out ** 3)
}
const softDisc: Shape = (u, v) => smoothstep(1, 0.35, radiusOf(u, v))
const dot: Shape = (u, v) => smoothstep(0.95, 0.6, radiusOf(u, v))
/** A spot out of focus: flat, its rim a little brighter. */
const bokeh: Shape = (u, v) => {
  const radius = radiusOf(u, v)
  return smoothstep(0.95, 0.84, radius) * (0.62 + 0.38 * smoothstep(0.45, 0.88, radius))
}
const ring: Shape = (u, v) => {
  const radius = radiusOf(u, v)
  return smoothstep(0.96, 0.88, radius) * (0.07 + 0.93 * smoothstep(0.6, 0.9, radius) ** 2)
}
/** A line along u that is thin and soft across and faint at its ends. */
const streak: Shape = (u, v) => (1 - v * v) ** 2 * Math.sqrt(Math.max(0, 1 - u * u))
/** A line along u that goes on in the next one. */
const cord: Shape = (u, v) => (1 - v * v) ** 2 * smoothstep(1, 0.86, Math.abs(u))
/** A drop as it falls: fuller at the end that goes first. */
const drop: Shape = (u, v) => (1 - v * v) ** 2 * smoothstep(-1, 0.75, u) * smoothstep(1, 0.85, u)
const beam: Shape = (u, v) => (1 - v * v) ** 6 * (1 - Math.abs(u)) ** 1.6
const sparkle: Shape = (u, v) => {
  const ray = (along: number, across: number) =>
    Math.max(0, 1 - Math.abs(along)) ** 1.6 * Math.max(0, 1 - Math.abs(across) * 11)
  const core = Math.max(0, 1 - radiusOf(u, v) * 2.6) ** 2
  return Math.min(1, ray(u, v) + ray(v, u) + core)
}
const leaf: Shape = (u, v) => {
  const wide = 0.5 * Math.sin(Math.PI * Math.min(1, (u + 0.95) / 1.75)) ** 0.8
  const body = u > -0.95 && u < 0.8 ? smoothstep(wide, wide - 0.1, Math.abs(v)) : 0
  const vein = Math.abs(v) < 0.035 ? 0.75 : 1
  const stalk = u >= 0.7 && u < 0.97 ? smoothstep(0.06, 0.02, Math.abs(v)) : 0
  return Math.max(body * vein, stalk)
}
const petal: Shape = (u, v) => {
  const along = (u + 0.95) / 1.8
  if (along <= 0 || along >= 1) return 0
  const wide = 0.72 * Math.sin(Math.PI * along ** 1.5) ** 0.75
  const notch = 0.16 * Math.max(0, 1 - Math.abs(v) / 0.16)
  return smoothstep(wide, wide - 0.12, Math.abs(v)) * smoothstep(0.98 - notch, 0.9 - notch, along)
}
const sheet: Shape = (u, v) => smoothstep(0.92, 0.84, Math.max(Math.abs(u), Math.abs(v)))
/** The heart of (x^2 + y^2 - 1)^3 - x^2 y^3 = 0. */
const heart: Shape = (u, v) => {
  const x = u * 1.28
  const y = -v * 1.28 + 0.1
  return smoothstep(0.03, -0.03, (x * x + y * y - 1) ** 3 - x * x * y ** 3)
}
const star: Shape = (u, v) => {
  const part = (Math.PI * 2) / 5
  const angle = Math.abs((((Math.atan2(u, -v) % part) + part * 1.5) % part) - part / 2)
  // The straight edge from a tip at radius 0.95 to a notch at 0.4.
  const x = radiusOf(u, v) * Math.cos(angle)
  const y = radiusOf(u, v) * Math.sin(angle)
  const notch = { x: 0.4 * Math.cos(part / 2), y: 0.4 * Math.sin(part / 2) }
  const side = (0.95 - x) * notch.y - y * (0.95 - notch.x)
  return smoothstep(-0.005, 0.035, side)
}
/** A clump of the shape of torn cotton: smoke, spray. */
const puff: Shape = (u, v) => {
  const angle = Math.atan2(v, u)
  const wavy = 0.12 * Math.sin(angle * 3 + 1) + 0.07 * Math.sin(angle * 5 + u * 3)
  return 0.9 * smoothstep(0.92, 0.05, radiusOf(u, v) * (1 + wavy)) ** 1.4
}
/** Light that glances off a bubble: a bright bow on one side, a faint one across. */
const bubbleLight: Shape = (u, v) => {
  const main = Math.max(0, 1 - Math.hypot((u + 0.42) * 3.4 + v, (v + 0.48) * 3.4 - u)) ** 0.7
  const bow =
    smoothstep(0.1, 0.03, Math.abs(radiusOf(u, v) - 0.82)) * smoothstep(0.25, 0.95, (u + v) / 1.2)
  return Math.max(main, bow * 0.5)
}
/** A drop that has just burst on the ground: a thin crown seen from the side. */
const crown: Shape = (u, v) => {
  const bowl = smoothstep(0.2, 0.06, Math.abs(Math.hypot(u, (v - 0.35) * 2.2) - 0.8))
  return bowl * (0.35 + 0.65 * smoothstep(0.5, -0.5, v))
}
/** The same shape out of focus: its mean over a disc, made smaller to keep its blur inside. */
const softened =
  (shape: Shape): Shape =>
  (u, v) => {
    let sum = shape(u * 1.45, v * 1.45)
    for (let point = 0; point < 12; point++) {
      const turn = (point * Math.PI) / 6
      const away = point % 2 === 0 ? 0.42 : 0.22
      sum += shape(u * 1.45 + Math.cos(turn) * away, v * 1.45 + Math.sin(turn) * away)
    }
    return sum / 13
  }

const shapes = {
  glow,
  'soft-disc': softDisc,
  dot,
  bokeh,
  ring,
  streak,
  cord,
  drop,
  beam,
  sparkle,
  leaf,
  petal,
  sheet,
  heart,
  star,
  puff,
  'bubble-light': bubbleLight,
  crown,
  'soft-leaf': softened(leaf),
  'soft-petal': softened(petal),
  'soft-sheet': softened(sheet),
  'soft-heart': softened(heart),
  'soft-star': softened(star),
} satisfies Record<string, Shape>

export type ShapeName = keyof typeof shapes

const made = new Map<ShapeName, Mask>()

/** The mask of a shape, measured once a thread. */
export function maskOf(name: ShapeName): Mask {
  let mask = made.get(name)
  if (mask === undefined) {
    mask = createMask(shapes[name])
    made.set(name, mask)
  }
  return mask
}
