import type { MotionName } from '../../scene.ts'
import type { TaggedWord } from '../words/tagged-word.ts'

export type Phrase = {
  /** Singular. Example: "golden retriever". */
  noun: string
  /** What shows it; of people a family ("man"). Null where no picture does. */
  picture: string | null
  /** `unknown`: a thing without a picture; `idle`: nothing that one would draw (hair, light, joy). */
  sort: 'subject' | 'unknown' | 'garment' | 'idle'
  count: number
  isPlural: boolean
  /** "another", "a second": not the one named before. */
  isAnother: boolean
  isDefinite: boolean
  colour: string | null
  size: number
  /** "a dancing robot". */
  motion: MotionName | null
  /** Words before the noun, as read. */
  describing: string[]
  /** "of" what it holds, where it is a measure: "a cup of tea". */
  isMeasure: boolean
  from: number
  to: number
}

/** Where a phrase stands among the words: what describes it, its head from `start`, and its last word. */
export type PhraseSpan = {
  words: readonly TaggedWord[]
  from: number
  start: number
  last: number
}

/** The words of a span before its head. */
export const describingOf = ({ words, from, start }: PhraseSpan): string[] =>
  words.slice(from, start).map(({ text }) => text)
