import type { Token } from './tokens.ts'

const unspecified = 0.6

const amountWords: [number, RegExp][] = [
  [0.2, /\b(?:barely|hint of|touch of|tiny|faint|faintly)\b/],
  [
    0.25,
    /\b(?:slightly|slight|subtle|subtly|a bit|a little|a tad|little bit|mild|mildly|gently|gentle|somewhat)\b/,
  ],
  [0.35, /\b(?:light|lightly|soft|softly|slow|slowly)\b/],
  [1, /\b(?:completely|fully|totally|entirely|extremely|maximum|full|as possible|insanely)\b/],
  [0.9, /\b(?:very|super|really|extreme|intense|heavy|heavily|dense|thick)\b/],
  [
    0.8,
    /\b(?:much|strong|strongly|dramatic|dramatically|a lot|lots|way|significantly|far|deep|quickly|fast)\b/,
  ],
]

/** How far a wish goes, 0 to 1: a number said, else an adverb, else 0.6. */
export const amountOf = (tokens: readonly Token[]): number => {
  const texts = tokens.map(({ text }) => text)
  for (const [i, text] of texts.entries()) {
    const value = Number.parseFloat(text)
    const isShare = text.endsWith('%') || texts[i + 1] === 'percent' || texts[i - 1] === 'by'
    if (tokens[i]?.type === 'number' && isShare && value >= 0) return Math.min(1, value / 100)
  }
  const said = texts.join(' ')
  return amountWords.find(([, words]) => words.test(said))?.[0] ?? unspecified
}
