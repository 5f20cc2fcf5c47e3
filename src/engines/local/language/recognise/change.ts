import type { Direction } from '../../../../video/direction.ts'
import { findColours } from '../colours.ts'
import { directionsOfConcepts } from '../concept-directions.ts'
import { nounOf } from '../noun-phrase.ts'
import { headWordOf, subjectTypeOf } from '../subject.ts'
import type { Token } from '../tokens.ts'
import { garments, materials, people, possessives, wholeVideo } from '../vocabulary/words.ts'
import { isAdjective, isDeterminer, isPastOrParticiple, isVerb } from '../word-classes.ts'
import { uncovered } from '../coverage.ts'
import { conceptsIn, type Recogniser, type Wish } from '../wish.ts'
import { actionOf } from './actions.ts'
import { soundOf } from './sound.ts'
import { paletteOf } from './palettes.ts'
import {
  aspectDirections,
  backgroundTo,
  mentionsPlace,
  styleOf,
  valueText,
  wholeDirections,
} from './values.ts'

const swapVerbs = new Set([
  'replace',
  'swap',
  'swap out',
  'substitute',
  'exchange',
  'trade',
  'switch out',
  'switch',
])
const swapWords = new Set(['with', 'by', 'for', 'to', 'into'])
const turnWords = new Set(['to', 'into', 'towards', 'toward', 'as'])

/** "X to Y", "X into Y", "X with Y": null where nothing is changed into anything. */
export const splitChange = (
  body: readonly Token[],
  verb: string,
): { from: Token[]; to: Token[] } | null => {
  const words = swapVerbs.has(verb) ? swapWords : turnWords
  const strongest = body.findIndex(({ text }) => text === 'into' && words.has(text))
  const at =
    strongest >= 0
      ? strongest
      : body.findIndex(
          ({ text }, i) =>
            (words.has(text) || isFour(body, i)) && !isAgent(body, i) && !describesFrom(body, i),
        )
  const joining = swapVerbs.has(verb) ? ['with', 'for', 'and'] : ['with', 'for']
  const fallback = at < 0 ? body.findIndex(({ text }) => joining.includes(text)) : at
  if (fallback < 0 || fallback === body.length - 1) return null
  return { from: body.slice(0, fallback), to: body.slice(fallback + 1) }
}

/** "swap the cat 4 a dog". */
const isFour = (body: readonly Token[], i: number): boolean =>
  body[i]?.text === '4' && i > 0 && isDeterminer(body[i + 1]?.text ?? '')

/** "worn by the man": who did it, not what comes instead. */
const isAgent = (body: readonly Token[], i: number): boolean =>
  body[i]?.text === 'by' && isPastOrParticiple(body[i - 1]?.text ?? '')

/** "the woman with long hair with a robot": the first "with" tells which woman. */
const describesFrom = (body: readonly Token[], i: number): boolean =>
  body[i]?.text === 'with' &&
  !isDeterminer(body[i + 1]?.text ?? '') &&
  body.some(
    ({ text }, k) => k > i && text === 'with' && ['a', 'an'].includes(body[k + 1]?.text ?? ''),
  )

/** A thing takes a colour, a material or a garment, or becomes another thing. */
export const thingTo = (wish: Wish, from: readonly Token[], to: readonly Token[]): Direction[] => {
  const { evidence } = wish
  const noun = nounOf(from)
  if (!noun || to.length === 0) return []
  const last = to.at(-1)?.text ?? ''
  const bare = to.filter(({ text }) => !isDeterminer(text))
  const colours = findColours(bare, 'everyday')
  const isOwned = from.some(({ text }) => possessives.has(text)) && garments.has(headWordOf(from))
  if (isOwned)
    return [
      { kind: 'change-actor', noun, attribute: 'clothing', value: valueText(wish, to), evidence },
    ]
  const isColour =
    colours.length > 0 &&
    (bare.length <= 2 || last === 'color') &&
    colours.some(({ name }) => name.endsWith(last) || last === 'color')
  const change = (attribute: string): Direction[] => [
    { kind: 'change-actor', noun, attribute, value: valueText(wish, to), evidence },
  ]
  if (isColour) return change('colour')
  if (
    garments.has(headWordOf(from)) &&
    (garments.has(headWordOf(to)) || findColours(to, 'everyday').length > 0)
  ) {
    return change('clothing')
  }
  if (
    bare.length <= 2 &&
    bare.some(({ text }) => materials.has(text)) &&
    (bare.length === 1 || materials.has(last))
  )
    return change('material')
  const look = conceptsIn(to, false)
  if (people.has(headWordOf(from)) && look[0]?.value.concept.kind === 'set-light')
    return directionsOfConcepts(look.slice(0, 1), to, wish)
  if (to[0]?.text === 'be') return change('appearance')
  if (bare.length === 1 && isAdjective(last) && !isDeterminer(to[0]?.text ?? ''))
    return change('appearance')
  return [{ kind: 'replace-actor', from: noun, to: nounOf(to), evidence }]
}

const isSound = (from: readonly Token[]): boolean => {
  const [first] = conceptsIn(from, true)
  return first?.value.concept.kind === 'set-sound' && uncovered(from, [first]).length === 0
}

/** "the audio with lofi music": that sound instead. */
const soundTo = (wish: Wish, to: readonly Token[]): Direction[] => {
  const found = soundOf(wish, to)[0]
  const sound = found?.kind === 'set-sound' ? found.sound : nounOf(to) || 'all'
  return [{ kind: 'set-sound', sound, operation: 'replace', evidence: wish.evidence }]
}

