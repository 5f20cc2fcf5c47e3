/** The words of a prompt with what each is in its sentence: a tagger's guess, corrected by what is known here. */
import { kindOf } from './kind-of-word.ts'
import { isSecondDeed } from './noun-or-verb.ts'
import { readableText } from './readable-text.ts'
import type { TaggedWord } from './tagged-word.ts'
import type { Term } from './terms.ts'
import { formOf, markAfter, nameOf, plainText, termsOf } from './terms.ts'
import { isCompound, isSomebody, isThing } from './word-alone.ts'
import { inSentence } from './word-in-sentence.ts'

export function tagWords(prompt: string): TaggedWord[] {
  const terms = termsOf(readableText(prompt))
  const texts = terms.map(plainText)
  const hasTitles = isInCapitals(terms)
  const tagged: TaggedWord[] = []
  terms.forEach((term, at) => {
    const text = texts[at]!
    const before = tagged.at(-1)
    const after = markAfter(term)
    if (text === '' || (!hasTitles && isGivenName(term, before))) {
      if (before && after !== 'nothing') before.after = after
      return
    }
    const next = /[,.:;!?()]/.test(term.post) ? '' : (texts[at + 1] ?? '')
    const kind = isSecondDeed(text, tagged)
      ? 'verb'
      : kindOf(inSentence(text, term.tags, tagged, next))
    tagged.push({
      text,
      kind,
      owns: /[’']s?$/.test(term.text) && kind !== 'pronoun',
      named: nameOf(term),
      after,
      form: kind === 'verb' ? formOf(text, term) : null,
    })
  })
  return isBareList(tagged) ? tagged.map(setApart) : tagged
}

/** "apple banana cherry": things and nothing else. */
const isBareList = (words: readonly TaggedWord[]) =>
  words.length > 2 &&
  words.every(({ text, kind }) => kind === 'noun' && isThing(text)) &&
  !words.some(({ text }, at) => at > 0 && isCompound(words[at - 1]!.text, text))

const setApart = (word: TaggedWord): TaggedWord =>
  word.after === 'nothing' ? { ...word, after: 'comma' } : word

/** A title has capitals that make no names. */
const isInCapitals = (terms: readonly Term[]) =>
  terms.filter(({ text }) => /^[A-Z]/.test(text)).length > terms.length / 2

/** "my hamster Biscuit", "a dog named Pepper": a name, and no biscuit. */
function isGivenName({ text, tags }: Term, before: TaggedWord | undefined): boolean {
  if (before === undefined || before.after !== 'nothing' || !/^[A-Z][a-z]/.test(text)) return false
  if (/^(named|called)$/.test(before.text)) return true
  const isWho = before.kind === 'noun' && before.named === null && isSomebody(before.text)
  return isWho && isThing(text.toLowerCase().replace(/\W/g, '')) && !tags.includes('Verb')
}
