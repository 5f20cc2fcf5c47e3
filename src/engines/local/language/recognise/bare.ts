import type { Direction } from '../../../../video/direction.ts'
import { directionsOfConcepts } from '../concept-directions.ts'
import type { ConceptMatch } from '../concepts.ts'
import { coversAll, uncovered } from '../coverage.ts'
import { nounOf, singularOf } from '../noun-phrase.ts'
import { subjectTypeOf } from '../subject.ts'
import type { Token } from '../tokens.ts'
import { everydayColours } from '../vocabulary/common-colours.ts'
import { backgroundHeads } from '../vocabulary/places.ts'
import { styleHeads } from '../vocabulary/styles.ts'
import { prepositions } from '../vocabulary/words.ts'
import { conceptsIn, type Recogniser, type Wish } from '../wish.ts'
import { soundHeads } from '../vocabulary/sounds.ts'
import { added } from './add.ts'
import { soundOf } from './sound.ts'
import { changed, orElse } from './change.ts'
import { paletteOf, speaksOfPalette } from './palettes.ts'
import { definite } from './statements.ts'
import { backgroundTo, styleOf, namedStyle } from './values.ts'
import { findColours } from '../colours.ts'
import { aboutWhole } from './about-whole.ts'

const backgroundLinks = new Set(['a', 'an', 'to', 'of', 'with', 'is', 'being', 'like', 'from'])

const backgroundBare = (wish: Wish): Direction[] => {
  const { tokens } = wish
  if (tokens[0]?.text === 'new' && backgroundHeads.has(tokens[1]?.text ?? ''))
    return backgroundTo(wish, tokens.slice(tokens[2]?.type === 'mark' ? 3 : 2))
  const marked = tokens[1]?.type === 'mark' && backgroundHeads.has(tokens[0]?.text ?? '')
  if (marked) return backgroundTo(wish, tokens.slice(2))
  if (backgroundHeads.has(tokens[0]?.text ?? '') && backgroundLinks.has(tokens[1]?.text ?? ''))
    return backgroundTo(wish, tokens.slice(2))
  const asAt = tokens.findIndex(({ text }) => text === 'as')
  if (asAt > 0 && backgroundHeads.has(tokens.at(-1)?.text ?? ''))
    return backgroundTo(wish, tokens.slice(0, asAt))
  const headed = backgroundHeads.has(tokens.at(-1)?.text ?? '') && tokens.length > 1
  return headed && !tokens.some(({ text }) => prepositions.has(text))
    ? backgroundTo(wish, tokens)
    : []
}

const unnamed: ReadonlySet<string> = new Set([
  'thing',
  'place',
  'whole',
  'garment',
  'action',
  'style',
])

/** "weather: rain", "speed: 2x". */
const aspectSaid = (wish: Wish): Direction[] =>
  unnamed.has(subjectTypeOf(wish.tokens.slice(0, 1)))
    ? []
    : changed(wish, wish.tokens.slice(0, 1), wish.tokens.slice(2))

const maxBareTokens = 12

/** A wish without a verb: "black and white", "blurry office background", "cyberpunk style", "pink tones". */
export const recogniseBare: Recogniser = (wish) => {
  const { tokens } = wish
  if (wish.command !== null || tokens.length > maxBareTokens) return []
  const background = backgroundBare(wish)
  if (background.length > 0) return background
  if (soundHeads.has(tokens[0]?.text ?? '') && tokens[1]?.text === 'of')
    return soundOf(wish, tokens)
  if (tokens[1]?.type === 'mark' && tokens.length > 2) {
    const named = aspectSaid(wish)
    if (named.length > 0) return named
  }
  const strong = conceptsIn(tokens, false)
  if (coversAll(tokens, strong)) return directionsOfConcepts(strong, tokens, wish)
  if (tints(tokens, strong)) return directionsOfConcepts(strong, tokens, wish)
  if (speaksOfPalette(tokens) || onlyColours(tokens)) {
    const palette = paletteOf(wish, tokens)
    if (palette.length > 0) return palette
  }
  const all = conceptsIn(tokens, true)
  const covers = all.length > 0 && uncovered(tokens, all).length === 0
  if (covers)
    return directionsOfConcepts(strong.length > 0 ? strong : all.slice(0, 1), tokens, wish)
  if (strong.length > 0 && tokens.some(({ text }) => styleHeads.has(text)) && tokens.length <= 6)
    return directionsOfConcepts(strong, tokens, wish)
  return orStyle(wish) ?? orElse(aboutWhole(wish), () => moreOf(wish))
}

/** "cool blue tint": a tint and its colour. */
const tints = (tokens: readonly Token[], strong: readonly ConceptMatch[]): boolean => {
  const concept = strong[0]?.value.concept
  const isTint = concept?.kind === 'adjust-colour' && concept.operation === 'tint'
  return isTint && strong.length === 1 && findColours(tokens, 'listed').length > 0
}

const onlyColours = (tokens: readonly Token[]): boolean =>
  tokens.length > 1 &&
  tokens.some(isColourWord) &&
  tokens.every((token) => token.type === 'comma' || token.text === 'and' || isColourWord(token))

const isColourWord = (token: Token): boolean =>
  everydayColours.has(token.text) || everydayColours.has(token.text.replace(/s$/, ''))

const namedHeads = new Set([
  'aesthetic',
  'graphics',
  'version',
  'edition',
  'vibe',
  'vibes',
  'makeover',
])

const orStyle = (wish: Wish): Direction[] | null => {
  const { tokens } = wish
  if (tokens[1]?.text === ':' && styleHeads.has(tokens[0]?.text ?? ''))
    return styleOf(wish, tokens.slice(2))
  const of = tokens.findIndex(({ text }, i) => styleHeads.has(text) && tokens[i + 1]?.text === 'of')
  if (of >= 0 && of <= 2) return [...namedStyle(wish, tokens)]
  const last = tokens.at(-1)?.text ?? ''
  const headed =
    (last === 'style' || namedHeads.has(last) || (last === 'look' && !definite(tokens))) &&
    tokens.length > 1 &&
    tokens.length <= 5
  return headed ? [...styleOf(wish, tokens)] : null
}

/** "more people in the background", "fewer cars". */
const moreOf = (wish: Wish): Direction[] => {
  const { evidence, tokens } = wish
  const [first, ...body] = tokens
  const noun = nounOf(body)
  const last = noun.split(' ').at(-1) ?? ''
  const isMany = body.some(({ text }) => text !== last && singularOf(text) === last)
  if (!isMany || tokens.length > 8) return []
  if (first?.text === 'more' || first?.text === 'extra') return added({ ...wish, body })
  return first?.text === 'fewer' || first?.text === 'less'
    ? [{ kind: 'remove-actor', noun, where: null, evidence }]
    : []
}
