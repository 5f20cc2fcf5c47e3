import type { Direction } from '../../../../video/direction.ts'
import { directionsOfConcepts } from '../concept-directions.ts'
import type { ConceptMatch } from '../concepts.ts'
import { uncovered } from '../coverage.ts'
import type { Token } from '../tokens.ts'
import { styleHeads } from '../vocabulary/styles.ts'
import { prepositions } from '../vocabulary/words.ts'
import { isAdjective, isDeterminer, isGerund } from '../word-classes.ts'
import { conceptsIn, type Wish } from '../wish.ts'
import { paletteOf } from './palettes.ts'
import { findColours } from '../colours.ts'
import { definite } from './statements.ts'

/** "camera slowly circles the couple". */
const cameraSaid = (wish: Wish, matches: readonly ConceptMatch[]): Direction[] => {
  const moves = matches.filter(({ value }) => value.concept.kind === 'set-camera')
  return directionsOfConcepts(moves.slice(0, 1), wish.tokens, wish)
}

/** A short phrase that opens with what we know and then says where: "zoom in on the face", "sparkles around her hands". */
export const aboutWhole = (wish: Wish): Direction[] => {
  const matches = conceptsIn(wish.tokens, false)
  const first = matches[0]
  if (wish.tokens[0]?.text === 'camera') return cameraSaid(wish, matches)
  if (!first) return []
  const colours = findColours(wish.tokens, 'everyday')
  const isGrade =
    first.value.concept.kind === 'adjust-colour' && first.value.concept.operation === 'correct'
  if (isGrade && colours.length > 0) return paletteOf(wish, wish.tokens)
  const lead = wish.tokens.slice(0, first.start)
  const rest = uncovered(lead, conceptsIn(lead, true)).filter(({ text }) => !measures.has(text))
  const leads = rest.every(
    ({ text }) => isDeterminer(text) || isAdjective(text) || text.endsWith("'s"),
  )
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
  const listed = listFrom(wish.tokens, matches)
  const end = listed.at(-1)?.end ?? first.end
  const headed = wish.tokens.slice(end).findIndex(({ text }) => !styleHeads.has(text))
  const next = wish.tokens[end + Math.max(0, headed)]?.text ?? ''
  const moves =
    (['set-weather', 'set-light', 'add-effect'].includes(kind) && isGerund(next)) ||
    (kind === 'set-light' && lightMoves.has(next))
  const onlyMoves = moves && leads
  if (onlyMoves) return directionsOfConcepts(listed, wish.tokens, wish)
  const isShot = kind === 'set-camera' && next === 'of'
  if (isShot && !definite(wish.tokens.slice(first.end + 1, first.end + 2))) return []
  if (kind === 'set-light' && next === 'inside') return []
  const ends =
    prepositions.has(next) ||
    prepositions.has(wish.tokens[end - 1]?.text ?? '') ||
    afterPhrase.has(next)
  return leads && opens && (ends || headed < 0)
    ? directionsOfConcepts(listed, wish.tokens, wish)
    : []
}

const afterPhrase = new Set(
  'of frame , a like when while as once after before until please'.split(' '),
)

const lightMoves = new Set(
  'flicker flickers dance dances play plays pulse pulses fall falls'.split(' '),
)

const measures = new Set(
  'burst shower hint touch bit lot lots puff puffs wisp wisps sprinkle dash bunch layer couple trail cloud some'.split(
    ' ',
  ),
)

/** "embers and smoke in the air": phrases in one list. */
const listFrom = (tokens: readonly Token[], matches: readonly ConceptMatch[]): ConceptMatch[] => {
  const listed = matches.slice(0, 1)
  for (const match of matches.slice(1)) {
    const between = tokens.slice(listed.at(-1)?.end ?? 0, match.start)
    const joins = between.some(({ text }) => text === 'and' || text === ',')
    const isList = between.every(
      ({ text }) => text === 'and' || text === ',' || isDeterminer(text) || isAdjective(text),
    )
    if (!joins || !isList) break
    listed.push(match)
  }
  return listed
}
