/** The look `set-light`: a change of tone for the whole frame and light laid over it. */
import type { DirectionOf } from '../../../../video/direction.ts'
import { clamp, mix, smoothstep } from '../curves.ts'
import type { GradedLook, LightGrid, LightLayer } from '../graded-look.ts'
import { hexToOklab, labOfHue, chromaOf } from '../oklab.ts'
import type { ColourMap, Lab } from '../oklab.ts'
import { lightnessAt } from '../plate-analysis.ts'
import type { PlateAnalysis } from '../plate-analysis.ts'
import {
  addVibrance,
  castColour,
  contrastAround,
  dimTo,
  exposeMiddle,
  highlightsOf,
  inOrder,
  liftShadows,
  scaleChroma,
  shadowsOf,
  shiftTemperature,
} from '../tone-maps.ts'
import { flickerKindOf, warmthOfFlicker } from './flicker-kind.ts'
import { drawField } from './light-fields.ts'
import { placeOfLight, shapeOfLight } from './light-shapes.ts'
import { lightStyles } from './light-styles.ts'
import type { LightStyle } from './light-styles.ts'

type LightLook = DirectionOf<'set-light'>

const warmLight = labOfHue(0.88, 0.08, 74)
const coldLight = labOfHue(0.8, 0.085, 255)

/** A said colour rules; then a said warmth; then what is usual for the source. */
export function colourOfLight(look: LightLook, style = lightStyles[look.source]): Lab {
  if (look.colour) {
    const said = hexToOklab(look.colour.hex)
    return [Math.max(0.6, said[0]), said[1], said[2]]
  }
  const usual = hexToOklab(style.colour)
  if (look.warmth === 0 && chromaOf(usual) > 0.06) return usual
  const warmth = look.warmth === 0 ? style.warmth : look.warmth
  const aim = warmth > 0 ? warmLight : coldLight
  const share = Math.min(1, Math.abs(warmth) * 1.2)
  return [mix(usual[0], aim[0], share), mix(usual[1], aim[1], share), mix(usual[2], aim[2], share)]
}

function toneOf(
  look: LightLook,
  style: LightStyle,
  colour: Lab,
  analysis: PlateAnalysis,
): ColourMap {
  const { strength } = look
  const warmth = look.colour ? 0 : look.warmth === 0 ? style.warmth : look.warmth
  const pivot = lightnessAt(analysis, 0.5)
  return inOrder(
    shiftTemperature(warmth * style.temperature * strength),
    exposeMiddle(clamp(style.exposure * strength, -0.9, 0.9)),
    dimTo(1 - style.dim * strength),
    contrastAround(pivot, Math.max(0.4, 1 + style.contrast * strength)),
    liftShadows(style.lift * strength),
    style.chroma > 0
      ? addVibrance(style.chroma * strength)
      : scaleChroma(1 + style.chroma * strength),
    castColour(
      colour,
      style.castHighlights * strength,
      (lightness) => highlightsOf(lightness) * smoothstep(1.02, 0.9, lightness),
    ),
    castColour(colour, style.castShadows * strength, shadowsOf),
  )
}

function layerOf(
  look: LightLook,
  style: LightStyle,
  colour: Lab,
  grid: LightGrid,
  analysis: PlateAnalysis,
): LightLayer | null {
  const { strength } = look
  if (style.field === 0 && style.shade === 0 && style.bloom.strength === 0) return null
  const shape = shapeOfLight(style.shape, placeOfLight(look, style.shape, analysis), look.from)
  const field = drawField(grid, shape)
  const dark = style.shade * strength
  return {
    field,
    fieldStrength: style.field * strength,
    shade: dark === 0 ? null : field.map((light) => 1 - dark * (1 - light)),
    bloomStrength: style.bloom.strength * strength,
    bloomRadius: style.bloom.radius,
    bloomShare: style.bloom.share,
    colour,
  }
}

/** What flickers has its own warmth: a word such as "TV" says more than the direction's number. */
function styleOf(look: LightLook): LightStyle {
  const style = lightStyles[look.source]
  if (look.source !== 'flicker') return style
  return { ...style, warmth: warmthOfFlicker[flickerKindOf(look)] }
}

export function lightLook(said: LightLook, analysis: PlateAnalysis, grid: LightGrid): GradedLook {
  const style = styleOf(said)
  const look = said.source === 'flicker' ? { ...said, warmth: 0 } : said
  const colour = colourOfLight(look, style)
  return {
    map: toneOf(look, style, colour, analysis),
    light: layerOf(look, style, colour, grid, analysis),
  }
}
