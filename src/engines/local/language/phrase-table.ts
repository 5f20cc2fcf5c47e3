import { canonicalWord } from './tokens.ts'

/** A phrase found at a position: `start` inclusive, `end` exclusive, in tokens. */
export type PhraseMatch<T> = { start: number; end: number; value: T }

/** Finds the longest known phrase at a position, by its first word. */
export class PhraseTable<T> {
  readonly #byFirstWord = new Map<string, { words: string[]; value: T }[]>()

  /** `phrases`: separated by `|`, in either spelling. An earlier row wins over a later one. */
  add(phrases: string, value: T): void {
    for (const phrase of phrases.split('|')) {
      const words = phrase.split(' ').map(canonicalWord)
      const first = words[0]
      if (!first) continue
      const rows = this.#byFirstWord.get(first) ?? []
      rows.push({ words, value })
      rows.sort((left, right) => right.words.length - left.words.length)
      this.#byFirstWord.set(first, rows)
    }
  }

  matchAt(texts: readonly string[], start: number): PhraseMatch<T> | null {
    const rows = this.#byFirstWord.get(texts[start] ?? '')
    const row = rows?.find(({ words }) => words.every((word, i) => texts[start + i] === word))
    return row ? { start, end: start + row.words.length, value: row.value } : null
  }

  words(): string[] {
    return [...this.#byFirstWord.values()].flatMap((rows) => rows.flatMap(({ words }) => words))
  }
}
