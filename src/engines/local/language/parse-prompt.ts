import type { Direction, ParsedPrompt } from '../../../video/direction.ts'
import { withoutRepeats } from './concept-directions.ts'
import { describeScene } from './describe.ts'
import { parseAddition } from './recognise/additions.ts'
import { withMentions } from './mentions.ts'
import { speaksOfOneHue } from './one-hue.ts'
import { parseWish } from './parse-wish.ts'
import { isGibberish } from './recognise/statements.ts'
import { splitWishes, type Clause } from './split-wishes.ts'
import { sliceOf, tokenise, type Token } from './tokens.ts'
import { soundHeads } from './vocabulary/sounds.ts'
import { withCaptionsApart } from './captions-apart.ts'
import { withTheirTimes } from './timed-captions.ts'
import { correctTypos } from './typos.ts'
import { wishOf, type Wish } from './wish.ts'

type Reading = { clause: Clause; wish: Wish; directions: Direction[] }

const maxPromptCharacters = 32_000
const maxDirections = 200

const readers: Record<Clause['role'], (wish: Wish) => Direction[]> = {
  wish: parseWish,
  addition: parseAddition,
  keep: () => [],
  elaboration: () => [],
}

const read = (prompt: string, clause: Clause): Reading => {
  const spoken = wishOf(prompt, clause.tokens, clause.implied)
  const wish = clause.said ? { ...spoken, evidence: sliceOf(prompt, clause.said) } : spoken
  return { clause, wish, directions: readers[clause.role](wish) }
}

/** The words of the prompt: not those that stand in for a pronoun. */
const spokenIn = ({ clause, wish }: Reading): Token[] => clause.said ?? wish.tokens

/** A clause that no recogniser read, in words, without a command: it tells of a scene. */
const describes = ({ wish, directions }: Reading): boolean =>
  directions.length === 0 &&
  wish.command === null &&
  wish.tokens.length > 0 &&
  !speaksOfOneHue(wish.tokens) &&
  !isGibberish(wish.tokens)

/** Camera and speed words stand beside a description: "a boy feeding ducks, zoom out". */
const isCommanded = ({ clause, wish }: Reading): boolean =>
  clause.role === 'wish' && wish.command !== null && wish.command.frame !== 'phrase'

const shortestCaptionTokens = 6
const indefinite =
  /^(?:an?|two|three|four|five|several|some|many|no|close|wide|medium|aerial|\p{L}+ing)$/u

/**
 * A caption tells of somebody new at length, and its verbs are told, not asked: "a boy looks up, drops
 * the ball and turns to the camera". Only a command that begins a sentence makes it an edit.
 */
const isCaption = (readings: readonly Reading[], tokens: readonly Token[]): boolean => {
  const [first] = readings
  const opening = first?.wish.tokens[0]?.text ?? ''
  if (!first || !describes(first) || !indefinite.test(opening)) return false
  if (first.wish.tokens.length < shortestCaptionTokens) return false
  const stops = new Set(tokens.filter(({ type }) => type === 'stop').map(({ end }) => end))
  const after = (start: number) => tokens.findLast(({ end }) => end <= start)?.end ?? -1
  return !readings.some(
    (reading) => isCommanded(reading) && stops.has(after(reading.clause.tokens[0]?.start ?? 0)),
  )
}

/** "waves crashing" in a description tells what is there. */
const isHeard = ({ wish, directions }: Reading): boolean =>
  directions.length > 0 &&
  directions.every(({ kind }) => kind === 'set-sound') &&
  wish.command === null &&
  !wish.tokens.some(({ text }) => soundHeads.has(text))

/** What tells of the scene, as one description, and where it begins among the readings. */
const descriptionIn = (readings: readonly Reading[], tokens: readonly Token[]): Set<Reading> => {
  const caption = isCaption(readings, tokens)
  if (!caption && readings.some(isCommanded)) return new Set()
  const tells = (reading: Reading) =>
    reading.clause.role === 'wish' && (describes(reading) || (caption && isCommanded(reading)))
  const own = readings.filter(tells)
  const told = own.length === 0 ? own : readings.filter((one) => tells(one) || isHeard(one))
  const goesOn = ({ clause, directions }: Reading, i: number) =>
    clause.role !== 'wish' && clause.role !== 'keep' && directions.length === 0 && i > 0
  return told.length === 0 ? new Set() : new Set([...told, ...readings.filter(goesOn)])
}

/**
 * Reads a prompt into directions in the order said. Pure and synchronous; the first call loads the
 * language data. `sourcePrompt` is the prompt the source was made with: a description is compared
 * with it. What is understood as a constraint ("keep the rest") is neither a direction nor unparsed.
 */
export const parsePrompt = (
  prompt: string,
  options: { sourcePrompt?: string | null } = {},
): ParsedPrompt => {
  const tokens = withCaptionsApart(correctTypos(tokenise(prompt.slice(0, maxPromptCharacters))))
  const readings = withTheirTimes(withMentions(splitWishes(tokens))).map((clause) =>
    read(prompt, clause),
  )
  const described = descriptionIn(readings, tokens)
  const directions: Direction[] = []
  const unparsed: string[] = []
  let isDescribed = false
  for (const reading of readings) {
    const { role } = reading.clause
    if (described.has(reading)) {
      if (isDescribed) continue
      isDescribed = true
      const runs = [...described].map(spokenIn)
      directions.push(
        ...describeScene(prompt, spanning(tokens, runs), options.sourcePrompt ?? null),
      )
      continue
    }
    directions.push(...reading.directions)
    if (reading.directions.length === 0 && role === 'wish' && reading.wish.evidence)
      unparsed.push(sliceOf(prompt, spokenIn(reading)))
  }
  const wished = directions.filter((direction, i) => !cancels(direction, directions.slice(0, i)))
  return { directions: withoutRepeats(wished).slice(0, maxDirections), unparsed }
}

/** "add rain but no thunder" still wants the rain. */
const cancels = (direction: Direction, before: readonly Direction[]): boolean =>
  direction.kind === 'set-weather' &&
  direction.weather === 'clear' &&
  /^(?:no|without|not)\b/i.test(direction.evidence) &&
  before.some((other) => other.kind === 'set-weather' && other.weather !== 'clear')

/** All tokens from the first run to the end of the last, so that a description stays whole. */
const spanning = (tokens: readonly Token[], runs: readonly Token[][]): Token[] => {
  const start = Math.min(...runs.map((run) => run[0]?.start ?? Infinity))
  const end = Math.max(...runs.map((run) => run.at(-1)?.end ?? 0))
  return tokens.filter((token) => token.start >= start && token.end <= end)
}
