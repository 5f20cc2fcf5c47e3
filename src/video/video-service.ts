/**
 * What can be done with videos, for every face alike. A request that cannot be carried out throws a
 * `RepriseError` before anything is stored; everything after that is the job's own success or failure.
 */
import { randomUUID } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Engine, type FrameSize, type Operation, SHOT_ATTACHMENT } from '../engines/engine.ts'
import { RepriseError } from './errors.ts'
import type { VideoEvents } from './events.ts'
import { isVideoId, newVideoId, type VideoId } from './ids.ts'
import type { InputReference } from './input-reference.ts'
import {
  DEFAULT_MODEL,
  MAXIMUM_EXTENDED_SECONDS,
  MAXIMUM_EXTENSIONS,
  MAXIMUM_QUEUED_VIDEOS,
} from './limits.ts'
import { type JobTerms, type Lane, usualTerms } from './job-terms.ts'
import type { Caller, Repeats } from './repeats.ts'
import { secondsText } from './seconds.ts'
import { TEST_MODEL } from './test-outcomes.ts'
import { isTerminal } from './transitions.ts'
import {
  notFound,
  type Source,
  type SourceRequest,
  type StoredInput,
  VideoInputs,
  type VideoInputsOptions,
} from './video-inputs.ts'
import {
  assetFiles,
  type AssetVariant,
  type Character,
  characterKey,
  type CompletedVideo,
  inputFiles,
  isExpired,
  OWN_ATTACHMENTS,
  SOURCE_ATTACHMENTS,
  type StoredAsset,
  type Video,
  videoFolder,
  videoKey,
  type VideoSummary,
} from './video.ts'
import { checkWebhookUrl } from './webhook-service.ts'
import type { Wish } from './wish.ts'

export type CreateRequest = {
  prompt: string
  model: string
  seconds: string
  size: FrameSize
  inputReference: InputReference | null
  /** True where an image of another size than the video's is cut to fit. Default: it is refused. */
  cutsReference?: boolean
  characterIds: string[]
  terms?: JobTerms
  /** What was asked for and is not done: for the report. */
  notes?: string[]
}

export type ShotRequest = {
  /** What the engine's own schema let through. */
  shot: unknown
  model: string
  /** Null: a sentence about the shot. */
  prompt: string | null
}

export type DeriveRequest = {
  source: SourceRequest
  /** The field that names the source, for errors. Example: "video_id". */
  param: string
  prompt: string
  /** For an upload, which has no model of its own. */
  model?: string
  /** What the new video says its model is. Default: the source's. */
  renamedModel?: string
  /** Default: the source's own size and length. */
  reframing?: Reframing
  /** An image that the prompt uses, of any size. */
  inputReference?: InputReference | null
  terms?: JobTerms
  /** What was asked for and is not done: for the report. */
  notes?: string[]
}

/** Another size or length than the source's, each with the field that asks for it, for errors. */
export type Reframing = {
  size?: { value: FrameSize; param: string }
  seconds?: { value: string; param: string }
}

export type AssetDownload = StoredAsset & { key: string; contentType: string }

export type VideoServiceOptions = VideoInputsOptions & {
  repeats: Repeats
  events: VideoEvents
  /** Starts the run of a row that is committed. */
  startRun: (id: VideoId, lane: Lane) => Promise<void>
  newSeed: () => number
}

type JobFields = {
  operation: Operation
  prompt: string
  model: string
  size: FrameSize
  seconds: string
  renderSeconds: number
  source: Source | null
  reference?: StoredInput | null
  characters?: readonly Character[]
  notes?: string[]
  shot?: unknown
  /** Null: a new one. */
  seed?: number | null
  terms?: JobTerms
}

export class VideoService {
  readonly #options: VideoServiceOptions
  readonly #inputs: VideoInputs

  constructor(options: VideoServiceOptions) {
    this.#options = options
    this.#inputs = new VideoInputs(options)
  }

