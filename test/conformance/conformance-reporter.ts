/**
 * Writes docs/conformance.md after a run of the whole suite: one row a method of the SDKs, a row of the error
 * catalogue, a point of the contract, with the tests that stand for it. A run that left out or skipped a
 * test of any row leaves the file as it is, so that it never says less than is known.
 */
import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule, Vitest } from 'vitest/node'
import { behaviours, catalogue, faces, methods, notApplicable, points } from './rows.ts'

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
    if (isWhole) writeFileSync('docs/conformance.md', conformanceDocument(proofs))
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

/** Deterministic: the same results make the same text. */
function conformanceDocument(proofs: Map<string, Proof[]>): string {
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

function tableRow(label: string, proofs: readonly Proof[]): string {
  const passed = proofs.every(({ state }) => state === 'passed') ? 'yes' : '**no**'
  const titles = proofs.map(({ title, state }) =>
    state === 'passed' ? title : `${title} (${state})`,
  )
  const cell = titles.toSorted().join('<br>').replaceAll('|', '\\|')
  return `| ${label} | ${passed} | ${cell} |`
}
