/** The clause that a word stands in, as far as it has been read. */
import { singularOf } from '../../picture-for.ts'
import type { TaggedWord } from './tagged-word.ts'
import { isSomebody } from './word-alone.ts'

/** The words since the last mark, conjunction or relative pronoun. */
export function clauseOf(said: readonly TaggedWord[]): readonly TaggedWord[] {
  const start = said.findLastIndex(
    ({ after, kind, text }) =>
      after !== 'nothing' || /^(break|join)$/.test(kind) || /^(who|which|that)$/.test(text),
  )
  return said.slice(start + 1)
}

/** "a boy and his grandfather fly": two of them. */
export function isJoinedBefore(
  said: readonly TaggedWord[],
  clause: readonly TaggedWord[],
): boolean {
  const join = said[said.length - clause.length - 1]
  const other = said[said.length - clause.length - 2]
  return (
    join?.text === 'and' &&
    other?.kind === 'noun' &&
    clause.every(({ kind }) => kind !== 'preposition')
  )
}

/** "a girl in boots stomps": the verb goes with who is named first. */
export function isOneBeforePreposition(clause: readonly TaggedWord[]): boolean {
  const end = clause.findIndex(({ kind }) => kind === 'preposition')
  const head = clause[end - 1]
  return head?.kind === 'noun' && !singularOf(head.text).isPlural && isSomebody(head.text)
}
