import type { Direction } from '../../../../video/direction.ts'
import { sliceOf, type Token } from '../tokens.ts'
import { captionVerbs, captionWords, prepositions } from '../vocabulary/words.ts'
import { wishOf, type Recogniser, type Wish } from '../wish.ts'
import { find, lookSaid, motionSaid, whenSaid, whereSaid } from './caption-phrases.ts'

const unquote = (raw: string) => raw.slice(1, -1).replace(/^\p{Zs}+|\p{Zs}+$/gu, '')

const longestCaptionCharacters = 200
const longestSaidCharacters = 600

/** What stands before the words: "text that says", "with my name", "caption:". */
const opening =
  /^(?:(?:(?:big|bold|small|large|white|red|neon|animated|short|little|simple|opening|closing|end|main|lower|third|name|new|nice|persistent|photo|video|film|music) )*(?:texts?|titles?|captions?|subtitles?|heading|headline|label|watermark|slogan|quote|message|words?|lettering|letters?|date|phrase|hashtag|credits?|lower[ -]thirds?|tagline|logo|name tag|sign|banner|card|overlay)(?: (?:overlay|card|tag|line|on screen))?|out|it|this|that|which|says?|saying|reads?|reading|with|of|my name|the name|her name|his name|name|called|titled|caption|write|writing|written|spells?|spelling|is|being|the|a|an|some|him|them|me|us|to say|to read|as|on screen|onscreen|:|-|–|=)(?![\p{L}\d])[\s:]*/iu

/** The "!" that ends the words ends the sentence too. */
const withItsMark = (text: string, prompt: string, end: number): string =>
  text && prompt.slice(0, end).endsWith(text) && /[!?]/.test(prompt[end] ?? '')
    ? text + prompt.charAt(end)
    : text

