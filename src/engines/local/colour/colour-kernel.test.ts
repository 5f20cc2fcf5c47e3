import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Planes } from '../../../media/planes.ts'
import { createColourKernel } from './colour-kernel.ts'
import { TABLE_NODES, TABLE_UNIT } from './grade.ts'
import type { ColourTable, Glow, Grade } from './grade.ts'

type Codes = [number, number, number]

function table(convert: (codes: Codes) => Codes): ColourTable {
  const samples = new Int16Array(TABLE_NODES ** 3 * 3)
  let at = 0
  for (let cr = 0; cr < TABLE_NODES; cr++) {
    for (let cb = 0; cb < TABLE_NODES; cb++) {
      for (let y = 0; y < TABLE_NODES; y++) {
        for (const code of convert([y * 8, cb * 8, cr * 8])) {
          samples[at++] = Math.round(Math.min(255, Math.max(0, code)) * TABLE_UNIT)
        }
      }
    }
  }
  return { samples, input: { matrix: 'bt709', range: 'limited' } }
}

/** The same lookup in floating point. */
function lookUp({ samples }: ColourTable, codes: Codes, channel: number): number {
  const cells = codes.map((code) => code >> 3)
  const parts = codes.map((code) => (code & 7) / 8)
  let sum = 0
  for (let corner = 0; corner < 8; corner++) {
    const steps = [corner & 1, (corner >> 1) & 1, corner >> 2]
    const [y, cb, cr] = cells.map((cell, axis) => cell + steps[axis]!) as Codes
    const weight = steps.reduce((w, step, axis) => w * (step ? parts[axis]! : 1 - parts[axis]!), 1)
    sum += weight * samples[((cr * TABLE_NODES + cb) * TABLE_NODES + y) * 3 + channel]!
  }
  return sum / TABLE_UNIT
}

function planes(width: number, height: number, padding: number, random: () => number): Planes {
  const fill = (length: number) => Uint8Array.from({ length }, () => Math.floor(random() * 256))
  const yStride = width + padding
  const chromaStride = width / 2 + padding
  return {
    y: fill(yStride * height),
    cb: fill((chromaStride * height) / 2),
    cr: fill((chromaStride * height) / 2),
    yStride,
    chromaStride,
  }
}

