import { commandAt } from './command.ts'
import type { Token } from './tokens.ts'
import type { Clause } from './split-wishes.ts'

/** "its too dull, pump up the colours": what is wrong is told before what to do about it. */
export const complains = (tokens: readonly Token[]): boolean => {
  const said = tokens
    .slice(0, 9)
    .map(({ text }) => text)
    .join(' ')
  return /^(?:it's|its|it is|it|this|this is|that's|the \w+|everything)(?: is| looks| feels| seems| a| way| so| just)* (?:bit |little |kinda |far |much )?(?:too|so|dull|boring|flat|bland|plain|ugly|lifeless|empty|washed out|shaky|dark|bright|cold|warm|noisy|loud|quiet|slow|fast)\b/.test(
    said,
  )
}

export const withoutComplaints = (clauses: readonly Clause[]): Clause[] =>
  clauses.map((clause, i) => {
    const next = clauses[i + 1]
    const isBeforeWish = next?.role === 'wish' && commandAt(next.tokens, true) !== null
    const isComplaint = clause.role === 'wish' && isBeforeWish && complains(clause.tokens)
    return isComplaint ? { ...clause, role: 'elaboration' } : clause
  })
