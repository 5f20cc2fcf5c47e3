import type { Direction } from '../../../../video/direction.ts'
import { directionsOfConcepts } from '../concept-directions.ts'
import type { ConceptMatch } from '../concepts.ts'
import { coversAll, uncovered } from '../coverage.ts'
import { isKnownWord } from '../typos.ts'
import { nounOf } from '../noun-phrase.ts'
import { subjectTypeOf } from '../subject.ts'
import type { Token } from '../tokens.ts'
import { everydayColours } from '../vocabulary/common-colours.ts'
import { backgroundHeads } from '../vocabulary/places.ts'
import { styleHeads } from '../vocabulary/styles.ts'
import { prepositions, pronouns } from '../vocabulary/words.ts'
import { isAdjective, isDeterminer, isGerund, isPastOrParticiple } from '../word-classes.ts'
import { conceptsIn, type Recogniser, type Wish } from '../wish.ts'
import { actionOf, baseAction } from './actions.ts'
import { changed, thingTo } from './change.ts'
import { paletteOf, speaksOfPalette } from './palettes.ts'
import { backgroundTo, namedStyle, styleOf } from './values.ts'
import { findColours } from '../colours.ts'

const definite = (tokens: readonly Token[]): boolean => {
  const first = tokens[0]?.text ?? ''
  return (
    pronouns.has(first) || ['the', 'his', 'her', 'their', 'my', 'all', 'its', 'it'].includes(first)
  )
}

const becomes = [
  ['becomes'],
  ['become'],
  ['turns', 'into'],
  ['changes', 'to'],
  ['changes', 'into'],
  ['transforms', 'into'],
  ['should', 'become'],
  ['morphs', 'into'],
  ['should', 'turn', 'into'],
]
const starting = new Set(['should', 'must', 'starts', 'begins', 'suddenly', 'needs'])

/** Statements about the video itself tell more of a wish: "the final output should ...". */
const metaNouns = new Set([
  'scene',
  'video',
  'output',
  'result',
  'style',
  'frame',
  'animation',
  'effect',
  'edit',
  'transition',
  'footage',
  'clip',
])

/** "the bus becomes an elephant", "the dog should roll over", "she starts laughing". */
export const recogniseStatement: Recogniser = (wish) => {
  if (wish.command !== null) return []
  const { tokens } = wish
  if (tokens[0]?.text === 'instead' || tokens[0]?.text === 'of') return instead(wish)
  const sky = conceptsIn(tokens, false)
  const about = sky[0]?.value.concept.kind
  const should = tokens.findIndex(({ text }, i) => i > 0 && starting.has(text))
  if (should > 0 && about === 'set-weather' && (sky[0]?.end ?? 0) <= should)
    return directionsOfConcepts(sky.slice(0, 1), tokens, wish)
  if (should > 0 && ['a', 'an', 'some'].includes(tokens[0]?.text ?? ''))
    return entering(wish, tokens.slice(0, should), tokens.slice(should + 1))
  if (!definite(tokens)) return []
  for (const words of becomes) {
    const at = tokens.findIndex(
      (_, i) => i > 0 && words.every((word, k) => tokens[i + k]?.text === word),
    )
    if (at > 0) return becoming(wish, tokens.slice(0, at), tokens.slice(at + words.length))
  }
  if (should <= 0) return []
  const value = tokens.slice(should + 1)
  const said = value.map(({ text }) => text).join(' ')
  if (/^(?:to go|to be (?:removed|gone)|disappear|go away|be (?:removed|gone))\b/.test(said)) {
    return [
      {
        kind: 'remove-actor',
        noun: nounOf(tokens.slice(0, should)),
        where: null,
        evidence: wish.evidence,
      },
    ]
  }
  const isBe = value[0]?.text === 'be'
  if (subjectTypeOf(tokens.slice(0, should)) === 'light') return lightStatement(wish)
  if (isBe && isGerund(value[1]?.text ?? ''))
    return actionOf(wish, tokens.slice(0, should), value.slice(1))
  if (tokens.slice(0, should).some(({ text }) => metaNouns.has(text))) return []
  if (
    isBe &&
    value.slice(1, 4).some(({ text }) => isPastOrParticiple(text) && !everydayColours.has(text))
  )
    return []
  if (isBe) return becoming(wish, tokens.slice(0, should), value.slice(1))
  return actionOf(wish, tokens.slice(0, should), value)
}

const becoming = (wish: Wish, from: readonly Token[], to: readonly Token[]): Direction[] => {
  const isGraded = to.length === 1 && /(?:er|ier)$/.test(to[0]?.text ?? '')
  if (!isGraded) return changed(wish, from, to)
  const value = to[0]?.text ?? ''
  return [
    {
      kind: 'change-actor',
      noun: nounOf(from),
      attribute: 'appearance',
      value,
      evidence: wish.evidence,
    },
  ]
}

const lightStatement = (wish: Wish): Direction[] => {
  const lit = conceptsIn(wish.tokens, true).filter(
    ({ value }) => value.concept.kind === 'set-light',
  )
  const behind = wish.tokens.some(({ text }) => text === 'behind')
  const concept = {
    kind: 'set-light' as const,
    source: behind ? ('backlight' as const) : ('key' as const),
  }
  const match = lit[0] ?? { start: 0, end: 1, value: { concept, weak: false } }
  return directionsOfConcepts([match], wish.tokens, wish)
}

