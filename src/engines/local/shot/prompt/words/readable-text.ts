/** A prompt as a tagger reads it best: without what names nothing in the picture, its marks as English has them. */
import { withoutFiguresOfSpeech } from './figures-of-speech.ts'

const notThings =
  /\b(first|third|second)[- ]person( perspective| view)?\b|,?\s*(in (the )?)?(?:\w+ ){1,3}style\b|\b(?:oblique|aerial|overhead|low|high|wide|bird'?s[- ]eye)(?: angle)? (?:shots?|views?|angles?)(?= |,|\.|$)|\b(?:airborne|aerial|drone) (?:dolly|camera|tracking)?\s*(?:movement|motion|shot)\b|\b(?:hard |bright |blazing |high )?sun (?:overhead|above|high)\b|\b(?:laundry|washing|clothes) ?lines?(?: (?:strung|hung) with (?:\w+ )?sheets)?( sways?)?\b/gi

/** In this order: each sees what the one before it left. */
const replacements: readonly (readonly [RegExp, string])[] = [
  [notThings, ' '],
  [/\bvan gogh\b/gi, ' '],
  [/\bpasser(s?)-by\b/gi, 'passerby$1'],
  [/\b(?:a )?baker['’]s dozen of\b/gi, '13 '],
  [/\bzebra crossings?\b/gi, 'crosswalk'],
  [/[“”"]/g, ' '],
  [/[—–;]|\s-\s/g, '. '],
  [/\s[+/|•·>]+\s/g, ', '],
  [/\s&\s/g, ' and '],
  [/\bt-?shirt/gi, 't-shirt'],
]

export const readableText = (prompt: string): string =>
  replacements.reduce(
    (text, [pattern, plain]) => text.replace(pattern, plain),
    withoutFiguresOfSpeech(prompt),
  )
