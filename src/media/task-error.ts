import { MediaError } from './media-error.ts'
import type { MediaErrorCode } from './media-error.ts'

/** An error as plain data, so that its code survives the way between threads. */
export type PlainError = {
  name: string
  message: string
  stack: string | null
  code: string | null
}

export function flattenError(error: unknown): PlainError {
  if (!(error instanceof Error)) {
    return { name: 'Error', message: String(error), stack: null, code: null }
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  return { name: error.name, message: error.message, stack: error.stack ?? null, code }
}

/** A `MediaError` comes back as one; anything else as an `Error` with the same name, stack and code. */
export function reviveError({ name, message, stack, code }: PlainError): Error {
  if (name === 'MediaError') return new MediaError(code as MediaErrorCode, message)
  const error = Object.assign(new Error(message), { name }, code === null ? {} : { code })
  if (stack !== null) error.stack = stack
  return error
}
