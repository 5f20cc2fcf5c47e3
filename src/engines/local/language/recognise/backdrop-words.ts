import { withoutDeterminer } from '../noun-phrase.ts'
import type { Token } from '../tokens.ts'
import { isDeterminer } from '../word-classes.ts'

const pictures = new Set(['image', 'picture', 'photo', 'photograph', 'upload', 'attachment'])
const given = new Set(['attached', 'uploaded', 'provided', 'reference', 'input', 'sent'])

/** "a green screen", "chroma key". */
export const saysScreen = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ text }, i) =>
      text === 'greenscreen' ||
      (['green', 'blue'].includes(text) && tokens[i + 1]?.text === 'screen') ||
      (text === 'chroma' && tokens[i + 1]?.text === 'key'),
  )

/** A picture that came with the request: "this image", "the attached picture", "my photo". */
export const saysPicture = (tokens: readonly Token[]): boolean => {
  const bare = withoutDeterminer(tokens)
  const first = tokens[0]?.text ?? ''
  const isGiven = bare.some(({ text }) => given.has(text))
  const isDefinite = isDeterminer(first) && !['a', 'an', 'another', 'some'].includes(first)
  const head = bare.findIndex(({ text }) => pictures.has(text))
  const isHead = head >= 0 && head <= 2 && bare.slice(0, head).every((token) => isOrdinary(token))
  return isHead && (isDefinite || isGiven || bare.length === 1)
}
const isOrdinary = ({ text }: Token) => given.has(text) || /^(?:own|new|second|other)$/.test(text)
