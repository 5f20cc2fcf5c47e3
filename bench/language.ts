import { existsSync, readFileSync } from 'node:fs'
import { parsePrompt } from '../src/engines/local/language/parse-prompt.ts'
import { freshPrompts } from '../src/engines/local/language/__fixtures__/fresh-prompts.ts'
import {
  promptFixtures,
  type PromptFixture,
} from '../src/engines/local/language/__fixtures__/prompts.ts'
import {
  readWishes,
  scoreWish,
  wishSets,
  type WishSet,
} from '../src/engines/local/language/__fixtures__/read-wishes.ts'
import type { DirectionKind } from '../src/video/direction.ts'

/** Which kinds fairly answer one person's category label. A compound is judged by its count of wishes. */
const acceptable: Record<string, readonly DirectionKind[]> = {
  'colour-grade': ['adjust-colour', 'set-palette'],
  background: ['replace-background'],
  'motion-action': ['set-action'],
  'replace-object': ['replace-actor', 'change-actor', 'replace-background'],
  'add-object': ['add-actor', 'add-effect', 'replace-background'],
  'remove-object': ['remove-actor'],
  style: ['set-style', 'adjust-colour'],
  camera: ['set-camera'],
  lighting: ['set-light'],
  season: ['set-season', 'set-palette'],
  attribute: ['change-actor', 'replace-actor'],
  'target-caption': ['describe-scene'],
  weather: ['set-weather'],
  'speed-time': ['set-speed', 'change-length'],
  effect: ['add-effect', 'change-actor', 'replace-actor'],
  'time-of-day': ['set-time-of-day'],
  'text-caption': ['add-caption', 'remove-actor'],
  extend: ['set-camera', 'change-length'],
}

/** Categories that the words do not fully decide: a nonsense prompt may give nothing. */
const free = new Set(['vague'])

type Row = {
  category: string
  prompt: string
  kinds: DirectionKind[]
  right: boolean
  strict: boolean
}

/** The fewest wishes a compound states: one a command verb or a short phrase after a comma. */
const wishesIn = (prompt: string): number => {
  const parts = prompt
    .split(/[,.;]|\band\b/)
    .filter((part) =>
      /^\s*(?:change|make|add|use|replace|remove|apply|turn|set|pan|the white table changes)\b/i.test(
        part,
      ),
    )
  return Math.max(2, parts.length)
}

const judge = (category: string, prompt: string): Row => {
  const kinds = parsePrompt(prompt).directions.map(({ kind }) => kind)
  if (free.has(category)) return { category, prompt, kinds, right: true, strict: true }
  if (category === 'compound') {
    const right = kinds.length >= wishesIn(prompt) && !kinds.includes('describe-scene')
    return { category, prompt, kinds, right, strict: right }
  }
  const wanted = acceptable[category] ?? ['describe-scene']
  const right = kinds.some((kind) => wanted.includes(kind))
  return {
    category,
    prompt,
    kinds,
    right,
    strict: right && kinds.every((kind) => wanted.includes(kind)),
  }
}

const share = (rows: readonly Row[], by: 'right' | 'strict'): string => {
  const passed = rows.filter((row) => row[by]).length
  return `${passed}/${rows.length} (${((100 * passed) / Math.max(1, rows.length)).toFixed(1)}%)`
}

const report = (rows: readonly Row[]): void => {
  for (const [category, group] of Map.groupBy(rows, (row) => row.category)) {
    console.log(
      `${category.padEnd(20)} right ${share(group, 'right')}  only ${share(group, 'strict')}`,
    )
  }
  for (const row of rows.filter((row) => !row.strict)) {
    console.log(
      `  ${row.right ? 'more ' : 'MISS '} [${row.category}] ${row.prompt.slice(0, 100)} -> ${row.kinds.join(', ')}`,
    )
  }
}

/** Prints accuracy per category for a TSV of category and instruction, and what was missed. */
export const benchLanguage = (file: string): void => {
  if (!existsSync(file)) {
    console.log(`skipped: ${file} is not there`)
    return
  }
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1)
  const rows = lines.map((line) => {
    const [category = '', prompt = ''] = line.split('\t')
    return judge(category, prompt)
  })
  report(rows)
  const single = rows.filter(({ category }) => category !== 'compound' && !free.has(category))
  console.log(
    `single wishes: right ${share(single, 'right')}, and nothing else ${share(single, 'strict')}`,
  )
  console.log(
    `compound: ${share(
      rows.filter(({ category }) => category === 'compound'),
      'right',
    )}`,
  )
}

/** The same for a fixture, where every kind is given in order. */
export const benchFixture = (name: string, fixtures: readonly PromptFixture[]): void => {
  const rows = fixtures.map(({ prompt, kinds }): Row => {
    const got = parsePrompt(prompt).directions.map(({ kind }) => kind)
    const matches = (wanted: DirectionKind | DirectionKind[] | undefined, kind: DirectionKind) =>
      wanted !== undefined && (Array.isArray(wanted) ? wanted.includes(kind) : wanted === kind)
    const strict = got.length === kinds.length && got.every((kind, i) => matches(kinds[i], kind))
    const right =
      kinds.every((wanted) => got.some((kind) => matches(wanted, kind))) &&
      (kinds.length > 0 || strict)
    const first = kinds[0]
    const category =
      kinds.length === 1 ? [first].flat().join('|') : kinds.length === 0 ? 'nothing' : 'compound'
    return { category, prompt, kinds: got, right, strict }
  })
  report(rows)
  const single = rows.filter(({ category }) => category !== 'compound')
  console.log(
    `fixture, single: right ${share(single, 'right')}, exactly ${share(single, 'strict')}`,
  )
  console.log(
    `${name}, compound: ${share(
      rows.filter(({ category }) => category === 'compound'),
      'strict',
    )}`,
  )
}

const reportSet = (set: WishSet): void => {
  const rows = readWishes(set).map((line) => ({
    ...line,
    ...scoreWish(line, parsePrompt(line.prompt).directions),
  }))
  const groups = { single: (n: number) => n === 1, compound: (n: number) => n > 1 }
  for (const [name, belongs] of Object.entries(groups)) {
    const group = rows.filter(({ wanted }) => belongs(wanted.length))
    const count = (by: 'right' | 'exact' | 'typed') =>
      `${by} ${group.filter((row) => row[by]).length}/${group.length}`
    console.log(`${set}, ${name}: ${count('right')}, ${count('exact')}, ${count('typed')}`)
  }
  for (const { prompt } of rows.filter(({ typed }) => !typed)) console.log(`  MISS  ${prompt}`)
}

/** Prompts with the kinds and fields they wish, written set by set: see their fixtures. */
export const benchWishes = (): void => {
  for (const set of wishSets) reportSet(set)
}

if (import.meta.main) {
  benchLanguage(process.argv[2] ?? '../shared/instructions-dev.tsv')
  benchFixture('fixture', promptFixtures)
  benchFixture('fresh fixture', freshPrompts)
  benchWishes()
}
