import type { Direction } from '../../../../video/direction.ts'
import { directionsOfConcepts } from '../concept-directions.ts'
import type { ConceptMatch } from '../concepts.ts'
import { coversAll } from '../coverage.ts'
import { nounOf, placeOf, singularOf, thingOf } from '../noun-phrase.ts'
import { headWordOf } from '../subject.ts'
import { sliceOf, type Token } from '../tokens.ts'
import { soundHeads } from '../vocabulary/sounds.ts'
import { weatherConsequences } from '../vocabulary/consequences.ts'
import { backgroundHeads } from '../vocabulary/places.ts'
import { mediumHeads, styleHeads } from '../vocabulary/styles.ts'
import { emptyNouns, garments, people, prepositions, whereStarts } from '../vocabulary/words.ts'
import { isDeterminer, isGerund } from '../word-classes.ts'
import type { Command } from '../command.ts'
import { recogniseRemove } from './remove.ts'
import { conceptsIn, type Recogniser, type Wish } from '../wish.ts'
import { baseAction } from './actions.ts'
import { thingTo } from './change.ts'
import { paletteOf, speaksOfPalette } from './palettes.ts'
import { backgroundTo, mentionsPlace, styleOf } from './values.ts'
import { soundOf } from './sound.ts'
import { dressed } from './give.ts'

/** The object without where it goes: "rain sounds" of "rain sounds in the background". */
const objectOf = (body: readonly Token[]): Token[] => {
  const at = body.findIndex(({ text }, i) => i > 0 && (whereStarts.has(text) || text === 'to'))
  return at > 0 ? body.slice(0, at) : [...body]
}

const effectHeads = new Set([
  'effect',
  'effects',
  'overlay',
  'overlays',
  'transition',
  'transitions',
])

const elaborates = new Set([
  'with',
  'rising',
  'falling',
  'flowing',
  'around',
  'decorated',
  'visible',
  'for',
  'from',
  'that',
  'when',
  'while',
  'as',
  'once',
  'after',
  'before',
  'until',
  'during',
  'every',
  'whenever',
  'throughout',
  'or',
])

/** The phrase itself, without what it does and when: "magical sparkles" of "magical sparkles trailing her". */
const coreOf = (object: readonly Token[]): Token[] => {
  const first = conceptsIn(object, true)[0]
  const at = object.findIndex(
    ({ text }, i) => i > 0 && (elaborates.has(text) || (first && i >= first.end && isGerund(text))),
  )
  return at > 0 ? object.slice(0, at) : [...object]
}

/** What is added is a phrase we know (rain, lens flare, applause) and not a thing. */
const phraseAdded = (wish: Wish): Direction[] => {
  const object = objectOf(wish.body)
  const core = coreOf(object)
  const head = headWordOf(core)
  const all = conceptsIn(core, true)
  const isMedium = mediumHeads.has(head) && all.some(({ value }) => !value.weak)
  const matches = isMedium ? all.filter(({ value }) => !value.weak) : all
  const last = matches.at(-1)
  if (styleHeads.has(head) || effectHeads.has(head)) return styledEffect(wish, core)
  if (speaksOfPalette(core) && !core.some(({ text }) => text === 'tint'))
    return paletteOrPhrase(wish, core)
  if (soundHeads.has(head)) return soundOf(wish, wish.body)
  if (!last) return []
  const strong = matches.filter(({ value }) => !value.weak)
  const closes = last.end === core.length || (last.start <= 2 && coversAll(core, matches))
  const { kind } = last.value.concept
  if (last.value.weak && kind !== 'add-effect' && kind !== 'set-light') return []
  if (kind === 'set-style' || kind === 'set-season')
    return coversAll(core, matches) || (strong.length > 0 && mediumHeads.has(head))
      ? directionsOfConcepts(strong, core, wish)
      : []
  if (!closes && !leadsWith(core, matches[0])) return []
  if (kind === 'set-sound' && isGerund(core[last.start]?.text ?? '') && last.start > 1) return []
  if (kind === 'set-camera' && last.end - last.start === 1 && last.start > 1) return []
  return directionsOfConcepts(strong.length > 0 ? strong : [last], wish.body, wish).filter(
    (_, i) => i < matches.length,
  )
}

