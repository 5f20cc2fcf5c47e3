import type { Direction } from '../../../../video/direction.ts'
import { nounOf, withoutDeterminer } from '../noun-phrase.ts'
import { sliceOf, type Token } from '../tokens.ts'
import { backgroundHeads } from '../vocabulary/places.ts'
import { people, prepositions, pronouns } from '../vocabulary/words.ts'
import { isDeterminer } from '../word-classes.ts'
import { conceptsIn, type Recogniser, type Wish } from '../wish.ts'
import { saysPicture, saysScreen } from './backdrop-words.ts'
import { backgroundTo, mentionsPlace } from './values.ts'

const backdrops = new Set(['background', 'backdrop', 'backround', 'bg'])
const vague = new Set(
  'different new better other another same original nice cool good more simple simpler the'.split(
    ' ',
  ),
)
const asked = /^(?:use|set|put|take|make|insert|add|apply|place|have|go with|try)$/

const isSomebody = (tokens: readonly Token[]): boolean =>
  tokens.length > 0 &&
  tokens.length <= 3 &&
  tokens.every(({ text }) => people.has(text) || pronouns.has(text) || isDeterminer(text))

/** What stands for the background: a place with its words, or the blur of the one there is. */
const backdropOf = (wish: Wish, said: readonly Token[]): Direction[] => {
  const bare = withoutDeterminer(said)
  if (bare.every(({ text }) => vague.has(text) || backgroundHeads.has(text))) return []
  const blurred = conceptsIn(bare, true).find(
    ({ value: { concept } }) =>
      (concept.kind === 'add-effect' && /blur|bokeh/.test(concept.effect)) ||
      (concept.kind === 'adjust-colour' && concept.operation === 'black-and-white'),
  )?.value.concept
  if (blurred?.kind === 'adjust-colour') return []
  if (blurred)
    return [{ kind: 'add-effect', effect: 'background blur', where: null, evidence: wish.evidence }]
  return backgroundTo(wish, bare)
}

const endsInBackdrop = (tokens: readonly Token[]): boolean =>
  backdrops.has(tokens.at(-1)?.text ?? '')

/** "use X as the background", "set X for the backdrop", "make X the background". */
const usedAs = (wish: Wish): Direction[] => {
  const { tokens, command } = wish
  const verb = command?.verb ?? tokens[0]?.text ?? ''
  if (!asked.test(verb) || !endsInBackdrop(tokens)) return []
  const body = command ? wish.body : tokens.slice(1)
  const at = body.findLastIndex(({ text }) => text === 'as' || text === 'for' || text === 'to')
  const tail = body.slice(at + 1)
  const isTail = tail.length <= 3 && tail.slice(0, -1).every(isArticle)
  if (at > 0 && isTail && body[at]?.text !== 'to') return backdropOf(wish, body.slice(0, at))
  const last = body.length - 1 - (isArticle(body.at(-2)) ? 1 : 0)
  const isMade = command?.frame === 'make' && last > 0 && last < body.length - 1
  return isMade && saysPicture(body.slice(0, last)) ? backdropOf(wish, body.slice(0, last)) : []
}
const isArticle = (token: Token | undefined): boolean =>
  isDeterminer(token?.text ?? '') || token?.text === 'new'

/** "use a white background", "give it a blue background", "use a green screen". */
const equipped = (wish: Wish): Direction[] => {
  const { frame, verb } = wish.command ?? {}
  if (!equips.has(frame ?? '') && verb !== 'have') return []
  const possessor = frame === 'give' ? ownerLength(wish.body) : 0
  const body = wish.body.slice(possessor)
  const [first, second] = withoutDeterminer(body)
  if (backdrops.has(first?.text ?? '') && second?.text === 'of')
    return backdropOf(wish, withoutDeterminer(body).slice(2))
  if (body.some(({ text }) => prepositions.has(text))) return []
  const isScreen =
    saysScreen(body) && (body.at(-1)?.text === 'screen' || nounOf(body) === 'chroma key')
  return endsInBackdrop(body) || isScreen ? backdropOf(wish, body) : []
}
const equips = new Set(['apply', 'give', 'add', 'put', 'show'])
const ownerLength = (body: readonly Token[]): number => {
  const first = body[0]?.text ?? ''
  return isDeterminer(first) && first !== 'her' && !/^(?:this|that)$/.test(first) ? 2 : 1
}

