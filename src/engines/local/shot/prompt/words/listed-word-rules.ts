/** Numbers, colours, sizes and what else a list tells better than a tagger. */
import { colourWords, countWords, sizeWords } from '../../subject-words.ts'
import { prepositions } from './small-words.ts'
import type { TaggedWord } from './tagged-word.ts'
import { isVerbForm } from './verb-words.ts'
import { isCompound, isNounLike, isThing } from './word-alone.ts'
import type { KindRule, WordInSentence } from './word-in-sentence.ts'
import { isInPhrase } from './word-in-sentence.ts'

const isOrdinal = ({ text, prior, next }: WordInSentence) =>
  prior === 'determiner' && /^(first|second|third|last|next)$/.test(text) && isNounLike(next)

const powers = /^(hundred|thousand|million|dozen)$/

/** "a hundred frogs", but "a hundred of them", which is a measure. */
const isPower = ({ text, next }: WordInSentence) =>
  (powers.test(text) && isNounLike(next)) || (text === 'one' && powers.test(next))

/** What a tagger takes for nouns, and cuts a phrase in two at. */
const isMaterial = ({ text, next }: WordInSentence) =>
  /^(vintage|retro|antique|giant|ceramic|porcelain|plastic|velvet|leather|copper|brass|marble)$/.test(
    text,
  ) && isNounLike(next)

/** "pours him coffee", but "makes him fly". */
const isGiven = ({ text, said }: WordInSentence) => isGivenTo(said) && isThing(text)

function isGivenTo(said: readonly TaggedWord[]): boolean {
  const [verb, who] = said.slice(-2)
  return (
    who !== undefined &&
    /^(him|her|them|us|me|you)$/.test(who.text) &&
    /^(pour|bring|hand|give|serve|offer|throw|toss|pass|sell|buy|show|send|feed)/.test(verb!.text)
  )
}

const isPlaceOrDate = (word: WordInSentence) =>
  word.tags.some((tag) => /^(Place|City|Country|Region|WeekDay|Month|Holiday)$/.test(tag)) &&
  !isThing(word.text) &&
  !isInPhrase(word)

const isNumber = ({ text }: WordInSentence) =>
  /^\d+$/.test(text) ||
  (Object.hasOwn(countWords, text) && countWords[text]! > 1 && !isMeasure.test(text))

/** Counts that are nouns as well: "a row of houses". */
const isMeasure =
  /^(couple|pair|trio|duo|quartet|group|gang|team|band|bunch|crowd|herd|flock|school|swarm|pack|litter|pride|colony|army|parade|troop|row|line|convoy|train|caravan|pile|stack|heap|lot|plenty|handful|cluster|ton|load|fleet|hundred|thousand|basketful)$/

/** "in a box", but "the inside". */
const isPreposition = (word: WordInSentence) =>
  prepositions.has(word.text) && !(isInPhrase(word) && isThing(word.text))

/** "teddy bear", "swimming pool". */
const endsCompound = ({ text, prior, before }: WordInSentence) =>
  /^(noun|adjective|determiner)$/.test(prior ?? '') &&
  !text.endsWith('ing') &&
  isCompound(before, text)

/** "a peach dress", but "a peach rolls". */
const isColour = ({ text, next }: WordInSentence) =>
  Object.hasOwn(colourWords, text) && (!isThing(text) || isNamedByColour(next))

const isNamedByColour = (next: string) =>
  isNounLike(next) && !(isVerbForm(next) && next.endsWith('s') && !isThing(next))

/** "a baby elephant", but "a baby sleeps". */
const isSize = ({ text, next }: WordInSentence) =>
  Object.hasOwn(sizeWords, text) && next !== '' && (!isThing(text) || isThing(next))

export const listedWordRules: readonly KindRule[] = [
  ['adjective', isOrdinal],
  ['count', isPower],
  ['adjective', isMaterial],
  ['noun', isGiven],
  ['adverb', isPlaceOrDate],
  ['count', isNumber],
  ['preposition', isPreposition],
  ['noun', endsCompound],
  ['adjective', isColour],
  ['adjective', isSize],
]
