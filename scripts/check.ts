/** `npm run check`: everything but the tests, in the order of how fast it answers. */
import { spawnSync } from 'node:child_process'

const steps: [name: string, command: string[]][] = [
  ['format', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['structure', ['node', 'scripts/check-structure.ts']],
  ['types', ['tsc', '--noEmit']],
  ['lint', ['oxlint', '--type-aware', '--deny-warnings']],
  ['kernel', ['node', 'scripts/build-kernel.ts', '--check']],
]

for (const [name, [command = '', ...args]] of steps) {
  const startedAt = performance.now()
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${name}: ${status === 0 ? 'ok' : 'FAILED'} (${seconds} s)`)
  if (status !== 0) {
    process.exitCode = 1
    break
  }
}
