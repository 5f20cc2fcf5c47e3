/** The colours of another time of day, for the ground, the sky and what shines by itself. */
import { clamp, hueWindow, mix, smoothstep } from '../../colour/curves.ts'
import { chromaOf, hexToOklab, hueDegreesOf, labOfHue, warmthOf } from '../../colour/oklab.ts'
import type { ColourMap, Lab } from '../../colour/oklab.ts'
import { skinLikeness } from '../../colour/plate-analysis.ts'
import {
  castColour,
  highlightsOf,
  inOrder,
  middleOf,
  shadowsOf,
  shiftTemperature,
} from '../../colour/tone-maps.ts'
import { skyLikeness } from '../../sky/sky-likeness.ts'
import type { SkyModel } from '../../sky/sky-likeness.ts'
import type { TimeStyle } from './time-styles.ts'
import type { ToneCurve } from './time-tone.ts'

/** Kept chroma: in little light warm colours go first (Purkinje's shift), skin last. */
function dulled(style: TimeStyle): ColourMap {
  return (colour) => {
    const chroma = chromaOf(colour)
    const warm = Math.max(0, warmthOf(colour)) * smoothstep(0.02, 0.06, chroma)
    // A vivid thing is still seen to be red; a room's worth of brown is not.
    const vivid = smoothstep(0.11, 0.2, chroma)
    const usual = mix(style.chroma, style.warmChroma, warm)
    const kept = mix(usual, Math.max(usual, 0.8 * style.chroma), vivid)
    const alive = mix(kept, Math.max(kept, 0.5), 0.5 * skinLikeness(colour))
    const red = clamp(colour[1] / 0.2, 0, 1)
    return [colour[0] * (1 - style.redDarkening * red), colour[1] * alive, colour[2] * alive]
  }
}

export function groundMap(style: TimeStyle, curve: ToneCurve): ColourMap {
  const tone: ColourMap = ([lightness, a, b]) => {
    const toned = curve(lightness)
    // Colour falls with its light, a little more slowly.
    const factor = lightness <= 0 ? 1 : clamp(toned / lightness, 0, 1.6) ** 0.7
    return [toned, a * factor, b * factor]
  }
  const { shadows, highlights } = style
  // Casts are laid on by the tones of the footage, before they are moved.
  return inOrder(
    shiftTemperature(style.temperature),
    dulled(style),
    castColour(labOfHue(0.5, shadows.chroma, shadows.hueDegrees), 1, shadowsOf),
    castColour(labOfHue(0.5, highlights.chroma, highlights.hueDegrees), 1, (lightness) =>
      mix(highlightsOf(lightness), middleOf(lightness), 0.5),
    ),
    tone,
  )
}

/** One height of the sky: `aim` at the sky's mean lightness, its clouds above and below it. Elsewhere `ground`. */
export function skyMap(
  aim: string,
  style: TimeStyle,
  model: SkyModel,
  ground: ColourMap,
): ColourMap {
  const [lightness, a, b] = hexToOklab(aim)
  const { kept, contrast } = style.sky
  // A dark sky has darker clouds: their contrast goes with its light.
  const gain = contrast * clamp(lightness / model.lightness, 0.3, 1)
  return (colour) => {
    const sky: Lab = [
      clamp(mix(lightness, colour[0], kept) + (colour[0] - model.lightness) * gain, 0, 0.99),
      mix(a, colour[1], kept),
      mix(b, colour[2], kept),
    ]
    const below = ground(colour)
    const share = smoothstep(0, 0.7, skyLikeness(colour, model))
    return [
      mix(below[0], sky[0], share),
      mix(below[1], sky[1], share),
      mix(below[2], sky[2], share),
    ]
  }
}

/** How much the mean colour of a cell looks like a lamp in it: nearly white and warm, not a yellow thing. */
export function lampLikeness(colour: Lab): number {
  const chroma = chromaOf(colour)
  return (
    smoothstep(0.72, 0.88, colour[0]) *
    hueWindow(hueDegreesOf(colour), 78, 32, 52) *
    smoothstep(0.012, 0.03, chroma) *
    smoothstep(0.2, 0.14, chroma)
  )
}

/** Lamps as they were, and warmer; `lamps` 0 to 1. */
export function lampMap(lamps: number, ground: ColourMap): ColourMap {
  return (colour) => {
    const share = lamps * smoothstep(0.5, 0.8, colour[0]) * smoothstep(0, 0.5, warmthOf(colour))
    const below = ground(colour)
    return [
      mix(below[0], 0.96 * colour[0], share),
      mix(below[1], colour[1] * 1.15, share),
      mix(below[2], colour[2] * 1.25, share),
    ]
  }
}
