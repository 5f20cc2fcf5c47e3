import { randomInt } from 'node:crypto'
import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Command } from 'commander'
import type { Engine, EngineHandle, RenderOutput } from '../engines/engine.ts'
import { readConfig } from '../config/env.ts'
import { LocalEngine } from '../engines/local/local-engine.ts'
import { createRenderPool, type RenderPool } from '../engines/local/render/render-pool.ts'
import { publishFile } from '../lib/durable-file.ts'
import { systemErrorCode } from '../lib/node-error.ts'
import { RepriseError } from '../video/errors.ts'
import { checkReferenceImage } from '../video/input-reference.ts'
import { CommandError } from './describe-error.ts'
import { ProgressBar } from './progress-bar.ts'
import { runMedia } from './run-media.ts'

type Options = { output: string; seed?: string; image?: string; json?: boolean }

export function addRemixCommand(program: Command): void {
  program
    .command('remix <file> <prompt>')
    .description('remix a clip, without a server')
    .requiredOption('-o, --output <out.mp4>', 'the MP4 to write')
    .option('--seed <seed>', 'same clip, prompt and seed: same frames')
    .option('--image <picture>', 'an image that the prompt uses, such as a new background')
    .option('--json', 'print the report as JSON')
    .action(async (file: string, prompt: string, options: Options) => {
      const output = await remixFile(resolve(file), prompt, {
        outPath: resolve(options.output),
        seed: seedOf(options.seed),
        imagePath: options.image === undefined ? null : resolve(options.image),
      })
      if (options.json) return console.log(JSON.stringify(output.report))
      const { applied, unapplied, unparsed, notes } = output.report
      for (const direction of applied)
        console.log(`did      ${direction.kind}: '${direction.evidence}'`)
      for (const { direction, reason } of unapplied) {
        console.log(`did not  ${direction.kind}: '${direction.evidence}'. ${reason}`)
      }
      for (const words of unparsed) console.log(`did not understand '${words}'`)
      for (const note of notes) console.log(note)
      console.log(resolve(options.output))
    })
}

/** Remixes a file into another through the local engine; `outPath` appears whole or not at all. */
export async function remixFile(
  videoPath: string,
  prompt: string,
  options: { outPath: string; seed: number; imagePath: string | null },
): Promise<RenderOutput> {
  const folder = await mkdtemp(join(tmpdir(), 'reprise-'))
  try {
    await using pool = createRenderPool({})
    await using engine = new LocalEngine({
      folder,
      pool,
      chat: readConfig().chat,
      log: (message, error) => console.error(message, error),
    })
    const { seed, imagePath } = options
    const handle = await submit(engine, pool, { videoPath, prompt, seed, imagePath })
    const output = await waitFor(engine, handle)
    const fetched = await engine.fetch(output)
    await move(fetched.videoPath, options.outPath)
    return output
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function submit(
  engine: Engine,
  pool: RenderPool,
  job: { videoPath: string; prompt: string; seed: number; imagePath: string | null },
): Promise<EngineHandle> {
  if (job.imagePath !== null) await checkImage(job.imagePath)
  const info = await runMedia(job.videoPath, () => pool.run('probe', { path: job.videoPath }))
  const result = await engine.submit(
    {
      videoId: 'remix',
      operation: 'remix',
      model: 'local',
      prompt: job.prompt,
      size: { width: info.width, height: info.height },
      seconds: info.durationSeconds,
      seed: job.seed,
      source: { videoPath: job.videoPath, prompt: null, attachments: {} },
      inputReferencePath: job.imagePath,
      characters: [],
      shot: null,
    },
    'remix',
  )
  if (result.kind === 'accepted') return result.handle
  throw new CommandError(result.kind === 'rejected' ? result.error.message : 'The engine is busy.')
}

async function waitFor(engine: Engine, handle: EngineHandle): Promise<RenderOutput> {
  using bar = new ProgressBar('remixing')
  for (;;) {
    const result = await engine.poll(handle)
    if (result.kind === 'succeeded') return result.output
    if (result.kind === 'failed') throw new CommandError(result.error.message)
    if (result.kind === 'gone') throw new Error('The render was lost')
    bar.update(result.kind === 'running' ? result.progress : 0)
    await delay(engine.pollIntervalMs)
  }
}

async function move(from: string, to: string): Promise<void> {
  const aside = `${to}.part`
  try {
    await rename(from, aside).catch(() => copyFile(from, aside))
    await publishFile(aside, to)
  } finally {
    await rm(aside, { force: true })
  }
}

function seedOf(text: string | undefined): number {
  if (text === undefined) return randomInt(2 ** 31)
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new CommandError(`--seed is '${text}': give a whole number from 0 to 999999999.`)
}

async function checkImage(path: string): Promise<void> {
  try {
    await checkReferenceImage(path, 'any size')
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') throw new CommandError(`There is no file ${path}.`)
    if (error instanceof RepriseError) throw new CommandError(`--image: ${error.message}`)
    throw error
  }
}
