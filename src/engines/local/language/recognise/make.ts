import type { Direction } from '../../../../video/direction.ts'
import { nounOf, withoutDeterminer } from '../noun-phrase.ts'
import { subjectTypeOf } from '../subject.ts'
import { findConcepts } from '../concepts.ts'
import type { Token } from '../tokens.ts'
import { everydayColours } from '../vocabulary/common-colours.ts'
import {
  garments,
  materials,
  people,
  pronouns,
  prepositions,
  wholeVideo,
} from '../vocabulary/words.ts'
import { isAdjective, isDeterminer, isPastOrParticiple, isVerb } from '../word-classes.ts'
import { conceptsIn, type Recogniser, type Wish } from '../wish.ts'
import { findColours } from '../colours.ts'
import { actionOf, baseAction } from './actions.ts'
import { orElse, thingTo } from './change.ts'
import { paletteOf } from './palettes.ts'
import {
  aspectDirections,
  backgroundTo,
  mentionsPlace,
  namedStyle,
  styleOf,
  valueText,
  wholeDirections,
} from './values.ts'
import { gradedWeather, lightSaid, colouredLight } from './graded.ts'

const beginsValue = new Set([
  'a',
  'an',
  'into',
  'like',
  'as',
  'more',
  'less',
  'look',
  'looks',
  'appear',
  'seem',
  'be',
  'very',
  'slightly',
  'much',
  'bigger',
  'smaller',
  'out',
  'made',
  'surrounded',
  'to',
  'in',
  'feel',
  'take',
  'really',
  'super',
])

/** Where X of "make X Y" ends. */
const valueAt = (body: readonly Token[]): number => {
  const first = body[0]?.text ?? ''
  const second = body[1]?.text ?? ''
  const possessive =
    first === 'her' &&
    body.length > 2 &&
    !isDeterminer(second) &&
    second !== 'to' &&
    (garments.has(second) || !isVerb(second))
  if ((wholeVideo.has(first) && !isDeterminer(first)) || first === 'this') {
    return wholeVideo.has(second) ? 2 : 1
  }
  if (pronouns.has(first) && !possessive) return 1
  let i = isDeterminer(first) || possessive ? 1 : 0
  while (isDeterminer(body[i]?.text ?? '')) i++
  if (['style', 'background'].includes(body[i]?.text ?? '') && body[i + 1]?.text !== 'of')
    return i + 1
  for (let k = i + 1; k < body.length; k++) if (isValueStart(body, k)) return k
  return body.length
}

const shades = new Set(['darker', 'lighter', 'brighter', 'deeper', 'paler'])

const isValueStart = (body: readonly Token[], k: number): boolean => {
  const text = body[k]?.text ?? ''
  const before = body[k - 1]?.text ?? ''
  if (text === 'of' || before === 'of') return false
  if (shades.has(text)) return true
  if (beginsValue.has(text) || isVerb(text)) return !prepositions.has(before)
  if (prepositions.has(text)) return false
  if (everydayColours.has(text) || materials.has(text) || isAdjective(text)) {
    return (!isAdjective(before) && !everydayColours.has(before)) || k === body.length - 1
  }
  return isPastOrParticiple(text)
}

const whole = (wish: Wish, value: readonly Token[]): Direction[] => {
  const like = value.findIndex(({ text }) => text === 'like' || text === 'as')
  const said = value.slice(like >= 0 ? like + 1 : 0)
  const found = wholeDirections(wish, said)
  if (found.length > 0) return found
  if (like >= 0) return namedStyle(wish, said)
  const first = value[0]?.text ?? ''
  if (['take', 'happen', 'be'].includes(first) && mentionsPlace(value))
    return backgroundTo(wish, said)
  return []
}

const isActionValue = (value: readonly Token[]): boolean => {
  const text = value[0]?.text ?? ''
  const next = value[1]?.text ?? ''
  if (
    ['look', 'appear', 'seem', 'be', 'feel'].includes(text) &&
    (text !== 'look' ||
      ['like', 'as', 'a', 'more', 'less', 'really', 'very'].includes(next) ||
      isAdjective(next) ||
      /[a-z]{2}er$/.test(next))
  )
    return false
  return isVerb(text) || (text === 'to' && isVerb(next)) || (text === 'take' && next !== 'place')
}

