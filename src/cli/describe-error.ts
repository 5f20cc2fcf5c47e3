import { ConfigError } from '../config/config.ts'
import { systemErrorCode } from '../lib/node-error.ts'
import { RepriseError } from '../video/errors.ts'

/** An error that a command raises for its user: the message is the whole answer. */
export class CommandError extends Error {
  override name = 'CommandError'
}

/** One line for the errors of the world; a stack for our own mistakes. */
export function describeError(error: unknown): string {
  if (error instanceof ConfigError || error instanceof CommandError) return error.message
  if (error instanceof RepriseError) return error.message
  if (systemErrorCode(error) !== null && error instanceof Error) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
