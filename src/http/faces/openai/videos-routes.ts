import type { FastifyReply } from 'fastify'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { ObjectStorage } from '../../../storage/object-storage.ts'
import type { UploadsService } from '../../../video/uploads-service.ts'
import type { SourceRequest } from '../../../video/video-inputs.ts'
import type { VideoService } from '../../../video/video-service.ts'
import type { VideoSummary } from '../../../video/video.ts'
import { callerOf } from '../../caller.ts'
import { sendAsset } from '../../send-asset.ts'
import { UploadedFile } from '../../uploads.ts'
import {
  characterBody,
  contentQuery,
  createBody,
  editBody,
  extensionBody,
  listQuery,
  remixBody,
  toCharacterWire,
  toVideoWire,
  videoListWire,
  videoWire,
} from './wire.ts'
import { inputReferenceOf, sizeOf } from './create-request.ts'

/** What the SDKs' polling helpers wait between polls. An integer: Python parses it with `int()`. */
const POLL_AFTER_MS = 1000

export type VideosRoutesOptions = {
  videos: VideoService
  uploads: UploadsService
  storage: ObjectStorage
}

const idParams = z.object({ video_id: z.string() })
const tags = ['Videos']
const consumes = ['multipart/form-data', 'application/json']
const response = { 200: videoWire }

/** The ten operations. Static paths are matched before `{video_id}` by the router itself. */
export const videosRoutes: FastifyPluginCallbackZod<VideosRoutesOptions> = (app, options, done) => {
  const { videos, uploads, storage } = options

  const schema = (summary: string, rest: object = {}) => ({ tags, summary, ...rest })

  app.post(
    '/videos',
    { schema: { ...schema('Create a video', { consumes }), body: createBody, response } },
    async (request, reply) => {
      const { body } = request
      const video = await videos.create(callerOf(request), {
        prompt: body.prompt,
        model: body.model,
        seconds: body.seconds,
        size: sizeOf(body.size),
        inputReference: inputReferenceOf(body.input_reference),
        characterIds: (body.characters ?? []).map((character) => character.id),
      })
      return sendVideo(reply, video)
    },
  )

  app.get(
    '/videos',
    {
      schema: {
        ...schema('List videos'),
        querystring: listQuery,
        response: { 200: videoListWire },
      },
    },
    async (request) => {
      const { limit, order, after } = request.query
      const page = { limit, order, after: after ?? null }
      const found = await videos.list(request.projectId, page)
      return {
        object: 'list' as const,
        data: found.videos.map(toVideoWire),
        first_id: found.videos[0]?.id ?? null,
        has_more: found.hasMore,
        last_id: found.videos.at(-1)?.id ?? null,
      }
    },
  )

  app.get(
    '/videos/:video_id',
    { schema: { ...schema('Retrieve a video'), params: idParams, response } },
    async (request, reply) => {
      const video = await videos.summary(request.projectId, request.params.video_id)
      return sendVideo(reply, video)
    },
  )

  app.delete(
    '/videos/:video_id',
    { schema: { ...schema('Delete a video; a running one is cancelled'), params: idParams } },
    async (request) => {
      const id = request.params.video_id
      await videos.delete(request.projectId, id)
      return { id, object: 'video.deleted', deleted: true }
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
      const { video_id: id } = request.params
      const asset = await videos.asset(request.projectId, id, request.query.variant)
      return sendAsset(request, reply, storage, asset)
    },
  })

  app.post(
    '/videos/:video_id/remix',
    {
      schema: {
        ...schema('Remix a completed video', { consumes }),
        params: idParams,
        body: remixBody,
        response,
      },
    },
    async (request, reply) => {
      const source = { kind: 'video', id: request.params.video_id } as const
      const { prompt, input_reference } = request.body
      const inputReference = inputReferenceOf(input_reference)
      const derive = { source, param: 'video_id', prompt, inputReference }
      return sendVideo(reply, await videos.remix(callerOf(request), derive))
    },
  )

  app.post(
    '/videos/edits',
    {
      schema: {
        ...schema('Edit a completed video, or an uploaded one', { consumes }),
        body: editBody,
        response,
      },
    },
    async (request, reply) => {
      const { video: source, prompt, model, input_reference } = request.body
      const inputReference = inputReferenceOf(input_reference)
      const derive = { source: sourceOf(source), param: 'video', prompt, model, inputReference }
      return sendVideo(reply, await videos.edit(callerOf(request), derive))
    },
  )

  app.post(
    '/videos/extensions',
    {
      schema: {
        ...schema('Extend a completed video, or an uploaded one', { consumes }),
        body: extensionBody,
        response,
      },
    },
    async (request, reply) => {
      const { video: source, prompt, model, seconds } = request.body
      const derive = { source: sourceOf(source), param: 'video', prompt, model, seconds }
      return sendVideo(reply, await videos.extend(callerOf(request), derive))
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
    {
      schema: {
        ...schema('Retrieve a character'),
        params: z.object({ character_id: z.string() }),
      },
    },
    async (request) => {
      const { character_id: id } = request.params
      return toCharacterWire(await uploads.getCharacter(request.projectId, id))
    },
  )

  done()
}

function sendVideo(reply: FastifyReply, video: VideoSummary) {
  const wire = toVideoWire(video)
  if (wire.status === 'queued' || wire.status === 'in_progress') {
    reply.header('openai-poll-after-ms', POLL_AFTER_MS)
  }
  return reply.send(wire)
}

function sourceOf(source: UploadedFile | { id: string }): SourceRequest {
  return source instanceof UploadedFile
    ? { kind: 'upload', path: source.path }
    : { kind: 'video', id: source.id }
}
