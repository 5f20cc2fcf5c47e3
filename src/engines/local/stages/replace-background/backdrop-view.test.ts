import { expect, test } from 'vitest'
import { createPlanes } from '../../../../media/planes.ts'
import { BackdropView, marginOf } from './backdrop-view.ts'

const size = { width: 64, height: 48 }

/** Luma tells the column: 2 a pixel. */
function ramp(margin: number) {
  const planes = createPlanes(size.width + 2 * margin, size.height + 2 * margin)
  for (let at = 0; at < planes.y.length; at++) planes.y[at] = 2 * (at % planes.yStride)
  return planes
}

const motionOf = (...transforms: number[]) => ({
  transforms: Float32Array.from(transforms),
  cuts: [0],
  confidence: new Float32Array(transforms.length / 4).fill(1),
})

test('a camera that stands still needs no room around the backdrop', () => {
  expect(marginOf(null, size)).toBe(0)
  expect(marginOf(motionOf(1, 0, 0, 0, 1, 0, 0.3, -0.2), size)).toBe(0)
  const still = ramp(0)
  expect(new BackdropView(still, size, 0, null).at(5)).toBe(still)
})

test('the backdrop moves with what the camera sees', () => {
  const motion = motionOf(1, 0, 0, 0, 1, 0, 1, 0)
  const margin = marginOf(motion, size)
  expect(margin).toBeGreaterThanOrEqual(2)
  const view = new BackdropView(ramp(margin), size, margin, motion)
  const first = view.at(0).y[20 * 64 + 30]!
  expect(first).toBe(2 * (30 + margin))
  // What was in column 30 is now nearly a pixel to the right: column 30 shows what was left of it.
  const moved = view.at(1).y[20 * 64 + 30]!
  expect(first - moved).toBeGreaterThanOrEqual(1)
  expect(first - moved).toBeLessThanOrEqual(2)
})

test('a pan that goes on for ever never shows the edge', () => {
  const motion = motionOf(1, 0, 0, 0, 1, 0, 5000, 0)
  const margin = marginOf(motion, size)
  const { y } = new BackdropView(ramp(margin), size, margin, motion).at(1)
  expect(y[20 * 64]).toBe(0)
  expect(y[20 * 64 + 63]).toBe(2 * 63)
})
