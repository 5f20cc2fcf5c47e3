import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { RepriseError } from '../video/errors.ts'

/** A wire answer for an error: status and JSON body. */
export type ErrorAnswer = { status: number; body: unknown }

/** How one face says the domain's errors. */
export type ErrorWire = (error: RepriseError) => ErrorAnswer

/** Makes every failure of a face's routes an answer in that face's words; unknown ones say nothing. */
export function handleErrors(app: FastifyInstance, wire: ErrorWire, internal: ErrorAnswer): void {
  app.setErrorHandler((error: FastifyError | RepriseError, request, reply) => {
    const known = error instanceof RepriseError ? error : fromFastify(error)
    if (known === null) {
      request.log.error({ err: error, requestId: request.id })
      return reply.status(internal.status).send(internal.body)
    }
    return sendError(reply, known, wire)
  })
  app.setNotFoundHandler((request, reply) => sendError(reply, routeNotFound(request), wire))
}

/** For paths that the router gives up on, before any hook: they cannot be decoded, or are too long. */
export function answerBadPath(wire: ErrorWire) {
  return (_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    void sendError(reply.header('x-request-id', request.id), routeNotFound(request), wire)
  }
}

function routeNotFound(request: FastifyRequest): RepriseError {
  const path = request.url.split('?')[0] ?? request.url
  return new RepriseError('route_not_found', `Invalid URL (${request.method} ${path})`)
}

function sendError(reply: FastifyReply, error: RepriseError, wire: ErrorWire) {
  const { status, body } = wire(error)
  if (error.retryAfterMs !== null) {
    reply.header('retry-after', Math.ceil(error.retryAfterMs / 1000))
    reply.header('retry-after-ms', error.retryAfterMs)
  }
  return reply.status(status).send(body)
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
