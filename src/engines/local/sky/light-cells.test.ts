import { describe, expect, it } from 'vitest'
import { copyPlanes, createPlanes } from '../../../media/planes.ts'
import { frameSize, landscape, paintFrame } from './__fixtures__/staged-frame.ts'
import { cellsOf } from './cell-grid.ts'
import { contentMask, findContentBox } from './content-box.ts'
import { createLightCells, createLighting } from './light-cells.ts'
import type { LightCells } from './light-cells.ts'
import { createMaskBlend } from './mask-blend.ts'
import { toSmallRgb } from '../frame/small-rgb.ts'

const { width, height } = frameSize
const grid = cellsOf(frameSize)

function lit(change: (cells: LightCells) => void) {
  const frame = createPlanes(width, height)
  copyPlanes(landscape, frame, width, height)
  const cells = createLightCells(grid)
  change(cells)
  createLighting(frameSize, grid)(frame, cells)
  return frame
}

describe('light on cells', () => {
  it('leaves a frame that gets none exactly as it is', () => {
    expect(lit(() => {})).toEqual(landscape)
  })

  it('never leaves the limited range, however bright or dark', () => {
    const bright = lit(({ light, cb }) => [light.fill(219), cb.fill(200)])
    expect(Math.min(...bright.y)).toBeGreaterThanOrEqual(234)
    expect(Math.max(...bright.y)).toBe(235)
    expect(Math.max(...bright.cb)).toBe(240)
    expect(Math.max(...lit(({ shade }) => shade.fill(0)).y)).toBeLessThanOrEqual(17)
  })

  it('falls off evenly between cells', () => {
    const flat = lit(({ shade }) => shade.fill(0))
    const ramp = lit(({ shade, light, columns }) => {
      shade.fill(0)
      light.forEach((_, cell) => (light[cell] = 4 * (cell % columns)))
    })
    const row = Array.from(ramp.y.subarray(0, width))
    row.forEach((code, x) => {
      if (x > 0) expect(Math.abs(code - row[x - 1]!)).toBeLessThanOrEqual(2)
    })
    expect((row.at(-1) ?? 0) - flat.y[0]!).toBeGreaterThan(100)
  })
})

describe('a frame laid over another', () => {
  it('is all of it, none of it and half of it, as the mask says', () => {
    const blend = createMaskBlend(frameSize, grid)
    const over = createPlanes(width, height)
    over.y.fill(200)
    const through = (part: number) => {
      const under = createPlanes(width, height)
      under.y.fill(100)
      blend(under, over, new Float32Array(grid.columns * grid.rows).fill(part))
      return [under.y[0], under.y[under.y.length - 1]]
    }
    expect(through(1)).toEqual([200, 200])
    expect(through(0)).toEqual([100, 100])
    expect(through(0.5)).toEqual([150, 150])
  })
})

describe('black bars', () => {
  it('are found at the sides, and get no light', () => {
    const barred = paintFrame((x) => (x < 0.125 || x > 0.875 ? '#000000' : '#808080'))
    const box = findContentBox([toSmallRgb(barred, frameSize, 128)])
    expect(box.left).toBeCloseTo(0.125, 1)
    expect(box.right).toBeCloseTo(0.875, 1)
    expect([box.top, box.bottom]).toEqual([0, 1])
    const mask = contentMask(box, grid)
    expect([mask[1], mask[16]]).toEqual([0, 1])
  })

  it('are no bars where the whole frame is dark', () => {
    const dark = paintFrame(() => '#050505')
    expect(findContentBox([toSmallRgb(dark, frameSize, 128)])).toEqual({
      left: 0,
      top: 0,
      right: 1,
      bottom: 1,
    })
  })
})
