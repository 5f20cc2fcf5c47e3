/** Reprise's own view: what the thirteen keys of the Videos API cannot say. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { EngineCapabilities, GivenShots } from '../../engines/engine.ts'
import type { ParsedPrompt } from '../../video/direction.ts'
import type { VideoEvents } from '../../video/events.ts'
import { DEFAULT_MODEL, MAXIMUM_PROMPT_CHARACTERS, models } from '../../video/limits.ts'
import type { VideoService } from '../../video/video-service.ts'
import { callerOf } from '../caller.ts'
import { UploadedFile } from '../uploads.ts'
import { openVideoView } from './video-view.ts'
import { streamEvents } from './stream-events.ts'

/** An import that copies is done within this; a transcode answers as far as it has come. */
const IMPORT_WAIT_MS = 20_000
/** Seven acts of forty actors, written out with room. */
const MAXIMUM_SHOT_BYTES = 512 * 1024

export type OwnRoutesOptions = {
  videos: VideoService
  events: VideoEvents
  parsePrompt: (prompt: string, sourcePrompt: string | null) => Promise<ParsedPrompt>
  capabilities: EngineCapabilities
  /** Absent: no shots are taken. */
  shots?: GivenShots
  /** Aborted when the server stops, to end open event streams. */
  signal: AbortSignal
}

const idParams = z.object({ video_id: z.string() })
const tags = ['Reprise']

const shotBody = (shots: GivenShots) =>
  z.strictObject({
    shot: shots.schema,
    model: z.enum(models).default(DEFAULT_MODEL),
    prompt: z
      .string()
      .min(1, { error: "Invalid 'prompt': it is empty. Leave it out instead." })
      .max(MAXIMUM_PROMPT_CHARACTERS)
      .optional()
      .meta({ description: 'Kept with the video. Default: a sentence about the shot.' }),
  })

const directionsBody = z.strictObject({
  prompt: z.string().min(1).max(MAXIMUM_PROMPT_CHARACTERS),
  source_prompt: z.string().max(MAXIMUM_PROMPT_CHARACTERS).nullish(),
})

const importBody = z.looseObject({
  video: z
    .union([z.instanceof(UploadedFile)], { error: 'a file' })
    .meta({ description: 'A video file of a multipart form.', format: 'binary' }),
})

export const ownRoutes: FastifyPluginCallbackZod<OwnRoutesOptions> = (app, options, done) => {
  const { videos, events } = options

  app.get(
    '/videos/:video_id',
    { schema: { tags, summary: 'Everything known about a video', params: idParams } },
    (request) => openVideoView(videos, request.projectId, request.params.video_id),
  )

  app.get(
    '/videos/:video_id/shot',
    {
      schema: {
        tags,
        summary: 'The shot that a completed video was rendered from',
        params: idParams,
      },
    },
    (request) => videos.shot(request.projectId, request.params.video_id),
  )

  if (options.shots !== undefined) {
    const body = shotBody(options.shots)
    app.post(
      '/shots',
      { schema: { tags, summary: 'Render a shot as it is', body }, bodyLimit: MAXIMUM_SHOT_BYTES },
      async (request) => {
        const caller = callerOf(request)
        const { shot, model, prompt } = request.body
        const video = await videos.render(caller, { shot, model, prompt: prompt ?? null })
        return openVideoView(videos, caller.projectId, video.id)
      },
    )
  }

  app.get(
    '/videos/:video_id/events',
    { schema: { tags, summary: 'Status and progress as server-sent events', params: idParams } },
    (request, reply) =>
      streamEvents(request, reply, {
        videos,
        events,
        id: request.params.video_id,
        signal: options.signal,
      }),
  )

  app.post(
    '/videos/import',
    {
      schema: {
        tags,
        summary: 'Make a completed video of an uploaded clip',
        consumes: ['multipart/form-data'],
        body: importBody,
      },
    },
    async (request) => {
      const caller = callerOf(request)
      const video = await videos.import(caller, request.body.video.path, 'video')
      await videos.waitForEnd(caller.projectId, video.id, IMPORT_WAIT_MS)
      return openVideoView(videos, caller.projectId, video.id)
    },
  )

  app.post(
    '/directions',
    {
      schema: {
        tags,
        summary: 'What a prompt is understood to ask, without rendering',
        body: directionsBody,
      },
    },
    async (request) => {
      const { prompt, source_prompt: sourcePrompt } = request.body
      const { footageDirections, drawnDirections } = options.capabilities
      return {
        ...(await options.parsePrompt(prompt, sourcePrompt ?? null)),
        applicable: { footage: footageDirections, drawn: drawnDirections },
      }
    },
  )

  done()
}
