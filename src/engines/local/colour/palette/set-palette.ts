/** The look `set-palette`: the footage in the colours asked for, its light and shade as they were. */
import type { DirectionOf } from '../../../../video/direction.ts'
import { bendTone, clamp, mix, smoothstep } from '../curves.ts'
import { chromaOf, hexToOklab, warmthOf } from '../oklab.ts'
import type { ColourMap, Lab } from '../oklab.ts'
import { hairLikeness, hairShare, lightnessAt, skinLikeness, skinShare } from '../plate-analysis.ts'
import type { PlateAnalysis } from '../plate-analysis.ts'
import { assignPalette } from './palette-transport.ts'
import type { CareFor } from './palette-transport.ts'

/** How far lightness may bend towards the palette's own lightness. */
const TONE_LIMIT = 0.14

/**
 * The chroma an asked colour has at another lightness, as a factor: in shadow it keeps its
 * chromaticity, as a surface in less light does, and fades to neutral near black and near white.
 */
function chromaEnvelope(lightness: number, own: number): number {
  if (lightness <= own) return (lightness / own) ** 0.4 * smoothstep(0.02, 0.2, lightness)
  return (Math.max(0, 1 - lightness) / Math.max(0.05, 1 - own)) ** 0.55
}

/** What the palette makes of one source colour, at the source's own lightness. */
function mixOfPalette(palette: readonly Lab[], parts: number[], colour: Lab): Lab {
  const chroma = chromaOf(colour)
  const colourfulness = 0.9 + (0.36 * chroma) / (chroma + 0.08)
  let a = 0
  let b = 0
  palette.forEach((target, index) => {
    const size = parts[index]! * chromaEnvelope(colour[0], target[0]) * colourfulness
    a += target[1] * size
    b += target[2] * size
  })
  return [colour[0], a, b]
}

/**
 * Skin in the palette: halfway between its own colour and what the palette makes of it, and never with
 * less chroma than it had, so that nobody goes grey.
 */
function keepAlive(painted: Lab, own: Lab, care: number): Lab {
  if (care <= 0) return painted
  const a = mix(own[1], painted[1], 0.5)
  const b = mix(own[2], painted[2], 0.5)
  const lift = Math.max(1, (0.95 * chromaOf(own)) / Math.max(0.01, Math.hypot(a, b)))
  return [
    painted[0],
    mix(painted[1], a * Math.min(lift, 1.6), care),
    mix(painted[2], b * Math.min(lift, 1.6), care),
  ]
}

/** A frame that is mostly "skin" or "hair" is a floor, a desert or a wood, and needs no such care. */
function careOf(analysis: PlateAnalysis): { skin: CareFor; hair: CareFor } {
  const skins = skinShare(analysis)
  const skinCare = smoothstep(0.6, 0.3, skins)
  const hairCare = 0.9 * smoothstep(0.26, 0.14, hairShare(analysis)) * smoothstep(0.85, 0.55, skins)
  return {
    skin: (colour) => skinCare * skinLikeness(colour),
    hair: (colour) => hairCare * hairLikeness(colour),
  }
}

function toneBend(palette: readonly Lab[], analysis: PlateAnalysis, reach: number): number {
  const wished = palette.reduce((sum, colour) => sum + colour[0], 0) / palette.length
  return reach * clamp((wished - lightnessAt(analysis, 0.5)) * 0.6, -TONE_LIMIT, TONE_LIMIT)
}

export function paletteMap(look: DirectionOf<'set-palette'>, analysis: PlateAnalysis): ColourMap {
  const palette = look.colours.map(({ hex }) => hexToOklab(hex))
  const reach = 1 - (1 - look.strength) ** 2.4
  const { skin, hair } = careOf(analysis)
  const assign = assignPalette(palette, analysis, (colour) => Math.max(skin(colour), hair(colour)))
  const bend = toneBend(palette, analysis, reach)
  const warmPart = (parts: number[]) =>
    parts.reduce((sum, part, index) => sum + part * Math.max(0, warmthOf(palette[index]!)), 0)
  return (colour) => {
    const parts = assign(colour)
    const painted = mixOfPalette(palette, parts, colour)
    // Hair may take a colour; it must only not take a cold one.
    const care = Math.max(skin(colour), 0.3 * hair(colour)) * mix(0.4, 0.8, warmPart(parts))
    const alive = keepAlive(painted, colour, care)
    return [
      bendTone(colour[0], bend),
      mix(colour[1], alive[1], reach),
      mix(colour[2], alive[2], reach),
    ]
  }
}
