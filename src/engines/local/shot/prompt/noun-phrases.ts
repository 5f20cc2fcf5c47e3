/** Noun phrases: what a prompt names, with what it says of its number, colour, size and kind. */
import { furnitureFor } from '../furniture.ts'
import { findMotion } from '../motion-words.ts'
import { garments, isAbstract, measures, notSubjects } from '../not-subjects.ts'
import { classOf, isCreature, isPerson } from '../picture-classes.ts'
import { pictureFor, singularOf } from '../picture-for.ts'
import type { MotionName } from '../scene.ts'
import { colourWords, countWords, peopleWords, sizeWords } from '../subject-words.ts'
import { possessives } from './small-words.ts'
import type { TaggedWord } from './words/tagged-word.ts'

export type Phrase = {
  /** Singular. Example: "golden retriever". */
  noun: string
  /** What shows it; of people a family ("man"). Null where no picture does. */
  picture: string | null
  /** `unknown`: a thing without a picture; `idle`: nothing that one would draw (hair, light, joy). */
  sort: 'subject' | 'unknown' | 'garment' | 'idle'
  count: number
  isPlural: boolean
  /** "another", "a second": not the one named before. */
  isAnother: boolean
  isDefinite: boolean
  colour: string | null
  size: number
  /** "a dancing robot". */
  motion: MotionName | null
  /** Words before the noun, as read. */
  describing: string[]
  /** "of" what it holds, where it is a measure: "a cup of tea". */
  isMeasure: boolean
  from: number
  to: number
}

const inPhrase = new Set(['determiner', 'possessive', 'count', 'adjective', 'noun'])

/** The phrase that begins at a word; null where none does. Owners ("pirate's shoulder") end a phrase. */
export function phraseAt(words: readonly TaggedWord[], from: number): Phrase | null {
  const name = nameAt(words, from)
  if (name) return name
  let to = from
  let last = -1
  let hasNoun = false
  while (to < words.length) {
    const word = words[to]!
    if (!inPhrase.has(word.kind) && !(word.kind === 'adverb' && !hasNoun && to > from)) break
    if (hasNoun && word.kind !== 'noun') break
    if (word.kind === 'noun') {
      hasNoun = true
      last = to
    }
    to++
    if (word.owns && word.kind === 'noun') break
    if (word.after === 'stop') break
    if (word.after === 'comma' && (hasNoun || word.kind !== 'adjective')) break
  }
  if (last < 0) return null
  if (isOfSomebody(words, from, last)) {
    const before = headOf(words, from, last - 1)
    return { ...described(words, { from, start: before.start, last: last - 1 }, before.noun), to }
  }
  const { noun, start } = headOf(words, from, last)
  return described(words, { from, start, last }, noun)
}

/** "friend place": somebody, and a word that is no thing. */
function isOfSomebody(words: readonly TaggedWord[], from: number, last: number): boolean {
  const before = last > from ? singularOf(words[last - 1]!.text).noun : null
  return words[last]!.text === 'place' && before !== null && Object.hasOwn(peopleWords, before)
}

/** The longest ending of the phrase that a picture has a name for, else its last noun. */
function headOf(words: readonly TaggedWord[], from: number, last: number) {
  for (let start = Math.max(from, last - 3); start <= last; start++) {
    const { noun } = singularOf(textOf(words, start, last))
    const isKnown = start === last ? true : pictureFor(noun, false) !== null
    if (isKnown) return { noun, start }
  }
  return { noun: singularOf(words[last]!.text).noun, start: last }
}

const textOf = (words: readonly TaggedWord[], from: number, to: number) =>
  words
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join(' ')