  async create(caller: Caller, request: CreateRequest): Promise<VideoSummary> {
    this.#checkTerms(request.terms)
    return this.#once(caller, async (wish) => {
      const { projectId } = caller
      const cast = await this.#inputs.characters(projectId, request.characterIds)
      const reference = await this.#inputs.reference(
        projectId,
        request.inputReference,
        request.cutsReference === true ? 'any size' : request.size,
      )
      const job = {
        operation: 'create' as const,
        prompt: request.prompt,
        model: request.model,
        size: request.size,
        seconds: request.seconds,
        renderSeconds: Number(request.seconds),
        source: null,
        reference,
        terms: request.terms,
        characters: cast.characters,
        notes: [...(request.notes ?? []), ...cast.notes],
      }
      return this.#start(caller, job, wish)
    })
  }

  /** A video of a shot that the client wrote. */
  async render(caller: Caller, request: ShotRequest): Promise<VideoSummary> {
    const { shots } = this.#options.engines.usual
    if (shots === undefined) throw new Error('This engine takes no shots, and was given one.')
    const { size, seconds, seed, description } = shots.factsOf(request.shot)
    const job = {
      operation: 'create' as const,
      prompt: request.prompt ?? description,
      model: request.model,
      size,
      seconds: secondsText(seconds),
      renderSeconds: seconds,
      source: null,
      shot: request.shot,
      seed,
    }
    return this.#once(caller, (wish) => this.#start(caller, job, wish))
  }

  /** The shot that a completed video was rendered from: what its next remix changes. */
  async shot(projectId: string, id: string): Promise<unknown> {
    const video = this.#withContent(await this.get(projectId, id))
    if (!video.attachments.includes(SHOT_ATTACHMENT)) {
      throw new RepriseError(
        'shot_not_found',
        `Video '${id}' has no shot: it is an imported clip. A remix of it has one.`,
      )
    }
    const key = videoKey(video.id, `${OWN_ATTACHMENTS}/${SHOT_ATTACHMENT}`)
    const path = await this.#options.storage.localPath(key)
    return JSON.parse(await readFile(path, 'utf8')) as unknown
  }

  async remix(caller: Caller, request: DeriveRequest): Promise<VideoSummary> {
    return this.#derive(caller, 'remix', request)
  }

  async edit(caller: Caller, request: DeriveRequest): Promise<VideoSummary> {
    return this.#derive(caller, 'edit', request)
  }

  /** A completed video out of an uploaded clip, as it is, for remixing. */
  async import(caller: Caller, path: string, param: string): Promise<VideoSummary> {
    const source = { kind: 'upload', path } as const
    return this.#derive(caller, 'import', { source, param, prompt: '' })
  }

  async extend(
    caller: Caller,
    request: DeriveRequest & { seconds: string },
  ): Promise<VideoSummary> {
    return this.#once(caller, async (wish) => {
      const source = await this.#inputs.source(caller.projectId, request.source, request.param)
      const totalSeconds = source.facts.durationSeconds + Number(request.seconds)
      const extensionCount = (source.parent?.extensionCount ?? 0) + 1
      if (extensionCount > MAXIMUM_EXTENSIONS || totalSeconds > MAXIMUM_EXTENDED_SECONDS + 0.5) {
        throw new RepriseError(
          'extension_too_long',
          `A video can be extended ${MAXIMUM_EXTENSIONS} times and to ${MAXIMUM_EXTENDED_SECONDS} seconds in all; this would be extension ${extensionCount} and ${secondsText(totalSeconds)} seconds.`,
          { param: extensionCount > MAXIMUM_EXTENSIONS ? request.param : 'seconds' },
        )
      }
      const job = {
        operation: 'extend' as const,
        prompt: request.prompt,
        model: source.model ?? request.model ?? DEFAULT_MODEL,
        size: source.facts,
        seconds: secondsText(totalSeconds),
        renderSeconds: Number(request.seconds),
        source,
        terms: request.terms,
      }
      return this.#start(caller, job, wish)
    })
  }

  async summary(projectId: string, id: string): Promise<VideoSummary> {
    return (await this.#options.videos.summary(projectId, id)) ?? notFound(id)
  }

  /** Null where there is none. */
  async find(projectId: string, id: string): Promise<VideoSummary | null> {
    return this.#options.videos.summary(projectId, id)
  }

  /** By the client's own name for it. Null where there is none. */
  async byReference(projectId: string, reference: string): Promise<VideoSummary | null> {
    return this.#options.videos.findByReference(projectId, reference)
  }

  async get(projectId: string, id: string): Promise<Video> {
    return (await this.#options.videos.find(projectId, id)) ?? notFound(id)
  }

  async children(projectId: string, id: VideoId): Promise<VideoId[]> {
    return this.#options.videos.children(projectId, id)
  }

  /** One page, and whether there is more behind it. */
  async list(
    projectId: string,
    page: { limit: number; order: 'asc' | 'desc'; after: string | null },
  ): Promise<{ videos: VideoSummary[]; hasMore: boolean }> {
    const cursor = page.after === null ? null : await this.#cursor(projectId, page.after)
    const found = await this.#options.videos.page({
      projectId,
      limit: page.limit + 1,
      order: page.order,
      after: cursor,
    })
    return { videos: found.slice(0, page.limit), hasMore: found.length > page.limit }
  }

  /** Deletes the record and every byte; a running job is cancelled. */
  async delete(projectId: string, id: string): Promise<void> {
    const video = (await this.#options.videos.delete(projectId, id)) ?? notFound(id)
    this.#options.events.videoDeleted(video.id)
    await this.#options.storage.delete(videoFolder(video.id))
  }

  async asset(projectId: string, id: string, variant: AssetVariant): Promise<AssetDownload> {
    const video = this.#withContent(await this.get(projectId, id))
    const { name, contentType } = assetFiles[variant]
    return { ...video.assets[variant], key: videoKey(video.id, name), contentType }
  }

  #withContent(video: Video): CompletedVideo {
    const { id } = video
    if (video.status === 'failed') {
      throw new RepriseError(
        'content_failed',
        `Video '${id}' failed and has no content: ${video.error.message}`,
      )
    }
    if (video.status !== 'completed') {
      throw new RepriseError(
        'content_not_ready',
        'Video is not ready yet, use GET /v1/videos/{video_id} to check status',
      )
    }
    if (isExpired(video, this.#options.now())) {
      throw new RepriseError(
        'content_expired',
        `The content of video '${id}' has expired and was deleted.`,
      )
    }
    return video
  }

  /** The video once it is completed or failed, or as it is when the time is up. */
  async waitForEnd(projectId: string, id: VideoId, timeoutMs: number): Promise<VideoSummary> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, timeoutMs)
    const check = async () => {
      const video = await this.#options.videos.summary(projectId, id)
      if (video === null || isTerminal(video.status)) resolve()
    }
    const stop = this.#options.events.listen(id, () => void check().catch(resolve))
    try {
      await check()
      await promise
      return await this.summary(projectId, id)
    } finally {
      stop()
      clearTimeout(timer)
    }
  }

  async #derive(
    caller: Caller,
    operation: 'remix' | 'edit' | 'import',
    request: DeriveRequest,
  ): Promise<VideoSummary> {
    this.#checkTerms(request.terms)
    return this.#once(caller, async (wish) => {
      const source = await this.#inputs.source(caller.projectId, request.source, request.param)
      const image = request.inputReference ?? null
      const { prompt } = request
      const model = request.renamedModel ?? source.model ?? request.model ?? DEFAULT_MODEL
      const { engine } = this.#routeOf(caller, { model, prompt })
      const reference = await this.#inputs.reference(caller.projectId, image, 'any size')
      const job = {
        operation,
        prompt,
        model,
        ...this.#framing(engine, source, request.reframing),
        source,
        reference,
        terms: request.terms,
        notes: request.notes,
      }
      return this.#start(caller, job, wish)
    })
  }

  /** The source's size and length, or others where they are asked for and the engine can. */
  #framing(engine: Engine, { parent, facts }: Source, { size, seconds }: Reframing = {}) {
    const own = {
      size: { width: facts.width, height: facts.height },
      seconds: parent?.seconds ?? secondsText(facts.durationSeconds),
      renderSeconds: facts.durationSeconds,
    }
    const isResized =
      size !== undefined &&
      (size.value.width !== own.size.width || size.value.height !== own.size.height)
    const isRetimed = seconds !== undefined && seconds.value !== own.seconds
    if (!isResized && !isRetimed) return own
    const canReframe = engine.reframes?.(parent?.attachments ?? []) ?? false
    if (!canReframe) {
      const param = isResized ? size.param : seconds?.param
      const kept = isResized
        ? `size, ${own.size.width}x${own.size.height}`
        : `length, ${own.seconds} s`
      throw new RepriseError(
        'invalid_value',
        `Invalid '${param}': a remix of footage keeps its ${kept}. Leave '${param}' out, or create the video anew.`,
        { param },
      )
    }
    const length = isRetimed
      ? { seconds: seconds.value, renderSeconds: Number(seconds.value) }
      : { seconds: own.seconds, renderSeconds: own.renderSeconds }
    return { size: size?.value ?? own.size, ...length }
  }

  /** Runs `make`, unless the request repeats one that made a video already. */
  #once(caller: Caller, make: (wish: Wish | null) => Promise<VideoSummary>): Promise<VideoSummary> {
    const { videos, repeats } = this.#options
    const { projectId } = caller
    return repeats.once(caller, {
      make: async (wish) => {
        await this.#checkRoom()
        return make(wish)
      },
      find: (id) => this.summary(projectId, id),
      findByDigest: (digest, sinceMs) => videos.findByDigest(projectId, digest, sinceMs),
    })
  }

  /** @throws {RepriseError} for tests with a key that allows none. */
  #routeOf({ allowsTests }: Caller, { model, prompt }: Pick<JobFields, 'model' | 'prompt'>) {
    if (model === TEST_MODEL && !allowsTests) {
      throw new RepriseError(
        'tests_not_allowed',
        `The model '${TEST_MODEL}' is for keys that allow tests, and this one does not. Make one with: reprise keys create --allow-tests`,
        { param: 'model' },
      )
    }
    return this.#options.engines.routeOf({ model, prompt, allowsTests })
  }

  #checkTerms({ callback } = usualTerms): void {
    if (callback !== null) checkWebhookUrl(callback.url, this.#options.trust, 'callback_url')
  }

  async #checkRoom(): Promise<void> {
    if ((await this.#options.videos.countActive()) < MAXIMUM_QUEUED_VIDEOS) return
    throw new RepriseError(
      'queue_full',
      `${MAXIMUM_QUEUED_VIDEOS} videos are waiting already. Try again when some are done.`,
      { retryAfterMs: 10_000 },
    )
  }

  /** Puts the inputs beside the new video, commits its row, and only then starts its run. */
  async #start(caller: Caller, job: JobFields, wish: Wish | null): Promise<VideoSummary> {
    const { videos, storage, now, newSeed, startRun } = this.#options
    const { engine, lane } = this.#routeOf(caller, job)
    const asked = job.terms ?? usualTerms
    const terms = { ...asked, lane: lane ?? asked.lane }
    const createdAtMs = now()
    const id = newVideoId(createdAtMs)
    const parent = job.source?.parent ?? null
    try {
      await this.#putInputs(id, job)
      const row = {
        id,
        projectId: caller.projectId,
        operation: job.operation,
        model: job.model,
        prompt: job.prompt,
        size: { width: job.size.width, height: job.size.height },
        seconds: job.seconds,
        renderSeconds: job.renderSeconds,
        seed: job.seed ?? newSeed(),
        engine: engine.name,
        parentId: parent?.id ?? null,
        remixedFromVideoId: job.operation === 'extend' ? null : (parent?.id ?? null),
        extensionCount: (parent?.extensionCount ?? 0) + (job.operation === 'extend' ? 1 : 0),
        notes: job.notes ?? [],
        terms,
        sourceFacts: job.source?.facts ?? null,
        createdAtMs,
        requestDigest: caller.requestDigest,
      }
      await videos.insert(row, wish)
    } catch (error) {
      await storage.delete(videoFolder(id))
      throw error
    }
    await startRun(id, terms.lane)
    return this.summary(caller.projectId, id)
  }

  /** Copies, not references: a source may be deleted while its remix waits. On disk they are hard links. */
  async #putInputs(id: VideoId, { source, reference = null, characters = [], shot }: JobFields) {
    const { storage } = this.#options
    const referenceKey = videoKey(id, inputFiles.reference)
    if (reference?.kind === 'path') await storage.put(referenceKey, reference.path)
    if (reference?.kind === 'key') await storage.copy(reference.key, referenceKey)
    if (characters.length > 0) await this.#putCharacters(id, characters)
    if (shot !== undefined) await this.#putJson(videoKey(id, inputFiles.shot), shot)
    if (source === null) return
    const target = videoKey(id, inputFiles.source)
    if (source.uploadPath !== null) return storage.put(target, source.uploadPath)
    const { parent } = source
    if (parent === null) return
    await storage.copy(videoKey(parent.id, assetFiles.video.name), target)
    for (const name of parent.attachments) {
      const from = videoKey(parent.id, `${OWN_ATTACHMENTS}/${name}`)
      await storage.copy(from, videoKey(id, `${SOURCE_ATTACHMENTS}/${name}`))
    }
  }

  async #putCharacters(id: VideoId, characters: readonly Character[]): Promise<void> {
    const { storage } = this.#options
    for (const [number, character] of characters.entries()) {
      const key = videoKey(id, `${inputFiles.characters}/${number}`)
      await storage.copy(characterKey(character.id), key)
    }
    const names = characters.map(({ name }) => name)
    await this.#putJson(videoKey(id, inputFiles.characterNames), names)
  }

  async #putJson(key: string, value: unknown): Promise<void> {
    const path = join(this.#options.uploadsFolder, randomUUID())
    try {
      await writeFile(path, JSON.stringify(value))
      await this.#options.storage.put(key, path)
    } finally {
      await rm(path, { force: true })
    }
  }

  async #cursor(projectId: string, after: string): Promise<{ id: VideoId; createdAtMs: number }> {
    const video = isVideoId(after) ? await this.#options.videos.summary(projectId, after) : null
    if (video === null) return notFound(after, 'after')
    return { id: video.id, createdAtMs: video.createdAtMs }
  }
}
