import type { Direction } from '../../../../video/direction.ts'
import { findColours } from '../colours.ts'
import { directionsOfConcepts } from '../concept-directions.ts'
import { nounOf } from '../noun-phrase.ts'
import { subjectTypeOf } from '../subject.ts'
import type { Token } from '../tokens.ts'
import { conceptsIn, type Recogniser, type Wish } from '../wish.ts'
import { isGerund } from '../word-classes.ts'
import { actionOf } from './actions.ts'
import { orElse } from './change.ts'
import { paletteOf } from './palettes.ts'
import { aspectDirections, styleOf, wholeDirections } from './values.ts'

/** "apply X", "use X", "go with X", "do X". */
export const recogniseApply: Recogniser = (wish) => {
  if (wish.command?.frame !== 'apply') return []
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

/** Looks are said in any order around the verb: "boost the contrast", "slow it down to half speed". */
export const recognisePhrase: Recogniser = (wish) => {
  if (wish.command?.frame !== 'phrase') return []
  const strong = conceptsIn(wish.tokens, false)
  const verb = wish.command.verb
  const first = strong.find(({ start }) => start === 0) ?? strong[0]
  if (first) {
    const kind = first.value.concept.kind
    const rest = kind === 'set-camera' || kind === 'set-speed' ? [first] : strong
    return directionsOfConcepts(rest, wish.tokens, wish)
  }
  return orElse(aroundObject(wish, verb), () =>
    directionsOfConcepts(conceptsIn(wish.tokens, true).slice(0, 1), wish.tokens, wish),
  )
}

const particles = new Set([
  'it',
  'this',
  'the',
  'video',
  'clip',
  'footage',
  'scene',
  'camera',
  'slowly',
  'gently',
  'to',
  'more',
  'image',
  'whole',
  'a',
  'bit',
  'slightly',
  'shot',
  'everything',
  'very',
  'quickly',
  'picture',
  'little',
  'sound',
  'her',
  'his',
  'overall',
])

/** "tilt the camera slowly up" is "tilt up" with an object between. */
const aroundObject = (wish: Wish, verb: string): Direction[] => {
  const rest = wish.body.filter(({ text }) => !particles.has(text))
  const joined: Token[] = [...wish.tokens.slice(0, wish.command?.length ?? 0), ...rest]
  const matches = conceptsIn(joined, false)
  if (matches.length > 0) return directionsOfConcepts(matches.slice(0, 1), joined, wish)
  return objectOfVerb(wish, verb)
}

const verbAspects: Record<
  string,
  'light' | 'sound' | 'palette' | 'speed' | 'camera' | 'frame' | 'length'
> = {
  light: 'light',
  illuminate: 'light',
  enhance: 'light',
  improve: 'light',
  play: 'sound',
  silence: 'sound',
  mute: 'sound',
}

const objectOfVerb = (wish: Wish, verb: string): Direction[] => {
  const aspect = Object.hasOwn(verbAspects, verb) ? verbAspects[verb] : undefined
  const found = aspect ? aspectDirections(aspect, wish.body, wish) : []
  if (found.length > 0) return found
  const subject = subjectTypeOf(wish.body)
  const { evidence, amount } = wish
  const lit = ['light', 'illuminate'].includes(verb) || subject === 'light'
  if (lit || wish.body.some(({ text }) => text === 'lighting')) {
    const source = wish.body.some(({ text }) => text === 'dramatic') ? 'dramatic' : 'key'
    return [
      {
        kind: 'set-light',
        source,
        from: 'unspecified',
        warmth: 0,
        colour: null,
        strength: amount,
        evidence,
      },
    ]
  }
  return []
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
