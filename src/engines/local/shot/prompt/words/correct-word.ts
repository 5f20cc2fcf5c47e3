/** Mends typing mistakes in words that can be drawn, done or stood in. */
import { picturedNouns } from '../../picture-for.ts'
import { peopleWords, subjectWords } from '../../subject-words.ts'

const SHORTEST_LETTERS = 5
const MAX_LETTERS = 16

/** Words that prompts need and that are no picture's: verbs, places, common adjectives. */
const others =
  'running walking dancing jumping swimming sitting standing sleeping flying playing riding eating drinking reading singing chasing driving climbing holding wearing looking through field beach forest street kitchen garden mountain mountains ocean desert sunset sunrise background behind between under young small little large black white orange purple beautiful cinematic morning evening night camera meadow river restaurant bedroom light lights their bright smoke clouds grass ground wearing slowly softly quickly window windows colour color dramatic'

const without = (word: string): string[] =>
  Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))

let byDeletion: Map<string, string[]> | null = null

function index(): Map<string, string[]> {
  if (byDeletion) return byDeletion
  byDeletion = new Map()
  const named = [...Object.keys(subjectWords), ...Object.keys(peopleWords), ...picturedNouns()]
  const known = [...named, ...others.split(' ')]
  for (const word of new Set(known)) {
    if (word.length < SHORTEST_LETTERS - 1 || word.includes(' ')) continue
    for (const key of [word, ...without(word)])
      byDeletion.set(key, [...(byDeletion.get(key) ?? []), word])
  }
  return byDeletion
}

/** One insertion, deletion, substitution or swap of neighbours apart. */
function isOneEditAway(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false
  let at = 0
  while (at < left.length && left[at] === right[at]) at++
  const rest = (a: number, b: number) => left.slice(at + a) === right.slice(at + b)
  const swapped =
    left[at] === right[at + 1] &&
    left[at + 1] === right[at] &&
    left.slice(at + 2) === right.slice(at + 2)
  return rest(1, 1) || rest(1, 0) || rest(0, 1) || swapped
}

/** Short words have many neighbours: there only a letter that was left out or swapped counts. */
function isMeant(word: string, candidate: string): boolean {
  if (!isOneEditAway(word, candidate)) return false
  if (word[0] !== candidate[0] && sorted(word) !== sorted(candidate)) return false
  if (word.length === candidate.length && !isSlip(word, candidate)) return false
  const isShort = word.length <= SHORTEST_LETTERS
  if (word.endsWith('ing')) return candidate.endsWith('ing')
  return !isShort || candidate.length > word.length || sorted(word) === sorted(candidate)
}

const keyRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** Two letters swapped, a vowel for another, or a key beside the right one; hardly ever the first letter. */
function isSlip(word: string, candidate: string): boolean {
  if (sorted(word) === sorted(candidate)) return true
  const at = Array.from(word).findIndex((letter, i) => letter !== candidate[i])
  const [said, meant] = [word[at]!, candidate[at]!]
  const areVowels = /[aeiouy]/.test(said) && /[aeiouy]/.test(meant)
  return at > 0 && (areVowels || isBeside(said, meant))
}

const isBeside = (left: string, right: string) =>
  keyRows.some(
    (row) => row.includes(left) && Math.abs(row.indexOf(left) - row.indexOf(right)) === 1,
  )

const sorted = (word: string) => word.split('').sort().join('')

/** The word meant by one that no English is; a plural keeps its ending. */
export function correctedWord(word: string): string {
  if (word.length < SHORTEST_LETTERS - 1 || word.length > MAX_LETTERS) return word
  const direct = correctionOf(word)
  if (direct) return direct
  const stem = word.endsWith('s') ? correctionOf(word.slice(0, -1)) : undefined
  return stem === undefined ? word : `${stem}s`
}

function correctionOf(word: string): string | undefined {
  const table = index()
  if (table.get(word)?.includes(word)) return word
  for (const key of [word, ...without(word)]) {
    const found = table.get(key)?.find((candidate) => isMeant(word, candidate))
    if (found) return found
  }
  return undefined
}
