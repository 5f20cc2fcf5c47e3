/**
 * The steps that bring one video from `queued` to its end. Each reads the row first and acts only where the
 * row says it is its turn, so any step may run again after a crash. The row is the truth; whoever calls
 * these in order (the workflow) only drives it.
 */
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import type {
  EngineFailure,
  Engines,
  PollResult,
  RenderCharacter,
  RenderReport,
  RenderRequest,
} from '../engines/engine.ts'
import { systemErrorCode } from '../lib/node-error.ts'
import { factsOf } from '../media/inspect-upload.ts'
import type { WorkerPool } from '../media/media-pool.ts'
import type { MediaTasks } from '../media/media-tasks.ts'
import type { ObjectStorage } from '../storage/object-storage.ts'
import type { TransitionFields, VideosTable } from '../store/videos.ts'
import { videoEvents, type VideoEvents } from '../video/events.ts'
import type { VideoId } from '../video/ids.ts'
import { JOB_DEADLINE_MS } from '../video/limits.ts'
import { secondsText } from '../video/seconds.ts'
import type { TransitionName } from '../video/transitions.ts'
import {
  assetFiles,
  type AssetVariant,
  assetVariants,
  inputFiles,
  OWN_ATTACHMENTS,
  type RenderingVideo,
  SOURCE_ATTACHMENTS,
  type StoredAsset,
  type StoringVideo,
  type SubmittingVideo,
  type Video,
  videoFolder,
  videoKey,
} from '../video/video.ts'

const MAXIMUM_POLL_BACKOFF_MS = 30_000

const namesSchema = z.array(z.string()).nullable()

export type RenderVideoOptions = {
  videos: VideosTable
  storage: ObjectStorage
  media: WorkerPool<MediaTasks>
  engines: Engines
  events: VideoEvents
  /** Folder on the storage's own disk for files on their way in. */
  uploadsFolder: string
  expiresAfterSeconds: number | null
  now: () => number
  /** Aborted when the server stops: a waiting step throws, and its run is taken up by the next start. */
  signal: AbortSignal
  log: (message: string, error: unknown) => void
}

export class RenderVideo {
  readonly #options: RenderVideoOptions

  constructor(options: RenderVideoOptions) {
    this.#options = options
  }

  /** Checks that the inputs are all there and marks the video as being worked on. */
  async prepare(id: VideoId): Promise<void> {
    const video = await this.#options.videos.findAnywhere(id)
    if (video?.status !== 'queued' && video?.status !== 'preparing') return
    await this.#transition(id, 'prepare', { startedAtMs: video.startedAtMs ?? this.#options.now() })
  }

  /**
   * Asks the engine, after the row holds the key it is asked under. Found in `submitting`, a crash came
   * between: the engine is only asked for that key, never sent the request again unless it has not seen it.
   */
  async submit(id: VideoId): Promise<void> {
    const { videos, engines } = this.#options
    let video = await videos.findAnywhere(id)
    if (video?.status === 'submitting') {
      const engine = engines.named(video.engine)
      if (engine.recover === undefined) return this.#failUnknown(id)
      const handle = await engine.recover(video.submissionKey)
      if (handle !== null) {
        await this.#transition(id, 'accept', { handle })
        return
      }
    } else if (video?.status === 'preparing') {
      // The id is the key: a repeated step asks for the same job.
      video = await this.#transition(id, 'submit', { submissionKey: id })
    }
    if (video?.status === 'submitting') await this.#ask(video)
  }

