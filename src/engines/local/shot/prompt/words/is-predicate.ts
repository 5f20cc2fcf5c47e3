/** The one finite verb of a clause, by the number of the noun before it: "a toaster pops", "guests gasp". */
import { isCreature } from '../../picture-classes.ts'
import { pictureFor, singularOf } from '../../picture-for.ts'
import { clauseOf, isJoinedBefore, isOneBeforePreposition } from './clause.ts'
import { prepositions, pronouns } from './small-words.ts'
import type { TaggedWord } from './tagged-word.ts'
import { isVerbForm } from './verb-words.ts'
import { endsInS, isCompound, isNounLike, isSomebody, isThing, opensPhrase } from './word-alone.ts'

export function isPredicate(text: string, said: readonly TaggedWord[], next: string): boolean {
  const before = said.at(-1)
  if (before === undefined || /(ed|ing)$/.test(text)) return false
  const isSure = isAfterOneNoun(text, said, next)
  if (!isVerbForm(text) && !isSure && !isOfOneCreature(text, before.text)) return false
  if (before.after === 'comma') return goesOnAfterComma(text, next)
  if (before.after !== 'nothing' || before.owns) return false
  const clause = clauseOf(said)
  // "the horse outside flinches"
  if (/^(outside|inside|below|above|behind|beyond|opposite)$/.test(before.text) && !isThing(text))
    return clause.some(({ kind }) => kind === 'noun') && endsInS(text) && next === ''
  if (before.kind !== 'noun') return false
  if (clause.some(({ form }) => form === 'finite' || form === 'base')) return false
  const isPlural = isManyOf(before.text)
  const isOfBoth = !endsInS(text) && isJoinedBefore(said, clause)
  if (isPlural === endsInS(text) && !isOfBoth)
    return endsInS(text) && !isThing(text) && isOneBeforePreposition(clause)
  if (isCompound(before.text, text)) return false
  if (isSure) return true
  const opener = clause.findLast(({ kind }) => /^(determiner|count|possessive)$/.test(kind))
  // "an oxpecker picks": what "an" opens has no plural head.
  if (endsInS(text) && /^(an?|one|every|each|another)$/.test(opener?.text ?? '')) return true
  // "women wave flags": the first of two nouns is no plural, unless somebody's.
  if (isThing(text)) return (isPlural || isOfBoth) && isNounLike(next) && isSomebody(before.text)
  return clause[0]?.kind !== 'preposition' || isThing(before.text)
}

const isManyOf = (text: string) => singularOf(text).isPlural || /^(police|cattle)$/.test(text)

/** "a cat sits, blinks at us": another verb of the same doer. */
const goesOnAfterComma = (text: string, next: string) =>
  endsInS(text) &&
  !isThing(text) &&
  (opensPhrase(next) ||
    /^(at|in|on|into|up|off|down|past|through|over|across|around|along|out|away|open|shut)$/.test(
      next,
    ))

/** "an abuela crochets a hammock": after "a" and its noun no plural can come, whatever the words are. */
function isAfterOneNoun(text: string, said: readonly TaggedWord[], next: string): boolean {
  const opener = said.findLast(({ kind }) => kind !== 'noun' && kind !== 'adjective')
  if (!endsInS(text) || !singularOf(text).isPlural || !/^an?$/.test(opener?.text ?? ''))
    return false
  if (opener!.after !== 'nothing' || said.at(-1)!.kind !== 'noun') return false
  return next === '' || opensPhrase(next) || prepositions.has(next) || pronouns.has(next)
}

/** "a cat peaks": not known as a verb, and no plural of things that one somebody could be of. */
function isOfOneCreature(text: string, before: string): boolean {
  const picture = pictureFor(before, false)
  return picture !== null && isCreature(picture) && endsInS(text) && !isThing(text)
}
