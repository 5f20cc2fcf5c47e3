import type { SceneTime } from '../../shot/scene.ts'
import type { Rgb } from '../colour-mix.ts'
import { rgbOf } from '../colour-mix.ts'

/** The one light that explains a scene. Alphas and strengths run from 0 to 1. */
export type Light = {
  /** Sky from zenith to horizon. */
  sky: readonly [Rgb, Rgb, Rgb]
  /** What every painted colour outdoors, and indoors, is multiplied with. */
  ambient: Rgb
  roomAmbient: Rgb
  /** Colour of rims, beams and blooms; `keySide` is where it comes from: -1 left, 1 right. */
  key: Rgb
  keySide: -1 | 1
  /** What far things fade into. */
  haze: Rgb
  /** The shadow colour that lies over the whole picture. */
  shade: Rgb
  shadeStrength: number
  shadowStrength: number
  bloom: number
  stars: number
  /** How brightly lamps and windows shine. */
  lamps: number
  /** How much of the sun or moon itself is seen. */
  sun: number
  isMoon: boolean
  /** Height of the sun or moon over the horizon, as a part of the sky. */
  elevation: number
}

type LightTable = Record<SceneTime, Light>

const sky = (top: string, middle: string, low: string) =>
  [rgbOf(top), rgbOf(middle), rgbOf(low)] as const

export const lights: LightTable = {
  day: {
    sky: sky('#2f7fe0', '#7cbcf2', '#dff1fb'),
    ambient: rgbOf('#ffffff'),
    roomAmbient: rgbOf('#fff1e0'),
    key: rgbOf('#fff0c8'),
    keySide: 1,
    haze: rgbOf('#d3e7f4'),
    shade: rgbOf('#2a3a66'),
    shadeStrength: 0.04,
    shadowStrength: 0.42,
    bloom: 0.42,
    stars: 0,
    lamps: 0,
    sun: 1,
    isMoon: false,
    elevation: 0.74,
  },
  sunset: {
    sky: sky('#40478c', '#e07c86', '#ffd594'),
    ambient: rgbOf('#ffc9a4'),
    roomAmbient: rgbOf('#ffc79a'),
    key: rgbOf('#ffb35c'),
    keySide: 1,
    haze: rgbOf('#ffbf95'),
    shade: rgbOf('#4a1f52'),
    shadeStrength: 0.14,
    shadowStrength: 0.5,
    bloom: 0.7,
    stars: 0.08,
    lamps: 0.35,
    sun: 1,
    isMoon: false,
    elevation: 0.13,
  },
  dusk: {
    sky: sky('#131d48', '#474b92', '#d98da2'),
    ambient: rgbOf('#a29fdc'),
    roomAmbient: rgbOf('#c0a3bd'),
    key: rgbOf('#ffa9a0'),
    keySide: -1,
    haze: rgbOf('#7d79b8'),
    shade: rgbOf('#1b1545'),
    shadeStrength: 0.16,
    shadowStrength: 0.42,
    bloom: 0.4,
    stars: 0.5,
    lamps: 0.85,
    sun: 0.5,
    isMoon: false,
    elevation: 0.02,
  },
  night: {
    sky: sky('#060b26', '#11215a', '#34509a'),
    ambient: rgbOf('#8296da'),
    roomAmbient: rgbOf('#b49a9a'),
    key: rgbOf('#bdd3ff'),
    keySide: -1,
    haze: rgbOf('#24386f'),
    shade: rgbOf('#070d2e'),
    shadeStrength: 0.16,
    shadowStrength: 0.5,
    bloom: 0.42,
    stars: 1,
    lamps: 1,
    sun: 1,
    isMoon: true,
    elevation: 0.72,
  },
  dawn: {
    sky: sky('#6c8ccb', '#efb4ba', '#ffe8c6'),
    ambient: rgbOf('#ffe2da'),
    roomAmbient: rgbOf('#ffdcc6'),
    key: rgbOf('#ffd7a0'),
    keySide: -1,
    haze: rgbOf('#f7d6cd'),
    shade: rgbOf('#4b4478'),
    shadeStrength: 0.08,
    shadowStrength: 0.4,
    bloom: 0.6,
    stars: 0,
    lamps: 0.3,
    sun: 1,
    isMoon: false,
    elevation: 0.2,
  },
}
