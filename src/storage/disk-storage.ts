import { createReadStream } from 'node:fs'
import { copyFile, link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { randomUUID } from 'node:crypto'
import type { Readable } from 'node:stream'
import { publishFile } from '../lib/durable-file.ts'
import { systemErrorCode } from '../lib/node-error.ts'
import { ObjectMissing, type ObjectInfo, type ObjectStorage } from './object-storage.ts'

const DELETE_RETRIES = 5
/** Grows by itself with each retry. */
const DELETE_RETRY_DELAY_MS = 20

/** Objects as files below one folder. Copies are hard links: a take costs no bytes for its plate. */
export class DiskStorage implements ObjectStorage {
  readonly #root: string

  constructor(options: { root: string }) {
    this.#root = options.root
  }

  async put(key: string, filePath: string): Promise<void> {
    const target = await this.#prepare(key)
    try {
      await publishFile(filePath, target)
    } catch (error) {
      if (systemErrorCode(error) !== 'EXDEV') throw error
      const aside = this.#aside(target)
      await copyFile(filePath, aside)
      await publishFile(aside, target)
      await rm(filePath, { force: true })
    }
  }

  async copy(fromKey: string, toKey: string): Promise<void> {
    const source = this.#path(fromKey)
    const target = await this.#prepare(toKey)
    const aside = this.#aside(target)
    try {
      await link(source, aside).catch(async (error: unknown) => {
        if (systemErrorCode(error) === 'ENOENT') throw error
        await copyFile(source, aside)
      })
      await rename(aside, target)
    } catch (error) {
      await rm(aside, { force: true })
      throw missing(fromKey, error)
    }
  }

  async stat(key: string): Promise<ObjectInfo | null> {
    try {
      const info = await stat(this.#path(key))
      return info.isFile() ? { sizeBytes: info.size } : null
    } catch (error) {
      if (isAbsent(error)) return null
      throw error
    }
  }

  async read(key: string, range?: { start: number; end: number }): Promise<Readable> {
    try {
      const handle = await open(this.#path(key), 'r')
      return createReadStream('', { fd: handle, ...range, autoClose: true })
    } catch (error) {
      throw missing(key, error)
    }
  }

  async localPath(key: string): Promise<string> {
    if ((await this.stat(key)) === null) throw new ObjectMissing(key)
    return this.#path(key)
  }

  async delete(key: string): Promise<void> {
    // Retried: a video that is deleted while its assets are stored gets new files meanwhile.
    const retries = { maxRetries: DELETE_RETRIES, retryDelay: DELETE_RETRY_DELAY_MS }
    await rm(this.#path(key), { recursive: true, force: true, ...retries })
  }

  async list(key: string): Promise<string[]> {
    try {
      return await readdir(this.#path(key))
    } catch (error) {
      if (isAbsent(error)) return []
      throw error
    }
  }

  #path(key: string): string {
    const segments = key.split('/')
    if (segments.some((segment) => !/^[\w.-]+$/.test(segment) || /^\.+$/.test(segment))) {
      throw new Error(`Not a storage key: '${key}'`)
    }
    return join(this.#root, ...segments)
  }

  async #prepare(key: string): Promise<string> {
    const path = this.#path(key)
    await mkdir(dirname(path), { recursive: true })
    return path
  }

  #aside(target: string): string {
    return `${target}.${randomUUID()}.part`
  }
}

function isAbsent(error: unknown): boolean {
  const code = systemErrorCode(error)
  return code === 'ENOENT' || code === 'ENOTDIR'
}

function missing(key: string, error: unknown): unknown {
  return isAbsent(error) ? new ObjectMissing(key, { cause: error }) : error
}
