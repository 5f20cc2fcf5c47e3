/** Noun phrases: what a prompt names, found among its words. */
import { pictureFor, singularOf } from '../../picture-for.ts'
import { peopleWords } from '../../subject-words.ts'
import { describedPhrase } from './described-phrase.ts'
import { nameAt } from './name-at.ts'
import type { Phrase } from './phrase.ts'
import type { TaggedWord } from '../words/tagged-word.ts'
import { textOf } from '../words/tagged-word.ts'

/** The phrase that begins at a word; null where none does. Owners ("pirate's shoulder") end a phrase. */
export function phraseAt(words: readonly TaggedWord[], from: number): Phrase | null {
  const name = nameAt(words, from)
  if (name) return name
  const to = endOfPhrase(words, from)
  if (words.slice(from, to).at(-1)?.kind !== 'noun') return null
  const last = isOfSomebody(words, from, to) ? to - 2 : to - 1
  const start = headAt(words, from, last)
  return { ...describedPhrase({ words, from, start, last }), to }
}

const openers = /^(determiner|possessive|count|adjective|noun)$/

function endOfPhrase(words: readonly TaggedWord[], from: number): number {
  let to = from
  while (to < words.length) {
    const { kind } = words[to]!
    const isAfterNoun = to > from && words[to - 1]!.kind === 'noun'
    const goesOn = isAfterNoun
      ? kind === 'noun'
      : openers.test(kind) || (kind === 'adverb' && to > from)
    if (!goesOn) return to
    to++
    if (isEnd(words[to - 1]!)) return to
  }
  return to
}

/** "a big, red ball": a comma between adjectives ends nothing. */
const isEnd = ({ kind, owns, after }: TaggedWord) =>
  kind === 'noun'
    ? owns || after !== 'nothing'
    : after === 'stop' || (after === 'comma' && kind !== 'adjective')

/** "friend place": somebody, and a word that is no thing. */
function isOfSomebody(words: readonly TaggedWord[], from: number, to: number): boolean {
  if (to - from < 2 || words[to - 1]!.text !== 'place') return false
  return Object.hasOwn(peopleWords, singularOf(words[to - 2]!.text).noun)
}

/** Where the longest ending of the phrase begins that a picture has a name for, else its last noun. */
function headAt(words: readonly TaggedWord[], from: number, last: number): number {
  for (let start = Math.max(from, last - 3); start < last; start++) {
    const { noun } = singularOf(textOf(words.slice(start, last + 1)))
    if (pictureFor(noun, false) !== null) return start
  }
  return last
}
