import { describe, expect, it } from 'vitest'
import { keepApart } from './keep-apart.ts'

const box = (x: number, bottom: number, size = 0.2) => ({ x, bottom, width: size, height: size })
const band = { top: 0.04, low: 0.7 }

describe('what is in the air', () => {
  it('is pushed apart until nothing hides anything', () => {
    const boxes = [box(0.3, 0.3), box(0.35, 0.35), box(0.4, 0.4), box(0.5, 0.5)]
    expect(keepApart(boxes, band)).toBe(true)
    for (const [at, one] of boxes.entries())
      for (const other of boxes.slice(at + 1)) {
        const across = Math.abs(one.x - other.x) > 0.2
        expect(across || Math.abs(one.bottom - other.bottom) > 0.2).toBe(true)
      }
  })

  it('stays in the frame and its band', () => {
    const boxes = [box(0.99, 0.1), box(0.98, 0.9)]
    keepApart(boxes, band)
    for (const { x, bottom } of boxes) {
      expect(x).toBeLessThanOrEqual(0.9)
      expect(bottom).toBeGreaterThanOrEqual(0.24)
      expect(bottom).toBeLessThanOrEqual(0.7)
    }
  })

  it('says when there is no room', () => {
    expect(keepApart([box(0.5, 0.5, 0.6), box(0.5, 0.5, 0.6)], band)).toBe(false)
  })
})
