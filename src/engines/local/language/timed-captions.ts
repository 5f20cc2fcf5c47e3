import { isTimeSaid } from './recognise/caption-phrases.ts'
import type { Clause } from './split-wishes.ts'
import type { Token } from './tokens.ts'
import { captionVerbs, captionWords } from './vocabulary/words.ts'

const longestTimeTokens = 10

const isTime = ({ tokens }: Clause): boolean =>
  tokens.length <= longestTimeTokens && isTimeSaid(tokens.map(({ text }) => text).join(' '))

const speaksOfText = (tokens: readonly Token[]): boolean =>
  tokens
    .slice(0, 8)
    .some(({ text, type }) => type === 'quote' || captionWords.has(text) || captionVerbs.has(text))

/** "At 3 seconds, add the text 'Hi'": the time belongs to the text after its comma. */
export const withTheirTimes = (clauses: readonly Clause[]): Clause[] => {
  const joined: Clause[] = []
  for (const clause of clauses) {
    const before = joined.at(-1)
    const isTimed =
      before?.role === 'wish' &&
      clause.role === 'wish' &&
      isTime(before) &&
      speaksOfText(clause.tokens)
    if (isTimed)
      joined[joined.length - 1] = { ...clause, tokens: [...before.tokens, ...clause.tokens] }
    else joined.push(clause)
  }
  return joined
}
