import { findColours } from '../colours.ts'
import { nounOf } from '../noun-phrase.ts'
import { subjectTypeOf } from '../subject.ts'
import { type Recogniser } from '../wish.ts'
import { isGerund } from '../word-classes.ts'
import { actionOf } from './actions.ts'
import { orElse, thingTo } from './change.ts'
import { paletteOf } from './palettes.ts'
import { styleOf, wholeDirections } from './values.ts'

/** "apply X", "use X", "go with X", "do X". */
export const recogniseApply: Recogniser = (wish) => {
  if (wish.command?.frame !== 'apply') return []
  if (wish.insteadOf.length > 0 && wish.body.length > 0) {
    const looked = wholeDirections(wish, wish.body)
    return looked.length > 0 ? looked : thingTo(wish, wish.insteadOf, wish.body)
  }
  const at = wish.body.findIndex(({ text }, i) => i > 0 && ['to', 'with', 'on'].includes(text))
  const look = at > 0 ? wish.body.slice(0, at) : wish.body
  return orElse(wholeDirections(wish, look), () =>
    subjectTypeOf(look) === 'style' ? styleOf(wish, look) : [],
  )
}

/** "recolor everything in mustard and cream", "paint the walls green". */
export const recognisePaint: Recogniser = (wish) => {
  if (wish.command?.frame !== 'paint') return []
  const at = wish.body.findIndex(
    ({ text }, i) => i > 0 && ['in', 'to', 'with', 'into'].includes(text),
  )
  const subject = at > 0 ? wish.body.slice(0, at) : wish.body
  if (at > 0 && ['whole', 'palette'].includes(subjectTypeOf(subject)))
    return paletteOf(wish, wish.body.slice(at + 1))
  const value = at > 0 ? wish.body.slice(at + 1) : wish.body.slice(-1)
  const colour = findColours(value, 'listed')[0]
  const noun = nounOf(at > 0 ? subject : wish.body.slice(0, -1))
  if (!colour) return []
  if (!noun || noun === 'it' || noun === 'everything') return paletteOf(wish, value)
  return [
    {
      kind: 'change-actor',
      noun,
      attribute: 'colour',
      value: colour.name,
      evidence: wish.evidence,
    },
  ]
}

/** "Extend the scene with the cat taking a bow": the action is the wish, the length stays. */
export const recogniseExtend: Recogniser = (wish) => {
  if (wish.command?.frame !== 'extend') return []
  const at = wish.body.findIndex(({ text }) => ['with', 'so', 'by', 'to', 'where'].includes(text))
  const rest = at >= 0 ? wish.body.slice(at + 1) : []
  const actionAt = rest.findIndex(({ text }, i) => i > 0 && isGerund(text))
  if (actionAt > 0) return actionOf(wish, rest.slice(0, actionAt), rest.slice(actionAt))
  return [{ kind: 'change-length', change: 'longer', evidence: wish.evidence }]
}
