/** What a word can be, whatever stands around it. */
import { furnitureFor } from '../../furniture.ts'
import { isCreature } from '../../picture-classes.ts'
import { pictureFor, singularOf } from '../../picture-for.ts'
import { clauseBreaks, determiners, possessives, prepositions } from './small-words.ts'

/** A thing to draw; many are a verb as well, and only their neighbours tell which of both. */
export function isThing(text: string): boolean {
  const { noun } = singularOf(text)
  return pictureFor(noun, false) !== null || furnitureFor(noun) !== null
}

export function isSomebody(text: string): boolean {
  const picture = pictureFor(singularOf(text).noun, false)
  return picture !== null && isCreature(picture)
}

/** "teddy bear", "rubber ducks". */
export const isCompound = (before: string, text: string): boolean =>
  pictureFor(singularOf(`${before} ${text}`).noun, false) !== null

/** "walks", "cats": a verb of one doer, or many of a thing. */
export const endsInS = (text: string): boolean => /[^s]s$/.test(text)

export const opensPhrase = (text: string): boolean => determiners.has(text) || possessives.has(text)

/** Whether a noun phrase could go on with it. */
export const isNounLike = (text: string): boolean =>
  text !== '' &&
  !/^(back|again|away|together|forward|than)$/.test(text) &&
  !prepositions.has(text) &&
  !clauseBreaks.has(text) &&
  text !== 'and'
