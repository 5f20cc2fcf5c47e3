import type { Direction } from '../../../video/direction.ts'
import { amountOf } from './amount.ts'
import { commandAt, leadInLength, type Command } from './command.ts'
import { findConcepts, type ConceptMatch } from './concepts.ts'
import { sliceOf, type Token } from './tokens.ts'
import { isVerb } from './word-classes.ts'

/** One wish, ready to be recognised. `body` is what follows the command. */
export type Wish = {
  prompt: string
  tokens: Token[]
  command: Command | null
  body: Token[]
  /** After "instead of": what the wished thing stands in for. */
  insteadOf: Token[]
  evidence: string
  amount: number
}

/** Empty where the wish is not the recogniser's to read. */
export type Recogniser = (wish: Wish) => Direction[]

/** Words of thanks and chat after a wish. */
const tails = new Set(
  'please thanks thank you lol haha cheers asap ty btw mate bro dude ok okay tho though xx'.split(
    ' ',
  ),
)

const withoutTail = (tokens: readonly Token[]): Token[] => {
  let end = tokens.length
  while (end > 1 && isTail(tokens[end - 1], tokens[end - 2])) end--
  return tokens.slice(0, end)
}
const isTail = (token: Token | undefined, before: Token | undefined): boolean => {
  if (token?.type === 'comma' || token?.type === 'mark') return true
  return token?.text === 'you' ? before?.text === 'thank' : tails.has(token?.text ?? '')
}

/**
 * A clause as a wish. `implied` is the command that the clause leaves out because the one before it
 * said it: "make the sky pink and the grass blue".
 */
export const wishOf = (
  prompt: string,
  tokens: readonly Token[],
  implied: Command | null = null,
): Wish => {
  const all = tokens.slice(leadInLength(tokens))
  const at = all.findIndex(({ text }, i) => i > 0 && text === 'instead')
  const isOf = at > 0 && all[at + 1]?.text === 'of'
  const bare = withoutTail(at > 0 ? all.slice(0, at) : all)
  const asked = implied ? null : (questionOf(bare) ?? soThatOf(tokens, bare))
  const command = implied ?? commandAt(bare, true) ?? asked?.command ?? impliedBy(tokens, all, bare)
  return {
    prompt,
    tokens: bare,
    command,
    body: asked && command === asked.command ? asked.body : bare.slice(command?.length ?? 0),
    insteadOf: isOf ? all.slice(at + 2) : [],
    evidence: sliceOf(prompt, all),
    amount: amountOf(bare),
  }
}

const modals = new Set(['can', 'could', 'would', 'should', 'might'])
const starts = (tokens: readonly Token[], pattern: RegExp): boolean =>
  pattern.test(
    tokens
      .slice(0, 5)
      .map(({ text }) => text)
      .join(' '),
  )

/** "can the background be a library": make the background a library. */
const questionOf = (bare: readonly Token[]): { command: Command; body: Token[] } | null => {
  if (!modals.has(bare[0]?.text ?? '') || !starts(bare.slice(1), definite)) return null
  const body = bare.slice(1).filter(({ text }, i, list) => text !== 'be' || isGerundAt(list, i + 1))
  return { command: { frame: 'make', verb: 'make', length: 0 }, body }
}
/** "edit the video so that the car is red": make the car red. */
const soThatOf = (
  said: readonly Token[],
  bare: readonly Token[],
): { command: Command; body: Token[] } | null => {
  const lead = said.slice(0, said.length - bare.length).map(({ text }) => text)
  if (
    !(lead.includes('so') || lead.includes('except') || lead.includes('if')) ||
    !starts(bare, definite)
  )
    return null
  const [first, ...rest] = bare
  const who = /^(he|she|they|it|we)'(?:s|re)$/.exec(first?.text ?? '')?.[1]
  if (first && who) return { command: makes, body: [{ ...first, text: who, said: who }, ...rest] }
  const at = bare.findIndex(({ text }, i) => i > 0 && i < 6 && isLinking.has(text))
  const body = bare.filter((_, i) => i !== at)
  return { command: makes, body }
}
const makes: Command = { frame: 'make', verb: 'make', length: 0 }
const isLinking = new Set(['is', 'are', 'was', 'were', 'looks', 'look', 'becomes', 'gets'])
const definite =
  /^(?:the|his|her|my|their|this|it|that|he|him|she|they|them|everyone|everybody|everything|all)\b/
const isGerundAt = (tokens: readonly Token[], i: number): boolean =>
  /[a-z]{2}ing$/.test(tokens[i]?.text ?? '')

/** "I want this at midnight" changes the whole; "I want a tree" adds one; "I want the cat to jump" moves it. */
const impliedBy = (
  said: readonly Token[],
  all: readonly Token[],
  bare: readonly Token[],
): Command | null => {
  const command = (frame: Command['frame'], verb: string): Command => ({ frame, verb, length: 0 })
  if (
    starts(
      bare,
      /^(?:as if|as though|as an?|into an?|like|looking like|in the style of|in the look of)\b/,
    )
  )
    return command('make', 'make')
  const asksPolitely = bare.length < said.length && starts(said, wanting)
  const thanks = bare.length < all.length && tails.has(all.at(-1)?.text ?? '')
  if (thanks && !asksPolitely) {
    const counted = starts(bare, /^(?:an?|some|two|three|four|five|six|several|more)\b/)
    return counted ? command('add', 'add') : null
  }
  if (!asksPolitely || bare[0]?.text === 'be') return null
  if (starts(bare, /^(?:this|it|everything|the (?:whole|entire|video|scene|clip))\b/))
    return command('make', 'make')
  const to = bare.findIndex(({ text }, i) => i > 0 && text === 'to')
  const isActed =
    to > 0 && to < 7 && (bare[to + 1]?.text === 'be' || isVerb(bare[to + 1]?.text ?? ''))
  return starts(bare, definite) && isActed ? command('animate', 'have') : command('add', 'add')
}
const wanting =
  /^(?:please |now )?(?:let there|there (?:should|must|needs)|(?:the |exactly |everything |this |it )*(?:same|but)\b.*|(?:we |it |this )?needs?|must have|i (?:want|need|wanna|would lo?i?[vk]e)|i'd (?:like|love)|id (?:like|love)|give me|show me|how about|what about|can (?:we|i) (?:have|get|see)|could (?:we|i) (?:have|get|see)|let me see)\b/

export const conceptsIn = (tokens: readonly Token[], allowWeak: boolean): ConceptMatch[] =>
  findConcepts(tokens).filter(({ value }) => allowWeak || !value.weak)
