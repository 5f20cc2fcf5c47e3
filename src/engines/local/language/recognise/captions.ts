import type { Direction } from '../../../../video/direction.ts'
import { sliceOf, type Token } from '../tokens.ts'
import { captionVerbs, captionWords } from '../vocabulary/words.ts'
import type { Recogniser, Wish } from '../wish.ts'

const screenPlaces =
  'top|bottom|upper|lower|cent(?:er|re)|middle|left|right|corners?|screen|frame|sides?|edge|lower[ -]third|foreground|background|video|sky|wall'
/** Where on the screen, as said: "at the top left", "bottom right corner", "over the whole frame". */
const whereSaid = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:at|in|on|to|along|across|near|over|above|below|under|underneath|from|into|towards?) (?:the |her |his |its )?(?:very |far )?(?:(?:whole|entire|${screenPlaces}) ?(?:of )?(?:the )?){1,4}|(?:(?:top|bottom|upper|lower|cent(?:er|re)|middle)[ -]?(?:left|right|cent(?:er|re)|middle|third)?(?: corner| of (?:the )?(?:screen|frame|video))?)|on (?:her|his|the) \p{L}{3,12})(?![\p{L}\d])`,
  'giu',
)
const whenSaid =
  /(?<![\p{L}\d])(?:at the (?:very )?(?:start|beginning|end)|(?:in|during|for|over) the (?:last|first|final) [\w ]{0,16}?(?:seconds?|secs?|frames?|half)|for \d+ ?(?:s|secs?|seconds?)|after \d+ ?(?:s|secs?|seconds?)|from (?:second )?\d+ ?(?:s|secs?|seconds?)?|at \d+:\d\d|at \d+ ?(?:s|secs?|seconds?)|until the end|when (?:it|he|she|the \p{L}+) \p{L}+|throughout)(?![\p{L}\d])/iu
/** How the letters look: no part of the words. */
const lookSaid =
  /(?<![\p{L}\d])(?:in|using|with) (?:an? )?(?:[\p{L}-]+ ){0,3}(?:letters|lettering|text|type|font|typeface|caps|characters|handwriting|script|serif|colou?r|white|black|red|yellow|gold|blue|pink|green|bold)(?![\p{L}\d]).*$/iu

type Found = { text: string; at: number; end: number }
const nothing: Found = { text: '', at: -1, end: -1 }

/** How the words come: no part of them. */
const motionSaid =
  /(?<![\p{L}\d])(?:to )?(?:appears?|appearing|shows? up|pops? (?:up|in)|fad(?:es?|ing) in|slid(?:es?|ing) in|fl(?:y|ies) in|blinking|scrolling|floating)(?![\p{L}\d])/iu

const find = (pattern: RegExp, said: string): Found => {
  const match = new RegExp(pattern.source, pattern.flags.replace('g', '')).exec(said)
  if (!match) return nothing
  const text = match[0].trim()
  return { text, at: match.index, end: match.index + match[0].length }
}

const unquote = (raw: string) => raw.slice(1, -1).replace(/^\p{Zs}+|\p{Zs}+$/gu, '')

const longestCaptionCharacters = 200
const longestSaidCharacters = 600

/** What stands before the words: "text that says", "with my name", "caption:". */
const opening =
  /^(?:(?:(?:big|bold|small|large|white|red|neon|animated|short|little|simple|opening|closing|end|main|lower|third|name|new|nice|persistent) )*(?:texts?|titles?|captions?|subtitles?|heading|headline|label|watermark|slogan|quote|message|words?|lettering|letters?|date|phrase|hashtag|credits?|lower third|tagline|logo|name tag|sign|banner|card|overlay)(?: (?:overlay|card|tag|line|on screen))?|out|it|this|that|which|says?|saying|reads?|reading|with|of|my name|the name|her name|his name|name|called|titled|caption|write|writing|written|spells?|spelling|is|being|the|a|an|some|to say|to read|as|on screen|onscreen|:|-|–|=)(?![\p{L}\d])[\s:]*/iu

/** The "!" that ends the words ends the sentence too. */
const withItsMark = (text: string, prompt: string, end: number): string =>
  text && prompt.slice(0, end).endsWith(text) && /[!?]/.test(prompt[end] ?? '')
    ? text + prompt.charAt(end)
    : text

const isNamed = (text: string) => /^[\p{Lu}\d©@#]/u.test(text)

/** The words as written, where no quotes tell: "add the title Summer in Greece at the top". */
const unquotedText = (said: string): string => {
  let rest = said.slice(0, longestSaidCharacters)
  let hasVerb = false
  for (let match = opening.exec(rest); match; match = opening.exec(rest)) {
    if (isNamed(rest) && /^(?:the|a|an|it|this|that|my|name)/i.test(rest) && hasVerb) break
    if (/say|read|spell|writ|called|titled|name|words?\b|:/i.test(match[0])) hasVerb = true
    rest = rest.slice(match[0].length)
  }
  const cuts = [
    find(motionSaid, rest),
    find(whereSaid, rest),
    find(whenSaid, rest),
    find(lookSaid, rest),
  ]
  const ends = cuts.map(({ at }) => at).filter((at) => at > 0)
  const text = rest.slice(0, Math.min(rest.length, ...ends)).replace(/^[\s,;:(]+|[\s,;:)]+$/gu, '')
  return text.length <= longestCaptionCharacters && (hasVerb || isNamed(text)) ? text : ''
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
  const asksFor = command !== null || captionVerbs.has(first) || captionWords.has(first)
  const isNamed = tokens.some(({ text }) => captionWords.has(text) || captionVerbs.has(text))
  const isLowerThird = first === 'lower' && tokens[1]?.text === 'third'
  if (isLowerThird || saysMyName(tokens) || (isNamed && asksFor) || saysText(tokens)) return true
  return quote !== undefined && (body[0] === quote || tokens[0] === quote) && tokens.length < 16
}

const plainNouns = new Set('sign banner card message credits label logo name'.split(' '))
const isAboutText = ({ tokens, command }: Wish): boolean =>
  command?.frame !== 'change' &&
  (tokens.some(({ text }) => captionWords.has(text) && !plainNouns.has(text)) ||
    tokens.some(({ text }, i) => captionVerbs.has(text) && i <= 2) ||
    saysMyName(tokens) ||
    (tokens[0]?.text === 'lower' && tokens[1]?.text === 'third'))

/** "add the title 'HOME' at the bottom": a text to show, word for word. */
export const recogniseCaption: Recogniser = (wish): Direction[] => {
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
    find(whereSaid, before).text || (/lower third/i.test(evidence) ? 'lower third' : null)
  return [{ kind: 'add-caption', text, where, when, evidence }]
}
