import type { Readable } from 'node:stream'

export type ObjectInfo = { sizeBytes: number }

/**
 * Stored bytes by key. A key is a relative path of plain segments ("videos/video_1/video.mp4").
 * An object is whole or absent, never half written, whatever crashes.
 */
export interface ObjectStorage {
  /** Moves a finished local file in, replacing what the key held. The file is gone afterwards. */
  put(key: string, filePath: string): Promise<void>
  /** Copies an object without reading it where the storage can. Throws `ObjectMissing`. */
  copy(fromKey: string, toKey: string): Promise<void>
  /** Null where the key holds nothing. */
  stat(key: string): Promise<ObjectInfo | null>
  /** Bytes `start` to `end`, both inclusive. Throws `ObjectMissing`. */
  read(key: string, range?: { start: number; end: number }): Promise<Readable>
  /** A local file with the object's bytes, for readers that need a path. Throws `ObjectMissing`. */
  localPath(key: string): Promise<string>
  /** Deletes the object and everything below it. Absent keys are fine. */
  delete(key: string): Promise<void>
  /** Names directly below a key. */
  list(key: string): Promise<string[]>
}

export class ObjectMissing extends Error {
  override name = 'ObjectMissing'
  constructor(key: string, options?: ErrorOptions) {
    super(`No object is stored under '${key}'`, options)
  }
}
