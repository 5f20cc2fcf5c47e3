import type { Direction, ParsedPrompt } from '../../../video/direction.ts'
import { withoutRepeats } from './concept-directions.ts'
import { describeScene } from './describe.ts'
import { parseWish } from './parse-wish.ts'
import { isGibberish } from './recognise/statements.ts'
import { splitWishes, type Clause } from './split-wishes.ts'
import { sliceOf, tokenise, type Token } from './tokens.ts'
import { correctTypos } from './typos.ts'
import { wishOf, type Wish } from './wish.ts'

type Reading = { clause: Clause; wish: Wish; directions: Direction[] }

const maxPromptCharacters = 32_000
const maxDirections = 200

const read = (prompt: string, clause: Clause): Reading => {
  const wish = wishOf(prompt, clause.tokens)
  return { clause, wish, directions: clause.role === 'wish' ? parseWish(wish) : [] }
}

/** A clause that no recogniser read, in words, without a command: it tells of a scene. */
const describes = ({ wish, directions }: Reading): boolean =>
  directions.length === 0 &&
  wish.command === null &&
  wish.tokens.length > 0 &&
  !isGibberish(wish.tokens)

/** Camera and speed words stand beside a description: "a boy feeding ducks, zoom out". */
const isCommanded = ({ clause, wish }: Reading): boolean =>
  clause.role === 'wish' && wish.command !== null && wish.command.frame !== 'phrase'

/**
 * Reads a prompt into directions in the order said. Pure and synchronous; the first call loads the
 * language data. `sourcePrompt` is the prompt the source was made with: a description is compared
 * with it. What is understood as a constraint ("keep the rest") is neither a direction nor unparsed.
 */
export const parsePrompt = (
  prompt: string,
  options: { sourcePrompt?: string | null } = {},
): ParsedPrompt => {
  const tokens = correctTypos(tokenise(prompt.slice(0, maxPromptCharacters)))
  const clauses = splitWishes(tokens)
  const readings = clauses.map((clause) => read(prompt, clause))
  const commanded = readings.some(isCommanded)
  const directions: Direction[] = []
  const unparsed: string[] = []
  let described: Token[][] = []
  const flush = () => {
    if (described.length === 0) return
    directions.push(
      ...describeScene(prompt, spanning(tokens, described), options.sourcePrompt ?? null),
    )
    described = []
  }
  for (const reading of readings) {
    if (reading.clause.role === 'keep') continue
    if (!commanded && reading.clause.role === 'wish' && describes(reading)) {
      described.push(reading.wish.tokens)
      continue
    }
    flush()
    directions.push(...reading.directions)
    if (reading.directions.length === 0 && reading.wish.evidence)
      unparsed.push(sliceOf(prompt, reading.wish.tokens))
  }
  flush()
  return { directions: withoutRepeats(directions).slice(0, maxDirections), unparsed }
}

/** All tokens from the first run to the end of the last, so that a description stays whole. */
const spanning = (tokens: readonly Token[], runs: readonly Token[][]): Token[] => {
  const start = runs[0]?.[0]?.start ?? 0
  const end = runs.at(-1)?.at(-1)?.end ?? 0
  return tokens.filter((token) => token.start >= start && token.end <= end)
}
