/** The HTTP server: parsers, keys, errors, and the faces. Knows no vendor's words beyond which face is where. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import Fastify, {
  type FastifyInstance,
  type FastifyRequest,
  LogController,
  type onRequestHookHandler,
} from 'fastify'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { MAXIMUM_IMAGE_URL_CHARACTERS } from '../video/limits.ts'
import { authenticate } from './auth.ts'
import { ContentAddresses } from './content-addresses.ts'
import { contentLinkRoutes } from './content-link-routes.ts'
import { answerBadPath, handleErrors, handleUnknownPaths } from './error-handler.ts'
import { faceConstraint } from './face-constraint.ts'
import { openaiFace } from './faces/openai/openai-face.ts'
import { Faces } from './faces.ts'
import { toOpenApi } from './open-api.ts'
import { ownRoutes } from './own/own-routes.ts'
import { webhooksRoutes } from './own/webhooks-routes.ts'
import { problemOf } from './problem-of.ts'
import { readForm, readUrlEncoded } from './read-form.ts'
import { RequestKeys } from './request-keys.ts'
import { TestAnswers } from './test-answers.ts'
import { dropUploads } from './uploads.ts'

/** A create's data URL is the longest JSON there is. */
const MAXIMUM_JSON_BYTES = MAXIMUM_IMAGE_URL_CHARACTERS + 256 * 1024
const REQUEST_TIMEOUT_MS = 15 * 60 * 1000
const KEEP_ALIVE_TIMEOUT_MS = 65_000

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the key check of every route behind it. */
    projectId: string
    /** Whether its key allows prompts that ask for outcomes. */
    allowsTests: boolean
    /** Files of this request that nobody may have taken: dropped when it is over. */
    uploadPaths: string[]
  }
}

export async function buildServer(context: Context): Promise<FastifyInstance> {
  const keys = new RequestKeys(context.keys)
  const faces = new Faces(keys)
  const app = Fastify({
    bodyLimit: MAXIMUM_JSON_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
    routerOptions: {
      maxParamLength: 300,
      ignoreTrailingSlash: true,
      constraints: faceConstraint(keys),
    },
    frameworkErrors: answerBadPath((path) => faces.ofPath(path).errors),
    genReqId: () => `req_${randomUUID().replaceAll('-', '')}`,
    // A logger for each request would cost a fifth of a poll; errors name the request themselves.
    childLoggerFactory: (logger) => logger,
    logger: context.config.logLevel === 'silent' ? false : { level: context.config.logLevel },
    logController: new LogController({ disableRequestLogging: true }),
  })
  app.setValidatorCompiler(({ schema }) => (input) => {
    const result = (schema as z.ZodType).safeParse(input)
    return result.success ? { value: result.data } : { error: problemOf(result.error, input) }
  })
  // Answers are built by hand, field by field; their schemas are for the documentation.
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer))
  handleErrors(app, openaiFace.errors)
  handleUnknownPaths(app, async (request) => (await faces.ofRequest(request.raw)).errors)
  readBodies(app, context.uploadsFolder)
  addHeaders(app)

  await app.register(swagger, toOpenApi)
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: true })
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger())
  app.get('/healthz', { schema: { hide: true } }, () => ({ status: 'ok' }))
  app.get('/readyz', { schema: { hide: true } }, async () => {
    await context.checkReady()
    return { status: 'ready' }
  })

  const { videos, links, storage } = context
  await app.register(contentLinkRoutes, { videos, links, storage })

  await app.register(async (api) => {
    api.decorateRequest('projectId', '')
    api.decorateRequest('allowsTests', false)
    api.addHook('onRequest', async (request) => {
      const opened = await authenticate(request, keys)
      request.projectId = opened.projectId
      request.allowsTests = opened.allowsTests
    })
    const { uploads } = context
    const { publicUrl } = context.config
    const addresses = new ContentAddresses({ links, publicUrl })
    const testAnswers = new TestAnswers()
    await api.register(async (scope) => {
      scope.addHook('preHandler', (request, reply) => testAnswers.answer(request, reply))
      await faces.register(scope, { videos, uploads, storage, addresses })
    })
    await api.register(webhooksRoutes, { prefix: '/reprise/v1', webhooks: context.webhooks })
    await api.register(ownRoutes, {
      prefix: '/reprise/v1',
      videos,
      events: context.events,
      parsePrompt: context.parsePrompt,
      capabilities: context.engine.capabilities(''),
      shots: context.engine.shots,
      signal: context.signal,
    })
  })
  return app
}

/** JSON (an empty body is fine: Python's DELETE announces JSON and sends none) and forms of both kinds. */
function readBodies(app: FastifyInstance, folder: string): void {
  app.decorateRequest('uploadPaths')
  // Only where a body comes: hooks that wait for the end of a request cost every poll.
  app.addHook('onRoute', (route) => {
    if (route.method !== 'POST') return
    route.onRequest = [startUploads, route.onRequest ?? []].flat()
    route.onResponse = [(request: FastifyRequest) => dropUploads(request.uploadPaths)]
    route.onRequestAbort = [(request: FastifyRequest) => dropUploads(request.uploadPaths)]
  })

  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) =>
    body.length === 0 ? done(null, undefined) : parseJson(request, String(body), done),
  )
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_request: FastifyRequest, body: string) => readUrlEncoded(body),
  )
  app.addContentTypeParser(
    'multipart/form-data',
    (request: FastifyRequest, body: IncomingMessage) =>
      readForm(body, request.headers, {
        folder,
        onFile: (path) => request.uploadPaths.push(path),
      }),
  )
}

const startUploads: onRequestHookHandler = (request, _reply, done) => {
  request.uploadPaths = []
  done()
}

function addHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    reply.header('openai-version', '2020-10-01')
    done()
  })
  app.addHook('onSend', (request, reply, _payload, done) => {
    reply.header('openai-processing-ms', Math.round(reply.elapsedTime))
    const isSaid = reply.hasHeader('x-should-retry')
    if (request.method === 'POST' && reply.statusCode === 500 && !isSaid) {
      // Whether the job was made is not known: the client must not send it again by itself.
      reply.header('x-should-retry', 'false')
    }
    done()
  })
}
