/**
 * The engine inside: parses the prompt, plans a shot, renders it in worker threads. Each job lives in a folder
 * of its own (`request.json`, finished segments, `result.json`), so that a job found after a crash goes
 * on where it was: `poll` of a job that nobody runs starts it again.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { publishFile } from '../../lib/durable-file.ts'
import { systemErrorCode } from '../../lib/node-error.ts'
import { MediaError } from '../../media/media-error.ts'
import {
  type Engine,
  type EngineCapabilities,
  type EngineFailure,
  type EngineHandle,
  type FetchedOutput,
  type GivenShots,
  type PollResult,
  type RenderOutput,
  type RenderRequest,
  SHOT_ATTACHMENT,
  type SubmitResult,
} from '../engine.ts'
import { prepareCharacters } from './characters/prepare-characters.ts'
import type { ChatParserOptions } from './language/chat-model/chat-parser.ts'
import { localCapabilities } from './local-capabilities.ts'
import type { ShotPlan } from './plan-shot.ts'
import { attachmentNames } from './render/render-files.ts'
import type { RenderPool } from './render/render-pool.ts'
import { renderShot } from './render/render-shot.ts'
import { describeShot, givenShotSchema, secondsOf } from './shot/given-shot.ts'
import { shotSchema } from './shot/shot.ts'

const POLL_INTERVAL_MS = 200
const REQUEST = 'request.json'
const RESULT = 'result.json'
const VIDEO = 'video.mp4'

export type LocalEngineOptions = {
  /** Folder for the jobs, on the disk that the results are moved to. */
  folder: string
  pool: RenderPool
  /** A chat model that reads prompts first; null leaves it to the grammar. */
  chat: ChatParserOptions | null
  log: (message: string, error: unknown) => void
}

type Job = {
  /** 0 to 1. */
  progress: number
  result: PollResult | null
  abort: AbortController
  done: Promise<void>
}

const handleSchema = z.object({ job: z.string().regex(/^[\w-]+$/) })
/** What a finished job hands over: file paths, and what was done. */
const resultSchema = z.object({
  videoPath: z.string(),
  attachments: z.record(z.string(), z.string()),
})

export class LocalEngine implements Engine {
  readonly name = 'local'
  readonly pollIntervalMs = POLL_INTERVAL_MS
  readonly shots: GivenShots = {
    schema: givenShotSchema,
    factsOf(given) {
      const shot = shotSchema.parse(given)
      const { width, height, seed } = shot
      return {
        size: { width, height },
        seconds: secondsOf(shot),
        seed,
        description: describeShot(shot),
      }
    },
  }
  readonly #options: LocalEngineOptions
  readonly #jobs = new Map<string, Job>()

  constructor(options: LocalEngineOptions) {
    this.#options = options
  }

  capabilities(): EngineCapabilities {
    return localCapabilities
  }

  /** A drawing is drawn anew. Footage and images have the frame and the time that they have. */
  reframes(attachments: readonly string[]): boolean {
    const isDrawn = attachments.includes(SHOT_ATTACHMENT)
    const { plate, still } = attachmentNames
    return isDrawn && !attachments.includes(plate) && !attachments.includes(still)
  }

  async submit(request: RenderRequest, key: string): Promise<SubmitResult> {
    const folder = this.#folder(key)
    await mkdir(folder, { recursive: true })
    await writeJson(join(folder, REQUEST), request)
    this.#start(key, request)
    return { kind: 'accepted', handle: { job: key } }
  }

