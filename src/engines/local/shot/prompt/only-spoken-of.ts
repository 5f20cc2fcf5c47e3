/** Things a prompt speaks of that are not in its picture: what is denied, and what something else is like. */
import { isPerson } from '../picture-classes.ts'
import type { Phrase } from './phrases/phrase.ts'
import { phraseAt } from './phrases/phrase-at.ts'
import type { State } from './reading.ts'
import { isFollowedByVerb } from './reading.ts'
import type { TaggedWord } from './words/tagged-word.ts'

/** "the size of a house", "in the shape of a heart". */
const compares =
  /^(size|shape|colou?r|height|length|width|weight|likeness|style|speed|texture|form|outline|silhouette)$/

const denies = /^(no|neither|nor|zero)$/

/** Whether a phrase is to be passed over; keeps in mind what its neighbours share with it. */
export function isOnlySpokenOf(state: State, phrase: Phrase): boolean {
  const opener = state.words[phrase.from]!
  const before = state.words[phrase.from - 1]
  if (state.isCompared) {
    state.isCompared = false
    return true
  }
  if (compares.test(phrase.noun) && state.words[phrase.to]?.text === 'of') {
    state.isCompared = true
    return true
  }
  if (isWhatSomebodyIs(state, phrase)) return true
  const preposition = state.preposition?.text ?? ''
  if (preposition === 'like' || preposition === 'unlike') return true
  if (denies.test(opener.text) || isNot(before) || /^(without|minus|sans)$/.test(preposition)) {
    state.isDenied = true
    return true
  }
  // "no text, people or logos": bare nouns go on with what is denied.
  if (state.isDenied && opener.kind === 'noun' && !isFollowedByVerb(state, phrase)) return true
  state.isDenied = false
  return false
}

/** "my hamster is a superhero": one figure, not two. */
const isWhatSomebodyIs = ({ words, doers, last }: State, { from, picture, isPlural }: Phrase) =>
  /^(is|was|becomes?)$/.test(words[from - 1]?.text ?? '') &&
  /^an?$/.test(words[from]!.text) &&
  !isPlural &&
  picture !== null &&
  isPerson(picture) &&
  (doers.length > 0 || last !== null)

const isNot = (before: TaggedWord | undefined) =>
  before !== undefined && before.after === 'nothing' && /^(not|never|isnt|arent)$/.test(before.text)

/** "busy as a bee", "dressed as a pirate", "as big as a house": not "as a cat walks by". */
export function isComparison(words: readonly TaggedWord[], at: number): boolean {
  if (words[at]!.text !== 'as') return false
  const phrase = phraseAt(words, at + 1)
  if (phrase === null) return false
  const before = words[at - 1]
  const after = words[phrase.to]
  const isSaid = words[phrase.to - 1]!.after === 'nothing' && after?.kind === 'verb'
  if (before === undefined || before.after !== 'nothing') return false
  return before.kind === 'adjective' || before.form === 'participle' || !isSaid
}
