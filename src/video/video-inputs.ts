/** What a job starts from: its source, its reference image, its characters. Checked before anything is stored. */
import { rm } from 'node:fs/promises'
import type { Engines, FrameSize } from '../engines/engine.ts'
import type { InspectVideo } from '../media/inspect-upload.ts'
import type { Trust } from '../lib/safe-request.ts'
import type { ObjectStorage } from '../storage/object-storage.ts'
import type { CharactersTable } from '../store/characters.ts'
import type { FilesTable } from '../store/files.ts'
import type { VideosTable } from '../store/videos.ts'
import { RepriseError } from './errors.ts'
import { checkReferenceImage, fetchImage, type InputReference } from './input-reference.ts'
import { videoCan } from './transitions.ts'
import {
  type Character,
  type CompletedVideo,
  fileKey,
  isExpired,
  type Video,
  type VideoFacts,
} from './video.ts'

/** A video of this server by id, or a file that was just uploaded. */
export type SourceRequest = { kind: 'video'; id: string } | { kind: 'upload'; path: string }

/** A file to move in, or a stored object to copy. */
export type StoredInput = { kind: 'path'; path: string } | { kind: 'key'; key: string }

export type Source = {
  parent: CompletedVideo | null
  model: string | null
  facts: VideoFacts
  uploadPath: string | null
}

export type VideoInputsOptions = {
  videos: VideosTable
  files: FilesTable
  characters: CharactersTable
  storage: ObjectStorage
  inspect: InspectVideo
  engines: Engines
  /** Folder for files on their way in. */
  uploadsFolder: string
  /** Of URLs in requests. */
  trust: Trust
  now: () => number
}

export class VideoInputs {
  readonly #options: VideoInputsOptions

  constructor(options: VideoInputsOptions) {
    this.#options = options
  }

  async source(projectId: string, request: SourceRequest, param: string): Promise<Source> {
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
    if (isExpired(video, this.#options.now())) {
      throw new RepriseError(
        'source_expired',
        `The content of video '${request.id}' has expired and was deleted. Create it again.`,
        { param },
      )
    }
    return { parent: video, model: video.model, facts: video.facts, uploadPath: null }
  }

  /** The characters asked for, each once, as far as the engine shows any; `notes` say which it does not. */
  async characters(
    projectId: string,
    ids: readonly string[],
  ): Promise<{ characters: Character[]; notes: string[] }> {
    const found: Character[] = []
    for (const id of new Set(ids)) {
      const character = await this.#options.characters.find(projectId, id)
      if (character === null) {
        throw new RepriseError('character_not_found', `Character with id '${id}' not found.`, {
          param: 'characters',
        })
      }
      found.push(character)
    }
    if (this.#options.engines.usual.capabilities('').characters)
      return { characters: found, notes: [] }
    const notes = found.map(
      ({ name }) => `The character '${name}' was not used: this engine draws no characters.`,
    )
    return { characters: [], notes }
  }

  async reference(
    projectId: string,
    reference: InputReference | null,
    size: FrameSize | 'any size',
  ): Promise<StoredInput | null> {
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
    const { uploadsFolder, trust } = this.#options
    switch (reference.kind) {
      case 'upload':
        return { kind: 'path', path: reference.path }
      case 'url':
        return { kind: 'path', path: await fetchImage(reference, uploadsFolder, trust) }
      case 'file': {
        const file = await this.#options.files.find(projectId, reference.fileId)
        if (file !== null) return { kind: 'key', key: fileKey(file.id) }
        throw new RepriseError('file_not_found', `No such File object: ${reference.fileId}`, {
          param: 'input_reference[file_id]',
        })
      }
    }
  }
}

function clientStatus(video: Video): string {
  return video.status === 'queued' ? 'queued' : 'in_progress'
}

export function notFound(id: string, param: string | null = null): never {
  throw new RepriseError('video_not_found', `Video with id '${id}' not found.`, { param })
}
