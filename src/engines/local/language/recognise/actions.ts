import type { Direction } from '../../../../video/direction.ts'
import { infinitiveOf } from '../english.ts'
import { nounOf } from '../noun-phrase.ts'
import { sliceOf, type Token } from '../tokens.ts'
import { isVerb } from '../word-classes.ts'
import type { Wish } from '../wish.ts'

const auxiliary = new Set([
  'to',
  'start',
  'starts',
  'begin',
  'begins',
  'be',
  'is',
  'are',
  'now',
  'suddenly',
  'then',
  'should',
  'must',
  'will',
])

/** The verb phrase in its base form: "taking a bow" -> "take a bow". */
export const baseAction = (prompt: string, action: readonly Token[]): string => {
  const start = action.findIndex(({ text }) => !auxiliary.has(text))
  const rest = start > 0 ? action.slice(start) : [...action]
  const verbAt = rest.findIndex(({ text }) => isVerb(text))
  if (verbAt !== 0) return sliceOf(prompt, rest)
  const verb = infinitiveOf(rest[0]?.text ?? '')
  const tail = sliceOf(prompt, rest.slice(1))
  return tail ? `${verb} ${tail}` : verb
}

/** A thing in the scene does something. */
export const actionOf = (
  wish: Wish,
  noun: readonly Token[],
  action: readonly Token[],
): Direction[] => {
  const subjectAt = action.findIndex(({ text }, i) => i > 0 && isVerb(text))
  const implied =
    noun.length === 0 || nounOf(noun) === '' ? action.slice(0, Math.max(0, subjectAt)) : noun
  const said = baseAction(wish.prompt, implied === noun ? action : action.slice(subjectAt))
  if (!said) return []
  return [
    {
      kind: 'set-action',
      noun: nounOf(implied) || 'subject',
      action: said,
      evidence: wish.evidence,
    },
  ]
}
