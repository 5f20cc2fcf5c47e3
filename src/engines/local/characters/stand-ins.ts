import { replaceNames } from './named-characters.ts'

/**
 * Words for people that every reader of prompts knows. A name is anybody's guess ("Mossy", "Zed", "River"), so
 * while a prompt is planned each character goes by one of these, and gets its name back afterwards.
 */
const words = [
  'gentleman',
  'lady',
  'waiter',
  'waitress',
  'husband',
  'wife',
  'businessman',
  'ballerina',
] as const

export interface StandIns {
  /** The stand-in of each character, in their order. */
  readonly words: readonly string[]
  /** The prompt with every name as its stand-in. */
  hide(prompt: string): string
  /** Plain data with every stand-in in its texts as the name again. */
  reveal<Value>(value: Value): Value
}

/** Stand-ins that the prompt itself does not use, one for each name. */
export function chooseStandIns(prompt: string, names: readonly string[]): StandIns {
  const spoken = prompt.toLowerCase()
  const free = words.filter((word) => !spoken.includes(word))
  // A prompt that uses nearly all of them says nothing by them: the last ones are taken all the same.
  const chosen = [...free, ...words].slice(0, names.length)
  const nameOf = (word: string) => names[chosen.findIndex((own) => own === word.toLowerCase())]!
  const pattern = new RegExp(String.raw`\b(?:${chosen.join('|')})\b`, 'gi')
  const reveal = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replaceAll(pattern, nameOf)
    if (Array.isArray(value)) return value.map(reveal)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, reveal(part)]))
  }
  return {
    words: chosen,
    hide: (text) => replaceNames(text, names, (number) => chosen[number]!),
    reveal: <Value>(value: Value) => (names.length === 0 ? value : (reveal(value) as Value)),
  }
}
