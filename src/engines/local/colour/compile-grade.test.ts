import { describe, expect, it } from 'vitest'
import { lightSources } from '../../../video/direction.ts'
import { lookSchema } from '../shot/shot.ts'
import type { Look } from '../shot/shot.ts'
import { analysePlate } from './analyse-plate.ts'
import { compileGrade } from './compile-grade.ts'
import { TABLE_NODES, TABLE_UNIT } from './grade.ts'
import type { Grade, PixelEncoding } from './grade.ts'
import { chromaOf, hueDegreesOf, rgbToOklab } from './oklab.ts'
import type { Lab } from './oklab.ts'
import { outputEncoding, rgbToYcbcr, ycbcrToRgb } from './ycbcr.ts'
import type { Ycbcr } from './ycbcr.ts'

const geometry = { width: 160, height: 96 }
const bt601: PixelEncoding = { matrix: 'bt601', range: 'limited' }

/** A ramp from black to white across, from orange to blue down. */
const ground = (() => {
  const [width, height] = [64, 40]
  const rgb = new Uint8Array(width * height * 3)
  for (let pixel = 0; pixel < width * height; pixel++) {
    const light = (pixel % width) / (width - 1)
    const blue = Math.floor(pixel / width) / (height - 1)
    rgb.set(
      [255 * light * (1 - 0.6 * blue), 190 * light, 255 * light * (0.3 + 0.7 * blue)],
      pixel * 3,
    )
  }
  return analysePlate([{ width, height, rgb }])
})()

function look(direction: object): Look {
  return lookSchema.parse({ evidence: 'as said', ...direction })
}

const palette = look({
  kind: 'set-palette',
  colours: [
    { name: 'teal', hex: '#008080' },
    { name: 'sand', hex: '#c2b280' },
    { name: 'rust', hex: '#b7410e' },
  ],
  strength: 0.6,
})
const adjust = (operation: string, more: object = {}) =>
  look({ kind: 'adjust-colour', operation, amount: 0.6, colours: [], look: null, ...more })
const lightOf = (source: string, more: object = {}) =>
  look({
    kind: 'set-light',
    source,
    from: 'unspecified',
    warmth: 0,
    colour: null,
    strength: 0.6,
    ...more,
  })

function compile(looks: Look[], input: PixelEncoding = outputEncoding): Grade {
  const grade = compileGrade(looks, ground, geometry, input)
  if (grade === null) throw new Error('nothing to do')
  return grade
}

/** The table's answer for any code, by trilinear interpolation. */
function lookUp({ table }: Grade, [y, cb, cr]: Ycbcr): Ycbcr {
  const result = [0, 0, 0]
  for (let corner = 0; corner < 8; corner++) {
    let weight = 1
    const nodes = [y, cb, cr].map((code, axis) => {
      const node = Math.floor(code / 8)
      const part = code / 8 - node
      const upper = (corner >> axis) & 1
      weight *= upper === 1 ? part : 1 - part
      return node + upper
    })
    const at = ((nodes[2]! * TABLE_NODES + nodes[1]!) * TABLE_NODES + nodes[0]!) * 3
    for (let channel = 0; channel < 3; channel++) {
      result[channel]! += (weight * table.samples[at + channel]!) / TABLE_UNIT
    }
  }
  return [result[0]!, result[1]!, result[2]!]
}

function colourAfter(grade: Grade, rgb: [number, number, number]): Lab {
  const { input } = grade.table
  return rgbToOklab(ycbcrToRgb(lookUp(grade, rgbToYcbcr(rgb, input)), outputEncoding))
}

describe('compileGrade without looks', () => {
  it('has nothing to do for frames that are already bt709 limited', () => {
    expect(compileGrade([], ground, geometry, outputEncoding)).toBeNull()
  })

  it('converts other encodings: greys stay neutral, colours keep their RGB', () => {
    const grade = compile([], { matrix: 'bt601', range: 'full' })
    for (const rgb of [
      [0.5, 0.5, 0.5],
      [0.9, 0.2, 0.1],
      [0.1, 0.3, 0.8],
    ] as const) {
      const codes = lookUp(grade, rgbToYcbcr(rgb, grade.table.input))
      rgbToYcbcr(rgb, outputEncoding).forEach((code, index) => {
        expect(codes[index]).toBeCloseTo(code, 1)
      })
    }
  })

  it('does nothing for a look that cannot be carried out', () => {
    expect(compileGrade([adjust('restore-colour')], ground, geometry, outputEncoding)).toBeNull()
  })
})

