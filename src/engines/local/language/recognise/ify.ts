import { findConcepts } from '../concepts.ts'
import { directionsOfConcepts } from '../concept-directions.ts'
import type { Recogniser } from '../wish.ts'

const endings = ['', 'o', 'i', 'e', 'y']

/** "cartoonify it", "ghiblify this": a verb made of a style's word. */
export const recogniseIfy: Recogniser = (wish) => {
  const token = wish.tokens.slice(0, 4).find(({ text }) => /[a-z]{3}(?:i|e)?fy$/.test(text))
  if (!token || wish.command !== null) return []
  const stem = token.text.replace(/(?:i|e)?fy$/, '')
  for (const ending of endings) {
    const run = [{ ...token, text: stem + ending }]
    const styles = findConcepts(run).filter(({ value }) => value.concept.kind === 'set-style')
    if (styles.length > 0) return directionsOfConcepts(styles, run, wish)
  }
  return []
}
