import type { Direction } from '../../../../video/direction.ts'
import { sliceOf, type Token } from '../tokens.ts'
import { captionVerbs, captionWords, whereStarts } from '../vocabulary/words.ts'
import type { Recogniser, Wish } from '../wish.ts'

const whenStarts =
  /\b(?:at the (?:start|beginning|end|very end)|in the (?:last|first|final) [\w ]{1,20}?seconds?|for \d+ seconds?|after \d+ seconds?)\b/i
const unquote = (raw: string) => raw.slice(1, -1)

/** Title after a caption word, as written: "text saying HELLO WORLD in the middle". */
const unquotedText = (tokens: readonly Token[], prompt: string): string | null => {
  const verbAt = tokens.findIndex(
    ({ text }, i) => i > 0 && (captionVerbs.has(text) || text === 'that'),
  )
  const wordAt = tokens.findIndex(({ text }) => captionWords.has(text))
  const from = verbAt > wordAt ? verbAt + 1 : wordAt + 1
  const rest = tokens
    .slice(from)
    .filter(({ text }, i) => !(i === 0 && (captionVerbs.has(text) || text === ':')))
  const end = rest.findIndex(({ text }, i) => i > 0 && whereStarts.has(text))
  const text = sliceOf(prompt, end > 0 ? rest.slice(0, end) : rest)
  const isName = verbAt > wordAt || /^[\p{Lu}\d]/u.test(text)
  return text && isName ? text : null
}

const placeAround = (wish: Wish, quoteAt: number): string | null => {
  const tokens = wish.tokens
  const start = tokens.findIndex(({ text }, i) => i > 0 && i !== quoteAt && whereStarts.has(text))
  if (start < 0) return null
  const end = tokens.findIndex(
    ({ text, type }, i) =>
      i > start &&
      (type === 'quote' || type === 'comma' || captionVerbs.has(text) || text === 'that'),
  )
  return sliceOf(wish.prompt, end > 0 ? tokens.slice(start, end) : tokens.slice(start)) || null
}

/** "add the title 'HOME' at the bottom": a text to show, word for word. */
export const recogniseCaption: Recogniser = (wish): Direction[] => {
  if (wish.command?.frame === 'remove' || wish.command?.frame === 'change') return []
  const { tokens, prompt, evidence } = wish
  const quoteAt = tokens.findIndex(({ type }) => type === 'quote')
  const named = tokens.some(({ text }) => captionWords.has(text) || captionVerbs.has(text))
  const adds =
    wish.command !== null ||
    captionVerbs.has(tokens[0]?.text ?? '') ||
    captionWords.has(tokens[0]?.text ?? '')
  const isObject = wish.body[0]?.type === 'quote'
  if (!(named && adds) && !(isObject && wish.command !== null)) return []
  const quote = tokens[quoteAt]
  const text = quote ? unquote(prompt.slice(quote.start, quote.end)) : unquotedTextOf(wish)
  if (!text) return []
  const when = whenStarts.exec(evidence)?.[0] ?? null
  const where = placeAround(wish, quoteAt)
  return [{ kind: 'add-caption', text, where: where === when ? null : where, when, evidence }]
}

const plainNouns = new Set([
  'sign',
  'banner',
  'card',
  'message',
  'credits',
  'words',
  'word',
  'label',
])
const unquotedTextOf = (wish: Wish): string | null => {
  const isAbout = wish.tokens.some(({ text }) => captionWords.has(text) && !plainNouns.has(text))
  return isAbout ? unquotedText(wish.tokens, wish.prompt) : null
}
