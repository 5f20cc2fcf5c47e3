/** Compares what a prompt names, as labelled by hand, with what was read. */
import { readFileSync } from 'node:fs'

export type LabelledPrompt = {
  prompt: string
  /** `atLeast` where any number from it on is right. */
  wanted: { noun: string; count: number; atLeast: boolean }[]
  /** Nouns that may be drawn or left out. */
  optional: string[]
  /** Nouns that no picture shows: they must be named as missing, unless one shows them after all. */
  lacking: string[]
}

/** Lines of `prompt => cat 1, dog 2+, (table) | windmill`; `#` begins a comment. */
export function readLabels(file: string): LabelledPrompt[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return lines.map((line) => {
    const [prompt = '', labels = ''] = line.split(/ =>\s?/)
    const [drawn = '', lacking = ''] = labels.split('|')
    const items = listOf(drawn)
    return {
      prompt,
      wanted: items.filter((item) => !item.startsWith('(')).map(wantedOf),
      optional: items.filter((item) => item.startsWith('(')).map((item) => item.slice(1, -1)),
      lacking: listOf(lacking),
    }
  })
}

const listOf = (text: string) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean)

function wantedOf(item: string) {
  const [, noun = '', count = '1', plus] = /^(.*) (\d+)(\+?)$/.exec(item) ?? [null, item]
  return { noun, count: Number(count), atLeast: plus === '+' }
}

type Drawn = { noun: string; count: number }

/** Faults of a reading against its labels, each in a few words; none where everything is right. */
export function faultsOf(
  label: LabelledPrompt,
  { drawn, missing }: { drawn: readonly Drawn[]; missing: readonly string[] },
): string[] {
  const find = (noun: string) =>
    drawn.find(
      (thing) => isSame(thing.noun, noun) || (noun === 'people' && thing.noun === 'person'),
    )
  const wanted = label.wanted.flatMap(({ noun, count, atLeast }) => {
    const found = find(noun)
    if (!found) return [`no ${noun}`]
    const isRight = atLeast ? found.count >= count : found.count === count
    return isRight ? [] : [`${found.count} of ${noun}, not ${count}${atLeast ? ' or more' : ''}`]
  })
  const unsaid = label.lacking.filter(
    (noun) => !find(noun) && !missing.some((known) => isSame(known, noun)),
  )
  return [...wanted, ...unsaid.map((noun) => `${noun} is not named as missing`)]
}

/** Things drawn that the labels do not have. */
export function inventedIn(label: LabelledPrompt, drawn: readonly Drawn[]): string[] {
  const known = [...label.wanted.map(({ noun }) => noun), ...label.optional, ...label.lacking]
  return drawn
    .filter(({ noun }) => !known.some((word) => isSame(noun, word)))
    .filter(({ noun }) => !(noun === 'person' && known.includes('people')))
    .map(({ noun }) => noun)
}

export function isSame(first: string, second: string): boolean {
  const [left, right] = [first.replaceAll('-', ' '), second.replaceAll('-', ' ')]
  return left === right || left.endsWith(` ${right}`) || right.endsWith(` ${left}`)
}
