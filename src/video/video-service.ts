/**
 * What can be done with videos, for every face alike. A request that cannot be carried out throws a
 * `RepriseError` before anything is stored; everything after that is the job's own success or failure.
 */
import { rm } from 'node:fs/promises'
import type { Engine, FrameSize, Operation } from '../engines/engine.ts'
import type { InspectVideo } from '../media/inspect-upload.ts'
import type { ObjectStorage } from '../storage/object-storage.ts'
import type { CharactersTable } from '../store/characters.ts'
import type { FilesTable } from '../store/files.ts'
import type { VideosTable } from '../store/videos.ts'
import { RepriseError } from './errors.ts'
import type { VideoEvents } from './events.ts'
import { isVideoId, newVideoId, type VideoId } from './ids.ts'
import { checkReferenceImage, fetchImage, type InputReference } from './input-reference.ts'
import {
  DEFAULT_MODEL,
  MAXIMUM_EXTENDED_SECONDS,
  MAXIMUM_EXTENSIONS,
  MAXIMUM_QUEUED_VIDEOS,
  REPLAY_WINDOW_MS,
} from './limits.ts'
import { secondsText } from './seconds.ts'
import { isTerminal, videoCan } from './transitions.ts'
import {
  assetFiles,
  type AssetVariant,
  type CompletedVideo,
  inputFiles,
  OWN_ATTACHMENTS,
  SOURCE_ATTACHMENTS,
  type StoredAsset,
  type Video,
  type VideoFacts,
  videoFolder,
  videoKey,
  type VideoSummary,
  fileKey,
} from './video.ts'

/** Who asks, and what tells a repeated request from a new one. */
export type Caller = {
  projectId: string
  /** Digest of the whole request, or null where it cannot be known. */
  requestDigest: string | null
  /** True when the client says that it sends this request again. */
  isRetry: boolean
}

export type CreateRequest = {
  prompt: string
  model: string
  seconds: string
  size: FrameSize
  inputReference: InputReference | null
  characterIds: string[]
}

/** A video of this server by id, or a file that was just uploaded. */
export type SourceRequest = { kind: 'video'; id: string } | { kind: 'upload'; path: string }

export type DeriveRequest = {
  source: SourceRequest
  /** The field that names the source, for errors. Example: "video_id". */
  param: string
  prompt: string
  /** For an upload, which has no model of its own. */
  model?: string
}

export type AssetDownload = StoredAsset & { key: string; contentType: string }

export type VideoServiceOptions = {
  videos: VideosTable
  files: FilesTable
  characters: CharactersTable
  storage: ObjectStorage
  inspect: InspectVideo
  engine: Engine
  events: VideoEvents
  /** Starts the run of a row that is committed. */
  startRun: (id: VideoId) => Promise<void>
  /** Folder for files on their way in. */
  uploadsFolder: string
  now: () => number
  newSeed: () => number
}

/** A file to move in, or a stored object to copy. */
type StoredInput = { kind: 'path'; path: string } | { kind: 'key'; key: string }

type Source = {
  parent: CompletedVideo | null
  model: string | null
  facts: VideoFacts
  uploadPath: string | null
}

type JobFields = {
  operation: Operation
  prompt: string
  model: string
  size: FrameSize
  seconds: string
  renderSeconds: number
  source: Source | null
  notes?: string[]
}

export class VideoService {
  readonly #options: VideoServiceOptions

  constructor(options: VideoServiceOptions) {
    this.#options = options
  }

