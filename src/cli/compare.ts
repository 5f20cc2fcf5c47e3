import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import { createMediaPool } from '../media/media-tasks.ts'
import { runMedia } from './run-media.ts'

const COLUMNS = 5

export function addCompareCommand(program: Command): void {
  program
    .command('compare <a> <b>')
    .description('put frames of two videos side by side, at the same times')
    .requiredOption('-o, --output <sheet.png>', 'the PNG to write')
    .action(async (a: string, b: string, options: { output: string }) => {
      await using pool = createMediaPool({ workers: 1 })
      const rows = [a, b].map((path) => ({ path: resolve(path), label: basename(path) }))
      const outPath = resolve(options.output)
      for (const { path } of rows) await runMedia(path, () => pool.run('probe', { path }))
      await pool.run('contact-sheet', { rows, outPath, columns: COLUMNS })
      console.log(outPath)
    })
}
