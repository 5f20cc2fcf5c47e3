/**
 * The engine that acts a service out: its videos are test pictures, made at once, and its jobs take the course that
 * their prompt asks for (`video/test-outcomes.ts`). A job is one file that says when it was taken, so that
 * a killed server goes on where it was.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { publishFile } from '../../lib/durable-file.ts'
import { systemErrorCode } from '../../lib/node-error.ts'
import type { WorkerPool } from '../../media/media-pool.ts'
import type { MediaTasks } from '../../media/media-tasks.ts'
import {
  generationFailed,
  instant,
  outcomeOf,
  type TestOutcome,
} from '../../video/test-outcomes.ts'
import type {
  Engine,
  EngineCapabilities,
  EngineHandle,
  FetchedOutput,
  PollResult,
  RenderOutput,
  RenderReport,
  RenderRequest,
  SubmitResult,
} from '../engine.ts'

const POLL_INTERVAL_MS = 250
const FRAMES_PER_SECOND = 30
const JOB = 'job.json'
const VIDEO = 'video.mp4'

const capabilities: EngineCapabilities = {
  operations: ['create', 'remix', 'edit', 'extend', 'import'],
  footageDirections: [],
  drawnDirections: [],
  characters: false,
  inputReference: false,
  costPerSecondUsd: 0,
  cancel: true,
  recover: true,
}

const report: RenderReport = {
  applied: [],
  unapplied: [],
  unparsed: [],
  notes: ['This is a test video: it shows nothing of its prompt.'],
}

export type EmulatorEngineOptions = {
  /** Folder for the jobs, on the disk that the results are moved to. */
  folder: string
  pool: WorkerPool<MediaTasks>
  now: () => number
  log: (message: string, error: unknown) => void
}

const handleSchema = z.object({ job: z.string().regex(/^[\w-]+$/) })
const jobSchema = z.object({
  prompt: z.string(),
  takenAtMs: z.number(),
  width: z.number(),
  height: z.number(),
  frameCount: z.number(),
  seed: z.number(),
})
type Job = z.infer<typeof jobSchema>

export class EmulatorEngine implements Engine {
  readonly name = 'emulator'
  readonly pollIntervalMs = POLL_INTERVAL_MS
  readonly #options: EmulatorEngineOptions
  /** Jobs about to fail that have shown how far they came. */
  readonly #shown = new Set<string>()
  readonly #closing = new AbortController()

  constructor(options: EmulatorEngineOptions) {
    this.#options = options
  }

  capabilities(): EngineCapabilities {
    return capabilities
  }

  reframes(): boolean {
    return true
  }

  async submit(request: RenderRequest, key: string): Promise<SubmitResult> {
    const { prompt, size, seed } = request
    const job: Job = {
      prompt,
      takenAtMs: this.#options.now(),
      // An uploaded source may have an odd size, which H.264 of this kind has not.
      width: toEven(size.width),
      height: toEven(size.height),
      frameCount: Math.max(1, Math.round((await this.#secondsOf(request)) * FRAMES_PER_SECOND)),
      seed,
    }
    const path = join(this.#folder(key), JOB)
    await mkdir(this.#folder(key), { recursive: true })
    await writeFile(`${path}.part`, JSON.stringify(job))
    await publishFile(`${path}.part`, path)
    return { kind: 'accepted', handle: { job: key } }
  }

  async recover(key: string): Promise<EngineHandle | null> {
    return (await this.#read(key)) === null ? null : { job: key }
  }

  async poll(handle: EngineHandle): Promise<PollResult> {
    const key = handleSchema.parse(handle).job
    const job = await this.#read(key)
    if (job === null) return { kind: 'gone' }
    const outcome = outcomeOf(job.prompt) ?? instant
    const { seconds, progress } = outcome
    if (seconds === null) return { kind: 'running', progress }
    const elapsedMs = this.#options.now() - job.takenAtMs
    const lengthMs = seconds * 1000
    if (elapsedMs < lengthMs)
      return { kind: 'running', progress: (elapsedMs / lengthMs) * progress }
    if (outcome.error === null) return this.#finish(key, job, outcome)
    if (progress > 0 && !this.#shown.has(key)) {
      // Whoever polls is to see this very figure before the failure.
      this.#shown.add(key)
      return { kind: 'running', progress }
    }
    return { kind: 'failed', error: outcome.error, report }
  }

  async fetch({ location: key }: RenderOutput): Promise<FetchedOutput> {
    return {
      videoPath: join(this.#folder(key), VIDEO),
      attachments: {},
      dispose: () => this.#forget(key),
    }
  }

  async cancel(handle: EngineHandle): Promise<void> {
    await this.#forget(handleSchema.parse(handle).job)
  }

  /** Jobs stay, for the next process to go on from. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort()
  }

  /** An extension is its source's length and its own. */
  async #secondsOf({ operation, seconds, source }: RenderRequest): Promise<number> {
    if (operation !== 'extend' || source === null) return seconds
    const info = await this.#options.pool.run('probe', { path: source.videoPath })
    return info.durationSeconds + seconds
  }

  async #finish(key: string, job: Job, { isExpired }: TestOutcome): Promise<PollResult> {
    const { width, height, frameCount, seed } = job
    const outPath = join(this.#folder(key), VIDEO)
    const picture = { width, height, frameCount, framesPerSecond: FRAMES_PER_SECOND, seed, outPath }
    const { signal } = this.#closing
    try {
      await this.#options.pool.run('test-picture', picture, { signal })
    } catch (error) {
      if (signal.aborted) throw error
      this.#options.log(`Making the test picture of ${key} failed`, error)
      return { kind: 'failed', error: generationFailed, report }
    }
    const output = { location: key, report, ...(isExpired ? { expiresAfterSeconds: 0 } : {}) }
    return { kind: 'succeeded', output }
  }

  async #read(key: string): Promise<Job | null> {
    try {
      const text = await readFile(join(this.#folder(key), JOB), 'utf8')
      return jobSchema.parse(JSON.parse(text))
    } catch (error) {
      if (systemErrorCode(error) === 'ENOENT') return null
      throw error
    }
  }

  async #forget(key: string): Promise<void> {
    this.#shown.delete(key)
    await rm(this.#folder(key), { recursive: true, force: true })
  }

  #folder(key: string): string {
    return join(this.#options.folder, key)
  }
}

function toEven(length: number): number {
  return Math.max(2, length - (length % 2))
}