function described(
  words: readonly TaggedWord[],
  { from, start, last }: { from: number; start: number; last: number },
  noun: string,
): Phrase {
  const before = words.slice(from, start)
  const describing = before.map(({ text }) => text)
  const isPlural =
    singularOf(words[last]!.text).isPlural || isBarePlural(noun, before, words[last + 1])
  const compound = before
    .filter(
      ({ kind, text }, at) => kind === 'noun' || (at === before.length - 1 && text.endsWith('ing')),
    )
    .map(({ text }) => text)
  const alone = thingsAlone[noun]
  const isTool = alone !== undefined && (ownTests[noun] ?? isAlone)(words, from, describing, last)
  const picture = isTool ? alone : pictureOf(noun, describing)
  const isColourName = isColourAfter(words[last]!, words[last + 1])
  const isPart = noun === 'trunk' && isOfABody(words, from, describing)
  const sort = isTool
    ? 'subject'
    : isColourName || isPart
      ? 'idle'
      : sortOf(noun, words[last]!.text, picture, start < last)
  const members = sort === 'idle' || last === from ? null : groupOf(noun, words[last - 1]!)
  if (members)
    return {
      ...described(words, { from, start: last - 1, last: last - 1 }, members),
      count: Math.max(groupCount(noun), countOf(describing, false)),
      isPlural: true,
      to: last + 1,
    }
  const kept =
    sort === 'idle' || last === from ? null : appositionOf(noun, picture, words[last - 1]!)
  if (kept) {
    const who = described(words, { from, start: last - 1, last: last - 1 }, kept)
    return {
      ...who,
      noun: `${kept} ${noun}`,
      count: countOf(describing, isPlural),
      isPlural,
      to: last + 1,
    }
  }
  const whole = last === from ? null : wholeOf(noun, words[last - 1]!)
  if (whole)
    return { ...described(words, { from, start: last - 1, last: last - 1 }, whole), to: last + 1 }
  const grown = last === from ? null : grownThere(noun, words[last - 1]!)
  if (grown)
    return {
      ...described(words, { from, start: last - 1, last: last - 1 }, grown),
      count: 3,
      isPlural: true,
      isMeasure: false,
      to: last + 1,
    }
  const crowd = crowdWords[noun]
  if (crowd && picture === null)
    return {
      ...described(words, { from, start, last }, 'person'),
      noun,
      count: crowd,
      isPlural: true,
      isMeasure: measures.has(noun) || isGroupNoun.test(noun),
    }
  return {
    noun: sort === 'unknown' ? [...compound.slice(-2), noun].join(' ') : noun,
    picture: sort === 'subject' ? picture : null,
    sort,
    count: countOf(describing.filter(isNumber), isPlural),
    isPlural,
    isAnother: describing.some((word) => /^(another|second|other)$/.test(word)),
    isDefinite: /^(the|this|that|his|her|its|their)$/.test(describing[0] ?? ''),
    colour: describing.map((word) => colourWords[word]).find(Boolean) ?? colourBehind(words, last),
    size: describing.map((word) => sizeOf(word, picture)).find((size) => size !== 1) ?? 1,
    motion: findMotion(
      before
        .filter(isDoing)
        .map(({ text }) => text)
        .join(' '),
    ),
    describing,
    isMeasure: measures.has(words[last]!.text) || measures.has(noun) || isGroupNoun.test(noun),
    from,
    to: last + 1,
  }
}

/** "a penguin couple", "the wolf pack": what the group is of. */
function groupOf(noun: string, before: TaggedWord): string | null {
  if (!isGroupNoun.test(noun) || before.kind !== 'noun' || before.after !== 'nothing') return null
  const { noun: member } = singularOf(before.text)
  const picture = pictureFor(member, false)
  return picture !== null && isCreature(picture) ? member : null
}

/** "nervous fish": several, where no article says one. */
const isBarePlural = (noun: string, before: readonly TaggedWord[], next: TaggedWord | undefined) =>
  /^(fish|sheep|deer|reindeer|bison|moose|elk)$/.test(noun) &&
  before.every(({ kind }) => kind === 'adjective') &&
  (before.length > 0 ||
    (next?.kind === 'verb' && /^(base|finite)$/.test(next.form ?? '') && !next.text.endsWith('s')))

/** "a frog prince", "a robot bartender": the frog, who is a prince. */
function appositionOf(noun: string, picture: string | null, before: TaggedWord): string | null {
  if (picture === null || !isSomebody(picture) || dealsWith.test(noun)) return null
  if (before.kind !== 'noun' || before.after !== 'nothing' || before.owns) return null
  const { noun: kind } = singularOf(before.text)
  const own = pictureFor(kind, false)
  return own !== null && isCreature(own) && !isSomebody(own) && own !== 'teddy-bear' ? kind : null
}

/** "a lion tamer" is no lion. */
const dealsWith =
  /(tamer|trainer|walker|keeper|rider|owner|handler|whisperer|catcher|seller|lover|hunter|herder|farmer|breeder|groomer|sitter|doctor|vet|racer|thief|rancher|fancier|charmer|mother|father|man|woman|boy|girl|lady|person|people|child|friend|baby|band|family|team|crew|couple)$/

const isSomebody = (picture: string) =>
  isPerson(picture) || /^(ninja|prince|princess|santa-claus|clown-face)$/.test(picture)

