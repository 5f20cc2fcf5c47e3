/** The ten operations of the OpenAI Videos API, for every face that shares them. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { RepriseError } from '../video/errors.ts'
import { usualTerms } from '../video/job-terms.ts'
import type { VideoSummary } from '../video/video.ts'
import { callerOf } from './caller.ts'
import type { AskedVideo, FaceRoutesOptions, VideoAnswerKind, VideosFace } from './face.ts'
import { sendAsset } from './send-asset.ts'
import {
  characterBody,
  contentQuery,
  editBody,
  extensionBody,
  inputReferenceOf,
  listQuery,
  sourceOf,
  toCharacterWire,
  toDeletedWire,
  toListWire,
} from './videos-wire.ts'

/** What the SDKs' polling helpers wait between polls. An integer: Python parses it with `int()`. */
const POLL_AFTER_MS = 1000

const idParams = z.object({ video_id: z.string() })
const characterParams = z.object({ character_id: z.string() })
const consumes = ['multipart/form-data', 'application/json']

/** Static paths are matched before `{id}` by the router itself. */
export function videosRoutes(face: VideosFace): FastifyPluginCallbackZod<FaceRoutesOptions> {
  const tags = [face.title === 'OpenAI' ? 'Videos' : `Videos as of ${face.title}`]
  const schema = (summary: string, rest: object = {}) => ({ tags, summary, ...rest })
  const terms =
    face.expiresAfterSeconds === null
      ? usualTerms
      : { ...usualTerms, expiresAfterSeconds: face.expiresAfterSeconds }
  const response = (kind: VideoAnswerKind) => ({ 200: face.answers[kind].schema })

  return (app, { videos, uploads, storage, addresses }, done) => {
    const make = async (request: FastifyRequest, reply: FastifyReply, asked: AskedVideo) => {
      const caller = callerOf(request)
      if (asked.kind === 'create') {
        const video = await videos.create(caller, { ...asked.request, terms })
        return sendVideo(reply, face, 'create', video)
      }
      const { param, fields } = asked
      const source = { kind: 'video', id: asked.sourceId } as const
      const video = await videos.remix(caller, { ...fields, source, param, terms })
      return sendVideo(reply, face, 'derive', video)
    }

    app.post(
      '/videos',
      {
        schema: {
          ...schema('Create a video', { consumes }),
          body: face.create.schema,
          response: response('create'),
        },
      },
      (request, reply) => make(request, reply, face.create.read(request.body)),
    )

    app.get(
      '/videos',
      {
        schema: {
          ...schema('List videos'),
          querystring: listQuery,
          response: { 200: listWire(face.answers.retrieve.schema) },
        },
      },
      async (request) => {
        const { limit, order, after } = request.query
        const page = await videos.list(request.projectId, { limit, order, after: after ?? null })
        return toListWire(page, page.videos.map(face.answers.retrieve.toWire))
      },
    )

    app.get(
      '/videos/:video_id',
      {
        schema: {
          ...schema('Retrieve a video'),
          params: idParams,
          response: response('retrieve'),
        },
      },
      async (request, reply) => {
        const video = await videos.summary(request.projectId, request.params.video_id)
        return sendVideo(reply, face, 'retrieve', video)
      },
    )

    app.delete(
      '/videos/:video_id',
      { schema: { ...schema('Delete a video; a running one is cancelled'), params: idParams } },
      async (request) => {
        await videos.delete(request.projectId, request.params.video_id)
        return toDeletedWire(request.params.video_id)
      },
    )

    app.route({
      method: ['GET', 'HEAD'],
      url: '/videos/:video_id/content',
      schema: {
        ...schema('Download the MP4, the thumbnail (WebP) or the spritesheet (JPEG)'),
        params: idParams,
        querystring: contentQuery,
      },
      async handler(request, reply) {
        const { projectId, params, query } = request
        const asset = await videos.asset(projectId, params.video_id, query.variant)
        if (face.content === 'bytes' || query.variant !== 'video') {
          return sendAsset(request, reply, storage, asset)
        }
        const video = await videos.summary(projectId, params.video_id)
        const address = addresses.of(request, video.id, face.content.lifetimeSeconds)
        return reply.send(face.content.toWire(video, address))
      },
    })

    app.post(
      '/videos/:video_id/remix',
      {
        schema: {
          ...schema('Remix a completed video', { consumes }),
          params: idParams,
          body: face.remix.schema,
          response: response('derive'),
        },
      },
      async (request, reply) => {
        const { projectId, params, body } = request
        const other = face.otherSourceId?.(body) ?? null
        const isOther =
          other !== null &&
          (await videos.find(projectId, params.video_id)) === null &&
          (await videos.find(projectId, other)) !== null
        const sourceId = isOther ? other : params.video_id
        const fields = face.remix.read(body)
        return make(request, reply, { kind: 'remix', sourceId, param: 'video_id', fields })
      },
    )

    if (face.takesSourceInBody) {
      app.post(
        '/videos/remix',
        { schema: { hide: true, body: face.create.schema, response: response('derive') } },
        (request, reply) => {
          const asked = face.create.read(request.body)
          if (asked.kind === 'remix') return make(request, reply, asked)
          throw new RepriseError('missing_parameter', "Missing required parameter: 'video_id'.", {
            param: 'video_id',
          })
        },
      )
    }

    app.post(
      '/videos/edits',
      {
        schema: {
          ...schema('Edit a completed video, or an uploaded one', { consumes }),
          body: editBody,
          response: response('derive'),
        },
      },
      async (request, reply) => {
        const { video: source, prompt, model, input_reference } = request.body
        const inputReference = inputReferenceOf(input_reference)
        const derive = { source: sourceOf(source), param: 'video', prompt, model, inputReference }
        const video = await videos.edit(callerOf(request), { ...derive, terms })
        return sendVideo(reply, face, 'derive', video)
      },
    )

    app.post(
      '/videos/extensions',
      {
        schema: {
          ...schema('Extend a completed video, or an uploaded one', { consumes }),
          body: extensionBody,
          response: response('derive'),
        },
      },
      async (request, reply) => {
        const { video: source, prompt, model, seconds } = request.body
        const derive = { source: sourceOf(source), param: 'video', prompt, model, seconds }
        const video = await videos.extend(callerOf(request), { ...derive, terms })
        return sendVideo(reply, face, 'derive', video)
      },
    )

    app.post(
      '/videos/characters',
      {
        schema: {
          ...schema('Create a character from a clip', { consumes: ['multipart/form-data'] }),
          body: characterBody,
        },
      },
      async (request) => {
        const { name, video } = request.body
        const upload = { path: video.path, name }
        return toCharacterWire(await uploads.addCharacter(callerOf(request), upload))
      },
    )

    app.get(
      '/videos/characters/:character_id',
      { schema: { ...schema('Retrieve a character'), params: characterParams } },
      async (request) => {
        const { character_id: id } = request.params
        return toCharacterWire(await uploads.getCharacter(request.projectId, id))
      },
    )

    done()
  }
}

function listWire(video: z.ZodType) {
  return z.object({
    object: z.literal('list'),
    data: z.array(video),
    first_id: z.string().nullable(),
    has_more: z.boolean(),
    last_id: z.string().nullable(),
  })
}

function sendVideo(
  reply: FastifyReply,
  face: VideosFace,
  kind: VideoAnswerKind,
  video: VideoSummary,
) {
  if (video.status !== 'completed' && video.status !== 'failed') {
    reply.header('openai-poll-after-ms', POLL_AFTER_MS)
  }
  return reply.send(face.answers[kind].toWire(video))
}
