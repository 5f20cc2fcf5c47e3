import type { Direction } from '../../../../video/direction.ts'
import { findColours } from '../colours.ts'
import { directionsOfConcepts } from '../concept-directions.ts'
import type { ConceptMatch } from '../concepts.ts'
import { coversAll } from '../coverage.ts'
import { placeOf } from '../noun-phrase.ts'
import { sliceOf, textsOf, type Token } from '../tokens.ts'
import type { SubjectType } from '../subject.ts'
import type { Concept } from '../vocabulary/concept.ts'
import { styleHeads } from '../vocabulary/styles.ts'
import { fillers } from '../vocabulary/words.ts'
import { placeNouns } from '../vocabulary/places.ts'
import { conceptsIn, type Wish } from '../wish.ts'
import { paletteOf, speaksOfPalette } from './palettes.ts'

const kindOf: Partial<Record<SubjectType, Concept['kind'][]>> = {
  weather: ['set-weather'],
  season: ['set-season', 'set-palette'],
  time: ['set-time-of-day'],
  light: ['set-light', 'set-time-of-day', 'adjust-colour'],
  camera: ['set-camera', 'add-effect'],
  sound: ['set-sound'],
  speed: ['set-speed'],
  length: ['change-length'],
  frame: ['change-frame'],
}

const lightByTime: Partial<Record<string, 'golden' | 'moonlight' | 'ambient'>> = {
  'golden-hour': 'golden',
  sunset: 'golden',
  sunrise: 'golden',
  night: 'moonlight',
  dusk: 'ambient',
  'blue-hour': 'ambient',
  dawn: 'golden',
  morning: 'golden',
}

/** "change the lighting to golden hour": a time said of the light is a light. */
const lightFromTimes = (directions: Direction[], wish: Wish): Direction[] =>
  directions.map((direction) => {
    const source = direction.kind === 'set-time-of-day' ? lightByTime[direction.time] : undefined
    if (!source) return direction
    const warmth = source === 'golden' ? 0.8 : source === 'moonlight' ? -0.6 : 0
    return {
      kind: 'set-light',
      source,
      from: 'unspecified',
      warmth,
      colour: null,
      strength: wish.amount,
      evidence: wish.evidence,
    }
  })

/** "really bad", said of the weather: "weather bad". */
const weatherWith = (value: readonly Token[]): Token[] => {
  const [first] = value
  const said = value.filter(({ text }) => !fillers.has(text))
  return first ? [{ ...first, text: 'weather', type: 'word' }, ...said] : []
}

/** What an aspect of the video is changed to: "the weather" to "snowstorm". Empty where the words say nothing of it. */
export const aspectDirections = (
  aspect: SubjectType,
  value: readonly Token[],
  wish: Wish,
): Direction[] => {
  const wanted = kindOf[aspect]
  if (!wanted) return []
  const ofAspect = (tokens: readonly Token[]) =>
    conceptsIn(tokens, true).filter(({ value }) => wanted.includes(value.concept.kind))
  const told = ofAspect(value)
  const matches = told.length > 0 || aspect !== 'weather' ? told : ofAspect(weatherWith(value))
  const directions = directionsOfConcepts(matches, value, wish)
  if (aspect === 'sound') return soundsOf(directions)
  if (aspect !== 'light') return directions
  const lights = lightFromTimes(directions, wish)
  return lights.filter(
    ({ kind }, i) => kind === 'set-light' && lights.findIndex((other) => other.kind === kind) === i,
  )
}

/** "make the sound louder" is one wish: what to do with sounds goes before which. */
const soundsOf = (directions: Direction[]): Direction[] => {
  const done = directions.filter(
    (direction) => direction.kind === 'set-sound' && direction.operation !== 'add',
  )
  return done.length > 0 ? done : directions
}

const vague = new Set(
  'better good cool nice amazing great awesome professional beautiful pretty interesting best perfect fun epic crazy different new weird'.split(
    ' ',
  ),
)

/** A style by its phrase, else by what stands before "style": "Gongbi style", "a Kubrick look". */
export const styleOf = (wish: Wish, said: readonly Token[]): Direction[] => {
  const value = ['look', 'feel', 'appear'].includes(said[0]?.text ?? '') ? said.slice(1) : said
  if (value.every(({ text }) => vague.has(text) || fillers.has(text) || text === 'style')) return []
  const matches = conceptsIn(value, true).filter(({ value }) => value.concept.kind !== 'add-effect')
  const styles = matches.filter(({ value }) => value.concept.kind === 'set-style')
  const strong = styles.filter(({ value }) => !value.weak)
  const others = matches.filter(({ value }) => value.concept.kind !== 'set-style')
  if (strong.length > 0) return directionsOfConcepts(strong.slice(0, 1), value, wish)
  if (speaksOfPalette(value)) return paletteOf(wish, value)
  if (others.length > 0) return directionsOfConcepts(others.slice(0, 1), value, wish)
  if (styles.length > 0) return directionsOfConcepts(styles.slice(0, 1), value, wish)
  return namedStyle(wish, value)
}

