/**
 * What each time of day does to daylight footage, as data. Figures were set by eye on footage, inside what
 * the structure of the picture bears.
 */
import type { DirectionOf } from '../../../../video/direction.ts'

export type TimeOfDay = DirectionOf<'set-time-of-day'>['time']

type Cast = { hueDegrees: number; chroma: number }

export type TimeStyle = {
  /** What the median lightness is multiplied by; `bright` for a picture whose median is near white. */
  exposure: number
  exposureBright: number
  /** Power of the tones below the median, and slope of those above: contrast. */
  toe: number
  slope: number
  /** Fine contrast given back to a picture that was darkened, 0 .. 0.4. */
  detail: number
  /** Lightness of black: mist, or eyes that got used to the dark. */
  black: number
  /** Part of the chroma kept, of all colours and of warm ones. */
  chroma: number
  warmChroma: number
  /** How much darker red becomes than other colours, 0 .. 0.4: eyes in the dark hardly see it. */
  redDarkening: number
  /** -1 cold .. 1 warm, as a camera's white balance. */
  temperature: number
  shadows: Cast
  highlights: Cast
  sky: {
    /** At its top and at the horizon, sRGB. */
    high: string
    low: string
    /** Part of the sky's own colour and contrast that is kept. */
    kept: number
    contrast: number
    stars: number
  }
  /** Light from one side, low; `haze` where the sky meets the ground. */
  sun: { colour: string; side: number; haze: number; shade: number }
  /** Darkening of the corners. */
  vignette: number
  /** How much lamps shine. */
  lamps: number
}

const noCast: Cast = { hueDegrees: 0, chroma: 0 }

const plain: TimeStyle = {
  exposure: 1,
  exposureBright: 1,
  toe: 1,
  slope: 1,
  detail: 0,
  black: 0,
  chroma: 1,
  warmChroma: 1,
  redDarkening: 0,
  temperature: 0,
  shadows: noCast,
  highlights: noCast,
  sky: { high: '#4f86c6', low: '#bcd6ec', kept: 1, contrast: 1, stars: 0 },
  sun: { colour: '#ffffff', side: 0, haze: 0, shade: 0 },
  vignette: 0,
  lamps: 0,
}

const sunset: TimeStyle = {
  ...plain,
  exposure: 0.86,
  exposureBright: 0.78,
  toe: 1.12,
  slope: 0.95,
  detail: 0.08,
  chroma: 0.95,
  temperature: 0.4,
  shadows: { hueDegrees: 310, chroma: 0.02 },
  highlights: { hueDegrees: 62, chroma: 0.058 },
  sky: { high: '#6d6390', low: '#ff9e57', kept: 0.12, contrast: 1, stars: 0 },
  sun: { colour: '#ff9440', side: 0.4, haze: 0.4, shade: 0.36 },
  vignette: 0.12,
  lamps: 0.5,
}

const goldenHour: TimeStyle = {
  ...plain,
  exposure: 0.97,
  exposureBright: 0.92,
  toe: 1.06,
  chroma: 1.08,
  temperature: 0.42,
  shadows: { hueDegrees: 55, chroma: 0.008 },
  highlights: { hueDegrees: 76, chroma: 0.045 },
  sky: { high: '#86a3c4', low: '#ffd9a0', kept: 0.3, contrast: 1, stars: 0 },
  sun: { colour: '#ffb45a', side: 0.4, haze: 0.3, shade: 0.2 },
  vignette: 0.08,
  lamps: 0.2,
}

const night: TimeStyle = {
  ...plain,
  exposure: 0.6,
  exposureBright: 0.5,
  toe: 1.25,
  slope: 0.84,
  detail: 0.29,
  black: 0.02,
  chroma: 0.5,
  warmChroma: 0.24,
  redDarkening: 0.3,
  temperature: -0.25,
  shadows: { hueDegrees: 262, chroma: 0.044 },
  highlights: { hueDegrees: 250, chroma: 0.052 },
  sky: { high: '#070d22', low: '#1c2f58', kept: 0.08, contrast: 0.55, stars: 1 },
  sun: { colour: '#9dbdf5', side: 0.05, haze: 0, shade: 0.12 },
  vignette: 0.22,
  lamps: 1,
}

const blueHour: TimeStyle = {
  ...plain,
  exposure: 0.74,
  exposureBright: 0.64,
  toe: 1.15,
  slope: 0.88,
  detail: 0.16,
  black: 0.015,
  chroma: 0.72,
  warmChroma: 0.5,
  redDarkening: 0.15,
  temperature: -0.55,
  shadows: { hueDegrees: 264, chroma: 0.035 },
  highlights: { hueDegrees: 252, chroma: 0.045 },
  sky: { high: '#1f3a7a', low: '#7f9fd6', kept: 0.1, contrast: 0.8, stars: 0.15 },
  sun: { colour: '#8fb0f0', side: 0, haze: 0.12, shade: 0 },
  vignette: 0.14,
  lamps: 0.9,
}

