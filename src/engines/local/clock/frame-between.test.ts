import { describe, expect, it } from 'vitest'
import { createPlanes } from '../../../media/planes.ts'
import type { Planes } from '../../../media/planes.ts'
import { identity } from '../frame/camera-motion.ts'
import { createTexture, paintMovingPicture } from '../motion/__fixtures__/moving-picture.ts'
import type { MovingPicture } from '../motion/__fixtures__/moving-picture.ts'
import { FrameBetween } from './frame-between.ts'

const size = { width: 480, height: 270 }
const ground = createTexture(3)
const thing = createTexture(21)

const paint = (picture: Partial<MovingPicture>) =>
  paintMovingPicture({ ...size, camera: identity, texture: ground, ...picture })

function made(before: Planes, after: Planes, part = 0.5): Planes {
  const output = createPlanes(size.width, size.height)
  new FrameBetween(size).write(output, 0, [before, after], part)
  return output
}

/** Mean square difference of luma, leaving out a margin where new things come into the frame. */
function apart(one: Planes, other: Planes, margin = 24): number {
  let sum = 0
  let count = 0
  for (let row = margin; row < size.height - margin; row++) {
    for (let column = margin; column < size.width - margin; column++) {
      const at = row * size.width + column
      sum += (one.y[at]! - other.y[at]!) ** 2
      count++
    }
  }
  return sum / count
}

const mean = (one: Planes, other: Planes): Planes => ({
  ...one,
  y: one.y.map((code, at) => (code + other.y[at]!) / 2),
})

describe('making the picture between two frames', () => {
  it.each([0.25, 0.5, 0.8])('moves a panning picture to where it is at %f', (part) => {
    const at = (x: number) => paint({ camera: { ...identity, x, y: -x / 3 } })
    const [before, after, truth] = [at(0), at(17), at(17 * part)]
    expect(apart(made(before, after, part), truth)).toBeLessThan(4)
  })

  it('moves something over a ground that stands, without showing it twice', () => {
    const at = (left: number) =>
      paint({ mover: { left, top: 90, width: 120, height: 100, texture: thing } })
    const [before, after, truth] = [at(140), at(164), at(152)]
    const error = apart(made(before, after), truth)
    expect(error).toBeLessThan(apart(mean(before, after), truth) / 4)
    // Where nothing moves, nothing is touched.
    const result = made(before, after)
    const rows = [10, 40, 230].map((row) => row * size.width)
    for (const row of rows) {
      const touched = before.y
        .subarray(row, row + size.width)
        .reduce((most, code, at) => Math.max(most, Math.abs(code - result.y[row + at]!)), 0)
      expect(touched).toBe(0)
    }
  })

  it('shows the nearer frame at a cut', () => {
    const other = (x: number, y: number) => 250 - thing(x * 1.7, y * 1.7)
    const [before, after] = [paint({}), paint({ texture: other })]
    expect(apart(made(before, after, 0.4), before)).toBe(0)
    expect(apart(made(before, after, 0.6), after)).toBe(0)
  })

  it('keeps two frames that are alike as they are', () => {
    const frame = paint({})
    expect(apart(made(frame, frame), frame, 0)).toBe(0)
  })
})
