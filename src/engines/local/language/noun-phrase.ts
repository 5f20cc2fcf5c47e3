import { ownValue } from '../../../lib/own-value.ts'
import { sliceOf, type Token } from './tokens.ts'
import { isAdjective, isDeterminer, isGerund } from './word-classes.ts'
import { countWords, pronouns, whereStarts } from './vocabulary/words.ts'

const irregular: Record<string, string> = {
  men: 'man',
  women: 'woman',
  people: 'person',
  children: 'child',
  kids: 'kid',
  mice: 'mouse',
  geese: 'goose',
  feet: 'foot',
  teeth: 'tooth',
  leaves: 'leaf',
  wolves: 'wolf',
  knives: 'knife',
  sheep: 'sheep',
  fish: 'fish',
  goldfish: 'goldfish',
  deer: 'deer',
  glasses: 'glasses',
  bus: 'bus',
  sunglasses: 'sunglasses',
  clothes: 'clothes',
  jeans: 'jeans',
  trousers: 'trousers',
  pants: 'pants',
  grass: 'grass',
  dress: 'dress',
  glass: 'glass',
  gas: 'gas',
  cactus: 'cactus',
  cacti: 'cactus',
  octopus: 'octopus',
  scissors: 'scissors',
  species: 'species',
  buses: 'bus',
  lens: 'lens',
  oxen: 'ox',
}

/** Example: "puppies" -> "puppy", "men" -> "man", "glass" -> "glass". */
export const singularOf = (word: string): string => {
  const known = ownValue(irregular, word)
  if (known) return known
  if (/(?:ss|us|is)$/.test(word) || !word.endsWith('s') || word.length < 4) return word
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  return /(?:ch|sh|x|ss|zz)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

export const withoutDeterminer = (tokens: readonly Token[]): Token[] => {
  let start = 0
  while (start < tokens.length && isDeterminer(tokens[start]?.text ?? '')) start++
  return tokens.slice(start)
}

/** The noun of a phrase, singular, without article. Example: "the red umbrellas" -> "red umbrella". */
export const nounOf = (tokens: readonly Token[]): string => {
  const [only] = tokens
  if (tokens.length === 1 && only && pronouns.has(only.text)) return only.text
  const bare = withoutDeterminer(tokens).filter(({ type }) => type !== 'mark' && type !== 'stop')
  const texts = bare.map(({ text }) => text)
  const stop = texts.findIndex((text, i) => i > 0 && endsAt(texts, i))
  const words = (stop > 0 ? bare.slice(0, stop) : bare)
    .map(({ said }) => said)
    .filter((said) => said !== ',')
  const last = words.at(-1)
  return last === undefined ? '' : [...words.slice(0, -1), singularOf(last)].join(' ')
}
/** A comma between adjectives goes on: "the thick, textured earrings". */
const endsAt = (texts: readonly string[], i: number): boolean => {
  const text = texts[i] ?? ''
  if (text === ',') return !isAdjective(texts[i - 1] ?? '')
  return nounEnds.has(text) || (isGerund(text) && i < texts.length - 1 && !isAdjective(text))
}
const nounEnds = new Set([
  'out',
  'off',
  'made',
  'worn',
  'parked',
  'by',
  'with',
  'wearing',
  'of',
  'that',
  'who',
  'which',
  'in',
  'on',
  'at',
  'from',
  ',',
])

/** As written, without its article. Example: "a fancy marble ballroom" -> "fancy marble ballroom". */
export const placeOf = (prompt: string, tokens: readonly Token[]): string =>
  sliceOf(prompt, withoutDeterminer(tokens))

const whereAdverbs = new Set([
  'overhead',
  'nearby',
  'everywhere',
  'outdoors',
  'indoors',
  'upstairs',
  'there',
])

export type Thing = { noun: Token[]; count: number; action: Token[]; where: Token[] }

/** Takes apart "three puppies playing in the scene": count, noun, action, where. */
export const thingOf = (tokens: readonly Token[]): Thing => {
  const { count, rest } = countOf(tokens)
  const prepositionAt = rest.findIndex(({ text }, i) => i > 0 && whereStarts.has(text))
  const isAdverb = rest.length > 1 && whereAdverbs.has(rest.at(-1)?.text ?? '')
  const whereAt = prepositionAt < 0 && isAdverb ? rest.length - 1 : prepositionAt
  const head = whereAt > 0 ? rest.slice(0, whereAt) : rest
  const describedAt = rest.findIndex(({ text }) => text === 'wearing' || text === 'with')
  const isDescribed = describedAt > 0 && describedAt < whereAt
  const actionAt = head.findIndex(({ text }, i) => i > 0 && (isGerund(text) || isRelative(text)))
  return {
    noun: actionAt > 0 ? head.slice(0, actionAt) : [...head],
    action: actionAt > 0 ? head.slice(actionAt) : [],
    where: whereAt > 0 && !isDescribed ? rest.slice(whereAt) : [],
    count: Math.min(100, Math.max(1, count || (isPlural(head, actionAt) ? 3 : 1))),
  }
}

const isPlural = (head: readonly Token[], actionAt: number): boolean => {
  const last = (actionAt > 0 ? head[actionAt - 1] : head.at(-1))?.text ?? ''
  return singularOf(last) !== last
}
const isRelative = (text: string) => text === 'who' || text === 'that' || text === 'which'

const further = new Set(['another', 'more', 'extra', 'additional'])

const countOf = (tokens: readonly Token[]): { count: number; rest: Token[] } => {
  let count = 0
  let i = 0
  for (; i < tokens.length - 1; i++) {
    const token = tokens[i]
    const text = token?.text ?? ''
    const said = ownValue(countWords, text)
    const number = token?.type === 'number' ? Number.parseInt(text, 10) : said
    if (number !== undefined) count = Math.max(count, number)
    else if (!isDeterminer(text) && !(text === 'of' && count > 0) && !further.has(text)) break
  }
  const rest = tokens.slice(i)
  return { count, rest }
}
