import type { FastifyRequest } from 'fastify'
import type { KeysTable, OpenedKey } from '../store/keys.ts'
import { RepriseError } from '../video/errors.ts'

const MISSING =
  "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY). The server printed its first key when it started; `reprise keys create` makes another."

/** What the request's key opens. @throws {RepriseError} without a key, or with a wrong one. */
export async function authenticate(
  request: FastifyRequest,
  keys: Pick<KeysTable, 'open'>,
): Promise<OpenedKey> {
  const key = presentedKey(request)
  if (key === null) throw new RepriseError('missing_api_key', MISSING)
  const opened = await keys.open(key)
  if (opened !== null) return opened
  throw new RepriseError(
    'invalid_api_key',
    `Incorrect API key provided: ${masked(key)}. You can find your API keys with \`reprise keys list\`.`,
  )
}

/** `Authorization`, with or without `Bearer`, or Azure's `api-key`. */
function presentedKey(request: Pick<FastifyRequest, 'headers'>): string | null {
  const bearer = /^(?:Bearer +)?(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1]
  const apiKey = request.headers['api-key']
  return bearer ?? (typeof apiKey === 'string' && apiKey !== '' ? apiKey : null)
}

function masked(key: string): string {
  return key.length < 12 ? '***' : `${key.slice(0, 7)}***${key.slice(-4)}`
}
