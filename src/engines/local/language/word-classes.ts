import { infinitiveOf, tagsOf } from './english.ts'
import { actionVerbs, ingNouns } from './vocabulary/actions.ts'
import { everydayColours } from './vocabulary/common-colours.ts'
import { articles, possessives, prepositions, pronouns } from './vocabulary/words.ts'

const has = (word: string, ...wanted: string[]) => tagsOf(word).some((tag) => wanted.includes(tag))

export const isDeterminer = (word: string): boolean => articles.has(word) || possessives.has(word)

export const isGerund = (word: string): boolean =>
  word.length > 4 &&
  word.endsWith('ing') &&
  !ingNouns.has(word) &&
  !has(word, 'Singular', 'Noun', 'Preposition')

/** A verb in the base form or the third person: "jump", "canters", "doing" is a gerund instead. */
export const isFiniteVerb = (word: string): boolean => {
  if (actionVerbs.has(word)) return true
  if (/[^s]s$/.test(word) && actionVerbs.has(infinitiveOf(word))) return true
  return has(word, 'Infinitive', 'PresentTense') && !everydayColours.has(word)
}

export const isVerb = (word: string): boolean => isGerund(word) || isFiniteVerb(word)

export const isPastOrParticiple = (word: string): boolean =>
  has(word, 'PastTense', 'Participle') || /[a-z]{3}ed$/.test(word)

export const isAdjective = (word: string): boolean =>
  has(word, 'Adjective', 'Comparable', 'Comparative', 'Superlative') ||
  (/(?:er|ier|ful|ous|less|able)$/.test(word) && has(word, 'Comparative'))

/** A word that can stand inside a noun phrase. */
export const isNominal = (word: string): boolean =>
  !isDeterminer(word) && !prepositions.has(word) && !pronouns.has(word) && !linking.has(word)

const linking = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'and',
  'or',
  'that',
  'which',
  'who',
  'to',
])
