/**
 * Named film looks as data, drawn from how the stocks and processes are described by their makers and
 * printers. Grain, scratches and gate weave are texture, not colour, and are not part of a look.
 */
export type FilmLook = {
  /** Contrast power, 1 unchanged. */
  contrast: number
  /** Lightness of black and white in the print. */
  black: number
  white: number
  /** Vibrance above 0, a plain chroma loss below. */
  chroma: number
  /** Whole-frame temperature, -1 to 1. */
  temperature: number
  /** Casts: OKLab hue in degrees and chroma at full tone. */
  shadows: { hueDegrees: number; chroma: number }
  highlights: { hueDegrees: number; chroma: number }
}

const noCast = { hueDegrees: 0, chroma: 0 }

export const filmLooks = {
  film: {
    contrast: 1.12,
    black: 0.035,
    white: 0.985,
    chroma: 0.05,
    temperature: 0.08,
    shadows: { hueDegrees: 200, chroma: 0.012 },
    highlights: { hueDegrees: 80, chroma: 0.018 },
  },
  kodachrome: {
    contrast: 1.25,
    black: 0.01,
    white: 0.99,
    chroma: 0.3,
    temperature: 0.16,
    shadows: { hueDegrees: 270, chroma: 0.008 },
    highlights: { hueDegrees: 75, chroma: 0.022 },
  },
  'kodak portra': {
    contrast: 0.95,
    black: 0.04,
    white: 0.99,
    chroma: -0.05,
    temperature: 0.18,
    shadows: { hueDegrees: 160, chroma: 0.008 },
    highlights: { hueDegrees: 65, chroma: 0.025 },
  },
  fuji: {
    contrast: 1.15,
    black: 0.02,
    white: 0.99,
    chroma: 0.28,
    temperature: -0.08,
    shadows: { hueDegrees: 165, chroma: 0.018 },
    highlights: { hueDegrees: 350, chroma: 0.008 },
  },
  polaroid: {
    contrast: 0.88,
    black: 0.1,
    white: 0.95,
    chroma: -0.15,
    temperature: 0.12,
    shadows: { hueDegrees: 210, chroma: 0.03 },
    highlights: { hueDegrees: 95, chroma: 0.04 },
  },
  technicolor: {
    contrast: 1.22,
    black: 0,
    white: 1,
    chroma: 0.65,
    temperature: 0.1,
    shadows: { hueDegrees: 215, chroma: 0.012 },
    highlights: { hueDegrees: 55, chroma: 0.018 },
  },
  cinestill: {
    contrast: 1.12,
    black: 0.03,
    white: 0.99,
    chroma: 0.05,
    temperature: -0.1,
    shadows: { hueDegrees: 210, chroma: 0.035 },
    highlights: { hueDegrees: 55, chroma: 0.02 },
  },
  'teal and orange': {
    contrast: 1.15,
    black: 0.02,
    white: 0.99,
    chroma: 0.1,
    temperature: 0.05,
    shadows: { hueDegrees: 205, chroma: 0.06 },
    highlights: { hueDegrees: 60, chroma: 0.06 },
  },
  'bleach bypass': {
    contrast: 1.5,
    black: 0.01,
    white: 0.99,
    chroma: -0.6,
    temperature: -0.05,
    shadows: noCast,
    highlights: noCast,
  },
  'cross process': {
    contrast: 1.3,
    black: 0.02,
    white: 0.98,
    chroma: 0.3,
    temperature: 0,
    shadows: { hueDegrees: 245, chroma: 0.05 },
    highlights: { hueDegrees: 110, chroma: 0.06 },
  },
  instagram: {
    contrast: 1.1,
    black: 0.06,
    white: 0.97,
    chroma: 0.12,
    temperature: 0.1,
    shadows: { hueDegrees: 285, chroma: 0.03 },
    highlights: { hueDegrees: 85, chroma: 0.04 },
  },
} as const satisfies Record<string, FilmLook>

export type FilmLookName = keyof typeof filmLooks

/** Words of a name, first match wins: general words last. */
const wordsOfLooks: readonly (readonly [RegExp, FilmLookName])[] = [
  [/kodachrome|ektachrome/, 'kodachrome'],
  [/bleach/, 'bleach bypass'],
  [/cross[- ]?process/, 'cross process'],
  [/teal|orange|blockbuster/, 'teal and orange'],
  [/cinestill|800t|tungsten/, 'cinestill'],
  [/technicolou?r|three[- ]strip/, 'technicolor'],
  [/polaroid|instant|instax/, 'polaroid'],
  [/fuji|velvia|provia|superia/, 'fuji'],
  [/portra|kodak|ektar/, 'kodak portra'],
  [/lomo|instagram/, 'instagram'],
  [/film|analog|celluloid|cinema|35 ?mm|16 ?mm|8 ?mm|vintage|retro/, 'film'],
]

/** The look that a name means, or the nearest general one; null for a name that is no film look known here. */
export function filmLookNamed(name: string | null): FilmLookName | null {
  if (name === null) return 'film'
  const words = name.toLowerCase()
  return wordsOfLooks.find(([pattern]) => pattern.test(words))?.[1] ?? null
}
