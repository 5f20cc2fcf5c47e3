/** What a reading of a prompt gives, and what it keeps in mind on its way through the sentences. */
import { classOf } from '../picture-classes.ts'
import type { MotionName } from '../scene.ts'
import type { Phrase } from './phrases/phrase.ts'
import type { RelationKind } from './relation-words.ts'
import type { TaggedWord } from './words/tagged-word.ts'

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
  /** What was said of the clothes, where it can be drawn. */
  wears?: 'dress' | 'trousers'
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

export type State = {
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
  /** "no cars or people": what is said not to be there, up to what is. */
  isDenied: boolean
  /** "the size of", "like": what comes next only compares. */
  isCompared: boolean
}

export const newClause = () => ({
  last: null,
  verb: null,
  preposition: null,
  group: [] as Named[],
  isJoining: false,
  isSequel: false,
  finiteVerbs: 0,
  measure: null,
  isDenied: false,
  isCompared: false,
})

export const isAlive = ({ picture }: Named) =>
  classOf(picture).place !== 'table' && classOf(picture).motion !== 'still'

export function isFollowedByVerb(state: State, phrase: Phrase): boolean {
  const next = state.words[phrase.to]
  if (state.words[phrase.to - 1]!.after !== 'nothing') return false
  return (
    next?.kind === 'verb' ||
    (next?.kind === 'adverb' && state.words[phrase.to + 1]?.kind === 'verb')
  )
}
