/** Words that are a thing and a deed ("ducks", "flies", "watch"): which of both, by their neighbours. */
import { isFiniteVerb } from '../../../language/word-classes.ts'
import { findMotion } from '../../motion-words.ts'
import { garments } from '../../not-subjects.ts'
import { classOf } from '../../picture-classes.ts'
import { pictureFor, singularOf } from '../../picture-for.ts'
import { pronouns } from './small-words.ts'
import type { TaggedWord } from './tagged-word.ts'
import { isVerbForm } from './verb-words.ts'
import { endsInS, isCompound, isNounLike, isThing, opensPhrase } from './word-alone.ts'
import type { WordInSentence } from './word-in-sentence.ts'

const ambiguous =
  /^(fl(y|ies)|ducks?|watch(es)?|drinks?|rings?|box(es)?|bears?|rides?|plants?|sails?|swallows?|cooks?|guards?|saws?|hammers?|fish(es)?|trains?|roses?|waves?|bats?|rocks?|plays?|dances?|docks?|crows?|parrots?|badgers?|seals?|rams?|tracks?|chips?|lands?|sleds?|skis?|skates?|surfs?|toasts?|brush(es)?|mops?|brooms?|pens?|nests?|shells?|sprouts?|blossoms?|flowers?|stars?|locks?|keys?|kites?|paints?|photographs?|judges?|doctors?|nurses?|guides?|hosts?|models?|slides?|fires?|bows?|arrows?|pitch(es)?)$/

const verbTags =
  /^(Verb|PresentTense|Infinitive|Gerund|PastTense|Participle|Copula|Auxiliary|Modal)$/

/** Whether it can be a verb at all. */
export const isVerbal = ({ text, tags }: WordInSentence): boolean =>
  tags.some((tag) => verbTags.test(tag)) || findMotion(text) !== null

/** A thing stays one unless it stands where the verb of its sentence must stand. */
export function isThingUsedAsVerb(word: WordInSentence): boolean {
  const { text, before, prior, next } = word
  if (word.isOwned || isCompound(before, text)) return false
  if (prior === 'pronoun') return isVerbal(word)
  if (prior === 'noun') {
    if (!isVerbForm(text) && !ambiguous.test(text)) return false
    if (isThing(before) && singularOf(before).isPlural === endsInS(text)) return false
    return !isNounLike(next) || opensPhrase(next)
  }
  if (prior === 'adverb') return isVerbal(word) && isVerbForm(text)
  if (before !== 'to') return false
  return isVerbForm(text) && !text.endsWith('s') && (opensPhrase(next) || pronouns.has(next))
}

/** "removes his helmet and bows": after another verb of the sentence, one more. */
export function isSecondDeed(text: string, said: readonly TaggedWord[]): boolean {
  if (said.at(-1)?.kind !== 'join' || !ambiguous.test(text) || !text.endsWith('s')) return false
  const start = said.findLastIndex(({ after }) => after === 'stop') + 1
  return findMotion(text) !== null && said.slice(start).some(({ form }) => form === 'finite')
}

/** "a robot cooking": somebody who does something, not a kind of cooking. */
export function isDeedOf(who: string, text: string): boolean {
  const picture = pictureFor(singularOf(who).noun, false)
  if (picture === null || isCompound(who, text)) return false
  return findMotion(text) !== null && classOf(picture).place !== 'table'
}

/** "the shepherd whistles", "bees hum": somebody, and a verb in the number that fits. */
export function agrees(who: string, verb: string): boolean {
  if (!isThing(who) || isThing(verb) || garments.has(verb)) return false
  return singularOf(who).isPlural !== endsInS(verb) && isFiniteVerb(verb)
}
