/** Noun phrases: a thing to draw, somebody's clothes, a place in the frame, or nothing. */
import { pictureFor } from '../picture-for.ts'
import { countWords } from '../subject-words.ts'
import { isSettingFor } from './is-setting.ts'
import { nameIn } from './name-in.ts'
import type { Phrase } from './phrases/phrase.ts'
import { countOf, groupCount, isGroupNoun } from './phrases/phrase-number.ts'
import type { Named, State } from './reading.ts'
import { isFollowedByVerb } from './reading.ts'
import { becomes } from './relation-words.ts'
import { relate } from './relate.ts'

export function readPhrase(state: State, phrase: Phrase): void {
  const before = state.words[phrase.from - 1]
  const isAfterOf = before?.text === 'of' && before.after === 'nothing'
  const measure = isAfterOf ? state.measure : null
  state.measure = null
  if (phrase.sort !== 'subject' && !state.preposition && isFollowedByVerb(state, phrase))
    Object.assign(state, { doers: [], group: [] })
  const nextWord = state.words[phrase.to]
  const isBeforeOf = nextWord?.text === 'of' && state.words[phrase.to - 1]!.after === 'nothing'
  const counted = isBeforeOf ? memberCount(state, phrase) : null
  if (counted !== null) phrase = { ...phrase, count: counted }
  else if (isBeforeOf && phrase.isMeasure) {
    state.measure = phrase
    return
  }
  if (isWhereWord(state, phrase)) return
  if (phrase.sort === 'garment') return readGarment(state, phrase)
  if (measure) phrase = { ...phrase, ...measured(phrase, measure) }
  if (phrase.sort === 'unknown') {
    if (isWorthNaming(state, phrase)) state.reading.missing.push(phrase.noun)
    return
  }
  if (phrase.sort === 'idle' || phrase.picture === null) {
    if (phrase.isMeasure) state.measure = phrase
    // "the pirate's shoulder": what is on it is on him.
    return
  }
  const preposition = state.preposition?.text ?? null
  if (isSettingFor(phrase, preposition) || isServedIn(phrase, preposition, state)) return
  if (isBecoming(phrase, preposition, state)) return
  const named = nameIn(state, phrase)
  relate(state, named, phrase)
  state.last = named
  if (state.words[phrase.to - 1]!.owns) state.last = named
}

/** "a family of four": how many they are, where nothing else is counted. */
function memberCount({ words }: State, { to, picture }: Phrase): number | null {
  const number = words[to + 1]
  const after = words[to + 2]
  if (picture === null || number?.kind !== 'count') return null
  const isAlone = number.after !== 'nothing' || !/^(noun|adjective)$/.test(after?.kind ?? '')
  return isAlone ? countOf([number.text], true) : null
}

/** "a flock of geese": the measure counts, what it measures is drawn. */
function measured(phrase: Phrase, measure: Phrase) {
  const group = Math.max(
    countOf([...measure.describing, measure.noun], false),
    isGroupNoun(measure.noun) ? groupCount(measure.noun) : 1,
  )
  // "dozens of geese" are many, "two slices of bread" two.
  const isMany = measure.isPlural && Object.hasOwn(countWords, measure.noun)
  const several = isMany ? Math.max(group, 10) : group
  const container = phrase.isPlural || group > 1 ? Math.max(several, phrase.isPlural ? 3 : 1) : 1
  return {
    count: Math.min(
      14,
      group > 1
        ? Math.max(several, phrase.count > 3 ? phrase.count : 0)
        : phrase.isPlural
          ? container
          : measure.count,
    ),
    isPlural: phrase.isPlural,
    colour: phrase.colour ?? measure.colour,
  }
}

/** "on the left", "in the background", "at the front". */
function isWhereWord(state: State, phrase: Phrase): boolean {
  const where = whereOf(phrase.noun)
  if (!where || !state.last || !/^(in|on|to|from)$/.test(state.preposition?.text ?? 'in'))
    return false
  state.last.where = where
  return true
}

function whereOf(noun: string): Named['where'] {
  if (/^left( side)?$/.test(noun)) return 'left'
  if (/^right( side)?$/.test(noun)) return 'right'
  if (/^(background|distance|horizon)$/.test(noun)) return 'far'
  return noun === 'foreground' ? 'near' : null
}

function cutOf(garment: string): Named['wears'] {
  if (/\b(dress|gown|skirt|robe|kimono|sari)$/.test(garment)) return 'dress'
  return /\b(trousers|pants|jeans|suit|overalls|tracksuit)$/.test(garment) ? 'trousers' : undefined
}

/** "a girl in a yellow dress": the colour and the cut of her clothes. */
function readGarment(state: State, phrase: Phrase): void {
  const isWorn =
    /^(in|with|wearing)$/.test(state.preposition?.text ?? '') ||
    /^(wear|don|dress)/.test(state.verb?.text ?? '')
  const wearer =
    state.doers[0] && state.verb && state.verb.text.startsWith('wear')
      ? state.doers[0]
      : (state.last ?? state.doers[0])
  if (isWorn && wearer) {
    wearer.colour = phrase.colour ?? wearer.colour
    wearer.wears = cutOf(phrase.noun) ?? wearer.wears
    return
  }
  if (
    phrase.describing[0] === 'his' ||
    phrase.describing[0] === 'her' ||
    phrase.describing[0] === 'their'
  )
    return
  const picture = pictureFor(phrase.noun, false)
  if (picture === null || state.preposition?.text === 'in') return
  readThing(state, { ...phrase, picture, sort: 'subject' })
}

function readThing(state: State, phrase: Phrase): void {
  const named = nameIn(state, phrase)
  relate(state, named, phrase)
  state.last = named
}

/** Worth a word in the report: it has an article or a number of its own and stands for itself. */
function isWorthNaming(state: State, phrase: Phrase): boolean {
  const opener = state.words[phrase.from]!
  const isCounted = /^(determiner|count|possessive|adjective)$/.test(opener.kind)
  return (
    isCounted ||
    phrase.isPlural ||
    phrase.from === 0 ||
    state.words[phrase.from - 1]!.after !== 'nothing'
  )
}

/** Dishes whose pictures have their bowl or plate. */
const served =
  /^(cooked-rice|curry-rice|steaming-bowl|green-salad|pot-of-food|shallow-pan-of-food|spaghetti)$/

/** "red rice in a small bowl" is one bowl. */
const isServedIn = ({ noun }: Phrase, preposition: string | null, { last }: State) =>
  /^(in|on)$/.test(preposition ?? '') &&
  /\b(bowl|plate|dish)$/.test(noun) &&
  last !== null &&
  served.test(last.picture)

/** "the plastic seat turned into a wooden seat": one seat. */
const isBecoming = ({ picture }: Phrase, preposition: string | null, { doers, verb }: State) =>
  preposition === 'into' &&
  becomes.test(verb?.text ?? '') &&
  doers.some((doer) => doer.picture === picture)
