import { ownValue } from '../../../lib/own-value.ts'

export type TokenType = 'word' | 'number' | 'quote' | 'hex' | 'comma' | 'stop' | 'mark'

/**
 * A piece of the prompt. `text` is lower case, American and corrected, to match with; `said` is lower
 * case and otherwise as typed, to name things with; start and end are offsets.
 */
export type Token = {
  type: TokenType
  text: string
  said: string
  start: number
  end: number
  hyphened: boolean
}

const pattern =
  /"[^"\n]{1,500}"|(?<![\p{L}\d])"(?!\s)[^"]{1,500}(?<!\s)"(?![\p{L}\d])|«[^«»\n]{1,500}»|„[^„“”\n]{1,500}[“”]|(?<![\p{L}\d/])w\/|“[^“”]{1,500}”|‘(?:[^‘’\n]|(?<=\p{L})’(?=\p{L})){1,500}’(?!\p{L})|(?<![\p{L}\d])'(?:[^'\n]|(?<=\p{L})'(?=\p{L})){1,200}'(?!\p{L})|#[0-9a-f]{6}\b|#[0-9a-f]{3}\b|\d+(?:[.:]\d+)*(?:%|\p{L}{1,4}\b)?|\p{L}+(?:['’]\p{L}{1,3}(?!\p{L}))?|[,;.!?\n()/&+:—–-]/giu

const american: Record<string, string> = {
  centre: 'center',
  theatre: 'theater',
  stabilise: 'stabilize',
  colourise: 'colorize',
  stylise: 'stylize',
  colorise: 'colorize',
  pixellated: 'pixelated',
  pixelised: 'pixelated',
  aeroplane: 'airplane',
  moustache: 'mustache',
  jewellery: 'jewelry',
  jewelled: 'jeweled',
  cosy: 'cozy',
  multicoloured: 'multicolored',
  moulded: 'molded',
  snowey: 'snowy',
}

/** How people type in a chat. */
const chat: Record<string, string> = {
  n: 'and',
  u: 'you',
  ur: 'your',
  pls: 'please',
  plz: 'please',
  plss: 'please',
  thx: 'thanks',
  tks: 'thanks',
  'w/': 'with',
  vid: 'video',
  vids: 'video',
  bg: 'background',
  pic: 'picture',
  pics: 'picture',
  tho: 'though',
  abit: 'bit',
  alot: 'lot',
  nite: 'night',
  rn: 'now',
}

/** The spelling that the vocabulary is kept in. Example: "Colourful" -> "colorful", "grey" -> "gray". */
export const canonicalWord = (word: string): string => {
  const lower = word.toLowerCase().replaceAll('’', "'")
  const plain = ownValue(chat, lower)
  return (
    plain ?? ownValue(american, lower) ?? lower.replace('colour', 'color').replace(/^grey/, 'gray')
  )
}

const typeOf = (raw: string): TokenType => {
  const first = raw[0] ?? ''
  if (raw.length > 1 && /["“‘'«„]/.test(first)) return 'quote'
  if (first === '#') return 'hex'
  if (/\d/.test(first)) return 'number'
  if (first === ',') return 'comma'
  if (/[.;!?\n]/.test(first)) return 'stop'
  return /\p{L}/u.test(first) ? 'word' : 'mark'
}

/** "Happy Birthday! in big letters": the sentence goes on. */
const shortened = new Set(['dr', 'mr', 'mrs', 'ms', 'prof', 'st', 'jr', 'vs', 'feat'])
const goesOn = /^ (?:in|at|on|for|over|across|with|and) /

/** Linear in the prompt's length: every bounded group stops at its own delimiter. */
export const tokenise = (prompt: string): Token[] => {
  const tokens: Token[] = []
  for (const match of prompt.matchAll(pattern)) {
    const raw = match[0]
    const start = match.index
    const previous = tokens.at(-1)
    const isInside = /[!?]/.test(raw) && goesOn.test(prompt.slice(start + 1, start + 9))
    const isShortened =
      raw === '.' &&
      (shortened.has(previous?.text ?? '') || /^\p{Ll}/u.test(prompt.slice(start + 1, start + 3)))
    const type = isInside || isShortened ? 'mark' : typeOf(raw)
    if (raw === '-' && previous?.type === 'word' && /[\p{L}\d]/u.test(prompt[start + 1] ?? '')) {
      previous.hyphened = true
      continue
    }
    if ((raw === '-' && previous?.type === 'number') || raw === '/') continue
    const text = raw === '&' || raw === '+' ? 'and' : type === 'quote' ? raw : canonicalWord(raw)
    const kind = text === 'and' || text === 'with' ? 'word' : type
    const said = type === 'quote' ? raw : raw.toLowerCase()
    tokens.push({ type: kind, text, said, start, end: start + raw.length, hyphened: false })
  }
  return tokens
}

/** The exact words of the prompt that a run of tokens stands on. */
export const sliceOf = (prompt: string, tokens: readonly Token[]): string => {
  const first = tokens[0]
  const last = tokens.at(-1)
  return first && last ? prompt.slice(first.start, last.end) : ''
}

export const textsOf = (tokens: readonly Token[]): string[] => tokens.map((token) => token.text)