const isNamed = (text: string) => /^[\p{Lu}\d©@#]/u.test(text)

/** "a credit line by Jane Doe": the line reads so. */
const credited = /^(?:\p{L}+ )?by \p{Lu}/u

/** "the text see you soon": what follows is the text, where it is no place. */
const namedText =
  /^the (?:text|caption|title|words?|subtitle|phrase|message) (?!(?:in|on|at|to|of|with|from|for|over|above|below|under|behind|near|as|is|and|that|which)(?!\p{L}))\p{L}/iu

/** The words as written, where no quotes tell: "add the title Summer in Greece at the top". */
const unquotedText = (said: string): string => {
  let rest = said.slice(0, longestSaidCharacters)
  let hasVerb = namedText.test(rest)
  const hasCredit = /\bcredits?\b/i.test(rest)
  for (let match = opening.exec(rest); match; match = opening.exec(rest)) {
    if (isNamed(rest) && /^(?:the|a|an|it|this|that|my|name)/i.test(rest) && hasVerb) break
    if (/say|read|spell|writ|called|titled|name|words?\b|:/i.test(match[0])) hasVerb = true
    rest = rest.slice(match[0].length)
  }
  const isCredited = hasCredit && credited.test(rest)
  const cuts = [
    find(motionSaid, rest),
    find(whereSaid, rest),
    find(whenSaid, rest),
    find(lookSaid, rest),
  ]
  const ends = cuts.map(({ at }) => at).filter((at) => at > 0)
  const text = rest.slice(0, Math.min(rest.length, ...ends)).replace(/^[\s,;:(]+|[\s,;:)]+$/gu, '')
  return text.length <= longestCaptionCharacters && (hasVerb || isCredited || isNamed(text))
    ? text
    : ''
}

/** "put my name (Tomasz) in the lower third". */
const saysMyName = (tokens: readonly Token[]): boolean =>
  tokens.some(({ text }, i) => i < 4 && text === 'my' && tokens[i + 1]?.text === 'name')

/** "big bold text that says SOLD": a text word, and soon what it says. */
const saysText = (tokens: readonly Token[]): boolean => {
  const at = tokens.findIndex(({ text }, i) => i < 5 && captionWords.has(text))
  const says = tokens.slice(at + 1, at + 4).some(({ text }) => saying.has(text))
  return at >= 0 && says
}
const saying = new Set(['says', 'saying', 'reads', 'reading', 'say', 'read', 'spelling'])

/** A text verb, a text word after a command, or a quote as what is added. */
const speaksOfText = (wish: Wish, quote: Token | undefined): boolean => {
  const { tokens, command, body } = wish
  const first = tokens[0]?.text ?? ''
  const isTitled = captionWords.has(tokens[1]?.text ?? '') && tokens[2] === quote
  const isAlone = tokens[3] === undefined || prepositions.has(tokens[3].text)
  if (quote !== undefined && first === 'the' && isTitled && isAlone) return true
  const asksFor = command !== null || captionVerbs.has(first) || captionWords.has(first)
  const isNamed = tokens.some(({ text }) => captionWords.has(text) || captionVerbs.has(text))
  if (isLowerThird(tokens) || saysMyName(tokens) || (isNamed && asksFor) || saysText(tokens))
    return true
  return quote !== undefined && (body[0] === quote || tokens[0] === quote) && tokens.length < 16
}

/** "add a lower third": the text itself; "in the lower third" is a place. */
const isLowerThird = (tokens: readonly Token[]): boolean => {
  const at = tokens.findIndex(
    ({ text }, i) => i < 6 && text === 'lower' && /^thirds?$/.test(tokens[i + 1]?.text ?? ''),
  )
  return at >= 0 && !tokens.slice(0, at).some(({ text }) => prepositions.has(text))
}

const plainNouns = new Set('sign banner card message credits label logo name'.split(' '))
const isAboutText = ({ tokens, command }: Wish): boolean =>
  command?.frame !== 'change' &&
  (tokens.some(({ text }) => captionWords.has(text) && !plainNouns.has(text)) ||
    tokens.some(({ text }, i) => captionVerbs.has(text) && i <= 2) ||
    saysMyName(tokens) ||
    isLowerThird(tokens))

const longestTimedTokens = 40

/** "from 2s to 4s show the caption 'Look'": the time comes first. */
const afterItsTime = (wish: Wish): Direction[] => {
  const { tokens, prompt, evidence } = wish
  const said = sliceOf(prompt, tokens)
  const { text: when, at, end } = find(whenSaid, said)
  if (at !== 0) return []
  const from = (tokens[0]?.start ?? 0) + end
  const rest = tokens.filter(({ start, type }) => start >= from && type !== 'comma')
  return recogniseCaption(wishOf(prompt, rest)).flatMap((direction) =>
    direction.kind === 'add-caption' ? [{ ...direction, when, evidence }] : [],
  )
}

/** "add the title 'HOME' at the bottom": a text to show, word for word. */
export const recogniseCaption: Recogniser = (wish): Direction[] => {
  const isShort = wish.tokens.length <= longestTimedTokens
  if (isShort && wish.command === null && prepositions.has(wish.tokens[0]?.text ?? '')) {
    const late = afterItsTime(wish)
    if (late.length > 0) return late
  }
  const frame = wish.command?.frame
  if (frame === 'remove' || frame === 'change' || frame === 'animate') return []
  const { tokens, prompt, evidence } = wish
  const handle =
    frame === 'add' || frame === 'put' ? /(?<!\S)@[\p{L}\d_.]{2,30}/u.exec(evidence) : null
  const quote = tokens.find(({ type }) => type === 'quote')
  if (handle === null && !speaksOfText(wish, quote)) return []
  const isVerb = captionVerbs.has(tokens[0]?.text ?? '') || frame === 'phrase'
  const rest = isVerb ? tokens.slice(captionVerbs.has(tokens[0]?.text ?? '') ? 1 : 0) : wish.body
  const text = quote
    ? unquote(prompt.slice(quote.start, quote.end))
    : handle
      ? handle[0]
      : isAboutText(wish)
        ? withItsMark(unquotedText(sliceOf(prompt, rest)), prompt, rest.at(-1)?.end ?? 0)
        : ''
  if (!text) return []
  const around = quote
    ? `${prompt.slice(tokens[0]?.start ?? 0, quote.start)}\n${prompt.slice(quote.end, tokens.at(-1)?.end)}`
    : prompt.slice(prompt.indexOf(text, tokens[0]?.start) + text.length, tokens.at(-1)?.end)
  const when = find(whenSaid, around).text || null
  const before = quote
    ? around
    : `${prompt.slice(tokens[0]?.start ?? 0, rest[0]?.start)}\n${around}`
  const where =
    find(whereSaid, before).text || (/lower[ -]third/i.test(evidence) ? 'lower third' : null)
  return [{ kind: 'add-caption', text, where, when, evidence }]
}
