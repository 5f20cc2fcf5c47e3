/** Several looks' light as the one glow of a grade. */
import { fitToGamut } from './gamut.ts'
import type { Glow } from './grade.ts'
import type { LightGrid, LightLayer } from './graded-look.ts'
import { oklabToRgb } from './oklab.ts'
import type { Lab } from './oklab.ts'
import { lightnessAt } from './plate-analysis.ts'
import type { PlateAnalysis } from './plate-analysis.ts'
import { outputEncoding, rgbToYcbcr } from './ycbcr.ts'

const weightOf = (light: LightLayer) => light.fieldStrength + light.bloomStrength

function meanColour(lights: readonly LightLayer[]): Lab {
  const total = lights.reduce((sum, light) => sum + weightOf(light), 0)
  const channel = (index: 0 | 1 | 2) =>
    lights.reduce((sum, light) => sum + (light.colour[index] * weightOf(light)) / total, 0)
  return [channel(0), channel(1), channel(2)]
}

/** Fields add up by their strengths, the sum scaled back to 0 to 1. */
function mergeFields(lights: readonly LightLayer[], cells: number) {
  const strength = lights.reduce((sum, light) => sum + light.fieldStrength, 0)
  const field = new Float32Array(cells)
  if (strength === 0) return { field, strength }
  for (const light of lights) {
    for (let cell = 0; cell < cells; cell++) {
      field[cell]! += (light.field[cell]! * light.fieldStrength) / strength
    }
  }
  return { field, strength: Math.min(1, strength) }
}

function mergeShades(lights: readonly LightLayer[], cells: number): Float32Array | null {
  const shades = lights.flatMap(({ shade }) => (shade === null ? [] : [shade]))
  if (shades.length === 0) return null
  const merged = new Float32Array(cells).fill(1)
  for (const shade of shades) {
    for (let cell = 0; cell < cells; cell++) merged[cell]! *= shade[cell]!
  }
  return merged
}

function lumaCodeOf(lightness: number): number {
  return rgbToYcbcr(oklabToRgb([lightness, 0, 0]), outputEncoding)[0]
}

/** The light's own colour as offsets, so that full light on black shows exactly that colour. */
function tintOf(colour: Lab): Glow['tint'] {
  const [y, cb, cr] = rgbToYcbcr(oklabToRgb(fitToGamut(colour)), outputEncoding)
  return { y: y - 16, cb: cb - 128, cr: cr - 128 }
}

/** `analysis` is of the graded ground: its brightest pixels are what blooms. Null without light. */
export function mergeLights(
  lights: readonly LightLayer[],
  { columns, rows }: LightGrid,
  analysis: PlateAnalysis,
): Glow | null {
  if (lights.length === 0) return null
  const cells = columns * rows
  const lit = lights.filter((light) => weightOf(light) > 0)
  const { field, strength } = mergeFields(lit, cells)
  const bloomShare = Math.max(0, ...lit.map((light) => light.bloomShare))
  const bloomRadius = Math.max(0, ...lit.map((light) => light.bloomRadius))
  const threshold = lumaCodeOf(lightnessAt(analysis, 1 - bloomShare))
  return {
    columns,
    rows,
    field,
    shade: mergeShades(lights, cells),
    fieldStrength: strength,
    bloomThreshold: Math.min(222, Math.max(110, threshold)),
    bloomRadius: Math.max(1, bloomRadius * columns),
    bloomStrength: Math.min(
      1,
      lit.reduce((sum, light) => sum + light.bloomStrength, 0),
    ),
    tint: lit.length === 0 ? { y: 0, cb: 0, cr: 0 } : tintOf(meanColour(lit)),
  }
}
