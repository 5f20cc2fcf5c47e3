/** Files of a request on their way in: written to the uploads folder, removed when the request is over. */
import { rm } from 'node:fs/promises'

/** An uploaded file part. What it claims to be is not trusted: readers look at its bytes. */
export class UploadedFile {
  readonly path: string
  /** Empty where the client gave none. */
  readonly filename: string
  readonly sizeBytes: number
  /** Hex. */
  readonly sha256: string

  constructor(file: { path: string; filename: string; sizeBytes: number; sha256: string }) {
    this.path = file.path
    this.filename = file.filename
    this.sizeBytes = file.sizeBytes
    this.sha256 = file.sha256
  }

  /** Stands for the file in the digest of its request. */
  toJSON(): unknown {
    return { sha256: this.sha256, sizeBytes: this.sizeBytes }
  }
}

/** Drops what nobody has taken: files that were moved away are gone already. */
export async function dropUploads(paths: readonly string[]): Promise<void> {
  await Promise.all(paths.map((path) => rm(path, { force: true })))
}