const longestOwner = 3

/** "put the image behind her", "put this picture in the background", "put a green screen behind him". */
const putBehind = (wish: Wish): Direction[] => {
  const frame = wish.command?.frame
  if (frame !== 'add' && frame !== 'put' && frame !== 'apply') return []
  const at = wish.body.findIndex(
    ({ text }, i) => i > 0 && ['behind', 'in', 'into', 'on'].includes(text),
  )
  if (at <= 0) return []
  const said = wish.body.slice(0, at)
  const rest = wish.body.slice(at + 1)
  const isScreen = saysScreen(said) && rest.length <= longestOwner
  if (wish.body[at]?.text !== 'behind')
    return rest.length <= 2 && endsInBackdrop(rest) && (saysPicture(said) || isScreen)
      ? backgroundTo(wish, said)
      : []
  if (isScreen) return backgroundTo(wish, said)
  if (!isSomebody(rest)) return []
  const isPlace =
    frame === 'put' && said.at(-1)?.text !== 'setting' && mentionsPlace(said.slice(-1))
  return endsInBackdrop(said)
    ? backdropOf(wish, said)
    : saysPicture(said) || isPlace
      ? backgroundTo(wish, said)
      : []
}

const facing = new Set(['in front of', 'before', 'against', 'up against'])
const movers = new Set(['put', 'place', 'drop', 'stick', 'throw', 'set', 'stand', 'drop in'])
const stands = new Set(['stand', 'sit', 'seat', 'plop', 'plonk', 'dump', 'key', 'position'])
const inside = new Set(['on', 'in', 'at', 'inside', 'into', 'onto'])

/** "a man": somebody who is not there yet. */
const isUnknown = (who: readonly Token[]): boolean =>
  ['a', 'an', 'another', 'some'].includes(who[0]?.text ?? '')

/** "put her in front of a mountain lake", "drop them into a market", "put him on a green screen". */
const moved = (wish: Wish): Direction[] => {
  const { tokens, command } = wish
  const verb = command?.verb ?? tokens[0]?.text ?? ''
  const isWished = command?.frame === 'add' && command.length === 0
  if (!movers.has(verb) && !isWished && !(command === null && stands.has(verb))) return []
  const body = command ? wish.body : tokens.slice(1)
  const at = body.findIndex(
    ({ text }, i) => i > 0 && (inside.has(text) || facing.has(text) || text === 'over'),
  )
  const who = body.slice(0, Math.max(0, at))
  const isThis = who.length === 1 && ['it', 'this'].includes(who[0]?.text ?? '')
  if (isUnknown(who) || !(isSomebody(who) || isThis)) return []
  const isFront = body[at]?.text === 'in' && body[at + 1]?.text === 'front'
  const link = isFront ? 'in front of' : (body[at]?.text ?? '')
  const value = body.slice(at + (isFront ? 3 : 1))
  if (value.length === 0) return []
  if (endsInBackdrop(value)) return backdropOf(wish, value)
  if (saysScreen(value)) return backgroundTo(wish, value)
  const isNew = ['a', 'an', 'some'].includes(value[0]?.text ?? '')
  const isNamed = /\s\p{Lu}/u.test(sliceOf(wish.prompt, body.slice(at)))
  if (facing.has(link))
    return isNew || isNamed || mentionsPlace(value) || saysPicture(value)
      ? backgroundTo(wish, value)
      : []
  const goesIn = link === 'into' && isNew && verb !== 'throw'
  const isPlace = link !== 'over' && (mentionsPlace(value) || goesIn)
  return verb !== 'put' && isPlace ? backgroundTo(wish, value) : []
}

/** "background should be my photo". */
const stated = (wish: Wish): Direction[] => {
  const { tokens, command } = wish
  const be = tokens.findIndex(({ text }, i) => i >= 2 && i <= 3 && text === 'be')
  const isStated = command === null && be > 0 && backdrops.has(tokens[0]?.text ?? '')
  return isStated ? backdropOf(wish, tokens.slice(be + 1)) : []
}

/** What comes behind the people, by any verb: a colour, a screen, a place, the picture sent along. */
export const recogniseBackdrop: Recogniser = (wish) => {
  for (const recognise of [usedAs, equipped, putBehind, moved, stated]) {
    const directions = recognise(wish)
    if (directions.length > 0) return directions
  }
  return []
}
