/** Numeric codes: https://docs.toapis.com/docs/en/api-reference/tasks/video-status */
import type { SaidError } from '../../said-error.ts'

/** Names of its samples, and of its table where no sample has one. */
const types: Record<number, string> = {
  401: 'authentication_error',
  404: 'not_found_error',
  429: 'rate_limit_exceeded',
}

export function toapisError({ status, message }: SaidError) {
  const type = types[status] ?? (status < 500 ? 'invalid_request' : 'internal_error')
  return { error: { code: status, message, type } }
}
