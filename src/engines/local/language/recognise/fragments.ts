import type { Direction, DirectionKind } from '../../../../video/direction.ts'
import { directionsOfConcepts } from '../concept-directions.ts'
import type { ConceptMatch } from '../concepts.ts'
import type { Token } from '../tokens.ts'
import { mediumHeads, styleHeads } from '../vocabulary/styles.ts'
import { prepositions } from '../vocabulary/words.ts'
import { isAdjective, isDeterminer, isGerund } from '../word-classes.ts'
import { conceptsIn, type Recogniser } from '../wish.ts'

const maxTokens = 10
const ends = new Set(['when', 'while', 'as', 'like', 'that', 'and', ',', 'where', 'which', 'who'])
/** The first noun phrase: "tornado" of "tornado in the distance". */
const nounPhraseOf = (tokens: readonly Token[]): readonly Token[] => {
  const end = tokens.findIndex(
    ({ text, type }, i) =>
      i > 0 && (prepositions.has(text) || ends.has(text) || type === 'mark' || isGerund(text)),
  )
  return end > 0 ? tokens.slice(0, end) : tokens
}

/** Kinds that a phrase names as its head: "a gentle drizzle", "dramatic side light". */
const heads: ReadonlySet<DirectionKind> = new Set<DirectionKind>([
  'set-weather',
  'set-light',
  'set-sound',
  'add-effect',
  'set-speed',
  'set-style',
  'adjust-colour',
  'set-camera',
])

const names = (match: ConceptMatch, phrase: readonly Token[]): boolean => {
  const { kind } = match.value.concept
  const head = phrase.at(-1)?.text ?? ''
  if (match.end === phrase.length) return heads.has(kind)
  if (kind === 'set-camera' || kind === 'set-speed') return true
  if (kind === 'set-style' || kind === 'adjust-colour')
    return mediumHeads.has(head) || styleHeads.has(head)
  const opensWith = phrase.slice(0, match.start).every(({ text }) => isDeterminer(text))
  return kind === 'add-effect' && opensWith && !isAdjective(phrase[match.start]?.text ?? '')
}

/** A picture of somebody: "drone shot of a beach" describes. */
const pictures = (tokens: readonly Token[], phrase: readonly Token[]): boolean =>
  tokens[phrase.length]?.text === 'of' && !isKnownThing(tokens[phrase.length + 1]?.text ?? '')
const isKnownThing = (text: string) => ['the', 'her', 'his', 'their', 'this', 'it'].includes(text)

/** A short phrase without a verb whose noun we know: a wish rather than a description. */
export const recogniseFragment: Recogniser = (wish): Direction[] => {
  const { tokens, command } = wish
  if (command !== null || tokens.length > maxTokens) return []
  const phrase = nounPhraseOf(tokens)
  const matches = conceptsIn(phrase, styleHeads.has(phrase.at(-1)?.text ?? '')).filter((match) =>
    names(match, phrase),
  )
  const isShot = matches.some(({ value }) => value.concept.kind === 'set-camera')
  const isLit = matches.some(({ value }) => value.concept.kind === 'set-light')
  if (isLit && tokens[phrase.length]?.text === 'inside') return []
  if (matches.length === 0 || (isShot && pictures(tokens, phrase))) return []
  return directionsOfConcepts(matches, tokens, wish)
}
