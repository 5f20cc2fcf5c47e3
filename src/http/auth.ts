import type { FastifyRequest, onRequestHookHandler } from 'fastify'
import type { KeysTable } from '../store/keys.ts'
import { RepriseError } from '../video/errors.ts'

const MISSING =
  "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY). The server printed its first key when it started; `reprise keys create` makes another."

/** How long a key that was good is good without a look at its row: a revoked one closes within this. */
const KNOWN_KEY_MS = 1000
const MAXIMUM_KNOWN_KEYS = 1000

/** The check of every route behind it: sets the request's project, or refuses a missing or wrong key. */
export function createKeyCheck(
  keys: Pick<KeysTable, 'projectOf'>,
  now: () => number,
): onRequestHookHandler {
  const known = new Map<string, { projectId: string; untilMs: number }>()
  const look = async (key: string): Promise<string> => {
    const projectId = await keys.projectOf(key)
    if (projectId === null) throw invalidKey(key)
    if (known.size >= MAXIMUM_KNOWN_KEYS) known.clear()
    known.set(key, { projectId, untilMs: now() + KNOWN_KEY_MS })
    return projectId
  }
  return (request, _reply, done) => {
    const key = presentedKey(request)
    if (key === null) {
      done(new RepriseError('missing_api_key', MISSING))
      return
    }
    const found = known.get(key)
    if (found !== undefined && found.untilMs > now()) {
      request.projectId = found.projectId
      done()
      return
    }
    look(key).then((projectId) => {
      request.projectId = projectId
      done()
    }, done)
  }
}

function invalidKey(key: string): RepriseError {
  return new RepriseError(
    'invalid_api_key',
    `Incorrect API key provided: ${masked(key)}. You can find your API keys with \`reprise keys list\`.`,
  )
}

/** `Authorization: Bearer`, or Azure's `api-key`. */
function presentedKey(request: FastifyRequest): string | null {
  const bearer = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1]
  const apiKey = request.headers['api-key']
  return bearer ?? (typeof apiKey === 'string' && apiKey !== '' ? apiKey : null)
}

function masked(key: string): string {
  return key.length < 12 ? '***' : `${key.slice(0, 7)}***${key.slice(-4)}`
}
