/**
 * Reads a prompt's sentences one after the other: who does what with what, and where it is. No grammar is
 * complete; what matters is that everything that could be drawn is named, with its number and its place.
 */
import { classOf, isPerson } from '../picture-classes.ts'
import { findMotion } from '../motion-words.ts'
import { pictureFor } from '../picture-for.ts'
import type { MotionName } from '../scene.ts'
import { tradeTools } from '../people-words.ts'
import { isSettingFor } from './is-setting.ts'
import type { Phrase } from './noun-phrases.ts'
import { countOf, phraseAt } from './noun-phrases.ts'
import type { RelationKind } from './relation-words.ts'
import { quietVerbs, relationOfPreposition, relationOfVerb, wearable } from './relation-words.ts'
import { sequels } from './small-words.ts'
import type { TaggedWord } from './tag-words.ts'
import { tagWords } from './tag-words.ts'

export type Deed = {
  motion: MotionName
  /** After the one before it, or at the same time. */
  isNext: boolean
  isFinal: boolean
}

export type Relation = { kind: RelationKind; to: Named }

/** Something named that a picture shows. */
export type Named = {
  noun: string
  picture: string
  count: number
  /** A plural without a number: as many as look well. */
  isVague: boolean
  colour: string | null
  /** Of clothes: goes before `colour` on people. */
  size: number
  describing: string[]
  deeds: Deed[]
  relation: Relation | null
  /** "on the left", "in the background". */
  where: 'left' | 'right' | 'far' | 'near' | null
  gender: 'man' | 'woman' | null
  /** Stands at the keys. */
  playsPiano: boolean
}

export type PromptReading = {
  named: Named[]
  /** Things no picture shows. */
  missing: string[]
  /** What somebody drawn is said to do that no figure can. */
  undone: { noun: string; action: string }[]
}

type State = {
  words: TaggedWord[]
  reading: PromptReading
  /** Who does what the next verb says. */
  doers: Named[]
  /** The last thing named in this clause. */
  last: Named | null
  verb: { text: string; at: number } | null
  preposition: { text: string; isBeforePlace: boolean } | null
  /** Named together so far: "a cat, a dog and a rabbit". */
  group: Named[]
  isJoining: boolean
  isSequel: boolean
  finiteVerbs: number
  /** A measure whose content comes next: "a flock of". */
  measure: Phrase | null
}

export function readPrompt(prompt: string): PromptReading {
  const words = tagWords(prompt)
  const reading: PromptReading = { named: [], missing: [], undone: [] }
  const state: State = { words, reading, ...newClause(), doers: [], measure: null }
  let at = 0
  while (at < words.length) {
    const phrase = phraseAt(words, at)
    if (phrase) {
      readPhrase(state, phrase)
      at = phrase.to
    } else at = readWord(state, at)
    const word = words[at - 1]!
    if (word.after === 'stop') Object.assign(state, newClause())
    else if (word.after === 'comma') afterComma(state)
  }
  goAlong(reading.named)
  reading.missing = [...new Set(reading.missing)]
  return reading
}

const newClause = () => ({
  last: null,
  verb: null,
  preposition: null,
  group: [] as Named[],
  isJoining: false,
  isSequel: false,
  finiteVerbs: 0,
  measure: null,
})

function afterComma(state: State): void {
  state.preposition = null
  state.isJoining = true
}

function readWord(state: State, at: number): number {
  const word = state.words[at]!
  switch (word.kind) {
    case 'preposition':
      readPreposition(state, at)
      break
    case 'verb':
      return readVerb(state, at)
    case 'join':
      state.isJoining = true
      break
    case 'break':
      Object.assign(state, { ...newClause(), finiteVerbs: state.finiteVerbs })
      state.isSequel = sequels.has(word.text)
      break
    case 'pronoun':
      readPronoun(state, word.text)
      break
    default:
      break
  }
  return at + 1
}

function readPronoun(state: State, text: string): void {
  const doer = state.doers[0]
  if (doer && /^(he|him|himself)$/.test(text)) doer.gender ??= 'man'
  if (doer && /^(she|herself)$/.test(text)) doer.gender ??= 'woman'
  if (/^(who|which)$/.test(text) && state.last && !state.doers.includes(state.last))
    state.doers = [state.last]
  if (/^(them|it|him)$/.test(text) && state.preposition && state.last && state.doers[0]) {
    const relation = relationOfPreposition(state.preposition.text)
    if (relation && state.last !== state.doers[0] && !state.last.relation)
      state.last.relation = { kind: relation, to: state.doers[0] }
  }
}

