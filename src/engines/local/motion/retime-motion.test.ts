import { describe, expect, it } from 'vitest'
import { identity, motionAt } from '../frame/camera-motion.ts'
import type { CameraMotion } from '../frame/camera-motion.ts'
import { retimeMotion } from './retime-motion.ts'

/** Pans by two pixels a frame in both of two shots. */
const motion: CameraMotion = {
  transforms: Float32Array.from({ length: 40 * 4 }, (_, at) =>
    at % 4 === 0 ? 1 : at % 4 === 2 ? 2 * ((at >> 2) % 20) : 0,
  ),
  cuts: [0, 20],
  confidence: new Float32Array(40).fill(1),
}

describe('the motion of footage at another speed', () => {
  it('is half as fast in slow motion', () => {
    const slow = retimeMotion(
      motion,
      Float64Array.from({ length: 30 }, (_, n) => n / 2),
    )
    expect(motionAt(slow, 9).x).toBeCloseTo(9)
    expect(slow.cuts).toEqual([0])
  })

  it('goes back when played backwards, from the first frame shown, with the cut where it is seen', () => {
    const reverse = retimeMotion(
      motion,
      Float64Array.from({ length: 40 }, (_, n) => 39 - n),
    )
    expect(motionAt(reverse, 0)).toEqual(identity)
    expect(motionAt(reverse, 5).x).toBeCloseTo(-10)
    expect(reverse.cuts).toEqual([0, 20])
    expect(motionAt(reverse, 25).x).toBeCloseTo(-10)
  })

  it('starts anew where the clock jumps', () => {
    const again = retimeMotion(motion, Float64Array.from([0, 15, 39, 0, 1]))
    expect(again.cuts).toEqual([0, 2, 3])
  })
})
