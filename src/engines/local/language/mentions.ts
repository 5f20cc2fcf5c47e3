import { commandAt, leadInLength } from './command.ts'
import type { Clause } from './split-wishes.ts'
import type { Token } from './tokens.ts'
import { isDeterminer } from './word-classes.ts'

const them = new Set(['it', 'him', 'her', 'them', 'that', 'this', 'those', 'these', 'one'])
const taking = new Set(['replace', 'swap', 'swap out', 'substitute'])
const particles = new Set(['out', 'off', 'away'])
const tooMany = new Set('too so much many lots lot of way'.split(' '))
const linking = new Set(['is', 'are', 'looks', 'look', 'seems', 'bothers', 'distracts', 'ruins'])
const shown =
  /^(?:(?:there's|theres|there is|there are) |(?:(?:i|we|you) (?:can |do )?)?(?:see|notice|noticed|spotted|found) )/
const video = new Set(['it', 'this', 'video', 'clip', 'scene', 'footage', 'shot', 'picture'])
const longestMention = 14

/** What a clause says is there: "a fly on the lens" of "there's a fly on the lens". */
const mentionIn = (tokens: readonly Token[]): Token[] => {
  if (tokens.length > longestMention) return []
  const texts = tokens.map(({ text }) => text)
  const opening = shown.exec(texts.join(' '))?.[0]
  if (opening !== undefined) {
    const all = tokens.slice(opening.trim().split(' ').length)
    const said = all.slice(all.findIndex(({ text }) => !tooMany.has(text)))
    const isPhrase = isDeterminer(said[0]?.text ?? '') || all.length > 1
    return isPhrase ? said : []
  }
  const is = texts.findIndex((text, i) => i > 0 && linking.has(text))
  const noun = is > 0 && isDeterminer(texts[0] ?? '') ? tokens.slice(0, is) : []
  return noun.some(({ text }) => video.has(text)) ? [] : noun
}

/** With an article, so that a verb before it has an object: "take the people out". */
const asKnown = (mention: readonly Token[]): Token[] => {
  const [first] = mention
  if (!first || isDeterminer(first.text)) return [...mention]
  return [{ ...first, text: 'the', said: 'the', end: first.start }, ...mention]
}

/** Where the pronoun stands that a clause takes away or swaps: -1 where there is none. */
const pronounIn = (tokens: readonly Token[]): number => {
  const from = leadInLength(tokens)
  const command = commandAt(tokens.slice(from), true)
  const isTaken = command?.frame === 'remove' || taking.has(command?.verb ?? '')
  const at = from + (command?.length ?? 0)
  const after = tokens[at + 1]?.text ?? 'please'
  const isAlone = command?.frame !== 'remove' || after === 'please' || particles.has(after)
  return isTaken && isAlone && them.has(tokens[at]?.text ?? '') ? at : -1
}

/** "there's a fly on the lens, remove it": the second is about what the first says is there. */
export const withMentions = (clauses: readonly Clause[]): Clause[] => {
  const resolved: Clause[] = []
  for (const clause of clauses) {
    const before = resolved.at(-1)
    const at = clause.role === 'wish' ? pronounIn(clause.tokens) : -1
    const mention = at >= 0 && before?.role === 'wish' ? mentionIn(before.tokens) : []
    if (!before || mention.length === 0) {
      resolved.push(clause)
      continue
    }
    const rest = clause.tokens.slice(at + 1).filter(({ text }) => !particles.has(text))
    const tokens = [...clause.tokens.slice(0, at), ...asKnown(mention), ...rest]
    resolved[resolved.length - 1] = {
      ...clause,
      tokens,
      said: [...before.tokens, ...clause.tokens],
    }
  }
  return resolved
}
