import { findConcepts } from './concepts.ts'
import { commandAt, leadInLength, type Command } from './command.ts'
import type { Token } from './tokens.ts'
import { actionVerbs } from './vocabulary/actions.ts'
import { everydayColours } from './vocabulary/common-colours.ts'
import { weatherConsequences } from './vocabulary/consequences.ts'
import { captionWords } from './vocabulary/words.ts'
import { isAdjective, isPastOrParticiple } from './word-classes.ts'

const joins = new Set(['and', ',', 'plus', 'but', 'then', 'also'])
const definite = new Set(['the', 'his', 'her', 'their', 'my', 'its', 'your', 'our'])
const turned = new Set(['to', 'into', 'with', 'for', 'by', 'as'])
const maxTokens = 12

/** The words up to the next "and" or comma. */
const chunkOf = (tokens: readonly Token[]): readonly Token[] => {
  const end = tokens.findIndex(({ text, type }, i) => i > 0 && (joins.has(text) || type === 'mark'))
  return end > 0 ? tokens.slice(0, end) : tokens
}

const isQuality = (token: Token | undefined): boolean => {
  const text = token?.text ?? ''
  return (
    isAdjective(text) ||
    everydayColours.has(text) ||
    isPastOrParticiple(text) ||
    /[a-z]{2}er$/.test(text)
  )
}

/** "the water rougher", "the car a tank", "her smile more subtle". */
const saysQuality = (chunk: readonly Token[]): boolean =>
  chunk.length >= 3 &&
  (isQuality(chunk.at(-1)) || chunk.slice(2, 4).some(({ text }) => text === 'a' || text === 'an'))

const endsInPhrase = (object: readonly Token[]): boolean =>
  object.length >= 3 &&
  findConcepts(object).some(({ start, end }) => start > 1 && end === object.length)

const saysState = (chunk: readonly Token[]): boolean => saysQuality(chunk) || saysAction(chunk)

/** "the wind blow". */
const saysAction = (chunk: readonly Token[]): boolean =>
  chunk.length >= 3 && chunk.slice(2, 4).some(({ text }) => actionVerbs.has(text))

const saysChange = (chunk: readonly Token[]): boolean =>
  chunk.some(({ text }, i) => i > 0 && turned.has(text) && i < chunk.length - 1)

/** The wet street of "make it rain and the street wet" comes with the rain. */
const isConsequence = (chunk: readonly Token[], said: readonly Token[]): boolean =>
  chunk.some(({ text }) => weatherConsequences.has(text)) &&
  findConcepts(said).some(({ value }) => value.concept.kind === 'set-weather')

/** "the sky should be pink": as if it was asked to be made so. */
const shouldBe = (said: readonly Token[]): Command | null =>
  definite.has(said[0]?.text ?? '') &&
  said.some(({ text }, i) => text === 'should' || (text === 'to' && said[i + 1]?.text === 'be'))
    ? { frame: 'make', verb: 'make', length: 0 }
    : null

/** A text among what is added: `fireworks and the text "2025"`. */
const added = (rest: readonly Token[]): boolean => {
  const chunk = chunkOf(rest.slice(leadInLength(rest))).slice(0, 6)
  return chunk.some(({ type, text }) => type === 'quote' || captionWords.has(text))
}

/**
 * The command that a clause after "and" takes over from the one before it: null where it is no clause
 * of its own. Example: "make the sky pink and the grass blue", "replace the dog with a cat and the car
 * with a bike".
 */
export const impliedCommand = (
  said: readonly Token[],
  rest: readonly Token[],
  inherited: Command | null,
): Command | null => {
  if (!joins.has(rest[0]?.text ?? '')) return null
  const before = said.slice(leadInLength(said))
  const command = commandAt(before, inherited !== null) ?? inherited ?? shouldBe(before)
  if (command?.frame === 'add' || command?.frame === 'put')
    return added(rest) ? { ...command, length: 0 } : null
  if (command?.frame !== 'make' && command?.frame !== 'change') return null
  const body = rest.slice(leadInLength(rest))
  const chunk = chunkOf(body)
  const isBare = command.frame === 'change' && chunk.length <= 6
  if (!(isBare || definite.has(chunk[0]?.text ?? '')) || chunk.length > maxTokens) return null
  if (isConsequence(chunk, before)) return null
  const object = before.slice(inherited === command ? 0 : command.length)
  const turns = command.verb === 'turn' && !saysChange(object)
  const fits = command.frame === 'make' || turns ? saysState : saysChange
  const isWhole = object.length >= 2 && ['it', 'this', 'everything'].includes(object[0]?.text ?? '')
  if (!fits(chunk) || !(fits(object) || endsInPhrase(object) || isWhole)) return null
  return { ...command, length: 0 }
}
