import type { Direction } from '../../../../video/direction.ts'
import { nounOf, placeOf } from '../noun-phrase.ts'
import { subjectTypeOf } from '../subject.ts'
import { garments } from '../vocabulary/words.ts'
import { isDeterminer } from '../word-classes.ts'
import { type Recogniser, type Wish } from '../wish.ts'
import { wholeDirections } from './values.ts'

export const dressed = (wish: Wish): Direction[] => {
  const at = wish.body.findIndex(
    ({ text }, i) => i > 0 && ['in', 'as', 'like', 'up'].includes(text),
  )
  if (at < 0) return []
  const value = placeOf(wish.prompt, wish.body.slice(at + 1))
  const noun = nounOf(wish.body.slice(0, at)) || (wish.body[0]?.text ?? '')
  return value && noun
    ? [{ kind: 'change-actor', noun, attribute: 'clothing', value, evidence: wish.evidence }]
    : []
}

/** "give her a blue coat", "give it a warmer look". */
export const recogniseGive: Recogniser = (wish) => {
  if (wish.command?.frame !== 'give') return []
  const first = wish.body[0]?.text ?? ''
  if (wish.command.verb === 'dress') return dressed(wish)
  const possessor = isDeterminer(first) && first !== 'her' ? 2 : 1
  const value = wish.body.slice(possessor)
  if (subjectTypeOf(wish.body.slice(0, possessor)) === 'whole') return wholeDirections(wish, value)
  const noun = nounOf(wish.body.slice(0, possessor))
  if (!noun || value.length === 0) return []
  const isWorn = value.some(({ text }) => garments.has(text) && !bodily.has(text))
  const attribute = isWorn ? 'clothing' : 'appearance'
  return [
    {
      kind: 'change-actor',
      noun,
      attribute,
      value: placeOf(wish.prompt, value),
      evidence: wish.evidence,
    },
  ]
}

const bodily = new Set(['hair', 'beard', 'mustache', 'moustache', 'eyes', 'makeup'])
