import { describe, expect, it } from 'vitest'
import { createOrderedQueue, createSegmentQueue } from './segment-queue.ts'

describe('sharing segments out', () => {
  it('gives drawn segments in their order, to whoever asks', () => {
    const queue = createOrderedQueue(3)
    expect([1, 0, 0, 1].map((lane) => queue.next(lane))).toEqual([0, 1, 2, null])
  })

  it('gives every segment once', () => {
    const queue = createSegmentQueue(11, 3)
    const given: number[] = []
    for (let lane = 0; ; lane = (lane + 1) % 3) {
      const segment = queue.next(lane)
      if (segment === null) break
      given.push(segment)
    }
    expect(given.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 11 }, (_, at) => at))
  })

  it('keeps each lane on a run of neighbours', () => {
    const queue = createSegmentQueue(8, 2)
    expect([queue.next(0), queue.next(0), queue.next(1), queue.next(1)]).toEqual([0, 1, 4, 5])
  })

  it('lets a lane that is through take from the longest run that is left', () => {
    const queue = createSegmentQueue(8, 2)
    expect([0, 0, 0, 0].map((lane) => queue.next(lane))).toEqual([0, 1, 2, 3])
    expect(queue.next(1)).toBe(4)
    expect(queue.next(0)).toBe(6)
  })
})
