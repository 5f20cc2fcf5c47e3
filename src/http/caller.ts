import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { RepriseError } from '../video/errors.ts'
import type { Caller } from '../video/repeats.ts'

const MAXIMUM_KEY_CHARACTERS = 255

/** Who sends this request, and what tells it from a repeated one. @throws {RepriseError} for an unusable key. */
export function callerOf(request: FastifyRequest): Caller {
  const retryCount = Number(request.headers['x-stainless-retry-count'] ?? 0)
  const digest = createHash('sha256')
    .update(JSON.stringify([request.method, request.url, request.body]))
    .digest('hex')
  const key = idempotencyKeyOf(request)
  return {
    projectId: request.projectId,
    allowsTests: request.allowsTests,
    requestDigest: digest,
    isRetry: Number.isInteger(retryCount) && retryCount > 0,
    wishKey: key === null ? null : { key, isStrict: true },
  }
}

/** https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/ */
function idempotencyKeyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key']
  if (key === undefined) return null
  if (typeof key === 'string' && key !== '' && key.length <= MAXIMUM_KEY_CHARACTERS) return key
  throw new RepriseError(
    'invalid_value',
    `Invalid 'Idempotency-Key': it has 1 to ${MAXIMUM_KEY_CHARACTERS} characters.`,
    { param: 'Idempotency-Key' },
  )
}
