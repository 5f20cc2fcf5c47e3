/** Words of the short lists of English. */
import { clauseBreaks, determiners, possessives, prepositions, pronouns } from './small-words.ts'
import { isVerbForm } from './verb-words.ts'
import type { KindRule, WordInSentence } from './word-in-sentence.ts'
import { isInPhrase } from './word-in-sentence.ts'

const isBreak = ({ text, prior }: WordInSentence) =>
  clauseBreaks.has(text) && !(text === 'before' && prior === 'verb')

/** "her dog", but "sees her". */
const isPossessive = ({ text, next }: WordInSentence) =>
  possessives.has(text) &&
  (text !== 'her' ||
    (next !== '' && !prepositions.has(next) && next !== 'and' && !clauseBreaks.has(next)))

/** "can you", "will be", "must run": not "a can". */
const isModal = (word: WordInSentence) =>
  /^(can|will|may|might|must)$/.test(word.text) && !isInPhrase(word) && isBeforeDeed(word.next)

const isBeforeDeed = (next: string) =>
  pronouns.has(next) || /^(be|not|have)$/.test(next) || (isVerbForm(next) && !next.endsWith('s'))

export const smallWordRules: readonly KindRule[] = [
  ['break', isBreak],
  ['join', ({ text }) => /^(and|or|but|plus)$/.test(text)],
  ['possessive', isPossessive],
  ['pronoun', ({ text }) => pronouns.has(text)],
  ['determiner', ({ text }) => determiners.has(text)],
  ['verb', isModal],
]