  async create(caller: Caller, request: CreateRequest): Promise<VideoSummary> {
    return this.#once(caller, async () => {
      const notes = await this.#characterNotes(caller.projectId, request.characterIds)
      const reference = await this.#reference(caller.projectId, request)
      return this.#start(
        caller,
        {
          operation: 'create',
          prompt: request.prompt,
          model: request.model,
          size: request.size,
          seconds: request.seconds,
          renderSeconds: Number(request.seconds),
          source: null,
          notes,
        },
        reference,
      )
    })
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
    return this.#once(caller, async () => {
      const source = await this.#source(caller.projectId, request.source, request.param)
      const totalSeconds = source.facts.durationSeconds + Number(request.seconds)
      const extensionCount = (source.parent?.extensionCount ?? 0) + 1
      if (extensionCount > MAXIMUM_EXTENSIONS || totalSeconds > MAXIMUM_EXTENDED_SECONDS + 0.5) {
        throw new RepriseError(
          'extension_too_long',
          `A video can be extended ${MAXIMUM_EXTENSIONS} times and to ${MAXIMUM_EXTENDED_SECONDS} seconds in all; this would be extension ${extensionCount} and ${secondsText(totalSeconds)} seconds.`,
          { param: extensionCount > MAXIMUM_EXTENSIONS ? request.param : 'seconds' },
        )
      }
      return this.#start(caller, {
        operation: 'extend',
        prompt: request.prompt,
        model: source.model ?? request.model ?? DEFAULT_MODEL,
        size: source.facts,
        seconds: secondsText(totalSeconds),
        renderSeconds: Number(request.seconds),
        source,
      })
    })
  }

  async summary(projectId: string, id: string): Promise<VideoSummary> {
    return (await this.#options.videos.summary(projectId, id)) ?? notFound(id)
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
    const video = await this.get(projectId, id)
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
    if (this.#isExpired(video)) {
      throw new RepriseError(
        'content_expired',
        `The content of video '${id}' has expired and was deleted.`,
      )
    }
    const { name, contentType } = assetFiles[variant]
    return { ...video.assets[variant], key: videoKey(video.id, name), contentType }
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
    return this.#once(caller, async () => {
      const source = await this.#source(caller.projectId, request.source, request.param)
      return this.#start(caller, {
        operation,
        prompt: request.prompt,
        model: source.model ?? request.model ?? DEFAULT_MODEL,
        size: source.facts,
        seconds: source.parent?.seconds ?? secondsText(source.facts.durationSeconds),
        renderSeconds: source.facts.durationSeconds,
        source,
      })
    })
  }

  /** Runs `make`, unless the client repeats a request whose first try made a video already. */
  async #once(caller: Caller, make: () => Promise<VideoSummary>): Promise<VideoSummary> {
    const { videos, now } = this.#options
    if (caller.isRetry && caller.requestDigest !== null) {
      const since = now() - REPLAY_WINDOW_MS
      const first = await videos.findByDigest(caller.projectId, caller.requestDigest, since)
      if (first !== null) return first
    }
    if ((await videos.countActive()) >= MAXIMUM_QUEUED_VIDEOS) {
      throw new RepriseError(
        'queue_full',
        `${MAXIMUM_QUEUED_VIDEOS} videos are waiting already. Try again when some are done.`,
        { retryAfterMs: 10_000 },
      )
    }
    return make()
  }

  /** Puts the inputs beside the new video, commits its row, and only then starts its run. */
  async #start(
    caller: Caller,
    job: JobFields,
    reference: StoredInput | null = null,
  ): Promise<VideoSummary> {
    const { videos, storage, engine, now, newSeed, startRun } = this.#options
    const createdAtMs = now()
    const id = newVideoId(createdAtMs)
    const parent = job.source?.parent ?? null
    try {
      await this.#putInputs(id, job.source, reference)
      await videos.insert({
        id,
        projectId: caller.projectId,
        operation: job.operation,
        model: job.model,
        prompt: job.prompt,
        size: { width: job.size.width, height: job.size.height },
        seconds: job.seconds,
        renderSeconds: job.renderSeconds,
        seed: newSeed(),
        engine: engine.name,
        parentId: parent?.id ?? null,
        remixedFromVideoId: job.operation === 'extend' ? null : (parent?.id ?? null),
        extensionCount: (parent?.extensionCount ?? 0) + (job.operation === 'extend' ? 1 : 0),
        notes: job.notes ?? [],
        sourceFacts: job.source?.facts ?? null,
        createdAtMs,
        requestDigest: caller.requestDigest,
      })
    } catch (error) {
      await storage.delete(videoFolder(id))
      throw error
    }
    await startRun(id)
    return this.summary(caller.projectId, id)
  }

  /** Copies, not references: a source may be deleted while its remix waits. On disk they are hard links. */
  async #putInputs(id: VideoId, source: Source | null, reference: StoredInput | null) {
    const { storage } = this.#options
    const referenceKey = videoKey(id, inputFiles.reference)
    if (reference?.kind === 'path') await storage.put(referenceKey, reference.path)
    if (reference?.kind === 'key') await storage.copy(reference.key, referenceKey)
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

  async #source(projectId: string, request: SourceRequest, param: string): Promise<Source> {
    if (request.kind === 'upload') {
      const facts = await this.#options.inspect(request.path, param)
      return { parent: null, model: null, facts, uploadPath: request.path }
    }
    const video = await this.#options.videos.find(projectId, request.id)
    if (video === null) return notFound(request.id, param)
    if (video.status === 'failed') {
      throw new RepriseError(
        'source_failed',
        `Video '${request.id}' failed, so there is nothing to start from. Use a completed video.`,
        { param },
      )
    }
    if (video.status !== 'completed' || !videoCan.remix(video)) {
      throw new RepriseError(
        'source_not_completed',
        `Video '${request.id}' is not completed yet (status '${clientStatus(video)}'). Wait until it is, then send this request again.`,
        { param },
      )
    }
    if (this.#isExpired(video)) {
      throw new RepriseError(
        'source_expired',
        `The content of video '${request.id}' has expired and was deleted. Create it again.`,
        { param },
      )
    }
    return { parent: video, model: video.model, facts: video.facts, uploadPath: null }
  }

  async #characterNotes(projectId: string, ids: string[]): Promise<string[]> {
    const { characters, engine } = this.#options
    const notes: string[] = []
    for (const id of ids) {
      const character = await characters.find(projectId, id)
      if (character === null) {
        throw new RepriseError('character_not_found', `Character with id '${id}' not found.`, {
          param: 'characters',
        })
      }
      if (engine.capabilities('').characters) continue
      notes.push(`The character '${character.name}' was not used: this engine draws no characters.`)
    }
    return notes
  }

  async #reference(projectId: string, request: CreateRequest): Promise<StoredInput | null> {
    const { inputReference: reference, size } = request
    if (reference === null) return null
    const input = await this.#findReference(projectId, reference)
    const { storage } = this.#options
    const path = input.kind === 'path' ? input.path : await storage.localPath(input.key)
    try {
      await checkReferenceImage(path, size)
    } catch (error) {
      // An upload is dropped with its request; what was fetched is nobody else's.
      if (reference.kind === 'url') await rm(path, { force: true })
      throw error
    }
    return input
  }

  async #findReference(projectId: string, reference: InputReference): Promise<StoredInput> {
    switch (reference.kind) {
      case 'upload':
        return { kind: 'path', path: reference.path }
      case 'url':
        return { kind: 'path', path: await fetchImage(reference.url, this.#options.uploadsFolder) }
      case 'file': {
        const file = await this.#options.files.find(projectId, reference.fileId)
        if (file !== null) return { kind: 'key', key: fileKey(file.id) }
        throw new RepriseError('file_not_found', `No such File object: ${reference.fileId}`, {
          param: 'input_reference[file_id]',
        })
      }
    }
  }

  async #cursor(projectId: string, after: string): Promise<{ id: VideoId; createdAtMs: number }> {
    const video = isVideoId(after) ? await this.#options.videos.summary(projectId, after) : null
    if (video === null) return notFound(after, 'after')
    return { id: video.id, createdAtMs: video.createdAtMs }
  }

  #isExpired(video: CompletedVideo): boolean {
    return video.expiresAtMs !== null && video.expiresAtMs <= this.#options.now()
  }
}

function clientStatus(video: Video): string {
  return video.status === 'queued' ? 'queued' : 'in_progress'
}

function notFound(id: string, param: string | null = null): never {
  throw new RepriseError('video_not_found', `Video with id '${id}' not found.`, { param })
}