  async recover(key: string): Promise<EngineHandle | null> {
    return (await this.#readRequest(key)) === null ? null : { job: key }
  }

  async poll(handle: EngineHandle): Promise<PollResult> {
    const key = handleSchema.parse(handle).job
    let job = this.#jobs.get(key)
    if (job === undefined) {
      const request = await this.#readRequest(key)
      if (request === null) return { kind: 'gone' }
      job = this.#start(key, request)
    }
    return job.result ?? { kind: 'running', progress: job.progress }
  }

  async fetch(output: RenderOutput): Promise<FetchedOutput> {
    const folder = this.#folder(output.location)
    const text = await readFile(join(folder, RESULT), 'utf8')
    return {
      ...resultSchema.parse(JSON.parse(text)),
      dispose: () => this.#forget(output.location),
    }
  }

  async cancel(handle: EngineHandle): Promise<void> {
    await this.#forget(handleSchema.parse(handle).job)
  }

  /** Stops all work; folders stay, for the next process to go on from. */
  async [Symbol.asyncDispose](): Promise<void> {
    const jobs = [...this.#jobs.values()]
    for (const job of jobs) job.abort.abort()
    await Promise.all(jobs.map((job) => job.done))
  }

  #start(key: string, request: RenderRequest): Job {
    const running = this.#jobs.get(key)
    if (running !== undefined) return running
    const abort = new AbortController()
    const job: Job = { progress: 0, result: null, abort, done: Promise.resolve() }
    this.#jobs.set(key, job)
    job.done = this.#run(key, request, job).catch((error: unknown) => {
      if (abort.signal.aborted) return
      job.result = { kind: 'failed', error: this.#failureOf(key, error) }
    })
    return job
  }

  async #run(key: string, request: RenderRequest, job: Job): Promise<void> {
    const folder = this.#folder(key)
    const { signal } = job.abort
    const { chat } = this.#options
    const { pool } = this.#options
    const characters = await prepareCharacters(request, { folder, pool, signal })
    const plan = await pool.run('plan-shot', { request, chat, characters }, { signal })
    if (plan.kind === 'refused') {
      job.result = { kind: 'failed', error: plan.error, report: plan.report }
      return
    }
    const outPath = join(folder, VIDEO)
    const attachments = await this.#render(request, plan, { folder, outPath, job })
    await writeJson(join(folder, RESULT), { videoPath: outPath, attachments })
    job.result = { kind: 'succeeded', output: { location: key, report: plan.report } }
  }

  /** Returns the attachments to keep. */
  async #render(
    request: RenderRequest,
    plan: Extract<ShotPlan, { kind: 'planned' }>,
    target: { folder: string; outPath: string; job: Job },
  ): Promise<Record<string, string>> {
    const { folder, outPath, job } = target
    const { pool } = this.#options
    if (plan.shot === null) {
      const inPath = request.source?.videoPath ?? ''
      const { signal } = job.abort
      const remux = await pool.run('remux', { inPath, outPath }, { signal })
      if (remux.kind === 'remuxed') return {}
    }
    const shot = plan.shot ?? plan.fallbackShot
    await renderShot({
      shot,
      files: plan.files,
      workDir: join(folder, 'segments'),
      outPath,
      pool,
      signal: job.abort.signal,
      onProgress: ({ framesWritten, framesTotal }) => {
        job.progress = framesTotal === 0 ? 0 : framesWritten / framesTotal
      },
    })
    if (plan.shot === null) return {}
    const shotPath = join(folder, SHOT_ATTACHMENT)
    await writeJson(shotPath, shot)
    return { [SHOT_ATTACHMENT]: shotPath, ...plan.attachments }
  }

  async #readRequest(key: string): Promise<RenderRequest | null> {
    try {
      // Written by this class alone, whole or not at all; one of an earlier version lacks some fields.
      const text = await readFile(join(this.#folder(key), REQUEST), 'utf8')
      const request = JSON.parse(text) as RenderRequest
      return { ...request, characters: request.characters ?? [], shot: request.shot ?? null }
    } catch (error) {
      if (systemErrorCode(error) === 'ENOENT') return null
      throw error
    }
  }

  #failureOf(key: string, error: unknown): EngineFailure {
    if (error instanceof MediaError) {
      return { code: 'video_generation_failed', message: error.message }
    }
    this.#options.log(`Rendering ${key} failed`, error)
    return {
      code: 'video_generation_failed',
      message: 'Video generation failed due to an internal error.',
    }
  }

  async #forget(key: string): Promise<void> {
    const job = this.#jobs.get(key)
    job?.abort.abort()
    await job?.done
    this.#jobs.delete(key)
    await rm(this.#folder(key), { recursive: true, force: true })
  }

  #folder(key: string): string {
    return join(this.#options.folder, key)
  }
}

async function writeJson(path: string, value: unknown): Promise<void> {
  await writeFile(`${path}.part`, JSON.stringify(value))
  await publishFile(`${path}.part`, path)
}
