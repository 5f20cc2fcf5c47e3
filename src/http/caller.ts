import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Caller } from '../video/video-service.ts'

/**
 * Who sends this request, and its digest. The SDKs send a create again after a lost answer, with nothing
 * to tell it from a new one but `x-stainless-retry-count`: the digest finds the video of the first try.
 */
export function callerOf(request: FastifyRequest): Caller {
  const retryCount = Number(request.headers['x-stainless-retry-count'] ?? 0)
  const digest = createHash('sha256')
    .update(JSON.stringify([request.method, request.url, request.body]))
    .digest('hex')
  return {
    projectId: request.projectId,
    requestDigest: digest,
    isRetry: Number.isInteger(retryCount) && retryCount > 0,
  }
}
