/** A quality run as Markdown: gates kept apart, per kind, with denominators, a picture for every prompt. */
import { thresholds } from './gates/gate.ts'
import type { Score } from './gates/gate.ts'
import type { QualityRow } from './quality-row.ts'

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

const mark = (passed: boolean) => (passed ? 'pass' : 'FAIL')

function scoreText(score: Score | null): string {
  if (score === null) return 'n/a'
  const detail = score.detail === '' ? '' : ` (${score.detail})`
  return `${score.value.toFixed(3)}${detail}`
}

function changeText({ applied, change }: QualityRow): string {
  if (!applied) return 'not applied'
  return change === null ? 'n/a' : `${scoreText(change)} ${mark(change.passed)}`
}

function rowCells(row: QualityRow): string[] {
  const { applied, swap, controls, preserved, flicker } = row
  const none = applied ? 'n/a' : ''
  return [
    row.clip,
    !applied ? '' : row.faults.length === 0 ? 'pass' : row.faults.join('; '),
    changeText(row),
    ...[controls.unchanged, controls.unrelated, controls.preset].map((score) =>
      score === null ? 'n/a' : score.value.toFixed(3),
    ),
    swap === null ? none : `${swap.value.toFixed(3)} ${swap.worse ? 'worse' : 'NOT WORSE'}`,
    preserved === null ? none : preservedText(preserved),
    flicker.passed === null ? none : `${flicker.added.toFixed(4)} ${mark(flicker.passed)}`,
    applied ? row.framesPerSecond.toFixed(0) : '',
  ]
}

function preservedText({ measure, value, passed }: NonNullable<QualityRow['preserved']>): string {
  const shown = measure === 'structure' ? value.toFixed(3) : `${value.toFixed(1)} dB outside`
  return `${shown} ${mark(passed)}`
}

const head = [
  'clip',
  'A conformance',
  'B change',
  'B source as it is',
  'B unrelated clip',
  'B preset',
  'B prompt swap',
  'C preserved',
  'D flicker added',
  'frames/s',
]

type Count = { passed: number; of: number }

/** C and D count only over passes of B: doing nothing wins preservation. */
export function countGates(rows: readonly QualityRow[]) {
  const count = (
    of: readonly QualityRow[],
    verdict: (row: QualityRow) => boolean | null,
  ): Count => {
    const verdicts = of.map(verdict).filter((passed) => passed !== null)
    return { passed: verdicts.filter(Boolean).length, of: verdicts.length }
  }
  const done = rows.filter(({ applied }) => applied)
  const changed = done.filter(({ change }) => change === null || change.passed)
  return {
    a: count(done, ({ faults }) => faults.length === 0),
    b: count(done, ({ change }) => change?.passed ?? null),
    swap: count(done, ({ swap }) => swap?.worse ?? null),
    c: count(changed, ({ preserved }) => preserved?.passed ?? null),
    d: count(changed, ({ flicker }) => flicker.passed),
    notApplied: rows.length - done.length,
  }
}

const countText = ({ passed, of }: Count) => (of === 0 ? 'n/a' : `${passed} of ${of}`)

function summaryCells(kind: string, rows: readonly QualityRow[]): string[] {
  const { a, b, swap, c, d, notApplied } = countGates(rows)
  return [kind, ...[a, b, swap, c, d].map(countText), String(notApplied)]
}

function notes(rows: readonly QualityRow[]): string[] {
  const gaps = rows.filter(({ kind, change }) => kind === 'set-palette' && change !== null)
  const reasons = new Set(
    rows.flatMap(({ clip, unapplied }) =>
      unapplied.map(({ direction, reason }) => `- ${clip}, \`${direction.kind}\`: ${reason}`),
    ),
  )
  const mean = gaps.reduce((sum, { change }) => sum + change!.value, 0) / gaps.length
  return [
    ...(gaps.length === 0
      ? []
      : [`Mean gap ratio: ${mean.toFixed(3)} (at most ${thresholds.gapRatioMean}).`, '']),
    ...(reasons.size === 0 ? [] : ['Not applied, and said so:', '', ...reasons, '']),
  ]
}

function section(prompt: string, rows: readonly QualityRow[], picture: string | null): string {
  const { kind, measure } = rows[0]!
  return [
    `## ${kind}`,
    '',
    `"${prompt}"`,
    '',
    ...(picture === null ? [] : [`![Sources above, remixes below](${picture})`, '']),
    ...(measure === null ? [] : [`B is the ${measure}.`, '']),
    line(head),
    line(head.map(() => '---')),
    ...rows.map((row) => line(rowCells(row))),
    '',
    ...notes(rows),
  ].join('\n')
}

/** `pictures` by prompt: paths relative to the page. */
export function qualityPage(
  rows: readonly QualityRow[],
  pictures: ReadonlyMap<string, string>,
): string {
  const prompts = [...new Set(rows.map(({ prompt }) => prompt))]
  const of = (prompt: string) => rows.filter((row) => row.prompt === prompt)
  const summaryHead = ['kind', 'A', 'B', 'worse when swapped', 'C', 'D', 'not applied, and said so']
  return [
    '# Quality',
    '',
    'Written by `npm run bench -- quality`. Each gate is counted apart: A conformance, B the asked change, C what was to be kept',
    'and D stability over what passes B. "n/a": the gate says nothing about this kind or this clip. [Whose footage](credits.md).',
    '',
    line(summaryHead),
    line(summaryHead.map(() => '---')),
    ...prompts.map((prompt) => line(summaryCells(of(prompt)[0]!.kind, of(prompt)))),
    line(summaryCells('**all**', rows)),
    '',
    ...prompts.map((prompt) => section(prompt, of(prompt), pictures.get(prompt) ?? null)),
  ].join('\n')
}