/** What "X to Y" asks for, by what X is. */
export const changed = (wish: Wish, from: readonly Token[], to: readonly Token[]): Direction[] => {
  const subject = subjectTypeOf(from)
  const { evidence } = wish
  if (from[0]?.text === 'where') return backgroundTo(wish, to)
  if (isSound(from)) return soundTo(wish, to)
  const before = conceptsIn(from, true)
  if (subject !== 'background' && before.length > 0 && uncovered(from, before).length === 0) {
    const after = wholeDirections(wish, to)
    if (after.some(({ kind }) => kind === before[0]?.value.concept.kind)) return after
  }
  switch (subject) {
    case 'whole':
      if (mentionsScene(from) && isPlacePhrase(to)) return backgroundTo(wish, to)
      return orElse(wholeDirections(wish, to), () =>
        mentionsScene(from) ? backgroundTo(wish, to) : unknownWhole(wish, from, to),
      )
    case 'style':
      return styleOf(wish, to)
    case 'background':
      return orElse(skyAlone(wish, to), () => backgroundTo(wish, to))
    case 'palette':
      return orElse(paletteOf(wish, to), () => wholeDirections(wish, wish.body))
    case 'colour-of': {
      const ofAt = from.findIndex(({ text }) => text === 'of')
      const owner = ofAt >= 0 ? from.slice(ofAt + 1) : from.slice(0, -1)
      return [
        {
          kind: 'change-actor',
          noun: nounOf(owner),
          attribute: 'colour',
          value: valueText(wish, to),
          evidence,
        },
      ]
    }
    case 'action':
      return actionOf(
        wish,
        to.some(({ text }, i) => i > 0 && isVerb(text)) ? [] : from.slice(0, -1),
        to,
      )
    case 'place':
      return placeChanged(wish, from, to)
    case 'garment':
    case 'thing':
      return thingTo(wish, from, to)
    case 'sound':
      return soundTo(wish, to)
    default:
      return orElse(aspectDirections(subject, to, wish), () => wholeDirections(wish, to))
  }
}

/** "the background to night": no place, but its sky. */
const skyAlone = (wish: Wish, to: readonly Token[]): Direction[] => {
  const matches = conceptsIn(to, true)
  const kind = matches[0]?.value.concept.kind
  const isSky = kind === 'set-weather' || (kind === 'set-time-of-day' && to.length === 1)
  return isSky && matches.length === 1 && matches[0]?.end === to.length && matches[0].start === 0
    ? directionsOfConcepts(matches, to, wish)
    : []
}

/** "a rainy alley in Tokyo": the place is what is asked, its weather comes with it. */
const isPlacePhrase = (to: readonly Token[]): boolean => {
  const head = headWordOf(to)
  return isDeterminer(to[0]?.text ?? '') && mentionsPlace(to.filter(({ text }) => text === head))
}

const mentionsScene = (tokens: readonly Token[]) => tokens.some(({ text }) => text === 'scene')
const unknownWhole = (wish: Wish, from: readonly Token[], to: readonly Token[]): Direction[] =>
  from.length > 0 && to.length > 0 && isDeterminer(to[0]?.text ?? '') ? styleOf(wish, to) : []

/** "change ocean to mudslide": a place for a place is a background; a place for a thing is not. */
const placeChanged = (wish: Wish, from: readonly Token[], to: readonly Token[]): Direction[] => {
  const colours = findColours(to, 'everyday')
  const sky = orElse(aspectDirections('weather', to, wish), () => [])
  if (colours.length > 0 && to.length <= 2) return thingTo(wish, from, to)
  if (sky.length > 0 && to.length <= 2 && !mentionsPlace(to)) return sky
  if (to.some(({ text }) => text === 'style')) return styleOf(wish, to)
  const isScenery = mentionsPlace(to) || landscapes.has(headWordOf(from))
  return isScenery ? backgroundTo(wish, to) : thingTo(wish, from, to)
}
const landscapes = new Set([
  'sky',
  'ocean',
  'sea',
  'room',
  'street',
  'scenery',
  'surroundings',
  'landscape',
  'city',
])

export const orElse = (first: Direction[], next: () => Direction[]): Direction[] =>
  first.length > 0 ? first : next()

const moves = new Set(['move', 'transport', 'teleport'])

/** "move closer to the bird". */
const movedCamera = (wish: Wish): Direction[] => {
  const isWay = ways.has(wish.body[0]?.text ?? '') && wish.command?.verb === 'move'
  const moves = conceptsIn(wish.tokens, false).filter(
    ({ start, value }) => start === 0 && value.concept.kind === 'set-camera',
  )
  return isWay ? directionsOfConcepts(moves, wish.tokens, wish) : []
}
const ways = new Set('closer in back out forward away left right nearer'.split(' '))

/** "change X to Y", "replace X with Y", "turn it into Y", "transform to Y", "shift the palette to Y". */
export const recogniseChange: Recogniser = (wish) => {
  if (wish.command?.frame !== 'change') return []
  const nearer = movedCamera(wish)
  if (nearer.length > 0) return nearer
  const parts = splitChange(wish.body, wish.command.verb)
  if (
    parts &&
    moves.has(wish.command.verb) &&
    (people.has(headWordOf(parts.from)) || subjectTypeOf(parts.from) === 'whole')
  ) {
    const sky = subjectTypeOf(parts.from) === 'whole' ? wholeDirections(wish, parts.to) : []
    return sky.length > 0 ? sky : backgroundTo(wish, parts.to)
  }
  if (parts) return changed(wish, parts.from, parts.to)
  if (wish.command.verb === 'turn') return []
  const subject = subjectTypeOf(wish.body)
  const whole = orElse(aspectDirections(subject, wish.body, wish), () =>
    wholeDirections(
      wish,
      wish.body.filter(({ text }, i) => i > 0 || !wholeVideo.has(text)),
    ),
  )
  return whole
}
