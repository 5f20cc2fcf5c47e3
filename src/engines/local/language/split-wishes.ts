import { commandAt, leadInLength } from './command.ts'
import { coversAll } from './coverage.ts'
import { findConcepts } from './concepts.ts'
import { isKeepClause, saysItStays } from './keep-clauses.ts'
import type { Token } from './tokens.ts'
import { paletteHeads } from './vocabulary/palettes.ts'
import { backgroundHeads } from './vocabulary/places.ts'
import { styleHeads } from './vocabulary/styles.ts'
import { prepositions } from './vocabulary/words.ts'
import { isAdjective, isDeterminer, isPastOrParticiple } from './word-classes.ts'

/** `keep` constrains, `elaboration` tells more of the wish before it; neither is an edit. */
export type ClauseRole = 'wish' | 'keep' | 'elaboration'
export type Clause = { role: ClauseRole; tokens: Token[] }

const connectives = new Set([
  'and',
  'then',
  'while',
  'but',
  'plus',
  'also',
  'with',
  'before',
  'after',
  'without',
  'whilst',
])
const elaborationStarts = new Set([
  'replacing',
  'making',
  'creating',
  'giving',
  'turning',
  'showing',
  'emphasizing',
  'reconstruct',
  'carefully',
  'cleanly',
  'following',
  'evoking',
  'resulting',
  'allowing',
  'so',
])
const maxPhraseTokens = 9

export const sentencesOf = (tokens: readonly Token[]): Token[][] => {
  const sentences: Token[][] = [[]]
  for (const token of tokens) {
    if (token.type === 'stop') sentences.push([])
    else sentences.at(-1)?.push(token)
  }
  return sentences.filter((sentence) =>
    sentence.some(({ type }) => type !== 'comma' && type !== 'mark'),
  )
}

const isConnective = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.type === 'comma' ||
    (token.type === 'mark' && token.text !== ':') ||
    connectives.has(token.text))

const headedBy = (chunk: readonly Token[]): boolean => {
  const last = chunk.at(-1)?.text ?? ''
  const isHead =
    backgroundHeads.has(last) || styleHeads.has(last) || last === 'lighting' || last === 'palette'
  return isHead && chunk.length > 1 && !chunk.some(({ text }) => prepositions.has(text))
}

const adverbs = new Set(['slowly', 'gently', 'quickly', 'gradually', 'smoothly', 'suddenly'])

/** "background: art gallery". */
const aspectNamed = (body: readonly Token[]): boolean =>
  body[1]?.text === ':' &&
  (backgroundHeads.has(body[0]?.text ?? '') || styleHeads.has(body[0]?.text ?? ''))

/** What begins after a connective; null where the same wish goes on. */
const beginning = (
  rest: readonly Token[],
  current: ClauseRole,
  said: readonly Token[],
): ClauseRole | null => {
  if (isKeepClause(rest)) return 'keep'
  const body = rest.slice(leadInLength(rest))
  const plain = adverbs.has(body[0]?.text ?? '') ? body.slice(1) : body
  if (body[0]?.text === 'fill' && body[1]?.text === 'in') return 'elaboration'
  if (commandAt(plain, true)) return 'wish'
  if (aspectNamed(body)) return 'wish'
  if (current === 'keep') return null
  if (elaborationStarts.has(body[0]?.text ?? '')) return 'elaboration'
  const inside = insidesOf(body)
  const end = body.findIndex((token, i) => i > 0 && !inside.has(i) && isConnective(token))
  const chunk = (end > 0 ? body.slice(0, end) : body).slice(0, maxPhraseTokens + 1)
  if (chunk.length === 0 || chunk.length > maxPhraseTokens) return null
  if (rest[0]?.text !== 'and' && commandAt(said, false) && saysItStays(chunk)) return 'keep'
  if (rest[0]?.text === 'with' && !isComplete(said)) return null
  if (isPaletteList(said, chunk)) return null
  return coversAll(chunk, findConcepts(chunk)) || headedBy(chunk) ? 'wish' : null
}

