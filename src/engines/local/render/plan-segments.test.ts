import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planDrawnSegments, planSegments } from './plan-segments.ts'
import type { SegmentPlan } from './plan-segments.ts'

const plain = { framesPerSecond: 30, keyframes: [], seekable: true }

function expectCovered(plan: readonly SegmentPlan[], frameCount: number): void {
  let next = 0
  for (const segment of plan) {
    expect(segment.firstFrame).toBe(next)
    expect(segment.frameCount).toBeGreaterThan(0)
    next += segment.frameCount
  }
  expect(next).toBe(frameCount)
}

describe('planning segments', () => {
  it('covers every frame once, in order, whatever the keyframes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.double({ min: 1, max: 120, noNaN: true }),
        fc.uniqueArray(fc.integer({ min: 0, max: 2000 })),
        (frameCount, framesPerSecond, frames) => {
          const keyframes = frames.filter((frame) => frame < frameCount).sort((a, b) => a - b)
          const plan = planSegments({ frameCount, framesPerSecond, keyframes, seekable: true })
          expectCovered(plan, frameCount)
        },
      ),
    )
  })

  it('cuts eight seconds into parts of one to two seconds, an even number of them', () => {
    const plan = planSegments({ ...plain, frameCount: 240 })
    expect(plan.map(({ frameCount }) => frameCount)).toEqual(Array.from({ length: 6 }, () => 40))
  })

  it('cuts four seconds into four parts, so that the thread that makes the sound has less to draw', () => {
    const plan = planSegments({ ...plain, frameCount: 120 })
    expect(plan.map(({ frameCount }) => frameCount)).toEqual([30, 30, 30, 30])
  })

  it('cuts drawn frames into segments that get shorter towards the end', () => {
    const lengths = (frameCount: number) =>
      planDrawnSegments({ frameCount, framesPerSecond: 30 }).map((segment) => segment.frameCount)
    expect(lengths(120)).toEqual([30, 30, 30, 15, 8, 7])
    expect(lengths(360)).toEqual([45, 45, 45, 45, 45, 45, 45, 23, 11, 11])
    expect(lengths(1)).toEqual([1])
    expect(lengths(10)).toEqual([10])
  })

  it('covers every drawn frame once, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), (frameCount) => {
        expectCovered(planDrawnSegments({ frameCount, framesPerSecond: 24 }), frameCount)
      }),
    )
  })

  it('moves a boundary to a keyframe that is near', () => {
    const plan = planSegments({ ...plain, frameCount: 60, keyframes: [0, 34] })
    expect(plan.map(({ firstFrame }) => firstFrame)).toEqual([0, 34])
  })

  it('shares out a clip of one group of pictures', () => {
    expect(planSegments({ ...plain, frameCount: 150, keyframes: [0] }).length).toBeGreaterThan(3)
  })

  it('keeps a video that cannot be searched in one piece', () => {
    const plan = planSegments({ ...plain, frameCount: 150, seekable: false })
    expect(plan).toEqual([{ firstFrame: 0, frameCount: 150 }])
  })
})
