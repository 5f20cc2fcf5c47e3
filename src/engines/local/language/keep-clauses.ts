import { leadInLength } from './command.ts'
import type { Token } from './tokens.ts'
import { changeVerbs, keepStarts } from './vocabulary/commands.ts'

const stays = new Set([
  'remain',
  'remains',
  'remaining',
  'stay',
  'stays',
  'unchanged',
  'intact',
  'untouched',
  'maintained',
  'preserved',
  'unaltered',
  'unaffected',
  'kept',
])
const negations = new Set([
  "don't",
  'dont',
  'never',
  'not',
  "doesn't",
  "shouldn't",
  'avoid',
  "won't",
  "mustn't",
])

const heads: RegExp[] = [
  /^(?:do not|no changes?)\b/,
  /^(?:make sure|so that|such that|it is necessary|it is important|as long as|be sure)\b/,
  /^(?:the )?(?:everything else|rest|others|all else|all other|all original)\b/,
  /^(?:must|should) not\b/,
  /^(?:i )?(?:don't|dont|do not) (?:want|need) (?:you|to|it to|any changes?|anything)\b/,
  /^(?:all )?same (?:everything|framing|composition|pose|background|camera|lighting|face|person|people)\b/,
  /^(?:nothing|no one|nobody) else\b/,
]

/** True for a clause that says what must not change, or that negates an edit: it asks for nothing. */
export const isKeepClause = (tokens: readonly Token[]): boolean => {
  const from = tokens[0]?.text === 'so' ? 0 : leadInLength(tokens)
  const rest = tokens.slice(from).filter(({ text }) => text !== 'while')
  const first = rest[0]?.text ?? ''
  if (keepStarts.has(first) || negations.has(first)) return true
  if (first === 'without' && rest.slice(1, 4).some(({ text }) => changeVerbs.has(text))) return true
  const head = rest
    .slice(0, 5)
    .map(({ text }) => text)
    .join(' ')
  return heads.some((pattern) => pattern.test(head))
}

/** True for a statement that something stays: "the background must remain still". */
export const saysItStays = (tokens: readonly Token[]): boolean =>
  tokens.some(({ text }, i) => stays.has(text) && i > 0) &&
  !tokens.some(({ type }) => type === 'quote')