const entering = (wish: Wish, noun: readonly Token[], action: readonly Token[]): Direction[] => [
  {
    kind: 'add-actor',
    noun: nounOf(noun),
    count: 1,
    action: baseAction(wish.prompt, action) || null,
    where: null,
    evidence: wish.evidence,
  },
]

/** "instead of a horse use a zebra". */
const instead = (wish: Wish): Direction[] => {
  const at = wish.tokens.findIndex(
    ({ text, type }) => type === 'comma' || ['use', 'show', 'put', 'have', 'make'].includes(text),
  )
  const of = wish.tokens.findIndex(({ text }) => text === 'of')
  if (at < 0 || of < 0) return []
  const to = wish.tokens
    .slice(at + 1)
    .filter(({ text }, i) => !(i === 0 && ['use', 'show', 'put', 'have'].includes(text)))
  return thingTo(wish, wish.tokens.slice(of + 1, at), to)
}

const backgroundBare = (wish: Wish): Direction[] => {
  const { tokens } = wish
  const marked = tokens[1]?.type === 'mark' && backgroundHeads.has(tokens[0]?.text ?? '')
  if (marked) return backgroundTo(wish, tokens.slice(2))
  const asAt = tokens.findIndex(({ text }) => text === 'as')
  if (asAt > 0 && backgroundHeads.has(tokens.at(-1)?.text ?? ''))
    return backgroundTo(wish, tokens.slice(0, asAt))
  const headed = backgroundHeads.has(tokens.at(-1)?.text ?? '') && tokens.length > 1
  return headed && !tokens.some(({ text }) => prepositions.has(text))
    ? backgroundTo(wish, tokens)
    : []
}

const maxBareTokens = 12

/** A wish without a verb: "black and white", "blurry office background", "cyberpunk style", "pink tones". */
export const recogniseBare: Recogniser = (wish) => {
  const { tokens } = wish
  if (wish.command !== null || tokens.length > maxBareTokens) return []
  const background = backgroundBare(wish)
  if (background.length > 0) return background
  const strong = conceptsIn(tokens, false)
  if (coversAll(tokens, strong)) return directionsOfConcepts(strong, tokens, wish)
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
  return orStyle(wish) ?? aboutWhole(wish)
}

const onlyColours = (tokens: readonly Token[]): boolean =>
  tokens.length > 1 &&
  findColours(tokens, 'everyday').length > 0 &&
  tokens.every(
    (token) =>
      token.type === 'comma' || token.text === 'and' || findColours([token], 'everyday').length > 0,
  )

const orStyle = (wish: Wish): Direction[] | null => {
  const { tokens } = wish
  if (tokens[1]?.text === ':' && styleHeads.has(tokens[0]?.text ?? ''))
    return styleOf(wish, tokens.slice(2))
  const of = tokens.findIndex(({ text }, i) => styleHeads.has(text) && tokens[i + 1]?.text === 'of')
  if (of >= 0 && of <= 2) return [...namedStyle(wish, tokens)]
  const last = tokens.at(-1)?.text ?? ''
  const headed =
    (last === 'style' || last === 'aesthetic' || last === 'graphics') &&
    tokens.length > 1 &&
    tokens.length <= 5
  return headed ? [...styleOf(wish, tokens)] : null
}

/** "camera slowly circles the couple". */
const cameraSaid = (wish: Wish, matches: readonly ConceptMatch[]): Direction[] => {
  const moves = matches.filter(({ value }) => value.concept.kind === 'set-camera')
  return directionsOfConcepts(moves.slice(0, 1), wish.tokens, wish)
}

/** A short phrase that opens with what we know and then says where: "zoom in on the face", "sparkles around her hands". */
const aboutWhole = (wish: Wish): Direction[] => {
  const matches = conceptsIn(wish.tokens, false)
  const first = matches[0]
  if (wish.tokens[0]?.text === 'camera') return cameraSaid(wish, matches)
  if (!first) return []
  const colours = findColours(wish.tokens, 'everyday')
  const isGrade =
    first.value.concept.kind === 'adjust-colour' && first.value.concept.operation === 'correct'
  if (isGrade && colours.length > 0) return paletteOf(wish, wish.tokens)
  const rest = uncovered(wish.tokens.slice(0, first.start), [])
  const leads = rest.every(({ text }) => isDeterminer(text) || isAdjective(text))
  const { kind } = first.value.concept
  const opens = [
    'set-camera',
    'add-effect',
    'set-light',
    'set-speed',
    'adjust-colour',
    'set-sound',
    'add-caption',
    'set-style',
  ].includes(kind)
  const next = wish.tokens[first.end]?.text ?? ''
  const moves = ['set-weather', 'set-light', 'add-effect'].includes(kind) && isGerund(next)
  const onlyMoves = moves && leads
  if (onlyMoves) return directionsOfConcepts([first], wish.tokens, wish)
  const isShot = kind === 'set-camera' && next === 'of'
  if (isShot && !definite(wish.tokens.slice(first.end + 1, first.end + 2))) return []
  if (kind === 'set-light' && next === 'inside') return []
  return leads && opens && (prepositions.has(next) || next === 'of' || next === 'frame')
    ? directionsOfConcepts([first], wish.tokens, wish)
    : []
}

/** True where most of the words are no English. */
export const isGibberish = (tokens: readonly Token[]): boolean => {
  const words = tokens.filter(({ type }) => type === 'word')
  return (
    words.filter(({ text }) => isKnownWord(text)).length * 2 < words.length || words.length === 0
  )
}
