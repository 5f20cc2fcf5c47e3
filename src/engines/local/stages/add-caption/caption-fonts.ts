import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { GlobalFonts } from '@napi-rs/canvas'
import { codePointsOf } from './font-coverage.ts'

/** Inter comes in parts of the alphabets; a line of text may need several. */
const subsets = [
  'latin',
  'latin-ext',
  'vietnamese',
  'greek',
  'greek-ext',
  'cyrillic',
  'cyrillic-ext',
] as const
type Subset = (typeof subsets)[number]

export const captionScripts = 'Latin, Greek and Cyrillic'

export type CaptionWeight = 500 | 600

const require = createRequire(import.meta.url)
const pointsOf = new Map<Subset, Set<number>>()

/** Whether one of the fonts has all of a grapheme: its accents are placed by the font of its letter. */
export function hasGrapheme(grapheme: string): boolean {
  return subsets.some((subset) => {
    const points = coverageOf(subset)
    return Array.from(grapheme).every((character) => points.has(character.codePointAt(0)!))
  })
}

function coverageOf(subset: Subset): Set<number> {
  const known = pointsOf.get(subset)
  if (known !== undefined) return known
  // The same glyphs at every weight.
  const points = codePointsOf(readFileSync(fileOf(subset, 600)))
  pointsOf.set(subset, points)
  return points
}

/**
 * A font for a canvas, of our own files alone: the machine's fonts are never reached, as long as the text is of
 * graphemes that `hasGrapheme`. Registers the files with their first use.
 */
export function captionFont(sizePixels: number, weight: CaptionWeight): string {
  const families = subsets.map((subset) => {
    const family = `Reprise Caption ${subset} ${weight}`
    // The register is the process's: another thread may have been here.
    if (!GlobalFonts.has(family)) GlobalFonts.register(readFileSync(fileOf(subset, weight)), family)
    return `"${family}"`
  })
  return `${weight} ${sizePixels}px ${families.join(', ')}`
}

function fileOf(subset: Subset, weight: CaptionWeight): string {
  return require.resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`)
}
