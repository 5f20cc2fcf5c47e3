/** The words of a text as the tagger cuts and tags them, with what each is without its marks. */
import nlp from 'compromise'
import { tagsOf } from '../../../language/english.ts'
import { isKnownWord } from '../../../language/typos.ts'
import { correctedWord } from './correct-word.ts'
import type { TaggedWord } from './tagged-word.ts'
import { isVerbForm } from './verb-words.ts'
import { isThing } from './word-alone.ts'

export type Term = {
  text: string
  /** The marks and spaces after it. */
  post: string
  tags: string[]
  isLastOfSentence: boolean
}

export function termsOf(text: string): Term[] {
  const sentences = nlp(text).json({ terms: { tags: true } }) as { terms: Term[] }[]
  return sentences.flatMap(({ terms }) =>
    terms.map((term, at) => ({ ...term, isLastOfSentence: at === terms.length - 1 })),
  )
}

/** Lower case, without marks; typing mistakes mended. */
export function plainText(term: Term): string {
  const text = term.text
    .toLowerCase()
    .replace(/[’']s$|[’']$/, '')
    .replace(/[^a-z0-9-]/g, '')
    .replace(/^-+|-+$/g, '')
  if (text.length < 4 || nameOf(term) !== null) return text
  // "runing" has the form of a verb that nobody knows.
  const isOddGerund = text.endsWith('ing') && tagsOf(text).length === 0 && !isVerbForm(text)
  const isWord = !isOddGerund && (isKnownWord(text) || isVerbForm(text) || isThing(text))
  return isWord ? text : correctedWord(text)
}

export function nameOf({ tags, text }: Term): TaggedWord['named'] {
  if (!tags.includes('ProperNoun') || !tags.includes('Person') || !/^[A-Z]/.test(text)) return null
  return tags.includes('FemaleName') ? 'woman' : tags.includes('MaleName') ? 'man' : 'person'
}

export function markAfter({ post, isLastOfSentence }: Term): TaggedWord['after'] {
  if (/[.:!?]/.test(post)) return 'stop'
  if (/[,()]/.test(post)) return 'comma'
  return isLastOfSentence ? 'stop' : 'nothing'
}

export function formOf(text: string, { tags }: Term): TaggedWord['form'] {
  if (text.endsWith('ing')) return 'gerund'
  if (tags.includes('PastTense') || tags.includes('Participle') || /[^e]ed$/.test(text))
    return 'participle'
  return tags.includes('Infinitive') && !text.endsWith('s') ? 'base' : 'finite'
}
