/** Words that are a place and a deed, without their deeds: somebody who waves is not at the sea. */
import { tagWords } from './prompt/words/tag-words.ts'

const ambiguous =
  /\b(waves?|parks?|cascades?|streams?|peaks?|bridges?|fields?|showers?|beaches|coasts?|ports?|bars?|stages?)\b/gi

/** Deeds by the words after them, where a tagger takes them for things. */
const deeds = [
  /\b(?:transforms?|turns?|turned|transformed) into (?:an? |the )?(?:\w+ )?stage\b/gi,
  /\bwaves?(?= (goodbye|good-bye|hello|hi|farewell|back|at|to|his|her|its|their|your|my)\b)/gi,
  /(?<=\b(?:make|let|have|has|makes|lets)\b.{1,40} )wave(?=[.!]?$)/gi,
  /(?<=\b(?:hair|sunlight|light|sunshine|moonlight|confetti|tears|smoke) )(cascades?|streams?)\b/gi,
]

/** The text with such verbs taken out. */
export function withoutDeeds(text: string): string {
  if (text.search(ambiguous) < 0) return text
  const plain = deeds.reduce((left, deed) => left.replace(deed, ' '), text)
  const found = tagWords(plain).filter(({ text: word }) => word.search(ambiguous) === 0)
  let at = 0
  return plain.replace(ambiguous, (word) => {
    const tagged = found[at]
    if (tagged?.text !== word.toLowerCase()) return word
    at++
    return tagged.kind === 'verb' ? ' ' : word
  })
}
