import { conceptTable } from './concepts.ts'
import { PhraseTable } from './phrase-table.ts'
import { textsOf, type Token } from './tokens.ts'
import { ambiguousCommands, commands, type CommandFrame } from './vocabulary/commands.ts'
import { leadIns, pronouns, wholeVideo } from './vocabulary/words.ts'
import { isDeterminer } from './word-classes.ts'

export type Command = { frame: CommandFrame; verb: string; length: number }

const particles = new Set([
  'in',
  'out',
  'up',
  'down',
  'left',
  'right',
  'back',
  'off',
  'to',
  'around',
  'into',
  'it',
  'with',
])
const maxCommandWords = 3
const maxLeadInTokens = 16
const addingForms: Record<string, string> = { adding: 'add', zooming: 'zoom', panning: 'pan' }

const politeness = [
  'i would like you to',
  'i would like to',
  'i would like',
  'i want you to',
  'i want to',
  'i want',
  "i'd like you to",
  "i'd like to",
  "i'd like",
  'i need',
  'can you please',
  'can you',
  'could you please',
  'could you',
  'would you',
  'can we',
  "let's",
  'lets',
  'try to',
  'it should be',
  'there should be',
  'there is',
  'give me',
  'show me',
  'we need',
  'i wish',
  'how about',
  'what if',
  'what would this look like',
  'what would it look like',

  'it needs to be',
  'i need it to be',
  'go ahead and',
]

const politeTable = new PhraseTable<true>()
politeTable.add(politeness.join('|'), true)

/** How many tokens at the head say nothing: "please", "can you", "and then". */
export const leadInLength = (tokens: readonly Token[]): number => {
  const texts = textsOf(tokens.slice(0, maxLeadInTokens))
  let i = 0
  for (;;) {
    const text = tokens[i]?.text
    const phrase = politeTable.matchAt(texts, i)
    if (phrase) i = phrase.end
    else if (
      text !== undefined &&
      (leadIns.has(text) || text === ',' || tokens[i]?.type === 'mark')
    )
      i++
    else return i
  }
}

/** The command at the head of a run of tokens. `firm` refuses verbs that may well be nouns there. */
export const commandAt = (tokens: readonly Token[], firm: boolean): Command | null => {
  for (let length = maxCommandWords; length > 0; length--) {
    const run = tokens.slice(0, length)
    if (run.length < length) continue
    const words = run.map(({ text }) => addingForms[text] ?? text).join(' ')
    const frame = commands.get(words)
    if (!frame) continue
    if (length === 1 && firm && ambiguousCommands.has(words) && !hasObject(tokens)) return null
    return { frame, verb: words, length }
  }
  return null
}

const hasObject = (tokens: readonly Token[]): boolean => {
  const next = tokens[1]?.text
  if (next === undefined) return false
  if (isDeterminer(next) || pronouns.has(next) || wholeVideo.has(next) || particles.has(next))
    return true
  if (tokens[1]?.type === 'quote' || tokens[1]?.hyphened) return true
  const texts = textsOf(tokens)
  const phrase = conceptTable().matchAt(texts, 0)
  if (phrase && phrase.end > 1) return phrase.value.concept.kind === 'set-camera'
  return conceptTable().matchAt(texts, 1) !== null || texts[0] === 'no'
}
