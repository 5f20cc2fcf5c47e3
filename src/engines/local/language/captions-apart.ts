import type { Token } from './tokens.ts'
import { isDeterminer } from './word-classes.ts'

const captions = new Set('caption title subtitle text words heading lettering slogan'.split(' '))
const saying = new Set(['reading', 'saying', 'that', 'says', 'reads'])
const joining = new Set(['with', 'and'])

/** 'a beach with the caption "Summer"': the caption is a wish of its own, as in 'a beach, caption "Summer"'. */
export function withCaptionsApart(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, at) => {
    const before = tokens[at - 1]?.text ?? ''
    if (joining.has(token.text) && isCaption(tokens.slice(at + 1, at + 6)))
      return [{ ...token, type: 'comma' as const, text: ',', said: ',' }]
    const isArticle = isDeterminer(token.text) && joining.has(before)
    if (isArticle && isCaption(tokens.slice(at, at + 5))) return []
    const opening = isDeterminer(before) ? (tokens[at - 2]?.text ?? '') : before
    const isOwn = joining.has(opening) && isCaption(tokens.slice(at, at + 4))
    return isOwn ? [{ ...token, text: 'caption' }] : [token]
  })
}

/** A name for a caption, and its words, right here. */
function isCaption(tokens: readonly Token[]): boolean {
  const noun = tokens.findIndex(({ text }) => !isDeterminer(text))
  if (!captions.has(tokens[noun]?.text ?? '')) return false
  const next = tokens.slice(noun + 1).find(({ text }) => !saying.has(text))
  return next?.type === 'quote'
}
