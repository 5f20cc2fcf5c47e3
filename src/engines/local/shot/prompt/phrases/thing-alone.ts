/** Things that are mostly part of something else, or of how the shot is made: when they stand for themselves. */
import type { PhraseSpan } from './phrase.ts'
import { describingOf } from './phrase.ts'

/** The picture of such a thing where the phrase means the thing; null otherwise, and of all other nouns. */
export function thingAlone(noun: string, span: PhraseSpan): string | null {
  if (!Object.hasOwn(things, noun)) return null
  const [picture, isMeant] = things[noun]!
  return isMeant(span) ? picture : null
}

/** "a feather drifts down", not "with a feather". */
function isAlone({ words, from }: PhraseSpan): boolean {
  const { kind, text } = words[from]!
  const before = words[from - 1]
  return (
    /^(determiner|count)$/.test(kind) &&
    /^(an?|one|two|three|single|\d+)$/.test(text) &&
    (before === undefined || before.after !== 'nothing' || before.kind === 'join')
  )
}

/** "a vintage camera" is a thing, "a static camera" how the shot is made. */
function isCamera(span: PhraseSpan): boolean {
  const describing = describingOf(span)
  const clause = span.words.slice(Math.max(0, span.from - 4), span.from)
  return (
    /^(an?|his|her|their|two|three|several)$/.test(describing[0] ?? '') &&
    !describing.some((word) => shotWords.test(word)) &&
    !clause.some(({ text }) =>
      /^(shot|filmed|captured|recorded|footage|from|toward|towards)$/.test(text),
    )
  )
}

/** "into the pan", not "a slow pan to the left". */
function isPan(span: PhraseSpan): boolean {
  const { words, from, last } = span
  const isMove = describingOf(span).some(
    (word) => shotWords.test(word) || /^(whip|quick|left|right|camera)$/.test(word),
  )
  const isToSide =
    words[last]!.after === 'nothing' &&
    /^(left|right|across|to|up|down|over|of|from|shot)$/.test(words[last + 1]?.text ?? '')
  return words[from]!.kind === 'determiner' && !isMove && !isToSide
}

const shotWords =
  /^(static|hand-?held|held|moving|slow|fixed|drone|shaky|floating|locked|wide|tracking|steady|single|smooth|gliding|overhead|aerial|low|high|security|surveillance|hidden|dashboard|phone|steadicam|cinematic|dynamic|orbiting|stationary|tripod|arri|red|cinema|digital|imax|super|gentle|subtle|\d.*)$/

const things: Record<string, readonly [picture: string, isMeant: (span: PhraseSpan) => boolean]> = {
  camera: ['camera', isCamera],
  pan: ['shallow-pan-of-food', isPan],
  feather: ['feather', isAlone],
  cloud: ['cloud', isAlone],
  tooth: ['tooth', isAlone],
  butter: ['butter', isAlone],
  snowflake: ['snowflake', isAlone],
}
