import { describe, expect, it } from 'vitest'
import { createRandom } from '../draw/random.ts'
import { Limiter } from './limiter.ts'

const CEILING = 10 ** (-2 / 20)

function limit(sample: (at: number) => number, count = 24_000) {
  const left = Float32Array.from({ length: count }, (_, at) => sample(at))
  const right = left.slice()
  const limiter = new Limiter()
  for (let start = 0; start < count; start += 1000) {
    limiter.process(left.subarray(start, start + 1000), right.subarray(start, start + 1000))
  }
  return left
}

describe('limiting', () => {
  it('passes on what is quiet enough, late by what it sees ahead', () => {
    const tone = (at: number) => 0.4 * Math.sin(at / 20)
    const out = limit(tone)
    for (let at = Limiter.delaySamples; at < out.length; at += 97) {
      expect(out[at]).toBeCloseTo(tone(at - Limiter.delaySamples), 5)
    }
  })

  it('never passes its ceiling, whatever comes', () => {
    const random = createRandom(5)
    const loud = limit((at) => (at % 5000 < 700 ? 3 : 0.3) * (random() * 2 - 1))
    expect(Math.max(...loud.map(Math.abs))).toBeLessThanOrEqual(CEILING + 1e-6)
  })

  it('sees the peaks between samples', () => {
    // A quarter of the sample rate, sampled beside its peaks: 0.71 seen, 1 between.
    const out = limit((at) => Math.sin((Math.PI * at) / 2 + Math.PI / 4))
    const settled = out.slice(6000)
    expect(Math.max(...settled.map(Math.abs)) / Math.SQRT1_2).toBeLessThan(CEILING + 0.03)
  })
})
