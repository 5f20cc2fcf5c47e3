import type { Direction } from '../../../../video/direction.ts'
import { directionsOfConcepts } from '../concept-directions.ts'
import type { ConceptMatch } from '../concepts.ts'
import { isKnownWord } from '../typos.ts'
import { nounOf } from '../noun-phrase.ts'
import { subjectTypeOf } from '../subject.ts'
import type { Token } from '../tokens.ts'
import { everydayColours } from '../vocabulary/common-colours.ts'
import { pronouns } from '../vocabulary/words.ts'
import {
  isAdjective,
  isDeterminer,
  isFiniteVerb,
  isGerund,
  isPastOrParticiple,
} from '../word-classes.ts'
import { conceptsIn, type Recogniser, type Wish } from '../wish.ts'
import { actionOf, baseAction } from './actions.ts'
import { changed, thingTo } from './change.ts'
import { recogniseMake } from './make.ts'
import { backgroundTo } from './values.ts'

export const definite = (tokens: readonly Token[]): boolean => {
  const first = tokens[0]?.text ?? ''
  return (
    pronouns.has(first) || ['the', 'his', 'her', 'their', 'my', 'all', 'its', 'it'].includes(first)
  )
}

const becomes = [
  ['should', 'become'],
  ['should', 'turn', 'into'],
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
  const place = placeStated(wish)
  if (place.length > 0) return place
  if (stormy(wish, sky[0])) return directionsOfConcepts(sky.slice(0, 1), tokens, wish)
  const lit = litStated(wish)
  if (lit.length > 0) return lit
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
  if (value[0]?.text === 'look') return wholeShould(wish, should, value)
  if (subjectTypeOf(tokens.slice(0, should)) === 'whole') return wholeShould(wish, should, value)
  if (subjectTypeOf(tokens.slice(0, should)) === 'light') return lightStatement(wish)
  if (isBe && isGerund(value[1]?.text ?? ''))
    return actionOf(wish, tokens.slice(0, should), value.slice(1))
  if (isBe && shaped.has(value[1]?.text ?? '')) return shouldBe(wish, should, value.slice(1))
  if (tokens.slice(0, should).some(({ text }) => metaNouns.has(text))) return []
  if (
    isBe &&
    value.slice(1, 4).some(({ text }) => isPastOrParticiple(text) && !everydayColours.has(text))
  )
    return []
  if (isBe) return becoming(wish, tokens.slice(0, should), value.slice(1))
  return actionOf(wish, tokens.slice(0, should), value)
}

const shaped = new Set('made painted covered dressed surrounded lit wearing'.split(' '))

/** "the tower should be made of ice": make it so. */
const shouldBe = (wish: Wish, should: number, value: readonly Token[]): Direction[] =>
  wholeShould(wish, should, value)

/** "it should look like 5am": make it so. */
const wholeShould = (wish: Wish, should: number, value: readonly Token[]): Direction[] =>
  recogniseMake({
    ...wish,
    command: { frame: 'make', verb: 'make', length: 0 },
    body: [...wish.tokens.slice(0, should), ...value],
  })

/** "the scene takes place on Mars", "be in Hawaii". */
const placeStated = (wish: Wish): Direction[] => {
  const texts = wish.tokens.map(({ text }) => text)
  const at = texts.findIndex((text, i) => i <= 8 && placed.has(text))
  const before = texts.slice(0, Math.max(0, at)).join(' ')
  const states =
    /^be$|^(?:we're|i'm|they're)$|\b(?:takes? place|(?:is|are|be|was) set|happens|happening)$/
  return at > 0 && states.test(before) ? backgroundTo(wish, wish.tokens.slice(at + 1)) : []
}

const placed = new Set(['in', 'on', 'at', 'inside', 'under'])

/** "she is lit by the glow of a television". */
const litStated = (wish: Wish): Direction[] => {
  const { tokens } = wish
  const at = tokens.findIndex(({ text }, i) => i > 0 && i <= 4 && text === 'lit')
  const isLit = at > 0 && (definite(tokens) || (at === 1 && litPlaces.has(tokens[0]?.text ?? '')))
  if (!isLit || tokens.length > longestLitTokens) return []
  const said = tokens.slice(at)
  const lights = conceptsIn(said, false).filter(({ value }) => value.concept.kind === 'set-light')
  return directionsOfConcepts(lights, said, wish)
}
const litPlaces = new Set(['room', 'scene', 'faces', 'face', 'everything', 'set', 'interior'])
const longestLitTokens = 12

const isTold = (text: string) => isFiniteVerb(text) || /[a-z]{3}s$/.test(text)

const longestStormTokens = 7

/** "a sandstorm engulfs the city": weather that does something. */
const stormy = (wish: Wish, first: ConceptMatch | undefined): boolean => {
  const { tokens } = wish
  if (!first || first.value.concept.kind !== 'set-weather' || tokens.length > longestStormTokens)
    return false
  const leads = tokens
    .slice(0, first.start)
    .every(({ text }) => isDeterminer(text) || isAdjective(text))
  return leads && isTold(tokens[first.end]?.text ?? '')
}

const becoming = (wish: Wish, from: readonly Token[], to: readonly Token[]): Direction[] => {
  const isGraded =
    subjectTypeOf(from) !== 'weather' && to.length === 1 && /(?:er|ier)$/.test(to[0]?.text ?? '')
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

const longestEntrantTokens = 5

const entering = (wish: Wish, noun: readonly Token[], action: readonly Token[]): Direction[] => {
  const tells = noun.some(({ text }) => ['is', 'are', 'was', 'were'].includes(text))
  if (tells || noun.length > longestEntrantTokens) return []
  const direction: Direction = {
    kind: 'add-actor',
    noun: nounOf(noun),
    count: 1,
    action: baseAction(wish.prompt, action) || null,
    where: null,
    evidence: wish.evidence,
  }
  return [direction]
}

/** "instead of a horse use a zebra". */
const instead = (wish: Wish): Direction[] => {
  const at = wish.tokens.findIndex(
    ({ text, type }) =>
      type === 'comma' ||
      pronouns.has(text) ||
      ['use', 'show', 'put', 'have', 'make'].includes(text),
  )
  const of = wish.tokens.findIndex(({ text }) => text === 'of')
  if (at < 0 || of < 0) return []
  const after = wish.tokens.slice(wish.tokens[at]?.type === 'comma' ? at + 1 : at)
  const isActed = pronouns.has(after[0]?.text ?? '') && after.length > 1
  if (isActed) return actionOf(wish, after.slice(0, 1), after.slice(1))
  const to = wish.tokens
    .slice(at + 1)
    .filter(({ text }, i) => !(i === 0 && ['use', 'show', 'put', 'have'].includes(text)))
  return thingTo(wish, wish.tokens.slice(of + 1, at), to)
}

/** True where most of the words are no English. */
export const isGibberish = (tokens: readonly Token[]): boolean => {
  const words = tokens.filter(({ type }) => type === 'word')
  return (
    words.filter(({ text }) => isKnownWord(text)).length * 2 < words.length || words.length === 0
  )
}