const thing = (wish: Wish, subject: readonly Token[], value: readonly Token[]): Direction[] => {
  const { evidence } = wish
  const first = value[0]?.text ?? ''
  const noun = nounOf(subject)
  const changed = (attribute: string, said = value): Direction[] => [
    { kind: 'change-actor', noun, attribute, value: valueText(wish, said), evidence },
  ]
  if (first === 'wear' || first === 'wearing') {
    const andAt = value.findIndex(
      ({ text }, i) => text === 'and' && isVerb(value[i + 1]?.text ?? ''),
    )
    const worn = changed('clothing', andAt > 0 ? value.slice(1, andAt) : value.slice(1))
    return andAt > 0 ? [...worn, ...actionOf(wish, subject, value.slice(andAt + 1))] : worn
  }
  if (first === 'glow' || first === 'glowing') return changed('appearance')
  if (first === 'made')
    return changed(
      'material',
      value.slice(value[1]?.text === 'of' || value[1]?.text === 'from' ? 2 : 1),
    )
  if (first === 'surrounded') return changed('surroundings')
  if (isActionValue(value)) return actionOf(wish, subject, value)
  if (['a', 'an', 'into'].includes(first))
    return thingTo(wish, subject, value.slice(first === 'into' ? 1 : 0))
  if (['look', 'appear', 'be', 'seem', 'feel', 'like'].includes(first)) return changed('appearance')
  const acts =
    wish.command?.frame === 'animate' &&
    (!isAdjective(first) || particles.has(value[1]?.text ?? '')) &&
    !isPastOrParticiple(first)
  if (acts && !everydayColours.has(first) && /^[a-z]/.test(first))
    return actionOf(wish, subject, value)
  return changed(attributeOf(value))
}

const particles = new Set(['up', 'down', 'out', 'off', 'over', 'away', 'back', 'around'])

const attributeOf = (value: readonly Token[]): string => {
  const texts = value.map(({ text }) => text)
  if (texts.some((text) => everydayColours.has(text))) return 'colour'
  if (texts.some((text) => materials.has(text))) return 'material'
  if (
    texts.some((text) =>
      /^(?:big|small|tall|tiny|huge|giant|large|wide|short|long|fat|thin)/.test(text),
    )
  )
    return 'size'
  return texts.some((text) => /^(?:young|old)/.test(text)) ? 'age' : 'appearance'
}

/** "make X Y", "have X do Y", "animate X to Y", "set it in Y", "render as Y". */
export const recogniseMake: Recogniser = (wish) => {
  const frame = wish.command?.frame
  const turns =
    wish.command?.verb === 'turn' && !wish.body.some(({ text }) => text === 'into' || text === 'to')
  if ((frame !== 'make' && frame !== 'animate' && !turns) || wish.body.length === 0) return []
  if (['as', 'in', 'like', 'into'].includes(wish.body[0]?.text ?? '')) return whole(wish, wish.body)
  if (wish.command?.verb === 'set' && ['at', 'during'].includes(wish.body[0]?.text ?? ''))
    return whole(wish, wish.body)
  const at = wish.command?.verb === 'set' ? setAt(wish.body) : valueAt(wish.body)
  const subject = wish.body.slice(0, at)
  const value = withoutBe(wish.body.slice(at))
  if (wish.command?.verb !== 'get' && isBarePhrase(wish)) return wholeDirections(wish, wish.body)
  const type = subjectTypeOf(subject)
  if (value[0]?.text === 'lit') {
    const lit = aspectDirections('light', value, wish)
    if (lit.length > 0) return lit
  }
  if (wish.command?.verb === 'get' && value[0]?.text === 'out' && type !== 'whole')
    return [{ kind: 'remove-actor', noun: nounOf(subject), where: null, evidence: wish.evidence }]
  const isTold = wish.command?.verb === 'get' && people.has(subject.at(-1)?.text ?? '')
  if (isTold && value[0]?.text === 'to') return actionOf(wish, subject, value)
  const graded = gradedWeather(wish, subject, value)
  if (graded.length > 0) return graded
  if (gone.has(value[0]?.text ?? '') && type !== 'whole')
    return [{ kind: 'remove-actor', noun: nounOf(subject), where: null, evidence: wish.evidence }]
  if (frame === 'animate' && ['a', 'an', 'some'].includes(subject[0]?.text ?? ''))
    return entering(wish, subject, value)
  if (type === 'light' && value.length > 0) {
    const graded = lightSaid(wish, value)
    if (graded.length > 0) return graded
  }
  if (type === 'light' && value.length > 0 && findColours(value, 'everyday').length > 0)
    return colouredLight(wish, value)
  if (
    wish.command?.verb === 'set' &&
    (type === 'whole' || ['in', 'inside', 'at'].includes(value[0]?.text ?? '')) &&
    settings.has(value[0]?.text ?? '') &&
    mentionsPlace(value)
  )
    return backgroundTo(wish, value.slice(1))
  if (value.length === 0) return headless(wish)
  const trimmed =
    settings.has(value[0]?.text ?? '') || value[0]?.text === 'into' ? value.slice(1) : value
  switch (type) {
    case 'whole':
      return orElse(whole(wish, trimmed), () =>
        wish.command?.verb === 'set' || value[0]?.text === 'in'
          ? backgroundTo(wish, trimmed)
          : actsItself(wish, subject, value),
      )
    case 'style':
      return styleOf(wish, trimmed)
    case 'background':
      return background(wish, trimmed)
    case 'palette':
      return orElse(wholeDirections(wish, wish.body), () => paletteOf(wish, trimmed))
    case 'place':
      return isActionValue(value) ? actionOf(wish, subject, value) : place(wish, subject, trimmed)
    case 'thing':
    case 'garment':
    case 'colour-of':
    case 'action':
      return thing(wish, subject, value)
    default:
      return orElse(aspectDirections(type, wish.body, wish), () =>
        orElse(wholeDirections(wish, wish.body), () =>
          people.has(nounOf(subject)) ? [] : thing(wish, subject, value),
        ),
      )
  }
}

