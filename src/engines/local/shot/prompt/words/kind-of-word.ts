import { listedWordRules } from './listed-word-rules.ts'
import { openWordRules } from './open-word-rules.ts'
import { placeRules } from './place-rules.ts'
import { smallWordRules } from './small-word-rules.ts'
import type { WordKind } from './tagged-word.ts'
import type { KindRule, WordInSentence } from './word-in-sentence.ts'

const rules: readonly KindRule[] = [
  ...placeRules,
  ...smallWordRules,
  ...listedWordRules,
  ...openWordRules,
]

/** What a word is in its sentence: the first rule that holds decides. */
export const kindOf = (word: WordInSentence): WordKind =>
  rules.find(([, holds]) => holds(word))?.[0] ?? 'adverb'
