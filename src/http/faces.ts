/**
 * All faces, and which one a request speaks to: the one its path is below, and at `/v1` the one its key is set to.
 * There every face but OpenAI's has its routes a second time, for its keys alone.
 */
import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, RouteOptions } from 'fastify'
import { handleErrors } from './error-handler.ts'
import type { Face, FaceRoutesOptions } from './face.ts'
import { isBelow, SHARED_PREFIX } from './face-constraint.ts'
import { azureFace } from './faces/azure/azure-face.ts'
import { cometapiFace } from './faces/cometapi/cometapi-face.ts'
import { gptGeFace } from './faces/gpt-ge/gpt-ge-face.ts'
import { openaiFace } from './faces/openai/openai-face.ts'
import { toapisFace } from './faces/toapis/toapis-face.ts'
import type { RequestKeys } from './request-keys.ts'

const faces: readonly Face[] = [openaiFace, azureFace, cometapiFace, gptGeFace, toapisFace]

export class Faces {
  readonly #keys: RequestKeys

  constructor(keys: RequestKeys) {
    this.#keys = keys
  }

  async register(app: FastifyInstance, options: FaceRoutesOptions): Promise<void> {
    for (const face of faces) {
      await registerAt(app, face, face.prefix, options)
      if (face.prefix !== SHARED_PREFIX) await registerAt(app, face, SHARED_PREFIX, options)
    }
  }

  ofPath(path: string): Face {
    return faces.find(({ prefix }) => isBelow(path, prefix)) ?? openaiFace
  }

  async ofRequest(request: IncomingMessage): Promise<Face> {
    const path = request.url ?? ''
    if (!isBelow(path, SHARED_PREFIX)) return this.ofPath(path)
    const opened = await this.#keys.open(request)
    return faces.find(({ name }) => name === opened?.face) ?? openaiFace
  }
}

async function registerAt(
  app: FastifyInstance,
  face: Face,
  prefix: string,
  options: FaceRoutesOptions,
): Promise<void> {
  await app.register(
    async (scope) => {
      handleErrors(scope, face.errors)
      if (face.routesOfAll !== undefined) await scope.register(face.routesOfAll, options)
      await scope.register(async (own) => {
        if (prefix !== face.prefix) own.addHook('onRoute', (route) => forKeysOf(face, route))
        await own.register(face.routes, options)
      })
    },
    { prefix },
  )
}

/** The same route, taken only with a key of this face. Its documentation stands at the face's own path. */
function forKeysOf(face: Face, route: RouteOptions): void {
  route.constraints = { ...route.constraints, face: face.name }
  route.schema = { ...route.schema, hide: true }
}