/** "to be blue" of "I want her dress to be blue". */
const withoutBe = (value: Token[]): Token[] => {
  const from = value[0]?.text === 'to' ? 1 : 0
  const isBe = value[from]?.text === 'be' && value.length > from + 1
  return isBe && !/[a-z]{2}ing$/.test(value[from + 1]?.text ?? '') ? value.slice(from + 1) : value
}

const gone = new Set(['disappear', 'vanish', 'gone', 'invisible'])

/** "have a fox run across the road": who is not there yet comes in. */
const entering = (wish: Wish, subject: readonly Token[], value: readonly Token[]): Direction[] => [
  {
    kind: 'add-actor',
    noun: nounOf(subject),
    count: 1,
    action: baseAction(wish.prompt, value) || null,
    where: null,
    evidence: wish.evidence,
  },
]

/** "make it sit": the thing spoken of before does something. */
const actsItself = (wish: Wish, subject: readonly Token[], value: readonly Token[]): Direction[] =>
  subject[0]?.text === 'it' && isActionValue(value) && value[0]?.text !== 'pop'
    ? actionOf(wish, subject, value)
    : []

const settings = new Set(['to', 'in', 'at', 'on', 'inside', 'against', 'during', 'under', 'near'])

const setAt = (body: readonly Token[]): number => {
  const at = body.findIndex(({ text }) => settings.has(text))
  return at > 0 ? at : valueAt(body)
}

const isBarePhrase = (wish: Wish): boolean => {
  const matches = findConcepts(wish.body)
  return matches.some(
    ({ start, end, value }) => start === 0 && end === wish.body.length && !value.weak,
  )
}

const place = (wish: Wish, subject: readonly Token[], value: readonly Token[]): Direction[] =>
  value.at(-1)?.text === 'style'
    ? styleOf(wish, value)
    : isColour(withoutDeterminer(value))
      ? thing(wish, subject, withoutDeterminer(value))
      : ['a', 'an', 'like', 'look'].includes(value[0]?.text ?? '')
        ? backgroundTo(wish, value)
        : thing(wish, subject, value)

/** Blur said of the background is an effect of its own. */
const ofBackground = (direction: Direction): Direction =>
  direction.kind === 'add-effect' && direction.effect === 'blur'
    ? { ...direction, effect: 'background blur' }
    : direction

/** "bright yellow": one colour, and no amount of it. */
const isColour = (value: readonly Token[]): boolean =>
  value.length <= 3 &&
  everydayColours.has(value.at(-1)?.text ?? '') &&
  !value.some(({ text }) => ['and', 'more', 'less', 'in', 'look', 'like'].includes(text))

/** "less blue": an amount of one hue, which no direction can say. */
const isMoreOfColour = (value: readonly Token[]): boolean =>
  ['more', 'less'].includes(value[0]?.text ?? '') && isColour(value.slice(1))

const background = (wish: Wish, value: readonly Token[]): Direction[] => {
  if (isColour(value)) return backgroundTo(wish, value)
  if (isMoreOfColour(value)) return []
  if (value.length <= 3 && !isDeterminer(value[0]?.text ?? '')) {
    const found = wholeDirections(wish, value)
    if (found.length > 0 && found[0]?.kind !== 'set-palette') return found.map(ofBackground)
  }
  const blurred = conceptsIn(value, false)[0]?.value.concept
  if (blurred?.kind === 'add-effect' && /blur/.test(blurred.effect))
    return wholeDirections(wish, value).map(ofBackground)
  return backgroundTo(wish, value)
}

/** "make style silhouette", "make background natural setting": X and Y without any mark between. */
const headless = (wish: Wish): Direction[] => {
  const texts = wish.body.map(({ text }) => text)
  const styleAt = texts.indexOf('style')
  if (styleAt >= 0 && styleAt < texts.length - 1) return styleOf(wish, wish.body.slice(styleAt + 1))
  const backgroundAt = texts.findIndex((text) => text === 'background' || text === 'setting')
  if (backgroundAt >= 0 && backgroundAt < texts.length - 1)
    return background(wish, wish.body.slice(backgroundAt + 1))
  return orElse(wholeDirections(wish, wish.body), () => byShape(wish))
}

/** Words the lexicon does not know, by their place: "the swan spread its wings", "the cat fluffier". */
const byShape = (wish: Wish): Direction[] => {
  const { body } = wish
  const verbAt = body.findIndex(
    ({ type }, i) => i > 1 && type === 'word' && isDeterminer(body[i + 1]?.text ?? ''),
  )
  if (verbAt > 1) return actionOf(wish, body.slice(0, verbAt), body.slice(verbAt))
  const isGraded = body.length > 2 && /[a-z]{2}er$/.test(body.at(-1)?.text ?? '')
  return isGraded ? thing(wish, body.slice(0, -1), body.slice(-1)) : []
}
