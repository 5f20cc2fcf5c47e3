import { coversAll } from './coverage.ts'
import { findConcepts } from './concepts.ts'
import type { Token } from './tokens.ts'
import { everydayColours } from './vocabulary/common-colours.ts'
import { paletteHeads } from './vocabulary/palettes.ts'
import { prepositions } from './vocabulary/words.ts'
import { isAdjective, isDeterminer, isPastOrParticiple } from './word-classes.ts'

/** "teal, gold and neon tones" is one list, not three wishes. */
export const isPaletteList = (said: readonly Token[], chunk: readonly Token[]): boolean =>
  said.some(({ text }) => paletteHeads.has(text) || text === 'color') &&
  chunk.length === 1 &&
  !findConcepts(chunk).some(({ value }) => !value.weak && value.concept.kind !== 'set-season')

const opening = new Set(['set-light', 'add-effect', 'set-weather', 'set-sound', 'set-camera'])

/** "warm light on their faces" after a comma: a phrase we know, and where. */
export const opensWithPhrase = (chunk: readonly Token[], rest: readonly Token[]): boolean => {
  const [first] = findConcepts(chunk).filter(({ value }) => !value.weak)
  if (rest[0]?.type !== 'comma' || !first || !opening.has(first.value.concept.kind)) return false
  const leads = chunk
    .slice(0, first.start)
    .every(({ text }) => isDeterminer(text) || isAdjective(text) || text === 'and')
  return leads && prepositions.has(chunk[first.end]?.text ?? '')
}

/** The neon of "night, neon, rain": one word in a list of looks. */
export const listsWords = (said: readonly Token[], chunk: readonly Token[]): boolean => {
  const [only, more] = findConcepts(chunk)
  const isWord = chunk.length === 1 && only !== undefined && more === undefined
  return isWord && coversAll(said, findConcepts(said)) && said.length <= 4
}

/** In "red, black and gold palette" the list comes before its word. */
export const listsColours = (said: readonly Token[], rest: readonly Token[]): boolean =>
  said.length > 0 &&
  rest.slice(0, 7).some(({ text }) => paletteHeads.has(text)) &&
  said.every(
    ({ text, type }, i) =>
      (i === 0 && (text === 'use' || text === 'apply')) ||
      everydayColours.has(text.replace(/s$/, '')) ||
      everydayColours.has(text) ||
      isDeterminer(text) ||
      text === 'and' ||
      type === 'comma',
  )

/** "a cold, steady rain": the comma joins two adjectives of one noun. */
export const joinsAdjectives = (said: readonly Token[]): boolean => {
  const last = said.at(-1)?.text ?? ''
  const opens = ({ text }: Token) => isDeterminer(text) || [',', 'with', 'and'].includes(text)
  const isInPhrase = findConcepts(said.slice(-4)).some(
    ({ start, end, value }) => end === Math.min(4, said.length) && end - start > 1 && !value.weak,
  )
  if (isInPhrase) return false
  return (isAdjective(last) || isPastOrParticiple(last)) && said.slice(-4, -1).some(opens)
}
