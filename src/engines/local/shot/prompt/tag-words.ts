/** The words of a prompt with what each is in its sentence: a tagger's guess, corrected by what is known here. */
import nlp from 'compromise'
import { tagsOf } from '../../language/english.ts'
import { isKnownWord } from '../../language/typos.ts'
import { isFiniteVerb } from '../../language/word-classes.ts'
import { furnitureFor } from '../furniture.ts'
import { findMotion } from '../motion-words.ts'
import { garments, notSubjects } from '../not-subjects.ts'
import { classOf, isCreature } from '../picture-classes.ts'
import { pictureFor, singularOf } from '../picture-for.ts'
import { colourWords, countWords, sizeWords } from '../subject-words.ts'
import { correctedWord } from './correct-word.ts'
import { withoutFiguresOfSpeech } from './figures-of-speech.ts'
import { clauseBreaks, determiners, possessives, prepositions, pronouns } from './small-words.ts'
import { isVerbForm } from './verb-words.ts'

export type WordKind =
  | 'determiner'
  | 'possessive'
  | 'count'
  | 'adjective'
  | 'noun'
  | 'verb'
  | 'preposition'
  | 'pronoun'
  | 'join'
  | 'break'
  | 'adverb'

export type TaggedWord = {
  /** Lower case, without marks; typing mistakes mended. */
  text: string
  kind: WordKind
  /** "pirate's": owns what follows. */
  owns: boolean
  /** "man", "woman" or "person" where the word is somebody's name. */
  named: string | null
  /** The mark after it: a comma goes on, a stop ends the sentence. */
  after: 'nothing' | 'comma' | 'stop'
  /** Of verbs. */
  form: 'finite' | 'gerund' | 'participle' | 'base' | null
}

type Term = { text: string; post: string; tags: string[] }