/** The phrase comes first and more of the same follows: "rain and wet reflections". */
const leadsWith = (core: readonly Token[], first: ConceptMatch | undefined): boolean => {
  if (!first || !core.slice(0, first.start).every(({ text }) => isDeterminer(text))) return false
  const next = core[first.end]
  const isShot = first.value.concept.kind === 'set-camera' && next?.text === 'of'
  return (
    isShot || next?.text === 'and' || next?.type === 'comma' || elaborates.has(next?.text ?? '')
  )
}

const paletteOrPhrase = (wish: Wish, core: readonly Token[]): Direction[] => {
  const matches = conceptsIn(core, false)
  return coversAll(core, matches)
    ? directionsOfConcepts(matches.slice(0, 1), core, wish)
    : paletteOf(wish, core)
}

const styledEffect = (wish: Wish, core: readonly Token[]): Direction[] => {
  const matches = conceptsIn(core, true)
  const strong = matches.filter(({ value }) => !value.weak)
  if (strong.length > 0) return directionsOfConcepts(strong.slice(0, 1), core, wish)
  if (!effectHeads.has(core.at(-1)?.text ?? '')) return styleOf(wish, core)
  const effect = placeOf(wish.prompt, core.slice(0, -1)).toLowerCase()
  return effect ? [{ kind: 'add-effect', effect, where: null, evidence: wish.evidence }] : []
}

/** Things of one list: "a dog and two cats". */
const thingsOf = (body: readonly Token[]): Token[][] => {
  const lists: Token[][] = [[]]
  const isBareList =
    !isDeterminer(body[0]?.text ?? '') && body.filter(({ type }) => type === 'comma').length > 1
  for (const [i, token] of body.entries()) {
    const joins = token.text === 'and' || token.type === 'comma'
    const next = body[i + 1]
    if (isBareList && token.type === 'comma') {
      lists.push([])
      continue
    }
    const begins =
      next &&
      (['a', 'an', 'some', 'two', 'three', 'another'].includes(next.text) ||
        next.type === 'number' ||
        isBarePlural(body, i + 1, lists.at(-1) ?? []))
    if (joins && begins && (lists.at(-1)?.length ?? 0) > 0) lists.push([])
    else lists.at(-1)?.push(token)
  }
  return lists
}

/** The balloons of "confetti, balloons": one word of its own, not the oranges of "a bowl of apples and oranges". */
const isBarePlural = (body: readonly Token[], i: number, before: readonly Token[]): boolean => {
  const text = body[i]?.text ?? ''
  const after = body[i + 1]
  const ends = after === undefined || after.type === 'comma' || after.text === 'and'
  const isPlain = before.length > 0 && !before.some(({ text }) => prepositions.has(text))
  return ends && isPlain && singularOf(text) !== text && !before.some(({ text }) => isGerund(text))
}

/** A caption without its words: nothing to write. */
const textOnly = new Set(['text', 'title', 'caption', 'subtitle', 'headline', 'subtitles'])

export const added = (wish: Wish): Direction[] =>
  thingsOf(wish.body).flatMap((tokens): Direction[] => {
    const bare = tokens[0]?.text === 'and' ? tokens.slice(1) : tokens
    const { noun, count, action, where } = thingOf(bare)
    const name = nounOf(noun)
    const opens = name.split(' ')[0] ?? ''
    if (!name || emptyNouns.has(name) || prepositions.has(opens) || textOnly.has(name)) return []
    return [
      {
        kind: 'add-actor',
        noun: name,
        count,
        action: action.length > 0 ? baseAction(wish.prompt, action) || null : null,
        where: where.length > 0 ? sliceOf(wish.prompt, where) : null,
        evidence: wish.evidence,
      },
    ]
  })

const removes: Command = { frame: 'remove', verb: 'remove', length: 0 }

