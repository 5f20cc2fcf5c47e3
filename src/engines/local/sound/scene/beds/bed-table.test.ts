import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../draw/random.ts'
import { LoudnessMeter } from '../../loudness.ts'
import { bedLufs, bedNames, createBed } from './bed-table.ts'
import type { BedName } from './bed-table.ts'

const SECONDS = 5
const BLOCK = 960

function make(name: BedName, seed: number) {
  const bed = createBed(name, createRandom(seed))
  const [left, right] = [new Float32Array(SECONDS * 48_000), new Float32Array(SECONDS * 48_000)]
  for (let start = 0; start < left.length; start += BLOCK) {
    bed(left.subarray(start, start + BLOCK), right.subarray(start, start + BLOCK), 0.7)
  }
  return { left, right }
}

describe('sounds that go on', () => {
  it.each(bedNames)('makes %s as loud as the table says', (name) => {
    const { left, right } = make(name, 21)
    const meter = new LoudnessMeter()
    meter.add(left, right)
    expect(Math.abs(meter.integrated() - bedLufs(name))).toBeLessThan(4)
    expect(left.every(Number.isFinite)).toBe(true)
  })

  it('makes the same from the same seed, and another from another', () => {
    const one = make('underwater', 5).left
    expect(make('underwater', 5).left).toEqual(one)
    expect(make('underwater', 6).left).not.toEqual(one)
  })

  it('lets a motor rise with what drives it', () => {
    const crossings = (drive: number) => {
      const motor = createBed('car', createRandom(2))
      const [left, right] = [new Float32Array(48_000), new Float32Array(48_000)]
      motor(left, right, drive)
      return left.reduce((count, at, n) => count + (at >= 0 && (left[n - 1] ?? 0) < 0 ? 1 : 0), 0)
    }
    expect(crossings(1)).toBeGreaterThan(1.5 * crossings(0))
  })
})
