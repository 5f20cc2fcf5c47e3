/** How many a phrase speaks of: its number words, its plural, and nouns that are many by themselves. */
import { ownValue } from '../../../../../lib/own-value.ts'
import { measures } from '../../not-subjects.ts'
import { countWords } from '../../subject-words.ts'
import type { PhraseSpan } from './phrase.ts'

const MAX_COUNT = 14

export function countOf(describing: readonly string[], isPlural: boolean): number {
  const count = Math.max(0, ...describing.map(numberBy))
  return count > 1 ? Math.min(MAX_COUNT, count) : isPlural ? 3 : 1
}

const numberBy = (word: string) =>
  /^\d+$/.test(word) ? Number(word) : (ownValue(countWords, word) ?? 0)

/** "a colony ship" is one: only before "of" a group counts. */
export const isNumber = (word: string): boolean =>
  !measures.has(word) || /^(couple|pair|dozen|hundred|thousand|trio|duo)$/.test(word)

/** "nervous fish": several, where no article says one. */
export function isBarePlural(noun: string, { words, from, start, last }: PhraseSpan): boolean {
  if (!/^(fish|sheep|deer|reindeer|bison|moose|elk)$/.test(noun)) return false
  const next = words[last + 1]
  const isOfMany = /^(base|finite)$/.test(next?.form ?? '') && !next!.text.endsWith('s')
  return start > from
    ? words.slice(from, start).every(({ kind }) => kind === 'adjective')
    : isOfMany
}

/** People by the many, without "of". */
const crowds: Record<string, number> = {
  crowd: 9,
  audience: 9,
  choir: 8,
  orchestra: 8,
  mob: 8,
  trio: 3,
  duo: 2,
  quartet: 4,
  jury: 8,
}

export const crowdCount = (noun: string): number | null => ownValue(crowds, noun) ?? null

const groups =
  /^(couple|pair|duo|trio|quartet|family|flock|herd|pack|pride|swarm|colony|army|gang|crew|team|band|choir|orchestra|crowd|parade|litter|pod|shoal|squad|clan|troupe)$/

export const isGroupNoun = (noun: string): boolean => groups.test(noun)

export const groupCount = (noun: string): number => countWords[noun] ?? crowdCount(noun) ?? 4