/** Positions inside a phrase: the "and" of "black and white" joins no wishes. */
const insidesOf = (tokens: readonly Token[]): Set<number> =>
  new Set(
    findConcepts(tokens).flatMap(({ start, end }) =>
      Array.from({ length: end - start - 1 }, (_, i) => start + 1 + i),
    ),
  )

/** Before "with", what is a wish by itself: a look or a finished change, not "light her face". */
const isComplete = (said: readonly Token[]): boolean => {
  const command = commandAt(said.slice(leadInLength(said)), false)
  const isChange = command?.frame === 'change'
  if (isChange) return said.some(({ text }, i) => i > 0 && turnedInto.has(text))
  const about = said.some(({ text }) => paletteHeads.has(text))
  return about || (command?.verb !== 'light' && findConcepts(said).some(({ value }) => !value.weak))
}
const turnedInto = new Set(['to', 'into', 'with', 'by', 'for'])

/** "teal, gold and neon tones" is one list, not three wishes. */
const isPaletteList = (said: readonly Token[], chunk: readonly Token[]): boolean =>
  said.some(({ text }) => paletteHeads.has(text) || text === 'color') &&
  chunk.length === 1 &&
  !findConcepts(chunk).some(({ value }) => !value.weak && value.concept.kind !== 'set-season')

/** "a cold, steady rain": the comma joins two adjectives of one noun. */
const joinsAdjectives = (said: readonly Token[]): boolean => {
  const last = said.at(-1)?.text ?? ''
  const opens = ({ text }: Token) => isDeterminer(text) || [',', 'with', 'and'].includes(text)
  return (isAdjective(last) || isPastOrParticiple(last)) && said.slice(-4, -1).some(opens)
}

const splitSentence = (sentence: readonly Token[]): Clause[] => {
  const inside = insidesOf(sentence)
  const clauses: Clause[] = []
  let from = 0
  let role: ClauseRole = isKeepClause(sentence) ? 'keep' : 'wish'
  const close = (end: number) => {
    if (end > from) clauses.push({ role, tokens: trimmed(sentence.slice(from, end)) })
  }
  let joins = 0
  for (let i = 1; i < sentence.length && joins < maxJoins; i++) {
    const token = sentence[i]
    if (!isConnective(token) || inside.has(i) || isConnective(sentence[i - 1])) continue
    joins++
    const said = headAndTail(sentence, from, i)
    if (token?.type === 'comma' && joinsAdjectives(said) && !commandAt(sentence.slice(i + 1), true))
      continue
    const next = beginning(sentence.slice(i, i + maxLookAheadTokens), role, said)
    if (next === null) continue
    close(i)
    from = i
    role = next
  }
  close(sentence.length)
  return clauses
}
/** Commas and joining words looked at in one sentence; a longer one is one wish from there on. */
const maxJoins = 1500
const maxLookAheadTokens = 24

/** What was said so far, bounded, so that a sentence of any length takes linear time. */
const headAndTail = (sentence: readonly Token[], from: number, to: number): Token[] =>
  to - from <= 2 * maxLookAheadTokens
    ? sentence.slice(from, to)
    : [
        ...sentence.slice(from, from + maxLookAheadTokens),
        ...sentence.slice(to - maxLookAheadTokens, to),
      ]

const trimmed = (tokens: Token[]): Token[] => {
  let start = 0
  let end = tokens.length
  while (start < end && isJoin(tokens[start])) start++
  while (end > start && isJoin(tokens[end - 1])) end--
  return tokens.slice(start, end)
}
const isJoin = (token: Token | undefined) =>
  token?.type === 'comma' ||
  token?.type === 'mark' ||
  token?.text === 'and' ||
  token?.text === 'then'

const judged = (clause: Clause): Clause =>
  clause.role === 'wish' && saysItStays(clause.tokens) && !commandAt(clause.tokens, true)
    ? { ...clause, role: 'keep' }
    : clause

/** Cuts a prompt into clauses in order, and tells wishes from what constrains them. */
export const splitWishes = (tokens: readonly Token[]): Clause[] =>
  sentencesOf(tokens)
    .flatMap(splitSentence)
    .filter((clause) => clause.tokens.length > 0)
    .map(judged)
