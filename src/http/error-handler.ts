import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { RepriseError } from '../video/errors.ts'
import { internalError, type SaidError, sayError } from './said-error.ts'

/** How one face says errors: the JSON body. Its status is the same in all of them. */
export type ErrorWire = (error: SaidError, requestId: string) => unknown

/** Makes every failure of a scope's routes an answer in a face's words; unknown ones say nothing. */
export function handleErrors(app: FastifyInstance, wire: ErrorWire): void {
  app.setErrorHandler((error: FastifyError | RepriseError, request, reply) => {
    const known = error instanceof RepriseError ? error : fromFastify(error)
    if (known !== null) return sendError(reply, known, wire)
    request.log.error({ err: error, requestId: request.id })
    return reply.status(internalError.status).send(wire(internalError, request.id))
  })
}

/** For paths that lead nowhere, in the words of the face that the path, or the key, belongs to. */
export function handleUnknownPaths(
  app: FastifyInstance,
  wireOf: (request: FastifyRequest) => Promise<ErrorWire>,
): void {
  app.setNotFoundHandler(async (request, reply) =>
    sendError(reply, routeNotFound(request), await wireOf(request)),
  )
}

/** For paths that the router gives up on, before any hook: they cannot be decoded, or are too long. */
export function answerBadPath(wireOf: (path: string) => ErrorWire) {
  return (_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const named = reply.header('x-request-id', request.id)
    void sendError(named, routeNotFound(request), wireOf(request.url))
  }
}

function routeNotFound(request: FastifyRequest): RepriseError {
  const path = request.url.split('?')[0] ?? request.url
  return new RepriseError('route_not_found', `Invalid URL (${request.method} ${path})`)
}

function sendError(reply: FastifyReply, error: RepriseError, wire: ErrorWire) {
  if (error.retryAfterMs !== null) {
    reply.header('retry-after', Math.ceil(error.retryAfterMs / 1000))
    reply.header('retry-after-ms', error.retryAfterMs)
  }
  const said = sayError(error)
  return reply.status(said.status).send(wire(said, reply.request.id))
}

/** Fastify's own refusals, by the code it gives them (https://fastify.dev/docs/latest/Reference/Errors). */
function fromFastify(error: FastifyError): RepriseError | null {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new RepriseError('body_too_large', 'The request body is too large.', { cause: error })
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new RepriseError(
        'unsupported_media_type',
        "Unsupported Content-Type. Send 'application/json' or 'multipart/form-data'.",
        { cause: error },
      )
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new RepriseError('invalid_body', 'The request body is not valid JSON.', {
        cause: error,
      })
    default: {
      const isClientError = error.statusCode !== undefined && error.statusCode < 500
      return isClientError
        ? new RepriseError('invalid_body', error.message, { cause: error })
        : null
    }
  }
}
