/** The operations of toapis: tasks are made and asked for below `/videos/generations`, and remixed as videos are. */
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { RepriseError } from '../../../video/errors.ts'
import { type JobTerms, usualTerms } from '../../../video/job-terms.ts'
import type { Caller } from '../../../video/repeats.ts'
import type { VideoService } from '../../../video/video-service.ts'
import type { VideoSummary } from '../../../video/video.ts'
import { callerOf } from '../../caller.ts'
import type { FaceRoutesOptions, RemixFields } from '../../face.ts'
import { type Allowed, askedOf, remixFieldsOf } from '../../lenient-wire.ts'
import {
  callbackUrlOf,
  firstImageOf,
  notesOn,
  OFFICIAL_MODEL,
  officialRemixWire,
  referenceOf,
  type TaskBody,
  taskBody,
  taskWire,
  toRemixWire,
  toTaskWire,
} from './wire.ts'

/** Results are there for a day. */
const LINK_SECONDS = 24 * 3600
const PRIORITY_MODEL = 'sora-2-vip'

type Model = { seconds: readonly string[]; sizes: readonly string[] }

const plain: Model = { seconds: ['10', '15'], sizes: ['1280x720', '720x1280', '720x720'] }

/** https://docs.toapis.com/docs/en/api-reference/videos/sora2/remix and .../sora-2-official/generation */
const models: Record<string, Model> = {
  'sora-2': plain,
  'sora-2-pro': { ...plain, seconds: ['15', '25'] },
  'sora-2-vip': plain,
  'sora-2-vvip': { seconds: ['4', '8', '12'], sizes: ['1280x720', '720x1280'] },
  'sora-2-official': { seconds: ['4', '8', '12'], sizes: ['720x1280', '1280x720'] },
}

const allowed: Allowed = {
  models: Object.keys(models),
  defaultModel: 'sora-2',
  seconds: (model) => (models[model] ?? plain).seconds,
  sizes: (model) => (models[model] ?? plain).sizes,
}

const tags = ['Tasks as of toapis']
const taskParams = z.object({ task_id: z.string().max(200) })
const videoParams = z.object({ video_id: z.string().max(200) })

/** Nobody else's: at `/v1` they are there for every key. */
export const generationsRoutes: FastifyPluginCallbackZod<FaceRoutesOptions> = (
  app,
  { videos, addresses },
  done,
) => {
  app.post(
    '/videos/generations',
    { schema: { tags, summary: 'Create a task', body: taskBody, response: { 200: taskWire } } },
    async (request, reply) => {
      const { body } = request
      const asked = askedOf(body, allowed)
      const terms = termsOf(body)
      const notes = notesOn(body)
      const caller = taskCaller(request, body, 'generation')
      if (asked.kind === 'create') {
        const inputReference = asked.request.inputReference ?? firstImageOf(body)
        const cutsReference = asked.request.model !== OFFICIAL_MODEL
        const create = { ...asked.request, inputReference, cutsReference, terms, notes }
        const video = await videos.create(caller, create)
        return reply.send(toTaskWire(video, addressOf(request, video)))
      }
      const { id } = await findTask(videos, request.projectId, asked.sourceId)
      const source = { kind: 'video', id } as const
      const fields = withFirstImage(asked.fields, body)
      const derive = { ...fields, source, param: asked.param, terms, notes }
      const video = await videos.remix(caller, derive)
      return reply.send(toTaskWire(video, addressOf(request, video)))
    },
  )

  app.get(
    '/videos/generations/:task_id',
    {
      schema: {
        tags,
        summary: 'Query a task, by its id or your client_business_id',
        params: taskParams,
        response: { 200: taskWire },
      },
    },
    async (request, reply) => {
      const video = await findTask(videos, request.projectId, request.params.task_id)
      return reply.send(toTaskWire(video, addressOf(request, video)))
    },
  )

  const addressOf = (request: FastifyRequest, video: VideoSummary) => () =>
    addresses.of(request, video.id, LINK_SECONDS)

  done()
}

export const remixRoutes: FastifyPluginCallbackZod<FaceRoutesOptions> = (
  app,
  { videos, addresses },
  done,
) => {
  app.post(
    '/videos/:video_id/remix',
    {
      schema: {
        tags,
        summary: 'Remix a completed task',
        params: videoParams,
        body: taskBody,
        response: { 200: z.union([taskWire, officialRemixWire]) },
      },
    },
    async (request, reply) => {
      const { body, projectId, params } = request
      const { id } = await findTask(videos, projectId, params.video_id)
      const source = { kind: 'video', id } as const
      const fields = withFirstImage(remixFieldsOf(body, allowed), body)
      const notes = notesOn(body)
      const derive = { ...fields, source, param: 'video_id', terms: termsOf(body), notes }
      const video = await videos.remix(taskCaller(request, body, `remix of ${id}`), derive)
      const address = () => addresses.of(request, video.id, LINK_SECONDS)
      return reply.send(toRemixWire(video, address))
    },
  )
  done()
}

function withFirstImage(fields: RemixFields, body: TaskBody): RemixFields {
  return { ...fields, inputReference: fields.inputReference ?? firstImageOf(body) }
}

/** By its id, with either prefix, or by the client's own name for it. */
async function findTask(
  videos: VideoService,
  projectId: string,
  id: string,
): Promise<VideoSummary> {
  const video = await videos.find(projectId, id.replace(/^task_/, 'video_'))
  const found = video ?? (await videos.byReference(projectId, id))
  if (found !== null) return found
  throw new RepriseError('video_not_found', `Task '${id}' not found.`, { param: 'task_id' })
}

function termsOf(body: TaskBody): JobTerms {
  const url = callbackUrlOf(body)
  return {
    ...usualTerms,
    callback: url === null ? null : { url, form: 'toapis' },
    clientReference: referenceOf(body),
    lane: body.model === PRIORITY_MODEL ? 'priority' : 'usual',
  }
}

/** Its documents promise that a name used again, for the same kind of thing, is the task that it names. */
function taskCaller(request: FastifyRequest, body: TaskBody, what: string): Caller {
  const caller = callerOf(request)
  const reference = referenceOf(body)
  if (reference === null) return caller
  const key = `client_business_id ${what} ${reference}`
  return { ...caller, wishKey: { key, isStrict: false } }
}
