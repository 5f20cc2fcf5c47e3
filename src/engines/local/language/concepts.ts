import { litByAt } from './lit-by.ts'
import { PhraseTable, type PhraseMatch } from './phrase-table.ts'
import type { Token } from './tokens.ts'
import { cameraRows, speedRows } from './vocabulary/camera-and-speed.ts'
import { colourOperationRows } from './vocabulary/colour-operations.ts'
import type { Concept, ConceptRow } from './vocabulary/concept.ts'
import { effectRows } from './vocabulary/effects.ts'
import { soundRows } from './vocabulary/sounds.ts'
import { frameRows, lengthRows } from './vocabulary/length-and-frame.ts'
import { lightRows } from './vocabulary/light.ts'
import { paletteHeads, paletteSets } from './vocabulary/palettes.ts'
import { seasonRows, timeRows, weatherRows } from './vocabulary/sky-and-season.ts'
import { styleRows } from './vocabulary/styles.ts'

export type ConceptMatch = PhraseMatch<{ concept: Concept; weak: boolean }>

const paletteRows: ConceptRow[] = Object.entries(paletteSets).flatMap(([palette, { phrases }]) => {
  const combine = (head: string) =>
    phrases.split('|').flatMap((word) => [`${word} ${head}`, `${word} color ${head}`])
  const concept = { kind: 'set-palette' as const, palette }
  return [{ phrases: [...paletteHeads].flatMap(combine).join('|'), concept }]
})

const rows = [
  ...colourOperationRows,
  ...timeRows,
  ...lightRows,
  ...weatherRows,
  ...seasonRows,
  ...speedRows,
  ...cameraRows,
  ...lengthRows,
  ...frameRows,
  ...soundRows,
  ...effectRows,
  ...styleRows,
  ...paletteRows,
]

const build = () => {
  const table = new PhraseTable<{ concept: Concept; weak: boolean }>()
  for (const { phrases, concept, weak } of rows)
    table.add(phrases, { concept, weak: weak ?? false })
  return table
}

let table: ReturnType<typeof build> | undefined
export const conceptTable = () => (table ??= build())

const longer = (one: ConceptMatch | null, other: ConceptMatch | null): ConceptMatch | null =>
  one && other ? (other.end > one.end ? other : one) : (one ?? other)

/** All phrases of our own vocabulary in a run of tokens, longest first at each place, none overlapping. */
export const findConcepts = (tokens: readonly Token[]): ConceptMatch[] => {
  const texts = tokens.map((token) => (token.type === 'quote' ? '' : token.text))
  const matches: ConceptMatch[] = []
  for (let i = 0; i < texts.length;) {
    const match = longer(conceptTable().matchAt(texts, i), litByAt(texts, i))
    if (match) matches.push(match)
    i = match ? match.end : i + 1
  }
  return matches
}
