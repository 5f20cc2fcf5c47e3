import { existsSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { readConfig } from '../config/env.ts'
import { createContext } from '../context.ts'
import { directCaller } from '../video/repeats.ts'
import { isTerminal } from '../video/transitions.ts'
import { CommandError } from './describe-error.ts'
import { ProgressBar } from './progress-bar.ts'

const UPDATE_MS = 500

type Options = { project: string; json?: boolean }

export function addImportCommand(program: Command): void {
  program
    .command('import <file>')
    .description(
      'make a completed video of a clip in the data folder (while a server runs there, use POST /reprise/v1/videos/import)',
    )
    .option('--project <project>', 'the project that owns it', 'default')
    .option('--json', 'print JSON')
    .action(async (file: string, options: Options) => {
      if (!existsSync(file)) throw new CommandError(`${resolve(file)}: There is no such file.`)
      await using context = await createContext(readConfig())
      await context.start()
      const projectId = await context.keys.ensureProject(options.project)
      const path = join(context.uploadsFolder, `import-${randomUUID()}`)
      await copyFile(resolve(file), path)
      let video = await context.videos.import(directCaller(projectId), path, 'file')
      using bar = new ProgressBar('importing')
      while (!isTerminal(video.status)) {
        bar.update(video.progress / 100)
        video = await context.videos.waitForEnd(projectId, video.id, UPDATE_MS)
      }
      if (video.error !== null) throw new CommandError(video.error.message)
      console.log(options.json ? JSON.stringify({ id: video.id }) : video.id)
    })
}
