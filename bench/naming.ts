/** How many prompts of the labelled sets have every subject drawn, or named as having no picture. */
import { heldOutSets, judgeSet } from '../src/engines/local/shot/__fixtures__/judge-set.ts'

export function benchNaming(
  sets: readonly string[] = ['create-prompts.txt', ...heldOutSets],
): void {
  for (const set of sets) report(set)
}

function report(set: string): void {
  const rows = judgeSet(set)
  const right = rows.filter(({ faults }) => faults.length === 0)
  const exact = right.filter(({ invented }) => invented.length === 0)
  console.log(
    `${set}: ${right.length} of ${rows.length} name everything, ${exact.length} of them and nothing else`,
  )
  for (const { prompt, faults, invented } of rows) {
    const said = prompt.slice(0, 110)
    if (faults.length > 0) console.log(`  MISS  ${said}: ${faults.join(', ')}`)
    if (invented.length > 0) console.log(`  more  ${said}: ${invented.join(', ')}`)
  }
}

if (import.meta.main) {
  const asked = process.argv.slice(2)
  benchNaming(asked.length > 0 ? asked : undefined)
}
