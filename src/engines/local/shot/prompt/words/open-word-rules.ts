/** All other words: things by their pictures, then a tagger's guess by what stands before it. */
import { findMotion } from '../../motion-words.ts'
import { notSubjects } from '../../not-subjects.ts'
import { agrees, isThingUsedAsVerb, isVerbal } from './noun-or-verb.ts'
import { determiners } from './small-words.ts'
import { isVerbForm } from './verb-words.ts'
import { isCompound, isNounLike, isThing, opensPhrase } from './word-alone.ts'
import type { KindRule, WordInSentence } from './word-in-sentence.ts'
import { isInPhrase } from './word-in-sentence.ts'

/** Only a noun or what describes it can come here: "the red", "the pirate's". */
const wantsNoun = (word: WordInSentence) => isInPhrase(word) || word.isOwned

const has = ({ tags }: WordInSentence, ...wanted: string[]) =>
  tags.some((tag) => wanted.includes(tag))

const isGerund = ({ text }: WordInSentence) =>
  text.endsWith('ing') && text.length > 4 && !isThing(text)

/** "a dancing robot", "rocking chair". */
const isDescribing = (word: WordInSentence) =>
  wantsNoun(word) ? !opensPhrase(word.next) : isCompound(word.text, word.next)

/** What a tagger knows for a noun only: "a wedding", "at the opening". */
const isEvent = (word: WordInSentence) =>
  !wantsNoun(word) &&
  !(word.prior === null && isNounLike(word.next) && !determiners.has(word.next)) &&
  word.prior !== 'noun' &&
  word.prior !== 'adverb' &&
  has(word, 'Noun') &&
  !has(word, 'Gerund') &&
  findMotion(word.text) === null

const gerundRules: readonly KindRule[] = [
  ['adjective', (word) => isGerund(word) && isDescribing(word)],
  ['noun', (word) => isGerund(word) && isEvent(word)],
  ['verb', isGerund],
]

/** "scrolls unroll in a library a candle flickers": a second verb, of a sentence that no mark begins. */
const isOfNounBefore = ({ text, prior, before }: WordInSentence) =>
  prior === 'noun' && agrees(before, text) && !isCompound(before, text)

/** "a cat sits, stretches". */
const goesOnAfterComma = ({ text, said }: WordInSentence) =>
  said.at(-1)?.after === 'comma' &&
  text.endsWith('s') &&
  findMotion(text) !== null &&
  !isThing(text)

/** "Snow on the roof": opens as a noun, and nothing that one could do. */
const isScenery = ({ text, prior }: WordInSentence) =>
  prior === null && notSubjects.has(text) && findMotion(text) === null

const thingRules: readonly KindRule[] = [
  ['adverb', (word) => has(word, 'Adverb') && !isThing(word.text)],
  ['verb', isOfNounBefore],
  ['verb', goesOnAfterComma],
  ['noun', isScenery],
  ['verb', (word) => isThing(word.text) && isThingUsedAsVerb(word)],
  ['noun', ({ text }) => isThing(text)],
]

/** "polished brass", "Frozen lake": at the head of a phrase without an article. */
const isParticipleOfNoun = ({ text, prior, next }: WordInSentence) =>
  prior === null && /\w{2}[^e]ed$/.test(text) && isNounLike(next) && !opensPhrase(next)

/** "at work", but "to work". */
const isAfterPreposition = (word: WordInSentence) =>
  word.prior === 'preposition' &&
  word.before !== 'to' &&
  !word.text.endsWith('ed') &&
  isVerbal(word)

/** A tagger guesses a verb for many a noun that it does not know. */
const isNoKnownDeed = (word: WordInSentence) =>
  isVerbal(word) &&
  !opensPhrase(word.next) &&
  !isVerbForm(word.text) &&
  !/(ed|ing|en|t)$/.test(word.text) &&
  !has(word, 'PastTense', 'Participle', 'Copula', 'Auxiliary', 'Modal') &&
  findMotion(word.text) === null

/** "he dances" where a tagger sees dances. */
const isDoneByWordBefore = ({ text, prior }: WordInSentence) =>
  (prior === 'noun' || prior === 'pronoun') && findMotion(text) !== null

const guessRules: readonly KindRule[] = [
  ['adjective', isParticipleOfNoun],
  ['noun', isAfterPreposition],
  ['adjective', (word) => wantsNoun(word) && (has(word, 'Adjective') || word.text.endsWith('ed'))],
  ['noun', (word) => wantsNoun(word) && has(word, 'Noun', 'Singular', 'Plural')],
  ['adjective', (word) => wantsNoun(word) && isVerbal(word) && word.prior !== 'adjective'],
  ['noun', wantsNoun],
  ['noun', isNoKnownDeed],
  ['verb', (word) => isVerbal(word) && !has(word, 'Noun')],
  ['adjective', (word) => has(word, 'Adjective')],
  ['verb', (word) => has(word, 'Noun') && isDoneByWordBefore(word)],
  ['noun', (word) => has(word, 'Noun')],
  ['join', (word) => has(word, 'Conjunction')],
]

export const openWordRules: readonly KindRule[] = [...gerundRules, ...thingRules, ...guessRules]