/** "a car door", "the bicycle tire": seen on the whole of it. */
function wholeOf(noun: string, before: TaggedWord): string | null {
  if (
    !/^(door|window|seat|wheel|tire|tyre|roof|bonnet|engine|mirror|saddle|handlebar|mast|sail|cockpit)$/.test(
      noun,
    )
  )
    return null
  if (before.kind !== 'noun' || before.after !== 'nothing') return null
  const { noun: whole } = singularOf(before.text)
  const picture = pictureFor(whole, false)
  const isVehicle =
    picture !== null &&
    (/drive|sail|fly/.test(classOf(picture).motion) ||
      /cycle|tram|metro|train|rail|trolley/.test(picture))
  return isVehicle ? whole : null
}

/** "a mushroom forest", "the pumpkin patch": what grows there is many. */
function grownThere(noun: string, before: TaggedWord): string | null {
  if (!/^(forest|field|garden|patch|meadow|bed)$/.test(noun)) return null
  if (before.kind !== 'noun' || before.after !== 'nothing') return null
  const { noun: plant } = singularOf(before.text)
  const picture = pictureFor(plant, false)
  return picture !== null && growing.test(picture) ? plant : null
}

const growing =
  /^(sunflower|tulip|rose|hibiscus|hyacinth|lotus|mushroom|cactus|jack-o-lantern|strawberry|sheaf-of-rice|ear-of-corn|watermelon|carrot|leafy-green)$/

export const isGroupNoun =
  /^(couple|pair|duo|trio|quartet|family|flock|herd|pack|pride|swarm|colony|army|gang|crew|team|band|choir|orchestra|crowd|parade|litter|pod|shoal|squad|clan|troupe)$/

export const groupCount = (noun: string) => countWords[noun] ?? crowdWords[noun] ?? 4

/** "its trunk", "an elephant's trunk": not "an old trunk". */
const isOfABody = (words: readonly TaggedWord[], from: number, describing: readonly string[]) =>
  words[from - 1]?.owns === true ||
  describing.some((word) => possessives.has(word) || pictureFor(word, false) !== null)

/** "a vintage camera" is a thing, "a static camera" how the shot is made. */
function isCameraThing(
  words: readonly TaggedWord[],
  from: number,
  describing: readonly string[],
): boolean {
  const opener = describing[0] ?? ''
  const isOne = /^(an?|his|her|their|two|three|several)$/.test(opener)
  const clause = words.slice(Math.max(0, from - 4), from).map(({ text }) => text)
  const isOfTheShot =
    describing.some((word) => shotCamera.test(word)) ||
    clause.some((word) =>
      /^(shot|filmed|captured|recorded|footage|from|toward|towards)$/.test(word),
    )
  return isOne && !isOfTheShot
}

/** Mostly part of something else, or of how the shot is made. */
const thingsAlone: Record<string, string> = {
  camera: 'camera',
  pan: 'shallow-pan-of-food',
  feather: 'feather',
  cloud: 'cloud',
  tooth: 'tooth',
  butter: 'butter',
  snowflake: 'snowflake',
}

/** "into the pan", not "a slow pan to the left". */
function isPanThing(
  words: readonly TaggedWord[],
  from: number,
  describing: readonly string[],
  last: number,
): boolean {
  const next = words[last + 1]?.text ?? ''
  const isOfTheShot =
    describing.some(
      (word) => shotCamera.test(word) || /^(whip|quick|left|right|camera)$/.test(word),
    ) ||
    (words[last]!.after === 'nothing' &&
      /^(left|right|across|to|up|down|over|of|from|shot)$/.test(next))
  return words[from]!.kind === 'determiner' && !isOfTheShot
}

type Test = (
  words: readonly TaggedWord[],
  from: number,
  describing: readonly string[],
  last: number,
) => boolean

const ownTests: Record<string, Test> = { camera: isCameraThing, pan: isPanThing }

/** "a feather drifts down", not "with a feather". */
const isAlone = (words: readonly TaggedWord[], from: number) =>
  /^(determiner|count)$/.test(words[from]!.kind) &&
  /^(an?|one|two|three|single|\d+)$/.test(words[from]!.text) &&
  (from === 0 || words[from - 1]!.after !== 'nothing' || words[from - 1]!.kind === 'join')

const shotCamera =
  /^(static|hand-?held|held|moving|slow|fixed|drone|shaky|floating|locked|wide|tracking|steady|single|smooth|gliding|overhead|aerial|low|high|security|surveillance|hidden|dashboard|phone|steadicam|cinematic|dynamic|orbiting|stationary|tripod|arri|red|cinema|digital|imax|super|gentle|subtle|\d.*)$/

/** "a colony ship" is one: only before "of" a group counts. */
const isNumber = (word: string) =>
  !measures.has(word) || /^(couple|pair|dozen|hundred|thousand|trio|duo)$/.test(word)

