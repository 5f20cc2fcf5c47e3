/** Lets routes at `/v1` be for the keys of one face: `constraints: {face: 'azure'}`. */
import type { IncomingMessage } from 'node:http'
import type { FastifyServerOptions } from 'fastify'
import type { FaceName } from '../video/face-names.ts'
import type { RequestKeys } from './request-keys.ts'

type Done = (error: Error | null, face?: FaceName) => void
type Constraints = NonNullable<NonNullable<FastifyServerOptions['routerOptions']>['constraints']>

/** The path below which the key says who is spoken to. */
export const SHARED_PREFIX = '/v1'

export function faceConstraint(keys: RequestKeys): Constraints {
  const strategy = {
    name: 'face',
    storage() {
      const routes = new Map<FaceName, unknown>()
      return {
        get: (face: FaceName) => routes.get(face) ?? null,
        set: (face: FaceName, route: unknown) => void routes.set(face, route),
      }
    },
    // Three parameters tell the router that the answer comes later.
    deriveConstraint(request: IncomingMessage, _context: unknown, done: Done) {
      if (isBelow(request.url ?? '', SHARED_PREFIX)) void tellFace(request, keys, done)
      else done(null)
    },
  }
  // The router's types know only constraints that are derived at once.
  return { face: strategy } as unknown as Constraints
}

async function tellFace(request: IncomingMessage, keys: RequestKeys, done: Done): Promise<void> {
  let face: FaceName | undefined
  try {
    face = (await keys.open(request))?.face
  } catch {
    // A key that cannot be looked up now fails in the key check, where errors are answered.
  }
  done(null, face)
}

export function isBelow(path: string, prefix: string): boolean {
  return path.startsWith(`${prefix}/`)
}
