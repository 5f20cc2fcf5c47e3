/** Compiles looks into the grade that the kernel applies. */
import { assertNever } from '../../../lib/assert-never.ts'
import type { Look } from '../shot/shot.ts'
import { adjustmentMap } from './adjust/adjust-colour.ts'
import { bakeConversion, bakeTable } from './bake-table.ts'
import { mergeLights } from './merge-lights.ts'
import type { Grade, PixelEncoding } from './grade.ts'
import { gridOver } from './graded-look.ts'
import type { GradedLook, LightGrid, LightLayer } from './graded-look.ts'
import { lightLook } from './light/set-light.ts'
import { paletteMap } from './palette/set-palette.ts'
import { transformAnalysis } from './plate-analysis.ts'
import type { PlateAnalysis } from './plate-analysis.ts'
import { inOrder, unchanged } from './tone-maps.ts'
import { unsupportedLook } from './unsupported-look.ts'
import { outputEncoding, sameEncoding } from './ycbcr.ts'

function gradeLook(look: Look, analysis: PlateAnalysis, grid: LightGrid): GradedLook {
  switch (look.kind) {
    case 'set-palette':
      return { map: paletteMap(look, analysis), light: null }
    case 'adjust-colour':
      return { map: adjustmentMap(look, analysis), light: null }
    case 'set-light':
      return lightLook(look, analysis, grid)
    default:
      return assertNever(look)
  }
}

/**
 * Looks in the order said, over a ground measured by `analysePlate`; each look sees the ground as the
 * looks before it left it, light of earlier looks takes the colours of later ones. Null when there is
 * nothing to do: no look that can be carried out, and input that is already what is written.
 */
export function compileGrade(
  looks: readonly Look[],
  analysis: PlateAnalysis,
  geometry: { width: number; height: number },
  input: PixelEncoding,
): Grade | null {
  const supported = looks.filter((look) => unsupportedLook(look) === null)
  if (supported.length === 0) {
    return sameEncoding(input, outputEncoding) ? null : { table: bakeConversion(input), glow: null }
  }
  const grid = gridOver(geometry)
  let seen = analysis
  let map = unchanged
  let lights: LightLayer[] = []
  for (const look of supported) {
    const graded = gradeLook(look, seen, grid)
    seen = transformAnalysis(seen, graded.map)
    map = inOrder(map, graded.map)
    lights = lights.map((light) => ({ ...light, colour: graded.map(light.colour) }))
    if (graded.light) lights.push(graded.light)
  }
  return { table: bakeTable(map, input), glow: mergeLights(lights, grid, seen) }
}