const notThings =
  /\b(first|third|second)[- ]person( perspective| view)?\b|,?\s*(in (the )?)?(?:\w+ ){1,3}style\b|\b(?:oblique|aerial|overhead|low|high|wide|bird'?s[- ]eye)(?: angle)? (?:shots?|views?|angles?)(?= |,|\.|$)|\b(?:airborne|aerial|drone) (?:dolly|camera|tracking)?\s*(?:movement|motion|shot)\b|\b(?:hard |bright |blazing |high )?sun (?:overhead|above|high)\b|\b(?:laundry|washing|clothes) ?lines?(?: (?:strung|hung) with (?:\w+ )?sheets)?( sways?)?\b/gi

export function tagWords(prompt: string): TaggedWord[] {
  const readable = withoutFiguresOfSpeech(prompt)
    .replace(notThings, ' ')
    .replace(/\bvan gogh\b/gi, ' ')
    .replace(/\bpasser(s?)-by\b/gi, 'passerby$1')
    .replace(/\b(?:a )?baker['’]s dozen of\b/gi, '13 ')
    .replace(/\bzebra crossings?\b/gi, 'crosswalk')
    .replace(/[“”"]/g, ' ')
    .replace(/[—–;]|\s-\s/g, '. ')
    .replace(/\s[+/|•·>]+\s/g, ', ')
    .replace(/\s&\s/g, ' and ')
    .replace(/\bt-?shirt/gi, 't-shirt')
  const sentences = nlp(readable).json({ terms: { tags: true } }) as { terms: Term[] }[]
  const terms = sentences.flatMap(({ terms }) =>
    terms.map((term, at) => ({ term, isLast: at === terms.length - 1 })),
  )
  const bare = terms.map(({ term }) => bareOf(term))
  const tagged: TaggedWord[] = []
  const hasTitles = isInCapitals(terms.map(({ term }) => term.text))
  terms.forEach(({ term, isLast }, at) => {
    const text = bare[at]!
    if (text === '' || (!hasTitles && isGivenName(term, tagged.at(-1)))) {
      markAfter(tagged.at(-1), term.post, isLast)
      return
    }
    const isDoing = isSecondDeed(text, tagged)
    const kind = isDoing ? 'verb' : kindOf(text, term.tags, tagged, nextOf(term, bare[at + 1]))
    const word: TaggedWord = {
      text,
      kind,
      owns: /[’']s?$/.test(term.text) && kind !== 'pronoun',
      named: nameOf(term),
      after: 'nothing',
      form: kind === 'verb' ? formOf(text, term.tags) : null,
    }
    markAfter(word, term.post, isLast)
    tagged.push(word)
  })
  return isBareList(tagged)
    ? tagged.map((word) => ({ ...word, after: word.after === 'nothing' ? 'comma' : word.after }))
    : tagged
}

/** "apple banana cherry": things and nothing else. */
const isBareList = (words: readonly TaggedWord[]) =>
  words.length > 2 &&
  words.every(({ text, kind }) => kind === 'noun' && isThing(text)) &&
  !words.some(({ text }, at) => at > 0 && isCompound(words[at - 1]!.text, text))

const isInCapitals = (texts: readonly string[]) =>
  texts.filter((text) => /^[A-Z]/.test(text)).length > texts.length / 2

/** "my hamster Biscuit", "a dog named Pepper": a name, and no biscuit. */
function isGivenName({ text, tags }: Term, before: TaggedWord | undefined): boolean {
  if (before === undefined || before.after !== 'nothing' || !/^[A-Z][a-z]/.test(text)) return false
  if (/^(named|called)$/.test(before.text)) return true
  const isWho = before.kind === 'noun' && before.named === null && isSomebody(before.text)
  return isWho && isThing(text.toLowerCase().replace(/\W/g, '')) && !tags.includes('Verb')
}

/** The word after, unless a mark is between. */
const nextOf = ({ post }: Term, next: string | undefined) =>
  /[,.:;!?()]/.test(post) ? '' : (next ?? '')

/** "removes his helmet and bows": after another verb of the sentence, one more. */
function isSecondDeed(text: string, before: readonly TaggedWord[]): boolean {
  if (before.at(-1)?.kind !== 'join' || !ambiguous.test(text) || !text.endsWith('s')) return false
  const start = before.findLastIndex(({ after }) => after === 'stop') + 1
  return findMotion(text) !== null && before.slice(start).some(({ form }) => form === 'finite')
}

function bareOf(term: Term): string {
  const text = term.text
    .toLowerCase()
    .replace(/[’']s$|[’']$/, '')
    .replace(/[^a-z0-9'’-]/g, '')
    .replace(/[’']/g, '')
    .replace(/^-+|-+$/g, '')
  if (text.length < 4 || nameOf(term) !== null) return text
  const isOddGerund = text.endsWith('ing') && tagsOf(text).length === 0 && !isVerbForm(text)
  if (isOddGerund) return correctedWord(text)
  return isKnownWord(text) || isVerbForm(text) || isThing(text) ? text : correctedWord(text)
}

function markAfter(word: TaggedWord | undefined, post: string, isLast: boolean): void {
  if (!word) return
  if (/[.:!?]/.test(post) || (isLast && /[.:!?]/.test(post))) word.after = 'stop'
  else if (/[,()]/.test(post)) word.after = 'comma'
  else if (isLast) word.after = 'stop'
}

function nameOf({ tags, text }: Term): string | null {
  if (!tags.includes('ProperNoun') || !tags.includes('Person') || !/^[A-Z]/.test(text)) return null
  return tags.includes('FemaleName') ? 'woman' : tags.includes('MaleName') ? 'man' : 'person'
}

/** Words that are a thing to draw and a verb, and which of both only their neighbours tell. */
const isThing = (text: string) => {
  const { noun } = singularOf(text)
  return pictureFor(noun, false) !== null || furnitureFor(noun) !== null
}

const verbal = /^(Verb|PresentTense|Infinitive|Gerund|PastTense|Participle|Copula|Auxiliary|Modal)$/

function kindOf(text: string, tags: string[], said: readonly TaggedWord[], next: string): WordKind {
  const before = said.at(-1)
  const opens = before === undefined || before.after !== 'nothing'
  const prior = opens ? null : before.kind
  if (
    prior === 'noun' &&
    text.endsWith('ing') &&
    (determiners.has(next) || isDeed(before!.text, text))
  )
    return 'verb'
  if (prior === 'determiner' && /^(left|right)$/.test(text) && !isThing(next)) return 'noun'
  // "firefighters rescue a kitten": between somebody and a new phrase there is what they do.
  if (
    prior === 'noun' &&
    isThing(before!.text) &&
    !isThing(text) &&
    opensPhrase(next) &&
    !smallWord(text)
  )
    return 'verb'
  if (prior === 'noun' && text === 'stops') return 'verb'
  if (prior === 'noun' && /^waves?$/.test(text) && /^(goodbye|hello|hi|farewell|back)$/.test(next))
    return 'verb'
  if (opens && opensPhrase(next) && isVerbForm(text) && !text.endsWith('s')) return 'verb'
  if (adverbs.has(text) && !isNounLike(next)) return 'adverb'
  if (isPredicate(text, said, next)) return 'verb'
  if (clauseBreaks.has(text) && !(text === 'before' && prior === 'verb')) return 'break'
  if (text === 'and' || text === 'or' || text === 'but' || text === 'plus') return 'join'
  if (possessives.has(text) && (text !== 'her' || isPossessiveHer(next))) return 'possessive'
  if (pronouns.has(text)) return 'pronoun'
  if (determiners.has(text)) return 'determiner'
  const inPhrase =
    prior === 'determiner' || prior === 'possessive' || prior === 'count' || prior === 'adjective'
  const owned = !opens && before.owns
  if (/^(first|second|third|last|next)$/.test(text) && prior === 'determiner' && isNounLike(next))
    return 'adjective'
  if (/^(hundred|thousand|million|dozen)$/.test(text) && isNounLike(next) && next !== 'of')
    return 'count'
  if (text === 'one' && /^(hundred|thousand|million|dozen)$/.test(next)) return 'count'
  if (/^(can|will|may|might|must)$/.test(text) && !inPhrase && isBeforeDeed(next)) return 'verb'
  if (alwaysAdjectives.has(text) && isNounLike(next)) return 'adjective'
  if (isGivenTo(said) && isThing(text)) return 'noun'
  if (isPlaceOrDate(tags) && !isThing(text) && !inPhrase) return 'adverb'
  if (Object.hasOwn(countWords, text) && countWords[text]! > 1 && !isMeasureNoun(text))
    return 'count'
  if (/^\d+$/.test(text)) return 'count'
  if (prepositions.has(text) && !(inPhrase && isThing(text))) return 'preposition'
  if (
    !opens &&
    !text.endsWith('ing') &&
    /^(noun|adjective|determiner)$/.test(prior ?? '') &&
    isCompound(before.text, text)
  )
    return 'noun'
  if (Object.hasOwn(colourWords, text) && !(isThing(text) && !isNamedByColour(next)))
    return 'adjective'
  if (Object.hasOwn(sizeWords, text) && next !== '' && (!isThing(text) || isThing(next)))
    return 'adjective'
  if (text.endsWith('ing') && text.length > 4 && !isThing(text)) {
    if ((inPhrase || owned) && opensPhrase(next)) return 'verb'
    if (inPhrase || owned) return 'adjective'
    if (isCompound(text, next)) return 'adjective'
    if (opens && isNounLike(next) && !determiners.has(next)) return 'verb'
    if (prior === 'noun' || prior === 'adverb') return 'verb'
    return tags.some((tag) => tag === 'Noun') && !findMotion(text) && !tags.includes('Gerund')
      ? 'noun'
      : 'verb'
  }
  if (tags.includes('Adverb') && !isThing(text)) return 'adverb'
  if (!opens && prior === 'noun' && agrees(before.text, text) && !isCompound(before.text, text))
    return 'verb'
  if (
    opens &&
    before?.after === 'comma' &&
    text.endsWith('s') &&
    findMotion(text) &&
    !isThing(text)
  )
    return 'verb'
  if (opens && notSubjects.has(text) && findMotion(text) === null) return 'noun'
  const isVerbal = tags.some((tag) => verbal.test(tag)) || findMotion(text) !== null
  if (isThing(text))
    return isUsedAsVerb(text, isVerbal, prior, owned, next, before?.text ?? '') ? 'verb' : 'noun'
  if (opens && isParticipleOfNoun(text, next)) return 'adjective'
  if (isVerbal && prior === 'preposition' && before!.text !== 'to' && !text.endsWith('ed'))
    return 'noun'
  if (inPhrase || owned) {
    if (tags.includes('Adjective') || text.endsWith('ed')) return 'adjective'
    if (tags.some((tag) => tag === 'Noun' || tag === 'Singular' || tag === 'Plural')) return 'noun'
    return isVerbal && prior !== 'adjective' ? 'adjective' : 'noun'
  }
  if (isVerbal && !opensPhrase(next) && !isKnownDeed(text, tags)) return 'noun'
  if (isVerbal && !tags.includes('Noun')) return 'verb'
  if (tags.includes('Adjective')) return 'adjective'
  if (tags.includes('Noun')) {
    const isFollowing = prior === 'noun' || prior === 'pronoun'
    return isFollowing && findMotion(text) !== null ? 'verb' : 'noun'
  }
  if (isVerbal) return 'verb'
  return tags.includes('Conjunction') ? 'join' : 'adverb'
}

const adverbs = new Set(
  'overhead nearby ahead away together apart afar aloft underfoot upside-down everywhere sideways backwards forwards'.split(
    ' ',
  ),
)

/** "polished brass", "Frozen lake": at the head of a phrase without an article. */
const isParticipleOfNoun = (text: string, next: string) =>
  /\w{2}[^e]ed$/.test(text) && isNounLike(next) && !determiners.has(next) && !possessives.has(next)

/** A tagger guesses a verb for many a noun that it does not know. */
const isKnownDeed = (text: string, tags: readonly string[]) =>
  isVerbForm(text) ||
  /(ed|ing|en|t)$/.test(text) ||
  tags.some((tag) => /^(PastTense|Participle|Copula|Auxiliary|Modal)$/.test(tag)) ||
  findMotion(text) !== null

/** "a boy and his grandfather fly": two of them. */
function isJoinedBefore(said: readonly TaggedWord[], clause: readonly TaggedWord[]): boolean {
  const [join, other] = [
    said[said.length - clause.length - 1],
    said[said.length - clause.length - 2],
  ]
  return (
    join?.text === 'and' &&
    other?.kind === 'noun' &&
    clause.every(({ kind }) => kind !== 'preposition')
  )
}

/** "a girl in boots stomps": the verb goes with who is named first. */
function isOfHead(clause: readonly TaggedWord[]): boolean {
  const end = clause.findIndex(({ kind }) => kind === 'preposition')
  const head = end > 0 ? clause[end - 1]! : null
  return (
    head !== null &&
    head.kind === 'noun' &&
    !singularOf(head.text).isPlural &&
    isSomebody(head.text)
  )
}

const isSomebody = (text: string) => {
  const picture = pictureFor(singularOf(text).noun, false)
  return picture !== null && isCreature(picture)
}

/** "pours him coffee", but "makes him fly". */
function isGivenTo(said: readonly TaggedWord[]): boolean {
  const [verb, who] = said.slice(-2)
  return (
    who !== undefined &&
    /^(him|her|them|us|me|you)$/.test(who.text) &&
    /^(pour|bring|hand|give|serve|offer|throw|toss|pass|sell|buy|show|send|feed|make)/.test(
      verb!.text,
    ) &&
    !verb!.text.startsWith('mak')
  )
}

const isBeforeDeed = (next: string) =>
  pronouns.has(next) || /^(be|not|have)$/.test(next) || (isVerbForm(next) && !next.endsWith('s'))

/** What a tagger takes for nouns, and cuts a phrase in two at. */
const alwaysAdjectives = new Set(
  'vintage retro antique giant ceramic porcelain plastic velvet leather copper brass marble'.split(
    ' ',
  ),
)

/** "a peach dress", but "a peach rolls". */
const isNamedByColour = (next: string) =>
  isNounLike(next) && !(isVerbForm(next) && next.endsWith('s') && !isThing(next))

const isPlaceOrDate = (tags: readonly string[]) =>
  tags.some((tag) => /^(Place|City|Country|Region|WeekDay|Month|Holiday)$/.test(tag))

/** The words of the clause so far: since the last mark, conjunction or relative pronoun. */
function clauseOf(said: readonly TaggedWord[]): readonly TaggedWord[] {
  const start = said.findLastIndex(
    ({ after, kind, text }) =>
      after !== 'nothing' || /^(break|join)$/.test(kind) || /^(who|which|that)$/.test(text),
  )
  return said.slice(start + 1)
}

/** "a toaster pops", "guests gasp": the one finite verb of its clause, in the number of the noun before it. */
function isPredicate(text: string, said: readonly TaggedWord[], next: string): boolean {
  const before = said.at(-1)
  if (before === undefined || /(ed|ing)$/.test(text)) return false
  const isMustBe = isOfAnOne(text, said, next)
  if (!isVerbForm(text) && !isMustBe && !isOfOneCreature(text, before)) return false
  if (before.after === 'comma')
    return (
      /[^s]s$/.test(text) &&
      !isThing(text) &&
      (opensPhrase(next) ||
        /^(at|in|on|into|up|off|down|past|through|over|across|around|along|out|away|open|shut)$/.test(
          next,
        ))
    )
  if (before.after !== 'nothing' || before.owns) return false
  const clause = clauseOf(said)
  // "the horse outside flinches"
  if (/^(outside|inside|below|above|behind|beyond|opposite)$/.test(before.text) && !isThing(text))
    return clause.some(({ kind }) => kind === 'noun') && /[^s]s$/.test(text) && next === ''
  if (before.kind !== 'noun') return false
  if (clause.some(({ form }) => form === 'finite' || form === 'base')) return false
  const isPlural =
    singularOf(before.text).isPlural ||
    /^(people|children|men|women|police|cattle)$/.test(before.text)
  const isSingularVerb = /[^s]s$/.test(text)
  const isOfBoth = !isSingularVerb && isJoinedBefore(said, clause)
  if (isPlural === isSingularVerb && !isOfBoth)
    return isSingularVerb && !isThing(text) && isOfHead(clause)
  if (isCompound(before.text, text)) return false
  if (isMustBe) return true
  const opener = clause.findLast(({ kind }) => /^(determiner|count|possessive)$/.test(kind))
  // "an oxpecker picks": what "an" opens has no plural head.
  if (isSingularVerb && /^(an?|one|every|each|another)$/.test(opener?.text ?? '')) return true
  // "women wave flags": the first of two nouns is no plural, unless somebody's.
  if (isThing(text)) return (isPlural || isOfBoth) && isNounLike(next) && isSomebody(before.text)
  const [first] = clause
  return first?.kind !== 'preposition' || isThing(before.text)
}

/** "an abuela crochets a hammock": after "a" and its noun no plural can come, whatever the words are. */
function isOfAnOne(text: string, said: readonly TaggedWord[], next: string): boolean {
  const start = said.findLastIndex(({ kind }) => kind !== 'noun' && kind !== 'adjective')
  const opener = said[start]
  if (!/[^s]s$/.test(text) || !singularOf(text).isPlural || !/^an?$/.test(opener?.text ?? ''))
    return false
  if (opener!.after !== 'nothing' || said.at(-1)!.kind !== 'noun') return false
  return next === '' || opensPhrase(next) || prepositions.has(next) || pronouns.has(next)
}

/** "a cat peaks": not known as a verb, and no plural of things that one somebody could be of. */
function isOfOneCreature(text: string, before: TaggedWord): boolean {
  const picture = pictureFor(before.text, false)
  return picture !== null && isCreature(picture) && /[^s]s$/.test(text) && !isThing(text)
}

/** "a robot cooking": somebody who does something, not a kind of cooking. */
function isDeed(who: string, text: string): boolean {
  const picture = pictureFor(singularOf(who).noun, false)
  if (picture === null || isCompound(who, text)) return false
  return findMotion(text) !== null && classOf(picture).place !== 'table'
}

/** "ducks", "flies", "watch": a thing unless it stands where the verb of its sentence must stand. */
function isUsedAsVerb(
  text: string,
  isVerbal: boolean,
  prior: WordKind | null,
  owned: boolean,
  next: string,
  before: string,
): boolean {
  if (owned || isCompound(before, text)) return false
  if (prior === 'pronoun') return isVerbal
  if (prior === 'noun') {
    if (!isVerbForm(text) && !ambiguous.test(text)) return false
    if (isThing(before) && singularOf(before).isPlural === /[^s]s$/.test(text)) return false
    return next === '' || !isNounLike(next) || determiners.has(next) || possessives.has(next)
  }
  if (prior === 'adverb') return isVerbal && isVerbForm(text)
  if (before === 'to')
    return isVerbForm(text) && !text.endsWith('s') && (opensPhrase(next) || pronouns.has(next))
  return false
}

/** "teddy bear", "rubber ducks". */
const isCompound = (before: string, text: string) =>
  pictureFor(singularOf(`${before} ${text}`).noun, false) !== null

/** "the shepherd whistles", "bees hum": somebody, and a verb in the number that fits. */
function agrees(who: string, verb: string): boolean {
  if (!isThing(who) || isThing(verb) || garments.has(verb)) return false
  const isPlural = singularOf(who).isPlural || /^(people|children|men|women)$/.test(who)
  return isPlural !== /[^s]s$/.test(verb) && isFiniteVerb(verb)
}

const ambiguous =
  /^(fl(y|ies)|ducks?|watch(es)?|drinks?|rings?|box(es)?|bears?|rides?|plants?|sails?|swallows?|cooks?|guards?|saws?|hammers?|fish(es)?|trains?|roses?|waves?|bats?|rocks?|plays?|dances?|docks?|crows?|parrots?|badgers?|seals?|rams?|tracks?|chips?|lands?|sleds?|skis?|skates?|surfs?|toasts?|brush(es)?|mops?|brooms?|pens?|nests?|shells?|sprouts?|blossoms?|flowers?|stars?|locks?|keys?|kites?|paints?|photographs?|judges?|doctors?|nurses?|guides?|hosts?|models?|slides?|fires?|bows?|arrows?|pitch(es)?)$/

const opensPhrase = (text: string) => determiners.has(text) || possessives.has(text)

const smallWord = (text: string) =>
  prepositions.has(text) ||
  clauseBreaks.has(text) ||
  determiners.has(text) ||
  /^(and|or|but|plus)$/.test(text)

const isNounLike = (text: string) =>
  text !== '' &&
  !/^(back|again|away|together|forward|than)$/.test(text) &&
  !prepositions.has(text) &&
  !clauseBreaks.has(text) &&
  text !== 'and'

/** "her dog", but "sees her". */
const isPossessiveHer = (next: string) =>
  next !== '' && !prepositions.has(next) && next !== 'and' && !clauseBreaks.has(next)

const isMeasureNoun = (text: string) =>
  /^(couple|pair|trio|duo|quartet|group|gang|team|band|bunch|crowd|herd|flock|school|swarm|pack|litter|pride|colony|army|parade|troop|row|line|convoy|train|caravan|pile|stack|heap|lot|plenty|handful|cluster|ton|load|fleet|hundred|thousand|basketful)$/.test(
    text,
  )

function formOf(text: string, tags: string[]): TaggedWord['form'] {
  if (text.endsWith('ing')) return 'gerund'
  if (tags.includes('PastTense') || tags.includes('Participle') || /[^e]ed$/.test(text))
    return 'participle'
  return tags.includes('Infinitive') && !text.endsWith('s') ? 'base' : 'finite'
}
