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

export const textOf = (words: readonly TaggedWord[]): string =>
  words.map(({ text }) => text).join(' ')
