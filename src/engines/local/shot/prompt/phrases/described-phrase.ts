/** What a phrase says of the thing it names: its number, colour, size and kind. */
import { findMotion } from '../../motion-words.ts'
import { measures } from '../../not-subjects.ts'
import { singularOf } from '../../picture-for.ts'
import { headAfterNoun } from './head-after-noun.ts'
import type { Phrase, PhraseSpan } from './phrase.ts'
import { describingOf } from './phrase.ts'
import { colourOf, sizeOf } from './phrase-look.ts'
import { countOf, crowdCount, isBarePlural, isGroupNoun, isNumber } from './phrase-number.ts'
import { pictureAndSort } from './phrase-picture.ts'
import type { TaggedWord } from '../words/tagged-word.ts'
import { textOf } from '../words/tagged-word.ts'

export function describedPhrase(span: PhraseSpan): Phrase {
  const { words, start, last } = span
  const { noun } = singularOf(textOf(words.slice(start, last + 1)))
  const phrase = phraseOf(span, noun)
  const combined = last === span.from ? null : headAfterNoun(noun, phrase, words[last - 1]!)
  if (combined !== null) {
    const before = describedPhrase({ ...span, start: last - 1, last: last - 1 })
    return { ...before, ...combined, to: last + 1 }
  }
  const crowd = crowdCount(noun)
  if (crowd === null || phrase.picture !== null) return phrase
  const { isMeasure } = phrase
  return { ...phraseOf(span, 'person'), noun, count: crowd, isPlural: true, isMeasure }
}

function phraseOf(span: PhraseSpan, noun: string): Phrase {
  const { words, from, start, last } = span
  const before = words.slice(from, start)
  const describing = describingOf(span)
  const isPlural = singularOf(words[last]!.text).isPlural || isBarePlural(noun, span)
  const { picture, sort } = pictureAndSort(noun, span)
  return {
    noun: sort === 'unknown' ? [...compoundOf(before).slice(-2), noun].join(' ') : noun,
    picture: sort === 'subject' ? picture : null,
    sort,
    count: countOf(describing.filter(isNumber), isPlural),
    isPlural,
    isAnother: describing.some((word) => /^(another|second|other)$/.test(word)),
    isDefinite: /^(the|this|that|his|her|its|their)$/.test(describing[0] ?? ''),
    colour: colourOf(span),
    size: sizeOf(noun, describing, picture),
    motion: findMotion(describing.filter((word) => word.endsWith('ing')).join(' ')),
    describing,
    isMeasure: measures.has(words[last]!.text) || measures.has(noun) || isGroupNoun(noun),
    from,
    to: last + 1,
  }
}

/** "solar panel", "rolling pin": the words that belong to the name of what no picture shows. */
const compoundOf = (before: readonly TaggedWord[]) =>
  before
    .filter(
      ({ kind, text }, at) => kind === 'noun' || (at === before.length - 1 && text.endsWith('ing')),
    )
    .map(({ text }) => text)
