import type { FastifyRequest } from 'fastify'
import type { OpenedKey } from '../store/keys.ts'
import { RepriseError } from '../video/errors.ts'
import { presentedKey, type RequestKeys } from './request-keys.ts'

const MISSING =
  "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY). The server printed its first key when it started; `reprise keys create` makes another."

/** What the request's key opens. @throws {RepriseError} without a key, or with a wrong one. */
export async function authenticate(request: FastifyRequest, keys: RequestKeys): Promise<OpenedKey> {
  const opened = await keys.open(request.raw)
  if (opened !== null) return opened
  const key = presentedKey(request.raw.headers)
  if (key === null) throw new RepriseError('missing_api_key', MISSING)
  throw new RepriseError(
    'invalid_api_key',
    `Incorrect API key provided: ${masked(key)}. You can find your API keys with \`reprise keys list\`.`,
  )
}

function masked(key: string): string {
  return key.length < 12 ? '***' : `${key.slice(0, 7)}***${key.slice(-4)}`
}
