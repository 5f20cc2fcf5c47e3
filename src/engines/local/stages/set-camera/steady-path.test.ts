import { describe, expect, it } from 'vitest'
import { compose, identity } from '../../frame/camera-motion.ts'
import type { CameraMotion, Similarity } from '../../frame/camera-motion.ts'
import type { Affine } from '../../motion/warp-kernel.ts'
import { steadyPath } from './steady-path.ts'
import { outreach } from './view.ts'

const frame = { width: 1280, height: 720, framesPerSecond: 30 }
const frameCount = 120

function motionOf(way: (number: number) => Similarity, cuts = [0]): CameraMotion {
  const transforms = new Float32Array(frameCount * 4)
  for (let number = 0; number < frameCount; number++) {
    const { a, b, x, y } = way(number)
    transforms.set([a, b, x, y], number * 4)
  }
  return { transforms, cuts, confidence: new Float32Array(frameCount).fill(1) }
}

const shaky = (number: number): Similarity => ({
  a: 1,
  b: 0.002 * Math.sin(number * 1.9),
  x: 2 * number + 7 * Math.sin(number * 1.3),
  y: 6 * Math.cos(number * 1.7) - 6,
})

/** Where the middle of the first frame is seen in the result. */
function seenAt(path: readonly Affine[], way: (number: number) => Similarity): [number, number][] {
  return path.map(({ xx, xy, yx, yy, x0, y0 }, number) => {
    const { x, y } = compose(way(number), identity)
    const determinant = xx * yy - xy * yx
    return [
      (yy * (x - x0) - xy * (y - y0)) / determinant,
      (xx * (y - y0) - yx * (x - x0)) / determinant,
    ]
  })
}

/** Mean change of speed from frame to frame, in pixels. */
function jitter(points: readonly [number, number][]): number {
  const changes = points.slice(2).map(([x, y], at) => {
    const [x1, y1] = points[at + 1]!
    const [x0, y0] = points[at]!
    return Math.hypot(x - 2 * x1 + x0, y - 2 * y1 + y0)
  })
  return changes.reduce((sum, change) => sum + change, 0) / changes.length
}

describe('making the camera steady', () => {
  it('takes the shake out of a pan and keeps the pan', () => {
    const path = steadyPath(motionOf(shaky), frame, { mostZoom: 1.1, locked: false })!
    const before = Array.from({ length: frameCount }, (_, n): [number, number] => [
      shaky(n).x,
      shaky(n).y,
    ])
    const after = seenAt(path, shaky)
    expect(jitter(after)).toBeLessThan(0.1 * jitter(before))
    expect(after.at(-1)[0] - after[0]![0]).toBeGreaterThan(200)
  })

  it('never shows anything beyond the frame, and crops no more than it may', () => {
    const wild = (number: number) => ({
      ...identity,
      x: 90 * Math.sin(number),
      y: 60 * Math.cos(number * 2),
    })
    for (const way of [shaky, wild]) {
      for (const locked of [false, true]) {
        const path = steadyPath(motionOf(way), frame, { mostZoom: 1.1, locked })!
        for (const affine of path) {
          expect(outreach(affine, frame)).toBeLessThan(1.0001)
          expect(Math.hypot(affine.xx, affine.yx)).toBeGreaterThan(1 / 1.11)
        }
      }
    }
  })

  it('stands still where a tripod is asked for and the crop suffices', () => {
    const sway = (number: number) => ({
      ...identity,
      x: 20 * Math.sin(number / 9),
      y: 9 * Math.cos(number / 5) - 9,
    })
    const points = seenAt(steadyPath(motionOf(sway), frame, { mostZoom: 1.1, locked: true })!, sway)
    for (const [x, y] of points) {
      expect(x).toBeCloseTo(points[0]![0], 3)
      expect(y).toBeCloseTo(points[0]![1], 3)
    }
  })

  it('does nothing to a camera that stands', () => {
    const motion = motionOf(() => identity)
    expect(steadyPath(motion, frame, { mostZoom: 1.1, locked: false })).toBeNull()
  })
})
