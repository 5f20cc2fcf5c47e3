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
  'by',
  'at',
  'during',
  'inside',
])
const maxCommandWords = 3
const maxLeadInTokens = 16
const addingForms: Record<string, string> = {
  adding: 'add',
  zooming: 'zoom',
  panning: 'pan',
  changing: 'change',
  putting: 'put',
  removing: 'remove',
  replacing: 'replace',
}

/** What is asked first and says nothing of what is wanted; `|` separates, the longest counts. */
const politeness = [
  'i would like you to|i would like to see|i would like to have|i would like to|i would like',
  'i want you to|i want to see|i want to|i want|i wanna see|i wanna|i need you to|i need to|i need|need|needs|we need|it needs|this needs|must have',
  "i'd like you to|i'd like to see|i'd like to|i'd like|i'd love you to|i'd love to see|i'd love to",
  "i'd love for|i'd love it if you could|i'd love|i'd like for|i would love to see|i would love",
  'i would love to|id like to|id like|id love|i was thinking|i think|i wish',
  'can you please|can you just|can you|could you please|could you maybe|could you possibly|could you',
  'would you please|would you mind|would you|will you|can u|could u|are you able to|is it possible to',
  'can we please|can we just|can we have|can we get|can we see|can we|could we have|could we get',
  'could we see|could we|can i have|can i get|can i see|could i get|could i have|may i have',
  "let's|lets|let me see|try to|try and|go ahead and|please just|it should be|there should be",
  'there is|there are|there needs to be|there must be|give me|show me|we need to|we need|we want',
  'how about we|how about|what about|what if we|what if it were|what if it was|what if',
  'what would this look like|what would it look like|show me what this looks like',
  'edit the video so that|edit the video so|edit the video to|edit this so that|edit this so|edit it so',
  'change the video so that|change it so that|change it so|change this so that|modify the video so that',
  'modify it so that|alter the video so that|make it so that|make it so|edit the clip so that|so that',
  'same video but|same clip but|same scene but|same shot but|the same video but|the same shot but',
  'the same clip but|exactly the same but|same but|this but|same thing but|the same scene but',
  'everything the same but|everything the same except|same thing with|same video with|same shot with',
  'same clip with|same scene with|the same but|it but|this video but|this clip but|this shot but',
  'except that|except for|except|let there be',
  'it needs to be|it has to be|it must be|i need it to be|i need this to be|need this to be',
  'my request is to|your task is to|the task is to|i was wondering if you could|any chance you can',
  'you should|you could|you can|we should|we could|now i want you to|now i want|in this video',
  'in the video|in this clip|for this video|for this clip|for the video',
]

const politeTable = new PhraseTable<true>()
politeTable.add(politeness.join('|'), true)

const ordinals = new Set(['first', 'second', 'third'])

/** The "first" of "first person view" is no "first, ...". */
const countsNext = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1]
  if (!ordinals.has(tokens[i]?.text ?? '') || next === undefined) return false
  const isSaid = next.type === 'comma' || leadIns.has(next.text) || commands.has(next.text)
  return !isSaid && !['i', 'you', 'can', 'could', 'of', 'thing'].includes(next.text)
}

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
      ((leadIns.has(text) && !countsNext(tokens, i)) || text === ',' || tokens[i]?.type === 'mark')
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
