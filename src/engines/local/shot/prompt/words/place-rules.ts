/** Words whose neighbours leave no choice, whatever a tagger takes them for: mostly the verb of a sentence. */
import { isPredicate } from './is-predicate.ts'
import { isDeedOf } from './noun-or-verb.ts'
import { clauseBreaks, determiners, prepositions } from './small-words.ts'
import { isVerbForm } from './verb-words.ts'
import type { KindRule, WordInSentence } from './word-in-sentence.ts'
import { isNounLike, isThing, opensPhrase } from './word-alone.ts'

/** "a woman holding a cup", "a robot cooking". */
const isDoneByNounBefore = ({ text, prior, before, next }: WordInSentence) =>
  prior === 'noun' && text.endsWith('ing') && (determiners.has(next) || isDeedOf(before, text))

/** "to the left", but "the left hand". */
const isSide = ({ text, prior, next }: WordInSentence) =>
  prior === 'determiner' && /^(left|right)$/.test(text) && !isThing(next)

/** "firefighters rescue a kitten": between somebody and a new phrase there is what they do. */
const isBetweenPhrases = ({ text, prior, before, next }: WordInSentence) =>
  prior === 'noun' && isThing(before) && !isThing(text) && opensPhrase(next) && !isSmallWord(text)

const isSmallWord = (text: string) =>
  prepositions.has(text) ||
  clauseBreaks.has(text) ||
  determiners.has(text) ||
  /^(and|or|but|plus)$/.test(text)

const isGreeting = ({ text, prior, next }: WordInSentence) =>
  prior === 'noun' && /^waves?$/.test(text) && /^(goodbye|hello|hi|farewell|back)$/.test(next)

/** "Paint the wall". */
const isCommand = ({ text, prior, next }: WordInSentence) =>
  prior === null && opensPhrase(next) && isVerbForm(text) && !text.endsWith('s')

const wheres: ReadonlySet<string> = new Set(
  'overhead nearby ahead away together apart afar aloft underfoot upside-down everywhere sideways backwards forwards'.split(
    ' ',
  ),
)

export const placeRules: readonly KindRule[] = [
  ['verb', isDoneByNounBefore],
  ['noun', isSide],
  ['verb', isBetweenPhrases],
  ['verb', ({ text, prior }) => prior === 'noun' && text === 'stops'],
  ['verb', isGreeting],
  ['verb', isCommand],
  ['adverb', ({ text, next }) => wheres.has(text) && !isNounLike(next)],
  ['verb', ({ text, said, next }) => isPredicate(text, said, next)],
]
