/**
 * Reads forms: multipart/form-data as a stream, text parts into memory (bounded) and file parts to disk, and
 * application/x-www-form-urlencoded, which has no files.
 */
import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import { RepriseError } from '../video/errors.ts'
import { MAXIMUM_IMAGE_URL_CHARACTERS, MAXIMUM_UPLOAD_BYTES } from '../video/limits.ts'
import { type FormEntry, FormNameError, unflatten } from './unflatten.ts'
import { UploadedFile } from './uploads.ts'

const MAXIMUM_FILES = 2
const MAXIMUM_FIELDS = 64
const MAXIMUM_NAME_BYTES = 200
/** A data URL of an image is the longest text a form may hold. */
const MAXIMUM_FIELD_BYTES = MAXIMUM_IMAGE_URL_CHARACTERS + 1024

export type ReadFormOptions = {
  folder: string
  /** Told of every file as soon as it exists, so that it is dropped whatever happens. */
  onFile: (path: string) => void
}

/** @throws {RepriseError} for a body that is no form, is cut off, or passes a limit. */
export async function readForm(
  body: Readable,
  headers: IncomingHttpHeaders,
  options: ReadFormOptions,
): Promise<Record<string, unknown>> {
  const parser = openParser(headers)
  const entries: FormEntry[] = []
  const files: Promise<void>[] = []
  parser.on('field', (name, value, nameTruncated, valueTruncated) => {
    if (nameTruncated || valueTruncated) parser.destroy(tooLarge(name))
    entries.push([name, value])
  })
  parser.on('file', (name, stream, filename) => {
    // A slot keeps the order of the parts while the bytes are still on their way.
    const slot = entries.push([name, null]) - 1
    const saved = saveFile(name, stream, filename, options).then((file) => {
      entries[slot] = [name, file]
    })
    files.push(saved)
    saved.catch((error: unknown) => parser.destroy(error as Error))
  })
  for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) {
    parser.on(limit, () => parser.destroy(invalid('it has too many parts')))
  }
  try {
    await pipeline(body, parser)
    await Promise.all(files)
    return unflatten(entries)
  } catch (error) {
    await Promise.allSettled(files)
    throw asRequestError(error)
  }
}

/** @throws {RepriseError} for a body that is no form, or passes a limit. */
export function readUrlEncoded(body: string): Record<string, unknown> {
  if (/^\s*[{[]/.test(body)) {
    // What curl sends for `-d '{...}'` where nobody says what it is.
    throw new RepriseError(
      'unsupported_media_type',
      "The body is JSON, and its Content-Type says that it is a form. Send 'Content-Type: application/json'.",
    )
  }
  const entries = [...new URLSearchParams(body)]
  if (entries.length > MAXIMUM_FIELDS) throw invalid('it has too many fields')
  try {
    return unflatten(entries)
  } catch (error) {
    throw asRequestError(error)
  }
}

function openParser(headers: IncomingHttpHeaders): BusboyInstance {
  try {
    return new Busboy({
      headers: { ...headers, 'content-type': headers['content-type'] ?? '' },
      isPartAFile: isFile,
      limits: {
        fields: MAXIMUM_FIELDS,
        files: MAXIMUM_FILES,
        parts: MAXIMUM_FIELDS + MAXIMUM_FILES,
        fieldNameSize: MAXIMUM_NAME_BYTES,
        fieldSize: MAXIMUM_FIELD_BYTES,
        fileSize: MAXIMUM_UPLOAD_BYTES,
      },
    })
  } catch (error) {
    throw invalid('its Content-Type has no boundary', error)
  }
}

/** Ruby and Java give text parts a type, and Java and StringIO give file parts no name. */
function isFile(_name: string | undefined, type: string | undefined, filename: string | undefined) {
  return (
    filename !== undefined || (type !== undefined && !/^(text\/|application\/json)/i.test(type))
  )
}

async function saveFile(
  name: string,
  stream: BusboyFileStream,
  filename: string | undefined,
  options: ReadFormOptions,
): Promise<UploadedFile> {
  const path = join(options.folder, `upload-${randomUUID()}`)
  options.onFile(path)
  const hash = createHash('sha256')
  let sizeBytes = 0
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      sizeBytes += chunk.length
      done(null, chunk)
    },
  })
  await pipeline(stream, meter, createWriteStream(path))
  if (stream.truncated) throw tooLarge(name)
  return new UploadedFile({ path, filename: filename ?? '', sizeBytes, sha256: hash.digest('hex') })
}

function tooLarge(name: string): RepriseError {
  return new RepriseError(
    'body_too_large',
    `'${name}' is too large: a file may have ${MAXIMUM_UPLOAD_BYTES} bytes, a text ${MAXIMUM_FIELD_BYTES}.`,
    { param: name },
  )
}

function invalid(problem: string, cause?: unknown): RepriseError {
  return new RepriseError('invalid_body', `The form cannot be read: ${problem}.`, {
    cause,
  })
}

function asRequestError(error: unknown): unknown {
  if (error instanceof RepriseError) return error
  if (error instanceof FormNameError) {
    return new RepriseError('invalid_body', error.message, { param: error.field, cause: error })
  }
  const isSystemError = error instanceof Error && 'syscall' in error
  return isSystemError ? error : invalid('it ends too early or is damaged', error)
}
