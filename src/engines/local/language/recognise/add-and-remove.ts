import type { Direction } from '../../../../video/direction.ts'
import { directionsOfConcepts } from '../concept-directions.ts'
import type { ConceptMatch } from '../concepts.ts'
import { coversAll } from '../coverage.ts'
import { nounOf, placeOf, thingOf } from '../noun-phrase.ts'
import { headWordOf, subjectTypeOf } from '../subject.ts'
import { sliceOf, type Token } from '../tokens.ts'
import { soundHeads } from '../vocabulary/sounds.ts'
import { backgroundHeads } from '../vocabulary/places.ts'
import { styleHeads } from '../vocabulary/styles.ts'
import { emptyNouns, garments, people, prepositions, whereStarts } from '../vocabulary/words.ts'
import { isDeterminer } from '../word-classes.ts'
import { conceptsIn, type Recogniser, type Wish } from '../wish.ts'
import { baseAction } from './actions.ts'
import { thingTo } from './change.ts'
import { paletteOf, speaksOfPalette } from './palettes.ts'
import { backgroundTo, mentionsPlace, styleOf, wholeDirections } from './values.ts'

/** The object without where it goes: "rain sounds" of "rain sounds in the background". */
const objectOf = (body: readonly Token[]): Token[] => {
  const at = body.findIndex(({ text }, i) => i > 0 && (whereStarts.has(text) || text === 'to'))
  return at > 0 ? body.slice(0, at) : [...body]
}

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
])

/** What is added is a phrase we know (rain, lens flare, applause) and not a thing. */
const phraseAdded = (wish: Wish): Direction[] => {
  const object = objectOf(wish.body)
  const core = object.slice(
    0,
    Math.max(1, object.findIndex(({ text }, i) => i > 0 && elaborates.has(text)) >>> 0),
  )
  const head = headWordOf(core)
  const matches = conceptsIn(core, true)
  const last = matches.at(-1)
  if (styleHeads.has(head) || head === 'effect' || head === 'filter')
    return styledEffect(wish, core)
  if (speaksOfPalette(core) && !core.some(({ text }) => text === 'tint'))
    return paletteOrPhrase(wish, core)
  if (soundHeads.has(head)) return soundOf(wish, wish.body)
  if (!last) return []
  const strong = matches.filter(({ value }) => !value.weak)
  const closes = last.end === core.length || (last.start <= 2 && coversAll(core, matches))
  const { kind } = last.value.concept
  if (last.value.weak && kind !== 'add-effect' && kind !== 'set-light') return []
  if (kind === 'set-style' || kind === 'set-season')
    return coversAll(core, matches) ? directionsOfConcepts(strong, core, wish) : []
  if (!closes && !leadsWith(core, matches[0])) return []
  return directionsOfConcepts(strong.length > 0 ? strong : [last], wish.body, wish).filter(
    (_, i) => i < matches.length,
  )
}

/** The phrase comes first and more of the same follows: "rain and wet reflections". */
const leadsWith = (core: readonly Token[], first: ConceptMatch | undefined): boolean => {
  if (!first || !core.slice(0, first.start).every(({ text }) => isDeterminer(text))) return false
  const next = core[first.end]
  return next?.text === 'and' || next?.type === 'comma' || elaborates.has(next?.text ?? '')
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
  if (core.at(-1)?.text !== 'effect') return styleOf(wish, core)
  const effect = placeOf(wish.prompt, core.slice(0, -1)).toLowerCase()
  return effect ? [{ kind: 'add-effect', effect, where: null, evidence: wish.evidence }] : []
}

const soundOf = (wish: Wish, body: readonly Token[]): Direction[] => {
  const matches = conceptsIn(body, true).filter(({ value }) => value.concept.kind === 'set-sound')
  const named = directionsOfConcepts(matches.slice(0, 1), body, wish)
  const ofAt = body.findIndex(({ text }) => text === 'of')
  const words = ofAt >= 0 ? body.slice(ofAt + 1) : body.filter(({ text }) => !soundHeads.has(text))
  const sound = placeOf(wish.prompt, words).toLowerCase()
  const generic = named[0]?.kind === 'set-sound' && ['effects', 'music'].includes(named[0].sound)
  if (named.length > 0 && !(generic && sound && ofAt >= 0)) return named
  return sound ? [{ kind: 'set-sound', sound, operation: 'add', evidence: wish.evidence }] : []
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
      (['a', 'an', 'some', 'two', 'three', 'another'].includes(next.text) || next.type === 'number')
    if (joins && begins && (lists.at(-1)?.length ?? 0) > 0) lists.push([])
    else lists.at(-1)?.push(token)
  }
  return lists
}