function readPreposition(state: State, at: number): void {
  const { text } = state.words[at]!
  if (text === 'of') {
    const isFull = /^(full|made)$/.test(state.words[at - 1]?.text ?? '')
    if (isFull) state.preposition = { text: 'full of', isBeforePlace: false }
    return
  }
  state.measure = null
  const before = state.words[at - 1]
  if (text === 'to' && /^(next|close|adjacent)$/.test(before?.text ?? '')) {
    state.preposition = { text: 'next', isBeforePlace: false }
    return
  }
  const isFront =
    (text === 'of' || text === 'in') && /^front$/.test(state.words[at + 1]?.text ?? '')
  state.preposition = { text: isFront ? 'in front of' : text, isBeforePlace: false }
  if (state.verb && text === 'by' && state.verb.text.endsWith('ed'))
    state.preposition.text = 'by-doer'
}

/** "takes a bow", "does a cartwheel", "takes four steps": the noun says what is done. */
const lightVerb =
  /^(tak(e|es|ing)|took|giv(e|es|ing)|gave|do|does|doing|hav(e|es|ing)|mak(e|es|ing)|perform(s|ing)?|let(s|ting)?)$/

function lightDeed(
  words: readonly TaggedWord[],
  at: number,
): { motion: MotionName; to: number } | null {
  if (!lightVerb.test(words[at]!.text)) return null
  for (let to = at + 1; to < Math.min(words.length, at + 5); to++) {
    const { kind, text } = words[to]!
    if (words[to - 1]!.after !== 'nothing' || kind === 'preposition' || kind === 'verb') return null
    const motion = kind === 'noun' ? (/^steps?$/.test(text) ? 'walk' : findMotion(text)) : null
    if (motion) return { motion, to: to + 1 }
  }
  return null
}

/** Reads a verb and gives the index of the word to go on with. */
function readVerb(state: State, at: number): number {
  const word = state.words[at]!
  const isBe = /^(is|are|was|were|be|being|been|has|have|had|does|do|can|will)$/.test(word.text)
  state.preposition = null
  state.measure = null
  if (!isBe) state.verb = { text: word.text, at }
  if (state.group.length > 0) {
    state.doers = state.group
    state.finiteVerbs = 0
  }
  state.group = []
  state.isJoining = false
  const light = lightDeed(state.words, at)
  if (isBe && !light) return at + 1
  const next = state.words[at + 1]?.text ?? ''
  const phrase = word.text + (/^(up|off|down|around|out|on)$/.test(next) ? ` ${next}` : '')
  const motion = light?.motion ?? findMotion(phrase)
  const isMain = word.form === 'finite' || word.form === 'base' || state.isSequel
  if (isMain) state.finiteVerbs++
  for (const doer of state.doers) {
    if (motion === null) continue
    const isNext = state.isSequel || (isMain && state.finiteVerbs > 1)
    addDeed(doer, { motion, isNext, isFinal: isFinalHere(state, at) })
  }
  if (state.doers.length === 0 && state.last && motion)
    addDeed(state.last, { motion, isNext: false, isFinal: false })
  const [doer] = state.doers
  if (
    doer &&
    isAlive(doer) &&
    motion === null &&
    !quietVerbs.test(word.text) &&
    !relationOfVerb(word.text) &&
    word.form !== 'participle'
  )
    state.reading.undone.push({ noun: doer.noun, action: actionFrom(state.words, at) })
  if (!/^(starts?|begins?|starting|continues?)$/.test(word.text)) state.isSequel = false
  return light?.to ?? at + 1
}

const isAlive = ({ picture }: Named) =>
  classOf(picture).place !== 'table' && classOf(picture).motion !== 'still'

function addDeed(doer: Named, deed: Deed): void {
  const last = doer.deeds.at(-1)
  if (last?.motion === deed.motion) return
  doer.deeds.push(deed)
}

/** "in the final second": what the sentence says of its last deed. */
function isFinalHere(state: State, at: number): boolean {
  const rest = state.words.slice(at, at + 9).map(({ text }) => text)
  return /\b(final|last) (second|moment)/.test(rest.join(' '))
}

function actionFrom(words: readonly TaggedWord[], at: number): string {
  const end = words.findIndex((word, i) => i >= at && word.after !== 'nothing')
  return words
    .slice(at, Math.min(at + 5, end < 0 ? words.length : end + 1))
    .map(({ text }) => text)
    .join(' ')
}

