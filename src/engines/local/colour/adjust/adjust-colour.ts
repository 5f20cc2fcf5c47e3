/** The look `adjust-colour`: one map an operation. */
import { assertNever } from '../../../../lib/assert-never.ts'
import type { DirectionOf } from '../../../../video/direction.ts'
import { clamp, mix, smoothstep } from '../curves.ts'
import { hexToOklab, labOfHue, oklabToRgb, rgbToOklab } from '../oklab.ts'
import type { ColourMap, Lab } from '../oklab.ts'
import { lightnessAt } from '../plate-analysis.ts'
import type { PlateAnalysis } from '../plate-analysis.ts'
import {
  addVibrance,
  castColour,
  contrastAround,
  drawTowards,
  exposeMiddle,
  highlightsOf,
  inOrder,
  middleOf,
  scaleChroma,
  shadowsOf,
  shiftTemperature,
  squeezeRange,
  unchanged,
} from '../tone-maps.ts'
import { correctionMap } from './correct.ts'
import { filmLookNamed, filmLooks } from './film-looks.ts'
import type { FilmLook } from './film-looks.ts'

type AdjustLook = DirectionOf<'adjust-colour'>

/** Hue and chroma of a sepia-toned print in OKLab. */
const SEPIA = { hueDegrees: 70, chroma: 0.06 }

/** Operations that people mean wholly: an unspecified amount (0.6) already reaches the end. */
function wholly(amount: number): number {
  return smoothstep(0, 0.5, amount)
}

function sepiaMap(amount: number): ColourMap {
  const toned = drawTowards(labOfHue(0.5, SEPIA.chroma, SEPIA.hueDegrees), wholly(amount), middleOf)
  return inOrder(squeezeRange(0.035 * amount, 1 - 0.03 * amount), toned)
}

function invertMap(): ColourMap {
  return (colour) => {
    const [red, green, blue] = oklabToRgb(colour)
    return rgbToOklab([1 - red, 1 - green, 1 - blue])
  }
}

function tintMap(colour: Lab, amount: number): ColourMap {
  return inOrder(scaleChroma(1 - 0.3 * amount), drawTowards(colour, amount * 0.9, middleOf))
}

/** Shadows in the darker colour, lights in the lighter one, the order of lightness kept. */
function duotoneMap(colours: readonly Lab[], amount: number, analysis: PlateAnalysis): ColourMap {
  const [dark, light] = colours.toSorted((one, other) => one[0] - other[0])
  if (dark === undefined || light === undefined) return unchanged
  const low = lightnessAt(analysis, 0.02)
  const span = Math.max(0.3, lightnessAt(analysis, 0.98) - low)
  const reach = wholly(amount)
  return ([lightness, a, b]) => {
    const place = smoothstep(0.05, 0.95, clamp((lightness - low) / span, 0, 1))
    const paper = mix(dark[0], light[0], clamp((lightness - low) / span, 0, 1))
    return [
      mix(lightness, paper, 0.45 * reach),
      mix(a, mix(dark[1], light[1], place), reach),
      mix(b, mix(dark[2], light[2], place), reach),
    ]
  }
}

function duotoneColours(said: readonly Lab[]): Lab[] {
  if (said.length >= 2) return [...said]
  const [one] = said
  if (one === undefined) return [hexToOklab('#1d2a5b'), hexToOklab('#ffc9a0')]
  return one[0] < 0.6 ? [one, hexToOklab('#f4ead8')] : [hexToOklab('#15181f'), one]
}

function filmMap(film: FilmLook, amount: number, pivot: number): ColourMap {
  const { shadows, highlights } = film
  const share = Math.min(1, amount / 0.6)
  return inOrder(
    shiftTemperature(film.temperature * share),
    contrastAround(pivot, film.contrast ** share),
    film.chroma > 0 ? addVibrance(film.chroma * share) : scaleChroma(1 + film.chroma * share),
    castColour(labOfHue(0.5, shadows.chroma, shadows.hueDegrees), share, shadowsOf),
    castColour(
      labOfHue(0.5, highlights.chroma, highlights.hueDegrees),
      share,
      (lightness) => highlightsOf(lightness) * middleOf(lightness) + 0.3 * highlightsOf(lightness),
    ),
    squeezeRange(film.black * share, mix(1, film.white, share)),
  )
}

/** An operation without a map (see `unsupportedLook`) changes nothing. */
export function adjustmentMap(look: AdjustLook, analysis: PlateAnalysis): ColourMap {
  const { amount } = look
  const pivot = lightnessAt(analysis, 0.5)
  const colours = look.colours.map(({ hex }) => hexToOklab(hex))
  switch (look.operation) {
    case 'black-and-white':
      return inOrder(scaleChroma(1 - wholly(amount)), contrastAround(pivot, 1 + 0.12 * amount))
    case 'sepia':
      return sepiaMap(amount)
    case 'warmer':
      return inOrder(
        shiftTemperature(0.9 * amount),
        castColour(labOfHue(0.7, 0.02, 65), amount, middleOf),
      )
    case 'cooler':
      return inOrder(
        shiftTemperature(-0.9 * amount),
        castColour(labOfHue(0.6, 0.02, 245), amount, middleOf),
      )
    case 'brighter':
      return exposeMiddle(0.75 * amount)
    case 'darker':
      return exposeMiddle(-0.8 * amount)
    case 'more-contrast':
      return contrastAround(pivot, 1 + 0.9 * amount)
    case 'less-contrast':
      return inOrder(
        contrastAround(pivot, 1 - 0.4 * amount),
        squeezeRange(0.06 * amount, 1 - 0.04 * amount),
      )
    case 'more-saturation':
      return addVibrance(1.1 * amount)
    case 'less-saturation':
      return scaleChroma(1 - amount)
    case 'fade':
      return inOrder(scaleChroma(1 - 0.5 * amount), squeezeRange(0.26 * amount, 1 - 0.07 * amount))
    case 'tint':
      return colours[0] === undefined ? unchanged : tintMap(colours[0], amount)
    case 'invert':
      return invertMap()
    case 'duotone':
      return duotoneMap(duotoneColours(colours), amount, analysis)
    case 'film-look': {
      const name = filmLookNamed(look.look)
      return name === null ? unchanged : filmMap(filmLooks[name], amount, pivot)
    }
    case 'correct':
      return correctionMap(Math.min(1, amount / 0.6), analysis)
    case 'restore-colour':
      return unchanged
    default:
      return assertNever(look.operation)
  }
}
