import type { Direction } from '../../../video/direction.ts'
import { coloursOfSet, findColours } from './colours.ts'
import type { ConceptMatch } from './concepts.ts'
import { speedFactorOf } from './speed-factor.ts'
import { sliceOf, textsOf, type Token } from './tokens.ts'
import type { Concept } from './vocabulary/concept.ts'
import { whereStarts } from './vocabulary/words.ts'
import type { Wish } from './wish.ts'
import { specific, oneLevel } from './specific-concepts.ts'

const lightFrom: [RegExp, 'behind' | 'left' | 'right' | 'above' | 'below' | 'front'][] = [
  [/\b(?:from|on|to) the left\b/, 'left'],
  [/\b(?:from|on|to) the right\b/, 'right'],
  [/\bfrom (?:above|overhead|the top)\b/, 'above'],
  [/\bfrom (?:below|underneath|the ground)\b/, 'below'],
  [/\b(?:from behind|behind)\b/, 'behind'],
  [/\bfrom (?:the )?front\b/, 'front'],
]

const lightOf = (
  concept: Extract<Concept, { kind: 'set-light' }>,
  wish: Wish,
  near: Token[],
): Direction => {
  const said = textsOf(wish.tokens).join(' ')
  const warmth = /\b(?:warm|golden|cozy)\b/.test(said)
    ? 0.7
    : /\b(?:cold|cool|icy)\b/.test(said)
      ? -0.7
      : 0
  return {
    kind: 'set-light',
    source: concept.source,
    from: lightFrom.find(([words]) => words.test(said))?.[1] ?? concept.from ?? 'unspecified',
    warmth: warmth || (concept.warmth ?? 0),
    colour: findColours(near, 'everyday').find(({ name }) => name !== 'golden') ?? null,
    strength: wish.amount,
    evidence: wish.evidence,
  }
}

const cameraMoveOf = (move: Extract<Concept, { kind: 'set-camera' }>['move'], wish: Wish) => {
  const said = textsOf(wish.tokens).join(' ')
  if (move !== 'pan-right' && move !== 'tilt-up') return move
  if (/\bpan/.test(said) && /\bleft\b/.test(said) && !/\bright\b/.test(said)) return 'pan-left'
  return /\btilt/.test(said) && /\bdown\b/.test(said) ? 'tilt-down' : move
}

const whereOf = (tokens: readonly Token[], prompt: string): string | null => {
  const at = tokens.findIndex(({ text }, i) => i > 0 && whereStarts.has(text))
  return at > 0 ? sliceOf(prompt, tokens.slice(at)) : null
}

/** What one phrase asks for inside its wish: amount, colour and place are read around it. */
export const directionOfConcept = (
  match: ConceptMatch,
  tokens: readonly Token[],
  wish: Wish,
): Direction[] => {
  const { concept } = match.value
  const { evidence, amount } = wish
  const near = tokens.slice(Math.max(0, match.start - 3), match.end + 1)
  switch (concept.kind) {
    case 'set-style':
      return [{ ...concept, strength: amount, evidence }]
    case 'adjust-colour': {
      const takes = concept.operation === 'tint' ? 1 : concept.operation === 'duotone' ? 2 : 0
      const colours = takes > 0 ? findColours(tokens, 'listed').slice(0, takes) : []
      const { operation, look = null } = concept
      return [{ kind: concept.kind, operation, amount, colours, look, evidence }]
    }
    case 'set-light':
      return [lightOf(concept, wish, near)]
    case 'set-weather':
      return [
        {
          kind: concept.kind,
          weather: concept.weather,
          intensity: concept.intensity ?? amount,
          evidence,
        },
      ]
    case 'set-palette': {
      const colours = coloursOfSet(concept.palette)
      return colours.length > 0 ? [{ kind: concept.kind, colours, strength: amount, evidence }] : []
    }
    case 'set-camera':
      return [{ kind: concept.kind, move: cameraMoveOf(concept.move, wish), amount, evidence }]
    case 'set-speed':
      return [
        {
          ...concept,
          factor: speedFactorOf(concept.operation, tokens) ?? concept.factor ?? null,
          evidence,
        },
      ]
    case 'add-effect':
      return [{ ...concept, where: whereOf(tokens.slice(match.end - 1), wish.prompt), evidence }]
    case 'set-sound': {
      const isLevel = concept.operation === 'louder' || concept.operation === 'quieter'
      return [{ ...concept, ...(isLevel && { amount }), evidence }]
    }
    case 'set-time-of-day':
    case 'set-season':
    case 'change-length':
    case 'change-frame':
      return [{ ...concept, evidence }]
  }
}

const valueKey = (direction: Direction): string => JSON.stringify({ ...direction, evidence: null })

/** The same wish said twice is one. */
export const withoutRepeats = (directions: readonly Direction[]): Direction[] => {
  const seen = new Set<string>()
  return directions.filter((direction) => {
    const key = valueKey(direction)
    return !seen.has(key) && seen.add(key) !== undefined
  })
}

/** One direction a phrase, in order, each value once. */
export const directionsOfConcepts = (
  matches: readonly ConceptMatch[],
  tokens: readonly Token[],
  wish: Wish,
): Direction[] =>
  withoutRepeats(
    oneLevel(specific(matches).flatMap((match) => directionOfConcept(match, tokens, wish))),
  )
