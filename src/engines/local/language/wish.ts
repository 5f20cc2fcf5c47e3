import type { Direction } from '../../../video/direction.ts'
import { amountOf } from './amount.ts'
import { commandAt, leadInLength, type Command } from './command.ts'
import { findConcepts, type ConceptMatch } from './concepts.ts'
import { sliceOf, type Token } from './tokens.ts'

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

export const wishOf = (prompt: string, tokens: readonly Token[]): Wish => {
  const all = tokens.slice(leadInLength(tokens))
  const at = all.findIndex(({ text }, i) => i > 0 && text === 'instead')
  const isOf = at > 0 && all[at + 1]?.text === 'of'
  const end = at > 0 ? at : all.at(-1)?.text === 'please' ? all.length - 1 : all.length
  const bare = all.slice(0, end)
  const politeAdd = bare.length < tokens.length && saysThereShouldBe(tokens)
  const command = commandAt(bare, true) ?? (politeAdd ? impliedBy(bare) : null)
  return {
    prompt,
    tokens: bare,
    command,
    body: command ? bare.slice(command.length) : bare,
    insteadOf: isOf ? all.slice(at + 2) : [],
    evidence: sliceOf(prompt, all),
    amount: amountOf(bare),
  }
}
/** "I want this at midnight" changes the whole; "I want a tree" adds one. */
const impliedBy = (bare: readonly Token[]): Command => {
  const isWhole = /^(?:this|it|everything|the (?:whole|entire|video|scene|clip))\b/.test(
    bare
      .slice(0, 2)
      .map(({ text }) => text)
      .join(' '),
  )
  return isWhole
    ? { frame: 'make', verb: 'make', length: 0 }
    : { frame: 'add', verb: 'add', length: 0 }
}
const saysThereShouldBe = (tokens: readonly Token[]): boolean =>
  /^(?:there should be|i want|i need|i'd like|i would like|give me|show me|how about)\b/.test(
    tokens
      .slice(0, 4)
      .map(({ text }) => text)
      .join(' '),
  )

export const conceptsIn = (tokens: readonly Token[], allowWeak: boolean): ConceptMatch[] =>
  findConcepts(tokens).filter(({ value }) => allowWeak || !value.weak)
