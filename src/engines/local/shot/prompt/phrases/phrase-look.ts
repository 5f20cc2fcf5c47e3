/** The colour and the size that a phrase gives its thing. */
import { ownValue } from '../../../../../lib/own-value.ts'
import { colourWords, peopleWords, sizeByNoun, sizeWords } from '../../subject-words.ts'
import type { PhraseSpan } from './phrase.ts'
import { describingOf } from './phrase.ts'

export const colourOf = (span: PhraseSpan): string | null =>
  describingOf(span)
    .map((word) => ownValue(colourWords, word))
    .find(Boolean) ?? colourBehind(span)

/** "umbrella red": as in languages that put it there. */
function colourBehind({ words, last }: PhraseSpan): string | null {
  const next = words[last + 1]
  if (words[last]!.after !== 'nothing' || next?.kind !== 'adjective') return null
  const isOwn = next.after !== 'nothing' || !/^(noun|adjective)$/.test(words[last + 2]?.kind ?? '')
  return isOwn ? (ownValue(colourWords, next.text) ?? null) : null
}

/** "walnut brown": the noun is a colour's. */
export function isColourName({ words, last }: PhraseSpan): boolean {
  const next = words[last + 1]
  return (
    coloursAreNamedFor.test(words[last]!.text) &&
    words[last]!.after === 'nothing' &&
    next?.kind === 'adjective' &&
    Object.hasOwn(colourWords, next.text)
  )
}

const coloursAreNamedFor =
  /^(walnut|chestnut|moss|olive|sky|rose|cherry|blood|lemon|lime|forest|sea|royal|navy|rust|brick|chocolate|coffee|cream|sand|slate|ash|charcoal|ivory|peacock|salmon|coral|tomato|apple|mint|midnight|ice|baby|canary|pumpkin|honey|wine|plum|emerald|ruby|flamingo|fire|candy|bubblegum|lavender|peach|steel|bottle|racing|leaf|grass|jade|army|mustard|butter|lipstick|lobster|turtle)$/

export const sizeOf = (
  noun: string,
  describing: readonly string[],
  picture: string | null,
): number =>
  describing.map((word) => sizeBy(word, picture)).find((size) => size !== 1) ?? sizeByNoun(noun)

/** "a baby elephant" is small; of people the word chooses the picture. */
function sizeBy(word: string, picture: string | null): number {
  if (!Object.hasOwn(sizeWords, word)) return 1
  const isPerson = picture !== null && Object.values(peopleWords).includes(picture)
  return isPerson && /^(little|small|young|baby|tall|big)$/.test(word) ? 1 : sizeWords[word]!
}