const dusk: TimeStyle = {
  ...blueHour,
  exposure: 0.7,
  exposureBright: 0.6,
  chroma: 0.75,
  warmChroma: 0.6,
  temperature: -0.2,
  shadows: { hueDegrees: 282, chroma: 0.032 },
  highlights: { hueDegrees: 325, chroma: 0.022 },
  sky: { high: '#2c3566', low: '#d9938f', kept: 0.1, contrast: 0.85, stars: 0.1 },
  sun: { colour: '#e08a80', side: 0.14, haze: 0.22, shade: 0.14 },
  vignette: 0.16,
}

const dawn: TimeStyle = {
  ...plain,
  exposure: 0.86,
  exposureBright: 0.84,
  slope: 0.85,
  black: 0.05,
  chroma: 0.8,
  warmChroma: 0.85,
  temperature: -0.1,
  shadows: { hueDegrees: 265, chroma: 0.026 },
  highlights: { hueDegrees: 20, chroma: 0.026 },
  sky: { high: '#7f9ac6', low: '#ffd0bd', kept: 0.15, contrast: 0.85, stars: 0 },
  sun: { colour: '#ffbfa0', side: 0.22, haze: 0.32, shade: 0.06 },
  vignette: 0.06,
  lamps: 0.4,
}

const clearDay: TimeStyle = {
  ...plain,
  exposure: 1.04,
  exposureBright: 0.99,
  toe: 1.1,
  slope: 1.02,
  chroma: 1.12,
  sky: { high: '#3d7cc9', low: '#b9d8f2', kept: 0.55, contrast: 1.1, stars: 0 },
}

export const timeStyles: Record<TimeOfDay, TimeStyle> = {
  night,
  dusk,
  dawn,
  sunset,
  sunrise: {
    ...sunset,
    exposure: 0.94,
    exposureBright: 0.88,
    toe: 1.02,
    slope: 0.9,
    black: 0.03,
    temperature: 0.4,
    shadows: { hueDegrees: 290, chroma: 0.018 },
    highlights: { hueDegrees: 66, chroma: 0.055 },
    sky: { high: '#89a5cf', low: '#ffc27a', kept: 0.15, contrast: 0.9, stars: 0 },
    sun: { colour: '#ffb070', side: 0.4, haze: 0.46, shade: 0.2 },
    vignette: 0.05,
  },
  'golden-hour': goldenHour,
  'blue-hour': blueHour,
  morning: {
    ...plain,
    exposure: 1.04,
    exposureBright: 0.98,
    slope: 0.95,
    black: 0.025,
    chroma: 0.98,
    temperature: 0.14,
    shadows: { hueDegrees: 240, chroma: 0.012 },
    highlights: { hueDegrees: 85, chroma: 0.028 },
    sky: { high: '#7fb0e0', low: '#fdeed6', kept: 0.5, contrast: 0.95, stars: 0 },
    sun: { colour: '#ffe2ae', side: 0.24, haze: 0.3, shade: 0.05 },
  },
  noon: { ...clearDay, toe: 1.16, slope: 1.08 },
  afternoon: {
    ...clearDay,
    exposure: 1,
    temperature: 0.18,
    highlights: { hueDegrees: 80, chroma: 0.022 },
    sky: { high: '#5b8fcb', low: '#dfe6e2', kept: 0.6, contrast: 1.05, stars: 0 },
    sun: { colour: '#ffd79a', side: 0.22, haze: 0.1, shade: 0.14 },
  },
  evening: {
    ...goldenHour,
    exposure: 0.78,
    exposureBright: 0.68,
    chroma: 0.92,
    temperature: 0.3,
    shadows: { hueDegrees: 285, chroma: 0.02 },
    highlights: { hueDegrees: 58, chroma: 0.045 },
    sky: { high: '#57608f', low: '#f3b184', kept: 0.15, contrast: 0.95, stars: 0 },
    sun: { colour: '#ff9d5c', side: 0.3, haze: 0.26, shade: 0.28 },
    vignette: 0.14,
    lamps: 0.6,
  },
  day: clearDay,
}

/** Times at which dark footage is lifted towards daylight. */
export function isBrightTime(time: TimeOfDay): boolean {
  return ['day', 'noon', 'morning', 'afternoon'].includes(time)
}