const versions = new Set(['version', 'edition', 'makeover', 'movie', 'film'])

/** A style that our table does not know, by the words used for it. */
export const namedStyle = (wish: Wish, value: readonly Token[]): Direction[] => {
  const headAt = value.findIndex(
    ({ text }, i) => i > 0 && (styleHeads.has(text) || versions.has(text)),
  )
  const ofAt = value.findIndex(({ text }, i) => styleHeads.has(text) && value[i + 1]?.text === 'of')
  const words = ofAt >= 0 ? value.slice(ofAt + 2) : headAt > 0 ? value.slice(0, headAt) : value
  const medium = placeOf(wish.prompt, words).toLowerCase()
  return medium && medium.length <= 80
    ? [{ kind: 'set-style', medium, strength: wish.amount, evidence: wish.evidence }]
    : []
}

/** "we're in Paris", "it was shot on Mars": the place is what follows. */
const withoutWeAre = (value: readonly Token[]): readonly Token[] => {
  const at = value.findIndex(({ text }) => ['in', 'on', 'at', 'inside', 'from'].includes(text))
  const before = value.slice(0, Math.max(0, at)).map(({ text }) => text)
  const isOpening = at > 0 && at <= 5 && before.every((text) => weAre.has(text))
  return isOpening ? value.slice(at + 1) : value
}
const weAre = new Set(
  "we we're they they're it it's its he he's she she's i i'm are is was were been shot filmed set taking place happening standing sitting be this that somewhere in happen happens take takes place occur there".split(
    ' ',
  ),
)

export const backgroundTo = (wish: Wish, value: readonly Token[]): Direction[] => {
  const place = placeOf(wish.prompt, withoutWeAre(value)).replace(
    /\s+(?:scene|background|backdrop|setting)$/i,
    '',
  )
  return place ? [{ kind: 'replace-background', place, evidence: wish.evidence }] : []
}

export const mentionsPlace = (tokens: readonly Token[]): boolean =>
  tokens.some(({ text }) => placeNouns.has(text))

/** What the whole video is changed to: "it" into "a comic book", "autumn", "a jungle". */
export const wholeDirections = (wish: Wish, value: readonly Token[]): Direction[] => {
  const texts = value.map(({ text }) => text)
  if (/\bcolors? (?:of|from|like|inspired by)\b/.test(texts.join(' '))) {
    const palette = paletteOf(wish, value)
    if (palette.length > 0) return palette
  }
  if (speaksOfPalette(value) || value.some(({ text }) => text === 'color')) {
    const matches = conceptsIn(value, false)
    if (coversAll(value, matches)) return directionsOfConcepts(matches, value, wish)
    const palette = paletteOf(wish, value)
    if (palette.length > 0) return palette
  }
  const styled = value.some(({ text }) => styleHeads.has(text))
  const strong = beforeOf(value, conceptsIn(value, false))
  const painted = conceptsIn(value, true).filter(
    ({ end, value: found }) =>
      found.weak && found.concept.kind === 'set-style' && end === value.length,
  )
  const isStyled = strong.some(({ value: found }) => found.concept.kind === 'set-style')
  if (strong.length > 0)
    return directionsOfConcepts(isStyled ? strong : [...strong, ...painted], value, wish)
  if (styled) return styleOf(wish, value)
  const weak = conceptsIn(value, true).slice(0, 1)
  if (weak.length > 0 && value.length <= 4) return directionsOfConcepts(weak, value, wish)
  if (mentionsPlace(value)) return backgroundTo(wish, value)
  const colours = findColours(value, 'everyday')
  if (colours.length > 0)
    return [{ kind: 'set-palette', colours, strength: wish.amount, evidence: wish.evidence }]
  return directionsOfConcepts(weak, value, wish)
}

/** "a timelapse of the clouds": what it is of is no wish of its own. */
const beforeOf = (value: readonly Token[], matches: ConceptMatch[]): ConceptMatch[] => {
  const first = matches[0]
  const { kind } = first?.value.concept ?? {}
  const isMove = kind === 'set-speed' || kind === 'set-camera'
  return first && isMove && value[first.end]?.text === 'of' ? [first] : matches
}

export const likeAt = (tokens: readonly Token[]): number =>
  tokens.findIndex(({ text }, i) => text === 'like' || (text === 'as' && i > 0))

export const valueText = (wish: Wish, tokens: readonly Token[]): string =>
  sliceOf(
    wish.prompt,
    beforeMark(tokens).filter(
      (token, i) => !(i === 0 && ['to', 'a', 'an', 'look', 'be', 'into'].includes(token.text)),
    ),
  ) || textsOf(tokens).join(' ')

const beforeMark = (tokens: readonly Token[]): readonly Token[] => {
  const at = tokens.findIndex(({ type }, i) => i > 0 && type === 'mark')
  return at > 0 ? tokens.slice(0, at) : tokens
}
