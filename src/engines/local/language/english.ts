import { ownValue } from '../../../lib/own-value.ts'
import { createRequire } from 'node:module'
import type nlpType from 'compromise'

const require = createRequire(import.meta.url)

type Nlp = typeof nlpType
type Lexicon = Record<string, string | string[]>

let loaded: { nlp: Nlp; lexicon: Lexicon } | undefined

/** Loaded on the first prompt, not on import: it takes a sixth of a second. */
const english = () => {
  if (!loaded) {
    const module = require('compromise') as Nlp & { default?: Nlp }
    const nlp = module.default ?? module
    nlp('warm up')
    loaded = { nlp, lexicon: (nlp.model() as { one: { lexicon: Lexicon } }).one.lexicon }
  }
  return loaded
}

/** The part of speech the grammar's lexicon gives a word alone. Example: "walking" -> ["Gerund"]. */
export const tagsOf = (word: string): readonly string[] => {
  const { lexicon } = english()
  const tags = ownValue(lexicon, word)
  return tags === undefined ? [] : typeof tags === 'string' ? [tags] : tags
}

export const lexiconWords = (): string[] => Object.keys(english().lexicon)

/** The verb calls of the grammar's full build, which its own types leave out of `tag`'s result. */
type Verbs = { verbs(): { toInfinitive(): { text(): string } } }

const memoLimit = 2000
const infinitives = new Map<string, string>()

/** The base form of a verb; the word itself where the grammar knows no verb. Example: "taking" -> "take". */
export const infinitiveOf = (word: string): string => {
  const known = infinitives.get(word)
  if (known !== undefined) return known
  const base =
    (english().nlp(word).tag('Verb') as unknown as Verbs).verbs().toInfinitive().text() || word
  if (infinitives.size >= memoLimit) infinitives.clear()
  infinitives.set(word, base)
  return base
}
