/** How many prompts of the labelled sets have every subject drawn, or named as having no picture. */
import {
  faultsOf,
  inventedIn,
  readLabels,
} from '../src/engines/local/shot/__fixtures__/judge-naming.ts'
import { planAsAsked, shownIn } from '../src/engines/local/shot/__fixtures__/shown-in.ts'

const sets = [
  'create-prompts.txt',
  'held-out-prompts.txt',
  'held-out-prompts-a.txt',
  'held-out-prompts-b.txt',
  'held-out-prompts-c.txt',
  'held-out-prompts-d.txt',
  'held-out-prompts-e.txt',
]

function benchSet(set: string): void {
  const rows = readLabels(set).map((label) => {
    const shown = shownIn(planAsAsked(label.prompt), label)
    const known = [...label.wanted.map(({ noun }) => noun), ...label.optional, ...label.lacking]
    const isKnown = (noun: string) =>
      known.some((word) => noun === word || noun.endsWith(` ${word}`) || word.endsWith(` ${noun}`))
    const invented = [
      ...inventedIn(label, shown.drawn),
      ...shown.missing.filter((noun) => !isKnown(noun)).map((noun) => `"${noun}" as missing`),
    ]
    return { prompt: label.prompt, faults: faultsOf(label, shown), invented }
  })
  const right = rows.filter(({ faults }) => faults.length === 0)
  const exact = right.filter(({ invented }) => invented.length === 0)
  console.log(
    `${set}: ${right.length} of ${rows.length} name everything, ${exact.length} of them and nothing else`,
  )
  for (const { prompt, faults, invented } of rows) {
    if (faults.length > 0) console.log(`  MISS  ${prompt.slice(0, 110)}: ${faults.join(', ')}`)
    if (invented.length > 0) console.log(`  more  ${prompt.slice(0, 110)}: ${invented.join(', ')}`)
  }
}

export function benchNaming(): void {
  for (const set of sets) benchSet(set)
}

if (import.meta.main) {
  const asked = process.argv.slice(2)
  for (const set of asked.length > 0 ? asked : sets) benchSet(set)
}
