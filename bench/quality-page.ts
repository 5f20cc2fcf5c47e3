/** The table of a quality run as Markdown: gates kept apart, per kind, with denominators. */
import { thresholds } from './quality-row.ts'
import type { ChangeScore, GatedKind, QualityRow } from './quality-row.ts'

const number = (value: number | null | undefined) =>
  value === null || value === undefined ? 'not run' : value.toFixed(3)

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function scoreText(score: ChangeScore | null): string {
  if (score === null) return 'no gate'
  const shares = score.shares.map((share) => Math.round(share * 100)).join('/')
  return `${number(score.value)}${shares === '' ? '' : ` (${shares}%)`}`
}

function rowCells(row: QualityRow): string[] {
  const { change, controls, swap } = row
  return [
    row.clip,
    row.faults.length === 0 ? 'pass' : row.faults.join('; '),
    `${scoreText(change)} ${change === null ? '' : change.passed ? 'pass' : 'FAIL'}`,
    number(controls?.unchanged.value),
    number(controls?.unrelated.value),
    number(controls?.preset?.value),
    swap === null ? 'no gate' : `${number(swap.score.value)} ${swap.worse ? 'worse' : 'NOT WORSE'}`,
    `${number(row.structure)} ${row.structure >= thresholds.structure ? 'pass' : 'FAIL'}`,
    number(row.presetStructure),
    `${row.flickerAdded.toFixed(4)} ${row.flickerAdded <= thresholds.flickerAdded ? 'pass' : 'FAIL'}`,
  ]
}

const head = [
  'clip',
  'A conformance',
  'B change',
  'B unchanged source',
  'B unrelated clip',
  'B preset',
  'B prompt swap',
  'C structure',
  'C preset',
  'D flicker added',
]

function passes(rows: readonly QualityRow[], holds: (row: QualityRow) => boolean): string {
  return `${rows.filter(holds).length} of ${rows.length}`
}

/** C and D count only over passes of B: doing nothing wins preservation. */
function summary(rows: readonly QualityRow[]): string[] {
  const changed = rows.filter(({ change }) => change === null || change.passed)
  const palette = rows.flatMap(({ change }) => (change?.measure === 'gap ratio' ? [change] : []))
  const mean = palette.reduce((sum, { value }) => sum + value, 0) / palette.length
  return [
    `- A: ${passes(rows, ({ faults }) => faults.length === 0)}`,
    `- B: ${passes(rows, ({ change }) => change?.passed ?? false)}; worse when swapped: ${passes(rows, ({ swap }) => swap?.worse ?? false)}`,
    ...(palette.length === 0
      ? []
      : [`- B, mean gap ratio: ${number(mean)} (at most ${thresholds.gapRatioMean})`]),
    `- C, of those that pass B: ${passes(changed, ({ structure }) => structure >= thresholds.structure)}`,
    `- D, of those that pass B: ${passes(changed, ({ flickerAdded }) => flickerAdded <= thresholds.flickerAdded)}`,
    `- Directions not carried out, failures of the engine and passes of honesty: ${rows.reduce((sum, { unapplied }) => sum + unapplied.length, 0)}`,
  ]
}

export function qualityPage(rows: readonly QualityRow[]): string {
  const kinds = [...new Set(rows.map(({ kind }) => kind))]
  const sections = kinds.map((kind: GatedKind | null) => {
    const own = rows.filter((row) => row.kind === kind)
    const prompts = [...new Set(own.map(({ prompt }) => `"${prompt}"`))].join(', ')
    return [
      `## ${kind ?? 'no gate B'}`,
      '',
      prompts,
      '',
      line(head),
      line(head.map(() => '---')),
      ...own.map((row) => line(rowCells(row))),
      '',
      ...summary(own),
      '',
    ].join('\n')
  })
  return `# Quality\n\n${sections.join('\n')}`
}
