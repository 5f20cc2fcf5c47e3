/**
 * Writes docs/conformance.md after a run of the whole suite: one row a method of the SDKs, a row of the error
 * catalogue, a point of the contract, with the tests that stand for it. A run that left out or skipped a
 * test of any row leaves the file as it is, so that it never says less than is known.
 */
import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule, Vitest } from 'vitest/node'
import {
  type AnswerKind,
  behaviours,
  catalogue,
  type FaceId,
  faces,
  methods,
  notApplicable,
  points,
} from './rows.ts'

type Proof = { title: string; state: string }

export class ConformanceReporter implements Reporter {
  #vitest: Vitest | null = null

  onInit(vitest: Vitest): void {
    this.#vitest = vitest
  }

  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    const files = await this.#vitest?.globTestSpecifications()
    if (files?.length !== modules.length) return
    const proofs = collectProofs(modules)
    const rows = [...Object.keys(methods), ...Object.keys(catalogue), ...Object.keys(points)]
    const isWhole =
      rows.every((row) => proofs.has(row)) &&
      Object.keys(behaviours).every((row) => facesWith(row, proofs).length > 0) &&
      [...proofs.values()].flat().every(({ state }) => state !== 'skipped')
    if (!isWhole) return
    writeFileSync('docs/conformance.md', conformanceDocument(proofs, collectFields(modules)))
  }
}

function collectProofs(modules: readonly TestModule[]): Map<string, Proof[]> {
  const proofs = new Map<string, Proof[]>()
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const proof = { title: test.fullName, state: test.result().state }
      for (const row of test.meta().proves ?? []) {
        proofs.set(row, [...(proofs.get(row) ?? []), proof])
      }
    }
  }
  return proofs
}

/** By field and by face: the kinds of answers that were held to it, and whether they did. */
type FieldCells = Map<string, Map<FaceId, Map<AnswerKind, boolean>>>

function collectFields(modules: readonly TestModule[]): FieldCells {
  const cells: FieldCells = new Map()
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const { holds } = test.meta()
      for (const field of holds?.fields ?? []) {
        const { face, answer } = holds!
        const byFace = cells.get(field) ?? new Map<FaceId, Map<AnswerKind, boolean>>()
        const answers = byFace.get(face) ?? new Map<AnswerKind, boolean>()
        answers.set(answer, (answers.get(answer) ?? true) && test.result().state === 'passed')
        cells.set(field, byFace.set(face, answers))
      }
    }
  }
  return cells
}

/** Deterministic: the same results make the same text. */
function conformanceDocument(proofs: Map<string, Proof[]>, fields: FieldCells): string {
  const table = (head: string, rows: Record<string, string>) => [
    `| ${head} | passed | tests |`,
    '|---|---|---|',
    ...Object.entries(rows).map(([row, label]) => tableRow(label, proofs.get(row) ?? [])),
    '',
  ]
  return [
    '# Conformance',
    '',
    'Written by `npm test` when every test named here has run. The tests drive a real server with the',
    'official SDKs and with raw requests; the rows follow the Videos API as it was.',
    '',
    '## Methods',
    '',
    ...table('method', methods),
    '## Errors',
    '',
    ...table('case', catalogue),
    ...Object.entries(notApplicable).map(([label, reason]) => `- ${label}: ${reason}.`),
    '',
    '## Points that are easily got wrong',
    '',
    ...table('point', points),
    '## The vendors',
    '',
    'A column for each version of the API that is spoken here; a dash is what it does not document.',
    '',
    ...faceTable(proofs),
    '### Their fields',
    '',
    'Each documented field of an answer, and the answers that were checked for it: there, of its type, and no other beside it.',
    '',
    ...fieldTable(fields),
  ].join('\n')
}

function facesWith(row: string, proofs: Map<string, Proof[]>): string[] {
  return Object.keys(faces).filter((face) => proofs.has(`${face}/${row}`))
}

function faceTable(proofs: Map<string, Proof[]>): string[] {
  const cell = (face: string, row: string) => {
    const found = proofs.get(`${face}/${row}`)
    if (found === undefined) return '-'
    const passed = found.filter(({ state }) => state === 'passed').length
    return passed === found.length ? `yes (${passed})` : `**no** (${passed} of ${found.length})`
  }
  return [
    `| behaviour (tests) | ${Object.values(faces).join(' | ')} |`,
    `|---|${'---|'.repeat(Object.keys(faces).length)}`,
    ...Object.entries(behaviours).map(([row, label]) => {
      const cells = Object.keys(faces).map((face) => cell(face, row))
      return `| ${label.replaceAll('|', '\\|')} | ${cells.join(' | ')} |`
    }),
    '',
  ]
}

function fieldTable(fields: FieldCells): string[] {
  const cell = (answers: Map<AnswerKind, boolean> | undefined) => {
    if (answers === undefined) return '-'
    const wrong = [...answers.keys()].filter((answer) => answers.get(answer) === false).toSorted()
    if (wrong.length > 0) return `**no**: ${wrong.join(', ')}`
    return `yes: ${[...answers.keys()].toSorted().join(', ')}`
  }
  const ids = Object.keys(faces) as FaceId[]
  return [
    `| field | ${Object.values(faces).join(' | ')} |`,
    `|---|${'---|'.repeat(ids.length)}`,
    ...[...fields.keys()].toSorted().map((field) => {
      const cells = ids.map((face) => cell(fields.get(field)?.get(face)))
      return `| \`${field}\` | ${cells.join(' | ')} |`
    }),
    '',
  ]
}

function tableRow(label: string, proofs: readonly Proof[]): string {
  const passed = proofs.every(({ state }) => state === 'passed') ? 'yes' : '**no**'
  const titles = proofs.map(({ title, state }) =>
    state === 'passed' ? title : `${title} (${state})`,
  )
  const cell = titles.toSorted().join('<br>').replaceAll('|', '\\|')
  return `| ${label} | ${passed} | ${cell} |`
}