  async #ask(video: SubmittingVideo): Promise<void> {
    const { engines, now } = this.#options
    const engine = engines.named(video.engine)
    const request = await this.#request(video)
    const result = await engine.submit(request, video.submissionKey)
    switch (result.kind) {
      case 'accepted': {
        const accepted = await this.#transition(video.id, 'accept', { handle: result.handle })
        if (accepted === null) await engine.cancel?.(result.handle)
        return
      }
      case 'rejected':
        return this.#fail(video.id, result.error)
      case 'unknown':
        return this.#failUnknown(video.id)
      case 'throttled':
        if (now() - video.createdAtMs > JOB_DEADLINE_MS) {
          return this.#fail(video.id, {
            code: 'rate_limit_exceeded',
            message: 'The engine had no room for this video until its deadline. Try again later.',
          })
        }
        await this.#transition(video.id, 'throttle')
        await delay(result.retryAfterMs, undefined, { signal: this.#options.signal })
        await this.submit(video.id)
    }
  }

  /** Waits for the engine, carrying its progress over, until the row leaves `rendering`. */
  async render(id: VideoId): Promise<void> {
    const { videos, engines, signal } = this.#options
    let backoffMs = 0
    for (;;) {
      signal.throwIfAborted()
      const video = await videos.findAnywhere(id)
      if (video?.status !== 'rendering') return
      const engine = engines.named(video.engine)
      try {
        if (await this.#advance(video, await engine.poll(video.handle))) return
        backoffMs = engine.pollIntervalMs
      } catch (error) {
        signal.throwIfAborted()
        this.#options.log(`Polling ${engine.name} for ${id} failed; trying again`, error)
        const longerMs = Math.max(backoffMs, engine.pollIntervalMs) * 2
        backoffMs = Math.min(longerMs, MAXIMUM_POLL_BACKOFF_MS)
      }
      await this.#pause(id, backoffMs)
      if ((await videos.findAnywhere(id)) === null) return engine.cancel?.(video.handle)
    }
  }

  /** True when the video has left `rendering`. */
  async #advance(video: RenderingVideo, result: PollResult): Promise<boolean> {
    const { videos, engines, events, now } = this.#options
    const engine = engines.named(video.engine)
    switch (result.kind) {
      case 'succeeded': {
        const fields = { output: result.output, renderedAtMs: now(), progress: 99 }
        await this.#transition(video.id, 'store', fields)
        return true
      }
      case 'failed':
        await this.#fail(video.id, result.error, this.#withNotes(video, result.report ?? null))
        await engine.cancel?.(video.handle)
        return true
      case 'gone':
        await this.#fail(video.id, {
          code: 'video_generation_failed',
          message: `The engine '${engine.name}' no longer knows this job. Send the request again.`,
        })
        return true
      case 'queued':
      case 'running': {
        const progress =
          result.kind === 'queued' ? 0 : Math.min(99, Math.floor(result.progress * 100))
        if (await videos.raiseProgress(video.id, progress)) events.videoChanged(video.id)
        if (now() - video.createdAtMs <= JOB_DEADLINE_MS) return false
        await this.#fail(video.id, {
          code: 'video_generation_failed',
          message: 'The video was not done before its deadline and was stopped.',
        })
        await engine.cancel?.(video.handle)
        return true
      }
    }
  }

  /** Makes the assets out of what the engine rendered, and completes the video. */
  async store(id: VideoId): Promise<void> {
    const { videos, storage, engines, now } = this.#options
    const video = await videos.findAnywhere(id)
    if (video?.status !== 'storing') return this.#release(id, video)
    const fetched = await engines.named(video.engine).fetch(video.output)
    for (const [name, path] of Object.entries(fetched.attachments)) {
      await this.#putOnce(videoKey(id, `${OWN_ATTACHMENTS}/${name}`), path)
    }
    await this.#putOnce(videoKey(id, assetFiles.video.name), fetched.videoPath)
    const { assets, facts } = await this.#makeAssets(video)
    const completedAtMs = now()
    const done = await this.#transition(id, 'complete', {
      report: this.#withNotes(video, video.output.report) ?? undefined,
      assets,
      attachments: Object.keys(fetched.attachments),
      facts,
      seconds: video.operation === 'extend' ? secondsText(facts.durationSeconds) : video.seconds,
      completedAtMs,
      expiresAtMs: this.#expiryOf(video, completedAtMs),
      progress: 100,
    })
    await storage.delete(done === null ? videoFolder(id) : videoKey(id, 'input'))
    await fetched.dispose()
  }

  /** The shortest of what the server keeps, what was asked and what the engine allows. */
  #expiryOf({ expiresAfterSeconds, output }: StoringVideo, completedAtMs: number): number | null {
    const all = [this.#options.expiresAfterSeconds, expiresAfterSeconds, output.expiresAfterSeconds]
    const seconds = Math.min(...all.map((own) => own ?? Infinity))
    return Number.isFinite(seconds) ? completedAtMs + seconds * 1000 : null
  }

  /**
   * The last step of a run whose video has ended already, or was deleted while no process ran it: what the
   * engine and the storage still hold for it goes.
   */
  async #release(id: VideoId, video: Video | null): Promise<void> {
    const { engines, storage } = this.#options
    // Without a row nobody knows whose it was.
    for (const engine of video === null ? engines.all : [engines.named(video.engine)]) {
      const handle = (await engine.recover?.(id)) ?? null
      if (handle !== null) await engine.cancel?.(handle)
    }
    await storage.delete(video === null ? videoFolder(id) : videoKey(id, 'input'))
  }

  async #makeAssets(video: StoringVideo) {
    const { storage, media, uploadsFolder } = this.#options
    const videoPath = await storage.localPath(videoKey(video.id, assetFiles.video.name))
    const facts = factsOf(await media.run('probe', { path: videoPath }))
    for (const variant of ['thumbnail', 'spritesheet'] as const) {
      const outPath = join(uploadsFolder, `${video.id}-${assetFiles[variant].name}`)
      try {
        await media.run(variant, { videoPath, outPath })
        await storage.put(videoKey(video.id, assetFiles[variant].name), outPath)
      } finally {
        // Still there where the video was deleted meanwhile.
        await rm(outPath, { force: true })
      }
    }
    const entries = assetVariants.map(async (variant): Promise<[AssetVariant, StoredAsset]> => {
      const info = await storage.stat(videoKey(video.id, assetFiles[variant].name))
      // An id's bytes never change, so the id and the variant are a strong validator.
      const etag = `"${video.id.slice('video_'.length)}-${variant}"`
      return [variant, { sizeBytes: info?.sizeBytes ?? 0, etag }]
    })
    const assets = Object.fromEntries(await Promise.all(entries)) as Record<
      AssetVariant,
      StoredAsset
    >
    return { assets, facts }
  }

  /** Moves a rendered file in; on a second try the first may have moved it already. */
  async #putOnce(key: string, path: string): Promise<void> {
    const { storage } = this.#options
    try {
      await storage.put(key, path)
    } catch (error) {
      const moved = systemErrorCode(error) === 'ENOENT' && (await storage.stat(key)) !== null
      if (!moved) throw error
    }
  }

  async #request(video: SubmittingVideo): Promise<RenderRequest> {
    const { storage } = this.#options
    const source = videoKey(video.id, inputFiles.source)
    const reference = videoKey(video.id, inputFiles.reference)
    const names = await storage.list(videoKey(video.id, SOURCE_ATTACHMENTS))
    const attachments = names.map(async (name): Promise<[string, string]> => {
      return [name, await storage.localPath(videoKey(video.id, `${SOURCE_ATTACHMENTS}/${name}`))]
    })
    return {
      videoId: video.id,
      operation: video.operation,
      model: video.model,
      prompt: video.prompt,
      size: video.size,
      seconds: video.renderSeconds,
      seed: video.seed,
      source:
        video.operation === 'create'
          ? null
          : {
              videoPath: await storage.localPath(source),
              prompt: await this.#parentPrompt(video),
              attachments: Object.fromEntries(await Promise.all(attachments)),
            },
      inputReferencePath:
        (await storage.stat(reference)) === null ? null : await storage.localPath(reference),
      characters: await this.#characters(video.id),
      shot: await this.#inputJson(video.id, inputFiles.shot),
    }
  }

  /** Null where there is none. */
  async #inputJson(id: VideoId, name: string): Promise<unknown> {
    const { storage } = this.#options
    const key = videoKey(id, name)
    if ((await storage.stat(key)) === null) return null
    return JSON.parse(await readFile(await storage.localPath(key), 'utf8')) as unknown
  }

  async #characters(id: VideoId): Promise<RenderCharacter[]> {
    const { storage } = this.#options
    const names = namesSchema.parse(await this.#inputJson(id, inputFiles.characterNames)) ?? []
    const named = names.map(async (name, number) => {
      const key = videoKey(id, `${inputFiles.characters}/${number}`)
      return { name, clipPath: await storage.localPath(key) }
    })
    return Promise.all(named)
  }

  async #parentPrompt(video: Video): Promise<string | null> {
    if (video.parentId === null) return null
    const parent = await this.#options.videos.findAnywhere(video.parentId)
    return parent === null || parent.prompt === '' ? null : parent.prompt
  }

  #withNotes(video: Video, report: RenderReport | null): RenderReport | null {
    return report === null ? null : { ...report, notes: [...video.notes, ...report.notes] }
  }

  async #failUnknown(id: VideoId): Promise<void> {
    await this.#fail(id, {
      code: 'submit_unknown',
      message:
        'The engine may or may not have taken this job: its answer was lost. It was not sent again, so that it cannot be paid twice.',
    })
  }

  /** The end of a job that did not succeed; what it started from goes. */
  async #fail(
    id: VideoId,
    error: EngineFailure,
    report: RenderReport | null = null,
  ): Promise<void> {
    await this.#transition(id, 'fail', { error, report })
    await this.#options.storage.delete(videoKey(id, 'input'))
  }

  async #transition(
    id: VideoId,
    name: TransitionName,
    fields: TransitionFields = {},
  ): Promise<Video | null> {
    const video = await this.#options.videos.transition(id, name, fields)
    if (video !== null) this.#options.events.videoChanged(id)
    return video
  }

  /** Waits for the next poll; a deletion ends the wait, a stopping server throws. */
  async #pause(id: VideoId, waitMs: number): Promise<void> {
    const ended = new AbortController()
    const stop = this.#options.events.listen(id, (event) => {
      if (event === videoEvents.deleted) ended.abort()
    })
    try {
      await delay(waitMs, undefined, {
        signal: AbortSignal.any([ended.signal, this.#options.signal]),
      })
    } catch (error) {
      if (!ended.signal.aborted) throw error
    } finally {
      stop()
    }
  }
}