const everyLook: [string, Look][] = [
  ['set-palette', palette],
  ...[
    'black-and-white',
    'sepia',
    'warmer',
    'cooler',
    'brighter',
    'darker',
    'more-contrast',
    'less-contrast',
    'more-saturation',
    'less-saturation',
    'fade',
    'duotone',
    'film-look',
    'correct',
  ].map((operation): [string, Look] => [operation, adjust(operation)]),
  ...lightSources.map((source): [string, Look] => [source, lightOf(source)]),
]

describe.each(everyLook)('the look %s', (_, subject) => {
  const grade = compile([subject], bt601)

  it('keeps the order of light: a lighter grey never comes out darker', () => {
    let before = -Infinity
    for (let code = 16; code <= 235; code++) {
      const [y] = lookUp(grade, [code, 128, 128])
      expect(y).toBeGreaterThanOrEqual(before - 0.05)
      before = y
    }
  })

  it('is smooth: one code of luma never moves the output by more than four codes', () => {
    for (let code = 16; code < 235; code++) {
      const here = lookUp(grade, [code, 128, 128])
      const next = lookUp(grade, [code + 1, 128, 128])
      here.forEach((value, index) => expect(Math.abs(value - next[index]!)).toBeLessThan(4))
    }
  })

  it('writes only legal codes', () => {
    expect(Math.min(...grade.table.samples)).toBeGreaterThanOrEqual(15.5 * TABLE_UNIT)
    expect(Math.max(...grade.table.samples)).toBeLessThanOrEqual(240.5 * TABLE_UNIT)
  })
})

describe('compileGrade', () => {
  it('takes all colour out for black and white', () => {
    const grade = compile([adjust('black-and-white')])
    expect(chromaOf(colourAfter(grade, [0.9, 0.3, 0.1]))).toBeLessThan(0.005)
  })

  it('turns every colour to the hue of sepia', () => {
    const grade = compile([adjust('sepia')])
    for (const rgb of [
      [0.8, 0.3, 0.2],
      [0.2, 0.4, 0.7],
      [0.5, 0.5, 0.5],
    ] as const) {
      expect(Math.abs(hueDegreesOf(colourAfter(grade, [...rgb])) - 70)).toBeLessThan(8)
    }
  })

  it('keeps skin warm and alive in a palette that also has cold colours', () => {
    for (const skin of [
      [0.88, 0.69, 0.58],
      [0.66, 0.45, 0.34],
      [0.42, 0.28, 0.21],
    ] as const) {
      const after = colourAfter(compile([palette]), [...skin])
      expect(chromaOf(after)).toBeGreaterThan(0.8 * chromaOf(rgbToOklab(skin)))
      expect(Math.abs(hueDegreesOf(after) - 60)).toBeLessThan(40)
    }
  })

  it('goes further the stronger a palette was asked for', () => {
    const orange = [0.85, 0.55, 0.2] as const
    const moved = [0.25, 0.6, 0.95].map((strength) => {
      const after = colourAfter(compile([{ ...palette, strength } as Look]), [...orange])
      const before = rgbToOklab(orange)
      return Math.hypot(after[1] - before[1], after[2] - before[2])
    })
    expect(moved).toEqual(moved.toSorted((one, other) => one - other))
    expect(moved[2]).toBeGreaterThan(moved[0]!)
  })

  it('lets a later black and white take the colour of an earlier light', () => {
    const warm = lightOf('backlight', { warmth: 0.9 })
    expect(compile([warm]).glow!.tint.cr).toBeGreaterThan(3)
    const { tint } = compile([warm, adjust('black-and-white')]).glow!
    expect(Math.abs(tint.cb) + Math.abs(tint.cr)).toBeLessThan(1)
  })

  it('lights from the side that was said', () => {
    const { glow } = compile([lightOf('key', { from: 'left' })])
    const row = Math.floor(glow!.rows / 2) * glow!.columns
    expect(glow!.field[row]).toBeGreaterThan(glow!.field[row + glow!.columns - 1]! + 0.3)
  })

  it('darkens the corners and not the middle for a vignette', () => {
    const { glow } = compile([lightOf('vignette', { strength: 1 })])
    const middle = Math.floor(glow!.rows / 2) * glow!.columns + Math.floor(glow!.columns / 2)
    expect(glow!.shade![0]).toBeLessThan(0.5)
    expect(glow!.shade![middle]).toBeGreaterThan(0.98)
  })

  it('fits the light to the frame, whatever its size', () => {
    const grade = compileGrade([lightOf('glow')], ground, { width: 101, height: 50 }, bt601)
    expect(grade!.glow).toMatchObject({ columns: 13, rows: 7 })
    expect(grade!.glow!.field).toHaveLength(13 * 7)
  })
})
