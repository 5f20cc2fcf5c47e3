import { describe, expect, it } from 'vitest'
import type { CameraCue } from '../../shot/scene.ts'
import { trackedSpans, trackedWay } from './tracking.ts'

const PACE = 100
const wayAt = (clock: number) => PACE * clock

const trackedAt = (cameras: readonly CameraCue[], clock: number) =>
  trackedWay(trackedSpans(cameras), wayAt, clock)

/** Pixels a second around a moment. */
const speedAt = (cameras: readonly CameraCue[], clock: number) =>
  (trackedAt(cameras, clock + 0.005) - trackedAt(cameras, clock - 0.005)) / 0.01

const later: CameraCue[] = [
  { move: 'steady', startSeconds: 0 },
  { move: 'tracking', startSeconds: 4 },
  { move: 'pull', startSeconds: 8 },
]

describe('a camera that goes along with the cast', () => {
  it('goes all the way where it does so from the start', () => {
    expect(trackedAt([{ move: 'tracking', startSeconds: 0 }], 3)).toBe(3 * PACE)
  })

  it('takes up the pace softly, keeps it, and lets go of it softly', () => {
    expect(trackedAt(later, 4)).toBe(0)
    expect(speedAt(later, 4.05)).toBeCloseTo(0.05 * PACE, 5)
    expect(speedAt(later, 4.5)).toBeCloseTo(0.5 * PACE, 5)
    expect(speedAt(later, 6)).toBeCloseTo(PACE, 5)
    expect(speedAt(later, 8.5)).toBeCloseTo(0.5 * PACE, 5)
    expect(speedAt(later, 10)).toBeCloseTo(0, 5)
    expect(trackedAt(later, 12)).toBeCloseTo(4 * PACE, 5)
  })

  it('does not falter where an extension asks for it once more', () => {
    const again: CameraCue[] = [
      { move: 'tracking', startSeconds: 0 },
      { move: 'tracking', startSeconds: 4 },
    ]
    for (const clock of [3.9, 4.02, 4.3, 4.9, 6]) {
      expect(speedAt(again, clock)).toBeCloseTo(PACE, 5)
    }
  })
})
