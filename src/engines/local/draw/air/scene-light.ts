import type { Rgb } from '../colour-mix.ts'
import { lit, mix, rgbOf } from '../colour-mix.ts'
import type { Climate } from './climate.ts'
import type { Light } from './light.ts'

/** What the air itself does to light. */
export type Air = 'open' | 'water' | 'vacuum'

const scaled = (colour: Rgb, factor: number): Rgb => [
  colour[0] * factor,
  colour[1] * factor,
  colour[2] * factor,
]

/** The grey a covered sky makes of a colour: its Rec. 709 luminance, a little cold. */
function overcast([red, green, blue]: Rgb): Rgb {
  const grey = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return [grey * 0.92, grey * 0.98, grey * 1.05]
}

const seasonTints = {
  spring: { colour: rgbOf('#fbfff0'), part: 0.5 },
  summer: { colour: rgbOf('#ffffff'), part: 0 },
  autumn: { colour: rgbOf('#ffedd2'), part: 0.7 },
  winter: { colour: rgbOf('#dfe9ff'), part: 0.55 },
} as const

/** A time's light under a climate, in an air; `glare`: how far a place lights itself after dark. */
export function sceneLight(
  light: Light,
  climate: Climate,
  { air, glare }: { air: Air; glare: number },
): Light {
  if (air === 'water') return underWater(light)
  if (air === 'vacuum') return inVacuum(light)
  return floodlit(weathered(seasoned(light, climate), climate), glare)
}

function seasoned(light: Light, { season }: Climate): Light {
  const { colour, part } = seasonTints[season]
  const tint = mix([255, 255, 255], colour, part)
  return { ...light, ambient: lit(light.ambient, tint), haze: lit(light.haze, tint) }
}

function weathered(light: Light, climate: Climate): Light {
  const { cover, rain, thunder, fog, snowfall } = climate
  // After dark there is less to lose, and the picture must still be seen.
  const dim =
    (0.16 * cover + 0.14 * rain + 0.3 * thunder - 0.1 * snowfall) * (1 - 0.65 * light.stars)
  const grey = (colour: Rgb, part: number) =>
    scaled(mix(colour, overcast(colour), part), 1 - dim * part)
  // Fog is full of light, from wherever it comes.
  const mist = mix(mix(overcast(light.haze), light.haze, 0.25), light.key, 0.2)
  const sky = light.sky.map((colour, index) =>
    mix(grey(colour, cover * 0.95), mist, fog * (0.35 + 0.3 * index)),
  )
  return {
    ...light,
    sky: [sky[0]!, sky[1]!, sky[2]!],
    ambient: grey(light.ambient, Math.min(1, 0.75 * cover)),
    roomAmbient: grey(light.roomAmbient, 0.4 * cover),
    key: mix(light.key, overcast(light.key), 0.75 * cover),
    haze: mix(grey(light.haze, cover * 0.9), mist, fog * 0.7),
    shadowStrength: light.shadowStrength * (1 - 0.55 * Math.max(cover, fog)),
    shadeStrength: light.shadeStrength + 0.1 * thunder,
    bloom: light.bloom * (1 - 0.8 * cover),
    stars: light.stars * (1 - cover) * (1 - fog),
    lamps: Math.max(light.lamps, 0.75 * thunder, 0.35 * rain, 0.4 * fog),
    sun: light.sun * Math.max(0, 1 - 1.1 * Math.max(cover, fog * 0.8)),
  }
}

function underWater(light: Light): Light {
  return {
    ...light,
    haze: lit(rgbOf('#2f9dbe'), light.ambient),
    key: mix(light.key, rgbOf('#bff3ff'), 0.7),
    shade: mix(light.shade, rgbOf('#04304f'), 0.7),
    lamps: 0,
  }
}

function inVacuum(light: Light): Light {
  return {
    ...light,
    haze: rgbOf('#221b48'),
    ambient: rgbOf('#dcd8f0'),
    key: mix(light.key, rgbOf('#efe8ff'), 0.6),
    stars: 0.2,
    lamps: 0,
    sun: 1,
  }
}

/** Floodlights and signs take over from the sky as far as the lamps are lit. */
function floodlit(light: Light, glare: number): Light {
  const part = glare * light.lamps
  return {
    ...light,
    ambient: mix(light.ambient, rgbOf('#fff6ea'), part * 0.85),
    shadeStrength: light.shadeStrength * (1 - 0.6 * part),
  }
}
