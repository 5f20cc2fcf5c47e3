/** Fetches a URL that came from outside to a file: see `safe-request.ts`; the size and the time bounded. */
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { safeRequest, type Trust, UnsafeFetchError } from './safe-request.ts'

const TIMEOUT_MS = 15_000

export type SafeFetchOptions = {
  trust: Trust
  maximumBytes: number
  /** Where the body is written. Removed again when the fetch fails. */
  filePath: string
}

/** @throws {UnsafeFetchError} */
export async function safeFetch(url: string, options: SafeFetchOptions): Promise<void> {
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  try {
    await save(await safeRequest(url, { trust: options.trust, signal }), options, signal)
  } catch (error) {
    await rm(options.filePath, { force: true })
    if (error instanceof UnsafeFetchError) throw error
    const reason = signal.aborted ? `no answer within ${TIMEOUT_MS / 1000} s` : 'it did not answer'
    throw new UnsafeFetchError(reason, { cause: error })
  }
}

async function save(response: IncomingMessage, options: SafeFetchOptions, signal: AbortSignal) {
  if (response.statusCode !== 200) {
    response.destroy()
    throw new UnsafeFetchError(`it answered ${response.statusCode}`)
  }
  let sizeBytes = 0
  const limit = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sizeBytes += chunk.length
      if (sizeBytes <= options.maximumBytes) return done(null, chunk)
      return done(new UnsafeFetchError(`it is larger than ${options.maximumBytes} bytes`))
    },
  })
  await pipeline(response, limit, createWriteStream(options.filePath), { signal })
}