function noise(seed: number): () => number {
  let state = (seed * 2 + 1) % 2_147_483_647
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** Largest difference of the kernel's output from the floating-point reference. */
function worstError(
  width: number,
  height: number,
  colours: ColourTable,
  input: Planes,
  output: Planes,
) {
  let worst = 0
  for (let row = 0; row < height; row += 2) {
    for (let column = 0; column < width; column += 2) {
      const chroma = (row / 2) * input.chromaStride + column / 2
      const cb = input.cb[chroma]!
      const cr = input.cr[chroma]!
      const places = [0, 1, input.yStride, input.yStride + 1].map(
        (step) => row * input.yStride + column + step,
      )
      const lumas = places.map((place) => input.y[place]!)
      for (const [corner, luma] of lumas.entries()) {
        const at = (row + (corner >> 1)) * output.yStride + column + (corner & 1)
        worst = Math.max(worst, Math.abs(output.y[at]! - lookUp(colours, [luma, cb, cr], 0)))
      }
      const mean = (lumas.reduce((sum, luma) => sum + luma, 0) + 2) >> 2
      const at = (row / 2) * output.chromaStride + column / 2
      worst = Math.max(worst, Math.abs(output.cb[at]! - lookUp(colours, [mean, cb, cr], 1)))
      worst = Math.max(worst, Math.abs(output.cr[at]! - lookUp(colours, [mean, cb, cr], 2)))
    }
  }
  return worst
}

const identity = table((codes) => codes)
const curved = table(([y, cb, cr]) => [
  16 + 200 * (y / 255) ** 0.7,
  128 + (cr - 128) * 0.8 + (y - 128) * 0.2,
  128 - (cb - 128) * 1.2,
])

function glowOver(width: number, height: number, changes: Partial<Glow> = {}): Glow {
  const columns = Math.ceil(width / 8)
  const rows = Math.ceil(height / 8)
  return {
    columns,
    rows,
    field: new Float32Array(columns * rows).fill(1),
    shade: null,
    fieldStrength: 1,
    bloomThreshold: 180,
    bloomRadius: 4,
    bloomStrength: 0,
    tint: { y: 100, cb: -12, cr: 20 },
    ...changes,
  }
}

function render(width: number, height: number, grade: Grade, input: Planes): Planes {
  const kernel = createColourKernel(width, height)
  kernel.setGrade(grade)
  const output = planes(width, height, 0, () => 0)
  kernel.apply(input, output)
  return output
}

describe('the colour kernel', () => {
  it('is within half a code of a floating-point lookup, for any even size and stride', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 1, max: 1e6 }),
        (halfWidth, halfHeight, padding, seed) => {
          const [width, height] = [halfWidth * 2, halfHeight * 2]
          const random = noise(seed)
          const colours = table(() => [random() * 255, random() * 255, random() * 255])
          const input = planes(width, height, padding * 2, random)
          const output = render(width, height, { table: colours, glow: null }, input)
          expect(worstError(width, height, colours, input, output)).toBeLessThanOrEqual(0.501)
        },
      ),
      { numRuns: 12 },
    )
  })

  it('grades the last pixels of an 18x10 frame', () => {
    const input = planes(18, 10, 0, noise(7))
    const output = render(18, 10, { table: curved, glow: null }, input)
    expect(worstError(18, 10, curved, input, output)).toBeLessThanOrEqual(0.501)
  })

  it('changes no code by more than one through the identity table', () => {
    const input = planes(64, 32, 0, noise(3))
    const output = render(64, 32, { table: identity, glow: null }, input)
    for (const name of ['y', 'cb', 'cr'] as const) {
      const worst = Math.max(...output[name].map((code, at) => Math.abs(code - input[name][at]!)))
      expect({ name, within: worst <= 1 }).toEqual({ name, within: true })
    }
  })

  it('writes nothing outside the rows of a padded picture', () => {
    const kernel = createColourKernel(18, 10)
    kernel.setGrade({ table: curved, glow: glowOver(18, 10, { bloomStrength: 0.5 }) })
    const output = planes(18, 10, 6, () => 0)
    for (const plane of [output.y, output.cb, output.cr]) plane.fill(99)
    kernel.apply(planes(18, 10, 2, noise(5)), output)
    for (let row = 0; row < 10; row++) {
      expect([...output.y.subarray(row * 24 + 18, row * 24 + 24)]).toEqual([99, 99, 99, 99, 99, 99])
    }
  })

  it('refuses a frame with an odd side', () => {
    expect(() => createColourKernel(17, 10)).toThrow(RangeError)
  })

  it('screens light over luma and offsets chroma as documented', () => {
    const input = planes(40, 24, 0, () => 100 / 256)
    const glow = glowOver(40, 24, { fieldStrength: 0.5 })
    const output = render(40, 24, { table: identity, glow }, input)
    const mean = (plane: Uint8Array) => plane.reduce((sum, code) => sum + code, 0) / plane.length
    expect(mean(output.y)).toBeCloseTo(100 + 0.5 * (100 / 219) * (235 - 100), 0)
    expect(mean(output.cb)).toBeCloseTo(100 - 6, 0)
    expect(mean(output.cr)).toBeCloseTo(100 + 10, 0)
  })

  it('never lights a pixel beyond white', () => {
    const input = planes(32, 16, 0, noise(11))
    const glow = glowOver(32, 16, { tint: { y: 219, cb: 0, cr: 0 } })
    const output = render(32, 16, { table: curved, glow }, input)
    expect(Math.max(...output.y)).toBeLessThanOrEqual(236)
  })

  it('leaves a frame as it is where there is no light', () => {
    const input = planes(32, 16, 0, noise(13))
    const dark = glowOver(32, 16, { fieldStrength: 0 })
    const graded = render(32, 16, { table: curved, glow: null }, input)
    expect(render(32, 16, { table: curved, glow: dark }, input)).toEqual(graded)
  })

  it('shades towards black and grey before it adds light', () => {
    const input = planes(40, 24, 0, () => 100 / 256)
    const shade = new Float32Array(15).fill(0.5)
    const glow = glowOver(40, 24, { shade, fieldStrength: 0 })
    const output = render(40, 24, { table: identity, glow }, input)
    expect([...new Set(output.y)]).toEqual([58])
    expect([...new Set(output.cb)]).toEqual([114])
    expect([...new Set(output.cr)]).toEqual([114])
  })

  it('changes nothing with a shade of one', () => {
    const input = planes(40, 24, 0, noise(19))
    const glow = glowOver(40, 24, { shade: new Float32Array(15).fill(1), fieldStrength: 0 })
    const graded = render(40, 24, { table: curved, glow: null }, input)
    expect(render(40, 24, { table: curved, glow }, input)).toEqual(graded)
  })

  it('blooms around a highlight and fades with distance', () => {
    const input = planes(256, 64, 0, () => 60 / 256)
    for (let row = 0; row < 64; row++) input.y.fill(230, row * 256 + 120, row * 256 + 136)
    const glow = glowOver(256, 64, { fieldStrength: 0, bloomStrength: 1, bloomRadius: 6 })
    const { y } = render(256, 64, { table: identity, glow }, input)
    const at = (column: number) => y[32 * 256 + column]!
    expect(at(112)).toBeGreaterThan(at(88))
    expect(at(88)).toBeGreaterThan(60)
    expect(at(8)).toBe(60)
  })

  it('dithers a slow ramp of light: no step is wider than the dither can bridge', () => {
    const width = 512
    const input = planes(width, 16, 0, () => 100 / 256)
    const glow = glowOver(width, 16, { tint: { y: 20, cb: 0, cr: 0 } })
    for (let cell = 0; cell < glow.field.length; cell++) glow.field[cell] = (cell % 64) / 64
    const { y } = render(width, 16, { table: identity, glow }, input)
    for (let left = 16; left + 16 <= width; left += 16) {
      let sum = 0
      for (let row = 0; row < 8; row++) {
        for (let column = left; column < left + 8; column++) sum += y[row * width + column]!
      }
      const light = (left + 4) / 8 / 64 - 0.5 / 64
      expect(sum / 64).toBeCloseTo(100 + light * (20 / 219) * 135, 0.7)
    }
  })

  it('gives the same picture every time', () => {
    const kernel = createColourKernel(48, 32)
    kernel.setGrade({ table: curved, glow: glowOver(48, 32, { bloomStrength: 0.7 }) })
    const input = planes(48, 32, 0, noise(17))
    const [first, second] = [planes(48, 32, 0, () => 0), planes(48, 32, 0, () => 0)]
    kernel.apply(input, first)
    kernel.apply(input, second)
    expect(second).toEqual(first)
  })

  it('refuses a glow made for another size', () => {
    const kernel = createColourKernel(48, 32)
    expect(() => kernel.setGrade({ table: curved, glow: glowOver(64, 32) })).toThrow(RangeError)
  })
})
