/** Files and characters: what requests may refer to by id. */
import { stat } from 'node:fs/promises'
import type { InspectVideo } from '../media/inspect-upload.ts'
import type { ObjectStorage } from '../storage/object-storage.ts'
import type { CharactersTable } from '../store/characters.ts'
import type { FilesTable } from '../store/files.ts'
import { RepriseError } from './errors.ts'
import { newCharacterId, newFileId } from './ids.ts'
import type { Caller, Repeats } from './repeats.ts'
import { type Character, characterKey, fileKey, type StoredFile } from './video.ts'

export type UploadsServiceOptions = {
  files: FilesTable
  characters: CharactersTable
  storage: ObjectStorage
  inspect: InspectVideo
  repeats: Repeats
  now: () => number
}

export class UploadsService {
  readonly #options: UploadsServiceOptions

  constructor(options: UploadsServiceOptions) {
    this.#options = options
  }

  async addFile(
    caller: Caller,
    upload: { path: string; filename: string; purpose: string },
  ): Promise<StoredFile> {
    const { files, storage, repeats, now } = this.#options
    const { projectId } = caller
    const { filename, purpose } = upload
    return repeats.once(caller, {
      make: async (wish) => {
        const sizeBytes = (await stat(upload.path)).size
        const id = newFileId()
        const file: StoredFile = { id, projectId, filename, purpose, sizeBytes, createdAtMs: now() }
        const key = fileKey(file.id)
        await storage.put(key, upload.path)
        await orDrop(storage, key, files.insert(file, wish))
        return file
      },
      find: (id) => this.getFile(projectId, id),
    })
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

  async addCharacter(caller: Caller, upload: { path: string; name: string }): Promise<Character> {
    const { characters, storage, inspect, repeats, now } = this.#options
    const { projectId } = caller
    return repeats.once(caller, {
      make: async (wish) => {
        await inspect(upload.path, 'video')
        const createdAtMs = now()
        const id = newCharacterId(createdAtMs)
        const character: Character = { id, projectId, name: upload.name, createdAtMs }
        const key = characterKey(id)
        await storage.put(key, upload.path)
        await orDrop(storage, key, characters.insert(character, wish))
        return character
      },
      find: (id) => this.getCharacter(projectId, id),
    })
  }

  async getCharacter(projectId: string, id: string): Promise<Character> {
    const character = await this.#options.characters.find(projectId, id)
    if (character !== null) return character
    throw new RepriseError('character_not_found', `Character with id '${id}' not found.`)
  }
}

/** Bytes whose row was not written belong to nobody. */
async function orDrop(storage: ObjectStorage, key: string, written: Promise<void>): Promise<void> {
  try {
    await written
  } catch (error) {
    await storage.delete(key)
    throw error
  }
}

function fileNotFound(id: string): never {
  throw new RepriseError('file_not_found', `No such File object: ${id}`)
}
