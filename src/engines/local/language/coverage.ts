import type { ConceptMatch } from './concepts.ts'
import type { Token } from './tokens.ts'
import { styleHeads } from './vocabulary/styles.ts'
import { fillers } from './vocabulary/words.ts'

/**
 * True where phrases of our vocabulary and words that say nothing are all there is: "a bit brighter",
 * "8-bit style". A weak phrase alone does not do, unless a word such as "style" follows.
 */
export const coversAll = (tokens: readonly Token[], concepts: readonly ConceptMatch[]): boolean => {
  const headed = tokens.some(({ text }) => styleHeads.has(text))
  if (!concepts.some(({ value }) => !value.weak || headed)) return false
  return uncovered(tokens, concepts).length === 0
}

/** The tokens that are neither part of a phrase nor empty words. */
export const uncovered = (tokens: readonly Token[], concepts: readonly ConceptMatch[]): Token[] =>
  tokens.filter(({ text, type }, i) => {
    if (concepts.some(({ start, end }) => i >= start && i < end)) return false
    return !(fillers.has(text) || type === 'comma' || type === 'mark' || type === 'number')
  })
