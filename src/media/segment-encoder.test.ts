import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { SegmentEncoder } from './segment-encoder.ts'

const SIZE = { width: 192, height: 144, frameRate: { num: 24, den: 1 } }
const FRAMES = 36

/** Noise that no frame shares with the next: what a coder finds hardest. */
function encodeNoise(): string {
  const encoder = new SegmentEncoder(SIZE)
  const hash = createHash('sha256')
  let state = 1
  try {
    for (let frame = 0; frame < FRAMES; frame++) {
      const { y, cb, cr } = encoder.nextPlanes()
      for (let at = 0; at < y.length; at++) {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0
        y[at] = 100 + (at % 64) + (state >>> 27)
      }
      cb.fill(120)
      cr.fill(140)
      encoder.encode()
    }
    for (const { data } of encoder.finish().packets) hash.update(data)
  } finally {
    encoder.close()
  }
  return hash.digest('hex')
}

it('encodes the same frames to the same bytes, however noisy they are', () => {
  const digests = Array.from({ length: 8 }, encodeNoise)
  expect(new Set(digests).size).toBe(1)
})
