/** Colour maps that several looks are made of. Amounts are 0 to 1 unless said otherwise. */
import { bendTone, clamp, mix, pivotContrast, smoothstep } from './curves.ts'
import { chromaOf, linearRgbToOklab, oklabToLinearRgb } from './oklab.ts'
import type { ColourMap, Lab } from './oklab.ts'

export const unchanged: ColourMap = (colour) => colour

/** First map first. */
export function inOrder(...maps: ColourMap[]): ColourMap {
  return (colour) => maps.reduce((result, map) => map(result), colour)
}

export function scaleChroma(factor: number): ColourMap {
  return ([lightness, a, b]) => [lightness, a * factor, b * factor]
}

/** More chroma for pale colours than for vivid ones, so that nothing turns fluorescent. */
export function addVibrance(amount: number): ColourMap {
  return (colour) => {
    const factor = 1 + amount * smoothstep(0.34, 0.02, chromaOf(colour))
    return [colour[0], colour[1] * factor, colour[2] * factor]
  }
}

/** `power` above 1 is more contrast. Chroma follows a little, as it does on film. */
export function contrastAround(pivot: number, power: number): ColourMap {
  return ([lightness, a, b]) => {
    const factor = power ** 0.4
    return [pivotContrast(lightness, clamp(pivot, 0.3, 0.7), power), a * factor, b * factor]
  }
}

/** Brighter for `amount` above 0, darker below; -1 to 1 exclusive. */
export function exposeMiddle(amount: number): ColourMap {
  return ([lightness, a, b]) => {
    const factor = amount < 0 ? 1 + amount * 0.35 : 1
    return [bendTone(lightness, amount), a * factor, b * factor]
  }
}

/** Multiplies lightness as less light does, highlights giving way least; `factor` 0 to 1. */
export function dimTo(factor: number): ColourMap {
  return ([lightness, a, b]) => {
    const level = mix(factor, 1, 0.35 * smoothstep(0.55, 1, lightness))
    return [lightness * level, a * level, b * level]
  }
}

/** Lifts black to lightness `black` and lowers white to `white`, as a faded print. */
export function squeezeRange(black: number, white: number): ColourMap {
  return ([lightness, a, b]) => [black + (white - black) * lightness, a, b]
}

/** Lifts only the shadows, the slope staying well above 0, their colour growing with their light. */
export function liftShadows(lift: number): ColourMap {
  return ([lightness, a, b]) => {
    const lifted = lightness + lift * clamp(1 - lightness, 0, 1) ** 3
    const factor = Math.sqrt(lifted / Math.max(lightness, 0.1))
    return [lifted, a * Math.max(1, factor), b * Math.max(1, factor)]
  }
}

/**
 * Changes the light's colour temperature as a camera does: gains on red and blue in linear light, with
 * the lightness kept. `shift` -1 cold to 1 warm.
 */
export function shiftTemperature(shift: number): ColourMap {
  const red = 2 ** (0.45 * shift)
  const blue = 2 ** (-0.75 * shift)
  return (colour) => {
    const [r, g, b] = oklabToLinearRgb(colour)
    const lit = linearRgbToOklab([r * red, g, b * blue])
    return [colour[0], lit[1], lit[2]]
  }
}

/** Adds a colour's chroma by tone: `amount` of it where `weight(lightness)` is 1. */
export function castColour(
  colour: Lab,
  amount: number,
  weight: (lightness: number) => number,
): ColourMap {
  return ([lightness, a, b]) => {
    const share = amount * weight(lightness)
    return [lightness, a + colour[1] * share, b + colour[2] * share]
  }
}

/** Draws all hues towards one, chroma by tone: the hue is exact at `amount` 1. */
export function drawTowards(
  colour: Lab,
  amount: number,
  weight: (lightness: number) => number,
): ColourMap {
  return ([lightness, a, b]) => {
    const size = weight(lightness)
    return [lightness, mix(a, colour[1] * size, amount), mix(b, colour[2] * size, amount)]
  }
}

export function shadowsOf(lightness: number): number {
  return smoothstep(0.62, 0.1, lightness) * smoothstep(0, 0.15, lightness)
}

export function highlightsOf(lightness: number): number {
  return smoothstep(0.4, 0.9, lightness)
}

/** 0 at black and white, 1 in between: where a surface can carry colour. */
export function middleOf(lightness: number): number {
  return smoothstep(0.02, 0.35, lightness) * smoothstep(1, 0.7, lightness)
}
