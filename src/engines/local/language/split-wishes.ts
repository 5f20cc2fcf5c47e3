import { commandAt, leadInLength, type Command } from './command.ts'
import { coversAll } from './coverage.ts'
import { findConcepts } from './concepts.ts'
import { impliedCommand } from './ellipsis.ts'
import { isKeepClause, saysItStays } from './keep-clauses.ts'
import type { Token } from './tokens.ts'
import { paletteHeads } from './vocabulary/palettes.ts'
import { backgroundHeads } from './vocabulary/places.ts'
import { soundHeads } from './vocabulary/sounds.ts'
import { styleHeads } from './vocabulary/styles.ts'
import { prepositions, wholeVideo } from './vocabulary/words.ts'
import { isDeterminer } from './word-classes.ts'
import { complains, withoutComplaints } from './complaints.ts'
import {
  opensWithPhrase,
  isPaletteList,
  listsWords,
  listsColours,
  joinsAdjectives,
} from './word-lists.ts'

/**
 * `keep` constrains, `elaboration` tells more of the wish before it; neither is an edit. `addition` is
 * what comes with a look: "anime with falling petals".
 */
export type ClauseRole = 'wish' | 'keep' | 'elaboration' | 'addition'

/**
 * `implied`: the command that the clause takes over from the one before it. `said`: the words it was
 * said in, where some of `tokens` stand for a pronoun.
 */
export type Clause = {
  role: ClauseRole
  tokens: Token[]
  implied: Command | null
  said?: Token[]
}

type Beginning = { role: ClauseRole; implied: Command | null }

const connectives = new Set([
  'and',
  'then',
  'while',
  'but',
  'except',
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
    backgroundHeads.has(last) ||
    styleHeads.has(last) ||
    soundHeads.has(last) ||
    last === 'lighting' ||
    last === 'palette'
  return isHead && chunk.length > 1 && !chunk.some(({ text }) => prepositions.has(text))
}

const adverbs = new Set(['slowly', 'gently', 'quickly', 'gradually', 'smoothly', 'suddenly'])

/** "background: art gallery". */
const aspectNamed = (said: readonly Token[]): boolean => {
  const body = said[0]?.text === 'new' ? said.slice(1) : said
  return (
    (body[1]?.text === ':' ||
      (backgroundHeads.has(body[0]?.text ?? '') &&
        ['a', 'an', 'to'].includes(body[1]?.text ?? ''))) &&
    (backgroundHeads.has(body[0]?.text ?? '') || styleHeads.has(body[0]?.text ?? ''))
  )
}

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
  if (rest[0]?.text === 'except' && saysIs(body)) return 'wish'
  if (current === 'keep') return null
  if (current === 'addition') return 'addition'
  if (elaborationStarts.has(body[0]?.text ?? '')) return 'elaboration'
  const inside = insidesOf(body)
  const end = body.findIndex((token, i) => i > 0 && !inside.has(i) && isConnective(token))
  const chunk = (end > 0 ? body.slice(0, end) : body).slice(0, maxPhraseTokens + 1)
  if (chunk.length === 0 || chunk.length > maxPhraseTokens) return null
  if (rest[0]?.text !== 'and' && commandAt(said, false) && saysItStays(chunk)) return 'keep'
  if (rest[0]?.text === 'with' && !isComplete(said)) return null
  if (isPaletteList(said, chunk) || listsColours(said, rest)) return null
  const opensWith = rest.slice(0, 2).some(({ text }) => text === 'with')
  if (opensWith && isLook(said)) return 'addition'
  if (listsWords(said, chunk)) return 'wish'
  if (commandAt(said.slice(leadInLength(said)), false) && opensWithPhrase(chunk, rest))
    return 'wish'
  return coversAll(chunk, findConcepts(chunk)) || headedBy(chunk) ? 'wish' : null
}

/** "everything stays the same except the sky is purple". */
const saysIs = (tokens: readonly Token[]): boolean =>
  tokens.slice(1, 6).some(({ text }) => ['is', 'are', 'should', 'becomes'].includes(text))

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

/** A look for the whole video, after which "with" adds to it. */
const isLook = (said: readonly Token[]): boolean => {
  const bare = said.slice(leadInLength(said))
  const command = commandAt(bare, false)
  const object = bare.slice(command?.length ?? 0)
  const isWhole =
    (command === null && coversAll(bare, findConcepts(bare))) ||
    (command === null && headedBy(bare)) ||
    ['in', 'as', 'like'].includes(bare[0]?.text ?? '') ||
    (command !== null && object.slice(0, 2).some(({ text }) => wholeVideo.has(text)))
  return (
    isWhole && findConcepts(said).some(({ value }) => !value.weak && looks.has(value.concept.kind))
  )
}

const looks = new Set([
  'set-speed',
  'set-camera',
  'set-style',
  'set-season',
  'set-weather',
  'set-time-of-day',
  'adjust-colour',
])

const turnedInto = new Set(['to', 'into', 'with', 'by', 'for'])

/** In "add fireworks, crowd cheering and a dog" the second is added too. */
const addsMore = (
  said: readonly Token[],
  inherited: Command | null,
  rest: readonly Token[],
): boolean => {
  const command = commandAt(said.slice(leadInLength(said)), false) ?? inherited
  const own = commandAt(rest.slice(leadInLength(rest)), true)
  return command?.frame === 'add' && own === null && !aspectNamed(rest.slice(1))
}

const beginningWith = (
  rest: readonly Token[],
  current: ClauseRole,
  said: readonly Token[],
  inherited: Command | null,
): Beginning | null => {
  const role = beginning(rest, current, said)
  const isJoined = role === 'wish' && addsMore(said, inherited, rest)
  if (role !== null)
    return { role, implied: isJoined ? { frame: 'add', verb: 'add', length: 0 } : null }
  const implied = current === 'wish' ? impliedCommand(said, rest, inherited) : null
  return implied && { role: 'wish', implied }
}

const splitSentence = (sentence: readonly Token[]): Clause[] => {
  const inside = insidesOf(sentence)
  const clauses: Clause[] = []
  let from = 0
  let role: ClauseRole = isKeepClause(sentence) ? 'keep' : 'wish'
  let implied: Command | null = null
  const close = (end: number) => {
    if (end > from) clauses.push({ role, tokens: trimmed(sentence.slice(from, end)), implied })
  }
  let joins = 0
  for (let i = Math.max(1, leadInLength(sentence)); i < sentence.length && joins < maxJoins; i++) {
    const token = sentence[i]
    const isColon = token?.text === ':' && complains(sentence.slice(from, i))
    if (!(isColon || isConnective(token)) || inside.has(i) || isConnective(sentence[i - 1]))
      continue
    joins++
    const said = headAndTail(sentence, from, i)
    const rest = sentence.slice(i, i + maxLookAheadTokens)
    const isInList =
      token?.type === 'comma' &&
      joinsAdjectives(said) &&
      !isDeterminer(rest[1]?.text ?? '') &&
      !aspectNamed(rest.slice(1))
    if (isInList && !commandAt(rest.slice(leadInLength(rest)), true)) continue
    const next = beginningWith(rest, role, said, implied)
    if (next === null) continue
    close(i)
    from = i
    role = next.role
    implied = next.implied
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
  withoutComplaints(
    sentencesOf(tokens)
      .flatMap(splitSentence)
      .filter((clause) => clause.tokens.length > 0)
      .map(judged),
  )
