/** Files and characters: what requests may refer to by id. */
import { stat } from 'node:fs/promises'
import type { InspectVideo } from '../media/inspect-upload.ts'
import type { ObjectStorage } from '../storage/object-storage.ts'
import type { CharactersTable } from '../store/characters.ts'
import type { FilesTable } from '../store/files.ts'
import { RepriseError } from './errors.ts'
import { newCharacterId, newFileId } from './ids.ts'
import { type Character, characterKey, fileKey, type StoredFile } from './video.ts'

export type UploadsServiceOptions = {
  files: FilesTable
  characters: CharactersTable
  storage: ObjectStorage
  inspect: InspectVideo
  now: () => number
}

export class UploadsService {
  readonly #options: UploadsServiceOptions

  constructor(options: UploadsServiceOptions) {
    this.#options = options
  }

  async addFile(
    projectId: string,
    upload: { path: string; filename: string; purpose: string },
  ): Promise<StoredFile> {
    const { files, storage, now } = this.#options
    const file: StoredFile = {
      id: newFileId(),
      projectId,
      filename: upload.filename,
      purpose: upload.purpose,
      sizeBytes: (await stat(upload.path)).size,
      createdAtMs: now(),
    }
    await storage.put(fileKey(file.id), upload.path)
    await files.insert(file)
    return file
  }

  async getFile(projectId: string, id: string): Promise<StoredFile> {
    return (await this.#options.files.find(projectId, id)) ?? fileNotFound(id)
  }

  async listFiles(projectId: string): Promise<StoredFile[]> {
    return this.#options.files.list(projectId)
  }

  async deleteFile(projectId: string, id: string): Promise<void> {
    if (!(await this.#options.files.delete(projectId, id))) fileNotFound(id)
    await this.#options.storage.delete(fileKey(id))
  }

  async addCharacter(
    projectId: string,
    upload: { path: string; name: string },
  ): Promise<Character> {
    const { characters, storage, inspect, now } = this.#options
    await inspect(upload.path, 'video')
    const createdAtMs = now()
    const id = newCharacterId(createdAtMs)
    const character: Character = { id, projectId, name: upload.name, createdAtMs }
    await storage.put(characterKey(id), upload.path)
    await characters.insert(character)
    return character
  }

  async getCharacter(projectId: string, id: string): Promise<Character> {
    const character = await this.#options.characters.find(projectId, id)
    if (character !== null) return character
    throw new RepriseError('character_not_found', `Character with id '${id}' not found.`)
  }
}

function fileNotFound(id: string): never {
  throw new RepriseError('file_not_found', `No such File object: ${id}`)
}
