import type { TaggedWord, WordKind } from './tagged-word.ts'

/** A word that is to be told the kind of, with what is known of its neighbours. */
export type WordInSentence = {
  text: string
  /** A tagger's guesses. */
  tags: readonly string[]
  /** All words before it. */
  said: readonly TaggedWord[]
  /** The text of the word before it; empty at the start. */
  before: string
  /** The kind of the word before it; null at the start and after a mark. */
  prior: WordKind | null
  /** The text of the word after it; empty at the end and before a mark. */
  next: string
  /** "pirate's": the word before it owns something. */
  isOwned: boolean
}

/** A kind, and when a word is of it. In a list of rules the first that holds decides. */
export type KindRule = readonly [kind: WordKind, holds: (word: WordInSentence) => boolean]

export function inSentence(
  text: string,
  tags: readonly string[],
  said: readonly TaggedWord[],
  next: string,
): WordInSentence {
  const before = said.at(-1)
  const follows = before?.after === 'nothing'
  return {
    text,
    tags,
    said,
    before: before?.text ?? '',
    prior: follows ? before.kind : null,
    next,
    isOwned: follows && before.owns,
  }
}

/** Inside a phrase that has no noun yet: "the", "two red". */
export const isInPhrase = ({ prior }: WordInSentence): boolean =>
  /^(determiner|possessive|count|adjective)$/.test(prior ?? '')
