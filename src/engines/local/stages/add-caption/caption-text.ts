import { captionScripts, hasGrapheme } from './caption-fonts.ts'

const MAX_CHARACTERS = 300
const NAMED_CHARACTERS = 5

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const graphemesOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment)

/**
 * The text as it is drawn: accents joined to their letters, line ends as `\n`, every kind of space one of two,
 * and nothing that is invisible (marks of direction, joiners, variation selectors, controls).
 */
export function drawnText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\u00a0\u202f\u2007]/g, '\u00a0')
    .replace(/[\t\v\f]|(?!\u00a0)\p{Zs}/gu, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\ufe00-\ufe0f]/gu, '')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
}

/** Why a text cannot be drawn, as a sentence for its owner; null where it can. */
export function undrawable(text: string): string | null {
  const drawn = drawnText(text)
  if (drawn === '') return 'The caption has no words. Say what it should read, in quotes.'
  const graphemes = graphemesOf(drawn)
  if (graphemes.length > MAX_CHARACTERS) {
    return `The caption has ${graphemes.length} characters, and the most that stays readable is ${MAX_CHARACTERS}. Shorten it, or show it as two captions one after the other.`
  }
  const missing = new Set(graphemes.filter((one) => !/^\s$/u.test(one) && !hasGrapheme(one)))
  if (missing.size === 0) return null
  const named = [...missing].slice(0, NAMED_CHARACTERS).map((one) => `"${one}"`)
  const more = missing.size > named.length ? ' and others' : ''
  return `The caption's ${kindOf([...missing][0]!)} cannot be drawn: the built-in font has the ${captionScripts} alphabets, and not ${named.join(', ')}${more}. Write it with those letters.`
}

const kinds: readonly (readonly [string, RegExp])[] = [
  ['emoji', /\p{Emoji_Presentation}|\p{Extended_Pictographic}/u],
  ['Chinese characters', /\p{Script=Han}/u],
  ['Japanese characters', /\p{Script=Hiragana}|\p{Script=Katakana}/u],
  ['Korean characters', /\p{Script=Hangul}/u],
  ['Arabic letters', /\p{Script=Arabic}/u],
  ['Hebrew letters', /\p{Script=Hebrew}/u],
  ['Thai letters', /\p{Script=Thai}/u],
  ['Devanagari letters', /\p{Script=Devanagari}/u],
  ['letters', /\p{L}/u],
]

const kindOf = (grapheme: string) =>
  kinds.find(([, pattern]) => pattern.test(grapheme))?.[0] ?? 'signs'