/** "add X", "put X on Y", "insert X", "there should be X". */
export const recogniseAdd: Recogniser = (wish) => {
  const frame = wish.command?.frame
  if (frame !== 'add' && frame !== 'put' && frame !== 'show') return []
  if (wish.insteadOf.length > 0 && wish.body.length > 0)
    return thingTo(wish, wish.insteadOf, wish.body)
  const first = wish.body[0]?.text ?? ''
  if (first === 'fewer' || first === 'less')
    return recogniseRemove({ ...wish, command: removes, body: wish.body.slice(1) })
  const moved = movedTo(wish)
  if (moved.length > 0) return moved
  if (
    backgroundHeads.has(wish.body.at(-1)?.text ?? '') &&
    !wish.body.some(({ text }) => whereStarts.has(text))
  ) {
    return backgroundTo(wish, wish.body)
  }
  const phrases = phraseAdded(wish)
  if (phrases.length > 0) return [...phrases, ...thingsBeside(wish, phrases.length)]
  if (frame === 'show') return conceptsOf(wish)
  if (wish.body.some(({ text }) => motionWords.has(text))) return motionAdded(wish)
  return thingsOf(wish.body).flatMap((body) => {
    const known = phraseAdded({ ...wish, body })
    return known.length > 0 ? known : added({ ...wish, body })
  })
}

/** What follows phrases we know in one list is a thing of its own: the puppy of "snow and a puppy". */
const thingsBeside = (wish: Wish, phraseCount: number): Direction[] => {
  const [first = [], ...rest] = thingsOf(wish.body)
  const isOfFirst = phraseAdded({ ...wish, body: first }).length === phraseCount
  const isUnknown = (body: Token[]) => phraseAdded({ ...wish, body }).length === 0
  const isNew = (body: Token[]) =>
    isUnknown(body) && !body.some(({ text }) => weatherConsequences.has(text))
  return isOfFirst ? rest.filter(isNew).flatMap((body) => added({ ...wish, body })) : []
}

const motionWords = new Set(['motion', 'movement', 'gesture', 'animation'])

/** "add a gentle leg swing as the new motion". */
const motionAdded = (wish: Wish): Direction[] => {
  const at = wish.body.findIndex(({ text }, i) => i > 0 && ['as', 'to'].includes(text))
  const action = placeOf(wish.prompt, at > 0 ? wish.body.slice(0, at) : wish.body)
  return action ? [{ kind: 'set-action', noun: 'subject', action, evidence: wish.evidence }] : []
}

const conceptsOf = (wish: Wish): Direction[] =>
  directionsOfConcepts(conceptsIn(wish.body, false), wish.body, wish)

/** A place we know, or a name: "in front of the Eiffel Tower". */
const isPlace = (wish: Wish, tokens: readonly Token[]): boolean =>
  mentionsPlace(tokens) || /\s\p{Lu}/u.test(sliceOf(wish.prompt, tokens))

const peopleWords = new Set('it both two three us everyone everybody all of'.split(' '))

const lookKinds = new Set([
  'set-light',
  'set-time-of-day',
  'set-season',
  'set-weather',
  'set-style',
])

/** "put them on the moon": people moved to a place. */
const movedTo = (wish: Wish): Direction[] => {
  const at = wish.body.findIndex(({ text }) =>
    ['on', 'in', 'at', 'inside', 'into', 'onto'].includes(text),
  )
  if (at <= 0 || wish.body.some(({ text }) => text === 'background')) return []
  const subject = wish.body.slice(0, at)
  const isSomebody = subject.every(
    ({ text }) => people.has(text) || isDeterminer(text) || peopleWords.has(text),
  )
  const value = wish.body.slice(at + 1)
  const look = conceptsIn(value, false)[0]
  const isLook = look !== undefined && look.start <= 1 && look.end === value.length
  const isMoved = wish.command?.frame === 'put' && isSomebody
  if (isMoved && value.some(({ text }) => garments.has(text)) && wish.body[at]?.text === 'in')
    return dressed(wish)
  if (isMoved && isLook && lookKinds.has(look.value.concept.kind))
    return directionsOfConcepts([look], value, wish)
  const known = isDeterminer(subject[0]?.text ?? '')
    ? subject[0]?.text !== 'a' && subject[0]?.text !== 'another'
    : true
  return isSomebody &&
    known &&
    (wish.command?.frame === 'put' || wish.command?.verb === 'place') &&
    isPlace(wish, wish.body.slice(at))
    ? backgroundTo(wish, wish.body.slice(at + 1))
    : []
}
