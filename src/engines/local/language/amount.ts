import type { Token } from './tokens.ts'

const unspecified = 0.6

const amountWords: [number, RegExp][] = [
  [0.2, /\b(?:barely|hint of|tiny|faint|faintly|hair|smidge|smidgen|ever so)\b/],
  [
    0.25,
    /\b(?:slightly|slight|subtle|subtly|a bit|a little|a tad|tad|touch|bit of|little bit|little|bit|mild|mildly|gently|gentle|somewhat)\b/,
  ],
  [0.35, /\b(?:lightly|soft|softly|slow|slowly|gradually)\b/],
  [
    0.35,
    /\blight (?:rain|snow|snowfall|fog|mist|haze|drizzle|dusting|layer|breeze|wind|grain|film|vignette|tint|touch|shake|blur|smoke|glow|bloom|glitch|hail|sepia)/,
  ],
  [
    1,
    /\b(?:completely|fully|totally|entirely|extremely|maximum|full|as possible|insanely|max|maxed)\b/,
  ],
  [
    0.9,
    /\b(?:very|super|really|extreme|intense|heavy|heavily|heavier|harder|thicker|denser|dense|thick|massively|hugely|tons|loads|heaps|crazy|ultra)\b/,
  ],
  [
    0.8,
    /\b(?:much|strong|strongly|dramatic|dramatically|a lot|lots|way|significantly|far|deep|quickly|fast|strong|considerably)\b/,
  ],
]

/** Words that say only how much. */
export const amountPhrases: ReadonlySet<string> = new Set(
  `slightly slight subtle subtly bit little tad touch tiny mild mildly gently somewhat barely hint lot
  lots much way significantly strongly very really super extremely completely fully totally massively
  hugely tons loads heaps percent half quarter crazy ultra please hair smidge considerably`
    .trim()
    .split(/\s+/),
)

/** How far a wish goes, 0 to 1: a number said, else an adverb, else 0.6. */
export const amountOf = (tokens: readonly Token[]): number => {
  const texts = tokens.map(({ text }) => text)
  for (const [i, text] of texts.entries()) {
    const value = Number.parseFloat(text)
    const isShare = text.endsWith('%') || texts[i + 1] === 'percent' || texts[i - 1] === 'by'
    if (tokens[i]?.type === 'number' && isShare && value >= 0) return Math.min(1, value / 100)
  }
  const said = texts.join(' ')
  if (/\bby (?:a )?half\b|\bhalve\b|\bhalf as\b/.test(said)) return 0.5
  if (/\bby (?:a )?quarter\b/.test(said)) return 0.25
  return amountWords.find(([, words]) => words.test(said))?.[0] ?? unspecified
}
