import { colourListWords } from './colour-list.ts'
import { conceptTable } from './concepts.ts'
import { emojiWords } from './emoji-words.ts'
import { lexiconWords } from './english.ts'
import type { Token } from './tokens.ts'
import { actionVerbs } from './vocabulary/actions.ts'
import { commands, keepStarts } from './vocabulary/commands.ts'
import { everydayColours } from './vocabulary/common-colours.ts'
import { paletteHeads } from './vocabulary/palettes.ts'
import { backgroundHeads, placeNouns } from './vocabulary/places.ts'
import { captionWords, fillers, garments, materials } from './vocabulary/words.ts'

const shortestCorrectedLetters = 5
const longestCorrectedLetters = 16

const without = (word: string): string[] =>
  Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))

const build = () => {
  const own = new Set([
    ...conceptTable().words(),
    ...[...commands.keys()].flatMap((phrase) => phrase.split(' ')),
    ...[keepStarts, everydayColours, paletteHeads, backgroundHeads, placeNouns].flatMap((set) => [
      ...set,
    ]),
    ...[captionWords, fillers, garments, materials, actionVerbs].flatMap((set) => [...set]),
  ])
  const byDeletion = new Map<string, string[]>()
  for (const word of own) {
    if (word.length < shortestCorrectedLetters) continue
    for (const key of [word, ...without(word)])
      byDeletion.set(key, [...(byDeletion.get(key) ?? []), word])
  }
  return {
    own,
    byDeletion,
    known: new Set([...own, ...lexiconWords(), ...colourListWords(), ...emojiWords(), ...unlisted]),
  }
}

/** English that none of the lists holds, one letter from a word of ours. */
const unlisted = ['stork', 'wanna', 'gonna', 'gotta', 'grainier', 'vibes', 'kinda', 'sorta']

let index: ReturnType<typeof build> | undefined

/** How forms are made from a word: ending, and what stands in its place in the word. */
const endings: [string, string][] = [
  ['s', ''],
  ['es', ''],
  ['ed', ''],
  ['ed', 'e'],
  ['ing', ''],
  ['ing', 'e'],
  ['er', ''],
  ['er', 'e'],
  ['ers', ''],
  ['ers', 'e'],
  ['y', ''],
  ['ly', ''],
  ['ies', 'y'],
]

/** True for a word of English or of our vocabulary, also in a form made from one. */
export const isKnownWord = (word: string): boolean => {
  const { known } = (index ??= build())
  if (known.has(word)) return true
  return endings.some(
    ([ending, back]) =>
      word.length > ending.length + 2 &&
      word.endsWith(ending) &&
      known.has(word.slice(0, -ending.length) + back),
  )
}

/** One insertion, deletion, substitution or swap of neighbours apart. */
const isOneEditAway = (left: string, right: string): boolean => {
  if (Math.abs(left.length - right.length) > 1) return false
  let i = 0
  while (i < left.length && left[i] === right[i]) i++
  const rest = (a: number, b: number) => left.slice(i + a) === right.slice(i + b)
  const swapped =
    left[i] === right[i + 1] && left[i + 1] === right[i] && left.slice(i + 2) === right.slice(i + 2)
  return rest(1, 1) || rest(1, 0) || rest(0, 1) || swapped
}

const correctionOf = (word: string): string | undefined => {
  index ??= build()
  for (const key of [word, ...without(word)]) {
    const found = index.byDeletion.get(key)?.find((candidate) => isOneEditAway(word, candidate))
    if (found) return found
  }
  return undefined
}

/** Replaces unknown words by the word of our vocabulary one edit away; known English is left alone. */
export const correctTypos = (tokens: readonly Token[]): Token[] =>
  tokens.map((token) => {
    const { type, text } = token
    if (type !== 'word' || text.length < shortestCorrectedLetters) return token
    if (text.length > longestCorrectedLetters || isKnownWord(text)) return token
    return { ...token, text: correctionOf(text) ?? text }
  })
