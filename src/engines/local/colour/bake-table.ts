/** Bakes a colour map into the table that the kernel interpolates. */
import { fitToGamut } from './gamut.ts'
import { TABLE_NODES, TABLE_UNIT } from './grade.ts'
import type { ColourTable, PixelEncoding } from './grade.ts'
import { oklabToRgb, rgbToOklab } from './oklab.ts'
import type { ColourMap, Rgb } from './oklab.ts'
import { outputEncoding, rgbToYcbcr, ycbcrToRgb } from './ycbcr.ts'
import type { Ycbcr } from './ycbcr.ts'

const CODES_A_NODE = 8

function fillTable(input: PixelEncoding, convert: (code: Ycbcr) => Ycbcr): ColourTable {
  const samples = new Int16Array(TABLE_NODES ** 3 * 3)
  let at = 0
  for (let cr = 0; cr < TABLE_NODES; cr++) {
    for (let cb = 0; cb < TABLE_NODES; cb++) {
      for (let y = 0; y < TABLE_NODES; y++) {
        const codes = convert([y * CODES_A_NODE, cb * CODES_A_NODE, cr * CODES_A_NODE])
        for (const code of codes) {
          samples[at++] = Math.round(Math.min(255, Math.max(0, code)) * TABLE_UNIT)
        }
      }
    }
  }
  return { samples, input }
}

/** The table that only changes the encoding: same colours, bt709 limited. */
export function bakeConversion(input: PixelEncoding): ColourTable {
  return fillTable(input, (codes) => rgbToYcbcr(ycbcrToRgb(codes, input), outputEncoding))
}

/**
 * Codes outside RGB (most corners of the cube, and coding noise in dark footage) lose chroma until
 * they fit, at their own luma: lightness stays in order and noise goes grey instead of vivid.
 */
function legalRgb(codes: Ycbcr, input: PixelEncoding): Rgb {
  const rgb = ycbcrToRgb(codes, input)
  const grey = ycbcrToRgb([codes[0], 128, 128], input)[0]
  if (grey <= 0 || grey >= 1) {
    const level = grey <= 0 ? 0 : 1
    return [level, level, level]
  }
  let room = 1
  for (const value of rgb) {
    if (value > 1) room = Math.min(room, (1 - grey) / (value - grey))
    if (value < 0) room = Math.min(room, grey / (grey - value))
  }
  return [
    grey + (rgb[0] - grey) * room,
    grey + (rgb[1] - grey) * room,
    grey + (rgb[2] - grey) * room,
  ]
}

/** The table of a map: input codes of `input`, output bt709 limited and inside sRGB. */
export function bakeTable(map: ColourMap, input: PixelEncoding): ColourTable {
  return fillTable(input, (codes) => {
    const graded = fitToGamut(map(rgbToOklab(legalRgb(codes, input))))
    return rgbToYcbcr(oklabToRgb(graded), outputEncoding)
  })
}
