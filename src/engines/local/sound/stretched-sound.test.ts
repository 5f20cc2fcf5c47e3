import { describe, expect, it } from 'vitest'
import { StretchedSound } from './stretched-sound.ts'
import type { SampleReader } from './stretched-sound.ts'
import { soundRuns } from './time-map.ts'

const RATE = 48_000

/** Four seconds: a tone of 400 Hz in the first half, of 700 Hz in the second. */
const reader: SampleReader = {
  read(start, count, left, right) {
    for (let at = 0; at < count; at++) {
      const sample = start + at
      const inside = sample >= 0 && sample < 4 * RATE
      const hertz = sample < 2 * RATE ? 400 : 700
      left[at] = inside ? 0.5 * Math.sin((2 * Math.PI * hertz * sample) / RATE) : 0
      right[at] = left[at]!
    }
  },
}

const frameTimes = Array.from({ length: 101 }, (_, frame) => frame / 25)

function play(positionOf: (frame: number) => number) {
  const positions = Float64Array.from({ length: 100 }, (_, frame) => positionOf(frame))
  const runs = soundRuns({ positions, shownAt: frameTimes, sourceAt: frameTimes })
  const left = new Float32Array(4 * RATE)
  for (const run of runs) {
    const sound = new StretchedSound(run, reader)
    for (let start = 0; start < left.length; start += 1000) {
      const block = left.subarray(start, start + 1000)
      sound.addTo(block, new Float32Array(1000), start)
    }
  }
  return { runs, left }
}

const loudest = (samples: Float32Array) =>
  samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)

/** The largest step from one sample to the next: what a click is. */
const steepest = (samples: Float32Array) =>
  loudest(samples.map((sample, at) => sample - (samples[at - 1] ?? 0)))

/** Pitch by counting the waves of a tenth of a second. */
function pitchAt(samples: Float32Array, seconds: number): number {
  const part = samples.subarray(seconds * RATE, (seconds + 0.1) * RATE)
  let crossings = 0
  for (let at = 1; at < part.length; at++) if (part[at - 1]! < 0 && part[at]! >= 0) crossings++
  return crossings * 10
}

describe('sound at another speed', () => {
  it('plays as it is at its own speed', () => {
    const { left, runs } = play((frame) => frame)
    const plain = new Float32Array(RATE)
    reader.read(RATE, RATE, plain, new Float32Array(RATE))
    expect(runs).toHaveLength(1)
    const apart = plain.map((sample, at) => Math.abs(sample - left[RATE + at]!))
    expect(Math.max(...apart)).toBeLessThan(1e-5)
  })

  it.each([
    ['half speed', (frame: number) => frame / 2, 1, 400],
    ['half speed, later', (frame: number) => frame / 2, 3.6, 400],
    ['double speed', (frame: number) => Math.min(98, frame * 2), 1.5, 700],
    ['backward', (frame: number) => 99 - frame, 1, 700],
    ['backward, later', (frame: number) => 99 - frame, 3, 400],
  ])('keeps its pitch at %s', (_, positionOf, seconds, hertz) => {
    expect(Math.abs(pitchAt(play(positionOf).left, seconds) - hertz)).toBeLessThanOrEqual(20)
  })

  it('follows the pictures within a frame', () => {
    const slow = play((frame) => frame * 0.75).left
    // The second tone begins at 2 s of the source, shown at 2.667 s.
    expect(pitchAt(slow, 2.667 - 0.14)).toBeLessThan(450)
    expect(pitchAt(slow, 2.667 + 0.04)).toBeGreaterThan(650)
  })

  it('is silent while the picture stands, and without clicks', () => {
    const { left } = play((frame) => Math.min(frame, 50))
    expect(loudest(left.subarray(2.2 * RATE))).toBeLessThan(0.001)
    expect(steepest(left)).toBeLessThan(0.05)
  })

  it('turns round and starts again in runs of their own, joined without clicks', () => {
    const boomerang = play((frame) => Math.min(2 * frame, 2 * (99 - frame)))
    expect(boomerang.runs.map(({ direction }) => direction)).toEqual([1, -1])
    const again = play((frame) => (frame * 4) % 100)
    expect(again.runs.map(({ startSeconds }) => startSeconds)).toEqual([0, 1, 2, 3])
    for (const { left } of [boomerang, again]) {
      expect(steepest(left)).toBeLessThan(0.1)
    }
  })
})