/** "walnut brown": the noun is a colour's. */
const isColourAfter = (word: TaggedWord, next: TaggedWord | undefined) =>
  coloursAreNamedFor.test(word.text) &&
  word.after === 'nothing' &&
  next?.kind === 'adjective' &&
  Object.hasOwn(colourWords, next.text)

/** "umbrella red": as in languages that put it there. */
function colourBehind(words: readonly TaggedWord[], last: number): string | null {
  const next = words[last + 1]
  if (words[last]!.after !== 'nothing' || next?.kind !== 'adjective') return null
  const isOwn = next.after !== 'nothing' || !/^(noun|adjective)$/.test(words[last + 2]?.kind ?? '')
  return isOwn && Object.hasOwn(colourWords, next.text) ? colourWords[next.text]! : null
}

const coloursAreNamedFor =
  /^(walnut|chestnut|moss|olive|sky|rose|cherry|blood|lemon|lime|forest|sea|royal|navy|rust|brick|chocolate|coffee|cream|sand|slate|ash|charcoal|ivory|peacock|salmon|coral|tomato|apple|mint|midnight|ice|baby|canary|pumpkin|honey|wine|plum|emerald|ruby|flamingo|fire|candy|bubblegum|lavender|peach|steel|bottle|racing|leaf|grass|jade|army|mustard|butter|lipstick|lobster|turtle)$/

const isDoing = ({ text }: TaggedWord) => text.endsWith('ing')

/** "a baby elephant" is small; of people the word chooses the picture. */
function sizeOf(word: string, picture: string | null): number {
  if (!Object.hasOwn(sizeWords, word)) return 1
  const isPerson = picture !== null && Object.values(peopleWords).includes(picture)
  return isPerson && /^(little|small|young|baby|tall|big)$/.test(word) ? 1 : sizeWords[word]!
}

/** "old man", "elderly lady": age makes another picture; so does hair. */
function pictureOf(noun: string, describing: readonly string[]): string | null {
  const picture = pictureFor(noun, false) ?? furnitureFor(noun)
  if (picture === null) return null
  const isOld = describing.some((word) => /^(old|elderly|aged|ancient|senior)$/.test(word))
  if (isOld && /^(man|woman|person)$/.test(picture))
    return picture === 'person' ? 'older-person' : `old-${picture}`
  const hair = describing.map((word) => hairWords[word]).find(Boolean)
  return hair && /^(man|woman|person)$/.test(picture) ? `${picture}-${hair}` : picture
}

/** People by the many, without "of". */
const crowdWords: Record<string, number> = {
  crowd: 9,
  audience: 9,
  choir: 8,
  orchestra: 8,
  mob: 8,
  trio: 3,
  duo: 2,
  quartet: 4,
  jury: 8,
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
  said: string,
  picture: string | null,
  isCompound: boolean,
): Phrase['sort'] {
  const single = noun.split(' ').at(-1)
  if (garments.has(said) || garments.has(single)) return 'garment'
  if (!isCompound && (notSubjects.has(said) || notSubjects.has(noun))) return 'idle'
  if (picture !== null) return 'subject'
  if (notSubjects.has(single) || garments.has(single)) return 'idle'
  return isAbstract(single) || single.length < 3 || /\d/.test(single) ? 'idle' : 'unknown'
}

const MAX_COUNT = 14

export function countOf(describing: readonly string[], isPlural: boolean): number {
  let count = 0
  for (const word of describing) {
    const digits = /^\d+$/.test(word) ? Number(word) : 0
    const said = digits || (Object.hasOwn(countWords, word) ? countWords[word]! : 0)
    if (said > 1 || (said === 1 && !isPlural)) count = Math.max(count, said)
  }
  return Math.min(MAX_COUNT, count || (isPlural ? 3 : 1))
}

/** A name of several words is one somebody: "Gwen Stacy". */
function nameAt(words: readonly TaggedWord[], from: number): Phrase | null {
  let to = from
  while (to < words.length && words[to]!.named !== null) {
    to++
    if (words[to - 1]!.after !== 'nothing' || words[to - 1]!.owns) break
  }
  if (to === from) return null
  const noun = textOf(words, from, to - 1)
  const known = pictureFor(noun, false)
  const family = words.slice(from, to).map(({ named }) => named!)
  return {
    noun,
    picture: known ?? family.find((name) => name !== 'person') ?? 'person',
    sort: 'subject',
    count: 1,
    isPlural: false,
    isAnother: false,
    isDefinite: true,
    colour: null,
    size: 1,
    motion: null,
    describing: [],
    isMeasure: false,
    from,
    to,
  }
}
