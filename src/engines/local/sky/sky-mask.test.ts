import { describe, expect, it } from 'vitest'
import { toSmallRgb } from '../frame/small-rgb.ts'
import { frameSize, landscape, paintFrame, room } from './__fixtures__/staged-frame.ts'
import { cellsOf, createCellGrid, measureCells } from './cell-grid.ts'
import { createSkyFinder } from './sky-mask.ts'
import { fitSky } from './sky-model.ts'
import type { Planes } from '../../../media/planes.ts'

const samplesOf = (planes: Planes) => [toSmallRgb(planes, frameSize, 128)]

function maskOf(planes: Planes): Float32Array {
  const model = fitSky(samplesOf(planes))
  if (model === null) throw new Error('There is no sky.')
  const cells = createCellGrid(cellsOf(frameSize))
  measureCells(planes, frameSize, cells)
  return createSkyFinder(model, cells)(cells)
}

const at = (mask: Float32Array, column: number, row: number) => mask[row * 32 + column]!

describe('finding the sky', () => {
  it('finds what is blue above the ground, on both sides of a tree', () => {
    const mask = maskOf(landscape)
    expect(at(mask, 4, 4)).toBeGreaterThan(0.9)
    expect(at(mask, 27, 6)).toBeGreaterThan(0.9)
    expect(at(mask, 16, 6)).toBeLessThan(0.1)
    expect(at(mask, 4, 14)).toBeLessThan(0.1)
  })

  it('leaves alone what is blue and does not hang together with it', () => {
    const withLake = paintFrame((x, y) =>
      y < 0.4 ? '#6fa3dc' : y > 0.7 && x > 0.2 && x < 0.8 ? '#6fa3dc' : '#6f8f3c',
    )
    const mask = maskOf(withLake)
    expect(at(mask, 16, 2)).toBeGreaterThan(0.9)
    expect(at(mask, 16, 15)).toBeLessThan(0.1)
  })

  it('takes a white sky over green for a sky, and a white wall for a wall', () => {
    const overcast = paintFrame((_, y) => (y < 0.5 ? '#dde2e8' : '#6f8f3c'))
    expect(fitSky(samplesOf(overcast))).toMatchObject({ pale: true })
    expect(fitSky(samplesOf(room))).toBeNull()
  })

  it('knows how far down the sky goes, and how clear it is', () => {
    const model = fitSky(samplesOf(landscape))
    expect(model?.bottom).toBeCloseTo(0.43, 1)
    expect(model?.clear).toBe(1)
  })

  it('changes little where the picture changes little', () => {
    const before = maskOf(landscape).slice()
    const noisy = { ...landscape, y: landscape.y.map((code, place) => code + ((place * 7) % 3)) }
    const after = maskOf(noisy)
    const worst = after.reduce(
      (most, part, cell) => Math.max(most, Math.abs(part - before[cell]!)),
      0,
    )
    expect(worst).toBeLessThan(0.08)
  })
})
