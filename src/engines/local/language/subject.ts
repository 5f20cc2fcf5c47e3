import { textsOf, type Token } from './tokens.ts'
import { garments, prepositions, pronouns, wholeVideo } from './vocabulary/words.ts'
import { backgroundHeads, placeNouns } from './vocabulary/places.ts'
import { paletteHeads } from './vocabulary/palettes.ts'
import { soundHeads } from './vocabulary/sounds.ts'
import { singularOf } from './noun-phrase.ts'
import { isDeterminer } from './word-classes.ts'

/** What the object of a command is: the whole video, one of its aspects, or a thing in it. */
export type SubjectType =
  | 'whole'
  | 'style'
  | 'background'
  | 'weather'
  | 'season'
  | 'time'
  | 'light'
  | 'palette'
  | 'camera'
  | 'sound'
  | 'speed'
  | 'action'
  | 'colour-of'
  | 'length'
  | 'frame'
  | 'place'
  | 'garment'
  | 'thing'

const aspects: [SubjectType, ReadonlySet<string>][] = [
  ['style', new Set(['style', 'aesthetic', 'look', 'vibe', 'genre', 'medium', 'filter'])],
  ['background', backgroundHeads],
  ['weather', new Set(['weather', 'climate'])],
  ['season', new Set(['season'])],
  ['time', new Set(['time', 'daytime', 'day', 'night', 'hour'])],
  ['light', new Set(['light', 'lights', 'lighting', 'illumination'])],
  [
    'palette',
    new Set([
      ...paletteHeads,
      'colors',
      'grade',
      'grading',
      'saturation',
      'contrast',
      'brightness',
      'exposure',
      'temperature',
    ]),
  ],
  [
    'camera',
    new Set(['camera', 'view', 'angle', 'perspective', 'viewpoint', 'framing', 'focus', 'zoom']),
  ],
  ['sound', soundHeads],
  ['speed', new Set(['speed', 'pace', 'tempo'])],
  ['action', new Set(['action', 'motion', 'movement', 'pose', 'activity', 'gesture'])],
  ['length', new Set(['length', 'duration', 'runtime'])],
  ['frame', new Set(['ratio', 'resolution', 'orientation', 'format', 'size'])],
]

const nounPhraseEnd = new Set([
  'of',
  'in',
  'on',
  'at',
  'behind',
  'worn',
  'from',
  'with',
  'wearing',
  'walking',
  'under',
  'near',
])

/** The head noun: the last word before what describes it. "the red car in the rain" -> "car". */
export const headWordOf = (tokens: readonly Token[]): string => {
  const end = tokens.findIndex(
    ({ text, type }, i) => i > 0 && (nounPhraseEnd.has(text) || type === 'comma'),
  )
  return (end > 0 ? tokens.slice(0, end) : tokens).at(-1)?.text ?? ''
}

export const subjectTypeOf = (tokens: readonly Token[]): SubjectType => {
  const texts = textsOf(tokens).filter((text) => !isDeterminer(text) || wholeVideo.has(text))
  if (tokens.length === 1 && pronouns.has(tokens[0]?.text ?? '')) return 'thing'
  if (texts.every((text) => wholeVideo.has(text) || text === 'of')) return 'whole'
  const head = headWordOf(tokens)
  if (head === 'scene' && texts.includes('background')) return 'background'
  if ((head === 'color' || head === 'colors') && texts.includes('of')) {
    return wholeVideo.has(texts.at(-1) ?? '') ? 'palette' : 'colour-of'
  }
  if (head === 'color' && texts.length > 1 && !prepositions.has(texts[1] ?? '')) return 'colour-of'
  if (head === 'color') return 'palette'
  const aspect = aspects.find(([, words]) => words.has(head))
  if (aspect && !(aspect[0] === 'light' && texts.length > 2)) return aspect[0]
  if (texts.includes('background') && texts.length < 4 && head !== 'people') return 'background'
  if (wholeVideo.has(head)) return 'whole'
  if (garments.has(head)) return 'garment'
  return placeNouns.has(head) || placeNouns.has(singularOf(head)) ? 'place' : 'thing'
}
