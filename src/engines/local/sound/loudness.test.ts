import { describe, expect, it } from 'vitest'
import { LoudnessMeter } from './loudness.ts'

function loudnessOf(sample: (at: number) => number, seconds: number): number {
  const samples = Float32Array.from({ length: 48_000 * seconds }, (_, at) => sample(at))
  const meter = new LoudnessMeter()
  meter.add(samples, samples)
  return meter.integrated()
}

const tone = (gain: number) => (at: number) => gain * Math.sin((2 * Math.PI * 997 * at) / 48_000)

describe('measuring loudness', () => {
  it('calls a stereo tone of 997 Hz at -23 dBFS -23 LUFS (EBU Tech 3341, case 1)', () => {
    expect(loudnessOf(tone(10 ** (-23 / 20)), 3)).toBeCloseTo(-23, 1)
  })

  it('leaves silence out', () => {
    const gain = 10 ** (-20 / 20)
    expect(loudnessOf((at) => (at < 96_000 ? tone(gain)(at) : 0), 8)).toBeCloseTo(-20, 0)
  })

  it('measures what is shorter than a block, and nothing of nothing', () => {
    expect(loudnessOf(tone(0.1), 0.2)).toBeGreaterThan(-30)
    expect(loudnessOf(() => 0, 1)).toBe(Number.NEGATIVE_INFINITY)
  })
})