function readPhrase(state: State, phrase: Phrase): void {
  const before = state.words[phrase.from - 1]
  const isAfterOf = before?.text === 'of' && before.after === 'nothing'
  const measure = isAfterOf ? state.measure : null
  state.measure = null
  if (phrase.sort !== 'subject' && !state.preposition && isFollowedByVerb(state, phrase))
    Object.assign(state, { doers: [], group: [] })
  const nextWord = state.words[phrase.to]
  const isBeforeOf = nextWord?.text === 'of' && state.words[phrase.to - 1]!.after === 'nothing'
  if (isBeforeOf && phrase.isMeasure) {
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
  if (isSettingFor(phrase, preposition)) return
  const named = nameIn(state, phrase)
  relate(state, named, phrase)
  state.last = named
  if (state.words[phrase.to - 1]!.owns) state.last = named
}

/** "a flock of geese": the measure counts, what it measures is drawn. */
function measured(phrase: Phrase, measure: Phrase) {
  const group = countOf([...measure.describing, measure.noun], false)
  const several = measure.isPlural && group > 1 ? Math.max(group, 10) : group
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

/** "a girl in a yellow dress": the colour of her clothes. */
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

/** The thing a phrase means: one known already, or a new one. */
function nameIn(state: State, phrase: Phrase): Named {
  const known = state.reading.named.find(({ noun }) => noun === phrase.noun)
  if (known && phrase.isAnother) {
    known.count = Math.min(14, known.count + phrase.count)
    return known
  }
  if (known) {
    known.count = Math.max(known.count, phrase.isDefinite ? 0 : phrase.count)
    known.colour ??= phrase.colour
    return known
  }
  const named: Named = {
    noun: phrase.noun,
    picture: phrase.picture!,
    count: /^(couple|twin)$/.test(phrase.noun)
      ? Math.max(2, phrase.count)
      : /^(family|band|team|crew)$/.test(phrase.noun)
        ? 4
        : phrase.count,
    isVague:
      phrase.isPlural &&
      !phrase.describing.some((word) =>
        /^(\d+|two|three|four|five|six|seven|eight|nine|ten)$/.test(word),
      ),
    colour: phrase.colour,
    size: phrase.size,
    describing: phrase.describing,
    deeds: phrase.motion ? [{ motion: phrase.motion, isNext: false, isFinal: false }] : [],
    relation: null,
    where: null,
    gender: null,
    playsPiano: false,
  }
  if (phrase.describing.includes('female')) named.gender = 'woman'
  if (phrase.describing.includes('male')) named.gender = 'man'
  const [child] = state.doers
  // "ducklings following their mother": she is one of them.
  if (
    child &&
    /^(mother|father|mom|dad|parent)$/.test(named.noun) &&
    /^(its|their)$/.test(phrase.describing[0] ?? '') &&
    !isPerson(child.picture)
  )
    named.picture = child.picture === 'baby-chick' ? 'duck' : child.picture
  const tool = tradeTools[phrase.noun]
  if (tool && phrase.count === 1) toolOf.set(named, tool)
  state.reading.named.push(named)
  return named
}

const toolOf = new WeakMap<Named, string>()
/** What somebody of a trade has in hand where the prompt gives them nothing. */
export const toolFor = (named: Named): string | null => toolOf.get(named) ?? null

function relate(state: State, named: Named, phrase: Phrase): void {
  const { preposition, verb, doers, last } = state
  const relation = preposition ? relationAt(preposition.text) : null
  if (preposition && !(state.isJoining && state.group.length > 0)) {
    const who = anchorFor(state, named)
    if (preposition.text === 'full of' && last && last !== named) {
      if (isAContainer(last.picture)) named.relation ??= { kind: 'in', to: last }
    } else if (preposition.text === 'by-doer' && last) link(named, 'leads', last, true)
    else if (isWithRider(state, named)) connect(named, doers[0]!.relation!.kind, last!)
    else if (who && relation)
      for (const one of withMates(who, relation, doers)) connect(one, relation, named)
    state.isJoining = false
    return
  }
  if (verb && doers.length > 0 && !state.isJoining) {
    const kind = relationOfVerb(verb.text)
    for (const doer of doers) if (doer !== named) connect(doer, kind ?? 'faces', named)
    state.isJoining = false
    return
  }
  if (verb && state.isJoining && last && last !== named && !isFollowedByVerb(state, phrase)) {
    // "holding a cup and a book", "a cat chasing a dog and a rabbit".
    if (last.relation === null && isObjectOf(last, doers)) {
      const doer = doers[0]!
      connect(doer, relationOfVerb(verb.text) ?? 'beside', named)
    }
    return
  }
  if (!state.isJoining) state.group = []
  else if (verb) {
    state.group = []
    state.verb = null
  }
  state.group.push(named)
  state.isJoining = false
}

const isAContainer = (picture: string) =>
  /^(basket|bathtub|bucket|package|shopping-cart|minibus|automobile|canoe|sailboat|pickup-truck|steaming-bowl)$/.test(
    picture,
  )

/** "rowing a boat with his grandfather": who is with a rider rides along. */
const isWithRider = ({ preposition, doers, last }: State, named: Named) =>
  preposition?.text === 'with' &&
  last !== null &&
  doers[0]?.relation?.to === last &&
  /^(on|in)$/.test(doers[0].relation.kind) &&
  isAlive(named) &&
  isAlive(doers[0])

/** "A king and a queen sit on chairs": both do. */
const withMates = (who: Named, relation: RelationKind, doers: readonly Named[]) =>
  doers.includes(who) && /^(on|in|under)$/.test(relation) ? doers : [who]

const isObjectOf = (thing: Named, doers: readonly Named[]) => !doers.includes(thing)

function isFollowedByVerb(state: State, phrase: Phrase): boolean {
  const next = state.words[phrase.to]
  if (state.words[phrase.to - 1]!.after !== 'nothing') return false
  return (
    next?.kind === 'verb' ||
    (next?.kind === 'adverb' && state.words[phrase.to + 1]?.kind === 'verb')
  )
}

function relationAt(text: string): RelationKind | null {
  return text === 'in front of' ? 'front' : relationOfPreposition(text)
}

/** Whom a preposition speaks of: what was named last, or who acts when that is what they hold. */
function anchorFor(state: State, named: Named): Named | null {
  const { last, doers } = state
  if (last && last !== named && !isHeld(last)) return last
  return doers.find((doer) => doer !== named) ?? (last !== named ? last : null)
}

const isHeld = ({ relation }: Named) => relation !== null && /holds|wears/.test(relation.kind)

/** Who is said to follow somebody does as they do. */
function goAlong(named: readonly Named[]): void {
  for (const { relation, deeds } of named)
    if (relation?.kind === 'follows' && deeds.length === 0)
      deeds.push(...relation.to.deeds.slice(0, 1))
}

/** "into a microphone": in the hand; "at a table": behind it. */
function kindBetween(who: Named, said: RelationKind, what: Named): RelationKind {
  if (/^(on|in)$/.test(said) && what.picture.endsWith('microphone')) return 'holds'
  if (/^(on|in|beside)$/.test(said) && wearable.test(what.picture) && isAlive(who)) return 'wears'
  if (said === 'faces' && /\b(table|desk|counter)$/.test(what.noun)) return 'behind'
  return said
}

/** Says how `who` stands to `what`, on the one of both that is placed after the other. */
function connect(who: Named, said: RelationKind, what: Named): void {
  const kind = kindBetween(who, said, what)
  switch (kind) {
    case 'on':
    case 'in':
    case 'under':
    case 'front':
    case 'follows':
      if (kind === 'follows' && what.deeds.length === 0) what.deeds.push(...who.deeds.slice(0, 1))
      if (who.relation === null) who.relation = { kind, to: what }
      else what.relation ??= { kind: 'beside', to: who }
      return
    case 'holds':
    case 'wears':
      if (/piano|organ|keyboard/.test(what.noun)) {
        who.playsPiano = true
        who.deeds = [{ motion: 'work', isNext: false, isFinal: false }]
        what.relation ??= { kind: 'beside', to: who }
        return
      }
      if (
        /^(guitar|violin|drum|accordion|long-drum|flute|saxophone|trumpet|banjo)$/.test(
          what.picture,
        )
      )
        who.deeds = who.deeds.map((deed) =>
          deed.motion === 'play' ? { ...deed, motion: 'sway' } : deed,
        )
      what.relation ??= { kind, to: who }
      return
    case 'leads':
      what.relation ??= { kind: 'beside', to: who }
      if (what.deeds.length === 0) what.deeds.push(...who.deeds.slice(0, 1))
      return
    case 'behind':
      who.relation ??= { kind: 'behind', to: what }
      return
    case 'over':
      who.relation ??= { kind: 'over', to: what }
      return
    case 'beside':
    case 'faces':
      if (what.relation === null) what.relation = { kind, to: who }
  }
}

function link(who: Named, kind: RelationKind, what: Named, _isPassive: boolean): void {
  if (kind === 'leads') who.relation ??= { kind: 'follows', to: what }
  if (who.deeds.length === 0) who.deeds.push(...what.deeds.slice(0, 1))
}
