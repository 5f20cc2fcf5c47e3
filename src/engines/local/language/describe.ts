import type { Direction } from '../../../video/direction.ts'
import { directionsOfConcepts } from './concept-directions.ts'
import { singularOf } from './noun-phrase.ts'
import { sliceOf, tokenise, type Token } from './tokens.ts'
import { articles, fillers, possessives, prepositions, pronouns } from './vocabulary/words.ts'
import { conceptsIn, wishOf } from './wish.ts'

const maxDifferences = 24
const typedInside = new Set([
  'set-camera',
  'set-time-of-day',
  'set-speed',
  'set-season',
  'set-weather',
])
const opens = new Set(['at', 'in', 'during', 'on', 'wide', 'slow', ','])

const contentOf = (token: Token): string | null => {
  const { text, type } = token
  if (type === 'comma' || type === 'mark' || type === 'stop') return null
  const empty =
    articles.has(text) || possessives.has(text) || prepositions.has(text) || pronouns.has(text)
  return empty || ['is', 'are', 'and', 'as', 'it', 'its', 'or', 'that'].includes(text)
    ? null
    : stemOf(text)
}
const stemOf = (text: string) => singularOf(text).replace(/(?:ing|ed|ly|e)$/, '')

/** Phrases of the description whose words the source's prompt does not say, as written. */
export const differencesFrom = (
  prompt: string,
  tokens: readonly Token[],
  sourcePrompt: string,
): string[] => {
  const known = new Set(tokenise(sourcePrompt).map(contentOf))
  const runs: Token[][] = [[]]
  for (const token of tokens) {
    const content = contentOf(token)
    const breaks =
      token.type === 'comma' || token.type === 'stop' || (content !== null && known.has(content))
    if (breaks) runs.push([])
    else if (content !== null || (runs.at(-1)?.length ?? 0) > 0) runs.at(-1)?.push(token)
  }
  return runs
    .map((run) =>
      sliceOf(prompt, run.slice(0, run.findLastIndex((token) => contentOf(token) !== null) + 1)),
    )
    .filter((text) => text.length > 0)
    .slice(0, maxDifferences)
}

/** Camera, time and weather that a description plainly names: "At golden hour, ...", "Wide tracking shot of ...". */
const typedIn = (prompt: string, sentence: readonly Token[]): Direction[] =>
  conceptsIn(sentence, false)
    .filter(({ start, end, value }) => {
      const before = sentence[start - 1]?.text ?? ''
      const { kind } = value.concept
      if (!typedInside.has(kind)) return false
      if (kind === 'set-camera')
        return (
          end - start > 1 &&
          /\b(?:shot|view|angle|perspective|movement)$/.test(sentence[end - 1]?.text ?? '')
        )
      return (
        ((start === 0 ||
          opens.has(before) ||
          (fillers.has(before) && opens.has(sentence[start - 2]?.text ?? ''))) &&
          sentence[end]?.type !== 'word') ||
        (kind === 'set-speed' && start <= 1)
      )
    })
    .slice(0, 4)
    .flatMap((match) => {
      const evidence = sliceOf(prompt, sentence.slice(match.start, match.end))
      return directionsOfConcepts([match], sentence, {
        ...wishOf(prompt, sentence.slice(match.start, match.end)),
        evidence,
      })
    })

/** A full description instead of a command, and the typed directions it plainly contains. */
export const describeScene = (
  prompt: string,
  tokens: readonly Token[],
  sourcePrompt: string | null,
): Direction[] => {
  const scene = sliceOf(prompt, tokens)
  const differences = sourcePrompt ? differencesFrom(prompt, tokens, sourcePrompt) : []
  return [
    { kind: 'describe-scene', scene, differences, evidence: scene },
    ...typedIn(prompt, tokens),
  ]
}