/** A caption without its words: nothing to write. */
const textOnly = new Set(['text', 'title', 'caption', 'subtitle', 'headline', 'subtitles'])

const added = (wish: Wish): Direction[] =>
  thingsOf(wish.body).flatMap((tokens): Direction[] => {
    const bare = tokens[0]?.text === 'and' ? tokens.slice(1) : tokens
    const { noun, count, action, where } = thingOf(bare)
    const name = nounOf(noun)
    if (!name || emptyNouns.has(name) || prepositions.has(name) || textOnly.has(name)) return []
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

/** "add X", "put X on Y", "insert X", "there should be X". */
export const recogniseAdd: Recogniser = (wish) => {
  const frame = wish.command?.frame
  if (frame !== 'add' && frame !== 'put' && frame !== 'show') return []
  if (wish.insteadOf.length > 0 && wish.body.length > 0)
    return thingTo(wish, wish.insteadOf, wish.body)
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
  return wish.body.some(({ text }) => motionWords.has(text)) ? motionAdded(wish) : added(wish)
}

/** What follows phrases we know in one list is a thing of its own: the puppy of "snow and a puppy". */
const thingsBeside = (wish: Wish, phraseCount: number): Direction[] => {
  const [first = [], ...rest] = thingsOf(wish.body)
  const isOfFirst = phraseAdded({ ...wish, body: first }).length === phraseCount
  const isUnknown = (body: Token[]) => phraseAdded({ ...wish, body }).length === 0
  return isOfFirst ? rest.filter(isUnknown).flatMap((body) => added({ ...wish, body })) : []
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

/** "put them on the moon": people moved to a place. */
const movedTo = (wish: Wish): Direction[] => {
  const at = wish.body.findIndex(({ text }) => ['on', 'in', 'at', 'inside'].includes(text))
  if (at <= 0 || wish.body.some(({ text }) => text === 'background')) return []
  const subject = wish.body.slice(0, at)
  const isSomebody = subject.every(
    ({ text }) => people.has(text) || isDeterminer(text) || text === 'it',
  )
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

const dressed = (wish: Wish): Direction[] => {
  const at = wish.body.findIndex(
    ({ text }, i) => i > 0 && ['in', 'as', 'like', 'up'].includes(text),
  )
  if (at < 0) return []
  const value = placeOf(wish.prompt, wish.body.slice(at + 1))
  const noun = nounOf(wish.body.slice(0, at))
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
  const attribute = value.some(({ text }) => garments.has(text)) ? 'clothing' : 'appearance'
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

const removedWeather: Recogniser = (wish) => {
  const object = wish.body.filter(({ text }) => text !== 'out' && text !== 'off')
  const matches = conceptsIn(object, false)
  if (!coversAll(object, matches)) return []
  const { evidence, amount } = wish
  const concept = matches[0]?.value.concept
  if (concept?.kind === 'set-weather')
    return [{ kind: 'set-weather', weather: 'clear', intensity: amount, evidence }]
  if (concept?.kind === 'adjust-colour' && concept.operation === 'black-and-white') {
    return [
      {
        kind: 'adjust-colour',
        operation: 'restore-colour',
        amount,
        colours: [],
        look: null,
        evidence,
      },
    ]
  }
  if (concept?.kind === 'set-camera' && concept.move === 'shake')
    return [{ kind: 'set-camera', move: 'steady', amount, evidence }]
  if (concept?.kind === 'set-sound') {
    const all = concept.sound === 'effects'
    return [
      {
        kind: 'set-sound',
        sound: all ? 'all' : concept.sound,
        operation: all ? 'mute' : 'remove',
        evidence,
      },
    ]
  }
  return []
}

const colourWords = new Set(['color', 'colors', 'colour', 'colours'])

/** "remove X", "no X", "get rid of X", "take X off Y". */
export const recogniseRemove: Recogniser = (wish) => {
  if (wish.command?.frame !== 'remove') return []
  const { evidence, amount, prompt } = wish
  const undone = removedWeather(wish)
  if (undone.length > 0) return undone
  const { noun, where } = thingOf(wish.body)
  const name = nounOf(noun.filter(({ text }, i) => !(i === noun.length - 1 && text === 'off')))
  if (colourWords.has(name))
    return [
      {
        kind: 'adjust-colour',
        operation: 'black-and-white',
        amount,
        colours: [],
        look: null,
        evidence,
      },
    ]
  if (!name || emptyNouns.has(name)) return []
  return [
    {
      kind: 'remove-actor',
      noun: name,
      where: where.length > 0 ? sliceOf(prompt, where) : null,
      evidence,
    },
  ]
}
