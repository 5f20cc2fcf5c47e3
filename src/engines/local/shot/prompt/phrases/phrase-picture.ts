/** What sort of thing a phrase names, and the picture that shows it. */
import { ownValue } from '../../../../../lib/own-value.ts'
import { furnitureFor } from '../../furniture.ts'
import { garments, isAbstract, notSubjects } from '../../not-subjects.ts'
import { pictureFor } from '../../picture-for.ts'
import type { Phrase, PhraseSpan } from './phrase.ts'
import { describingOf } from './phrase.ts'
import { isColourName } from './phrase-look.ts'
import { possessives } from '../words/small-words.ts'
import { thingAlone } from './thing-alone.ts'

export function pictureAndSort(noun: string, span: PhraseSpan): Pick<Phrase, 'picture' | 'sort'> {
  const alone = thingAlone(noun, span)
  if (alone !== null) return { picture: alone, sort: 'subject' }
  const picture = pictureOf(noun, describingOf(span))
  const isNoThing = isColourName(span) || (noun === 'trunk' && isOfABody(span))
  return { picture, sort: isNoThing ? 'idle' : sortOf(noun, span, picture) }
}

/** "its trunk", "an elephant's trunk": not "an old trunk". */
const isOfABody = (span: PhraseSpan) =>
  span.words[span.from - 1]?.owns === true ||
  describingOf(span).some((word) => possessives.has(word) || pictureFor(word, false) !== null)

/** "old man", "elderly lady": age makes another picture; so does hair. */
function pictureOf(noun: string, describing: readonly string[]): string | null {
  const picture = pictureFor(noun, false) ?? furnitureFor(noun)
  if (picture === null || !/^(man|woman|person)$/.test(picture)) return picture
  if (describing.some((word) => /^(old|elderly|aged|ancient|senior)$/.test(word)))
    return picture === 'person' ? 'older-person' : `old-${picture}`
  const hair = describing.map((word) => ownValue(hairWords, word)).find(Boolean)
  return hair ? `${picture}-${hair}` : picture
}

const hairWords: Record<string, string> = {
  blonde: 'blonde-hair',
  blond: 'blonde-hair',
  'blonde-haired': 'blonde-hair',
  'fair-haired': 'blonde-hair',
  'red-haired': 'red-hair',
  redhead: 'red-hair',
  'red-headed': 'red-hair',
  ginger: 'red-hair',
  'curly-haired': 'curly-hair',
  curly: 'curly-hair',
  'white-haired': 'white-hair',
  'grey-haired': 'white-hair',
  'gray-haired': 'white-hair',
  'silver-haired': 'white-hair',
  bald: 'bald',
  bearded: 'beard',
}

function sortOf(
  noun: string,
  { words, start, last }: PhraseSpan,
  picture: string | null,
): Phrase['sort'] {
  const said = words[last]!.text
  const single = noun.split(' ').at(-1)
  if (garments.has(said) || garments.has(single)) return 'garment'
  if (start === last && (notSubjects.has(said) || notSubjects.has(noun))) return 'idle'
  if (picture !== null) return 'subject'
  const isIdle = notSubjects.has(single) || isAbstract(single) || single.length < 3
  return isIdle || /\d/.test(single) ? 'idle' : 'unknown'
}
