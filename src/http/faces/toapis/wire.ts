/** Tasks of toapis: https://docs.toapis.com/docs/en/api-reference/videos/sora2/generation */
import { z } from 'zod'
import { RepriseError } from '../../../video/errors.ts'
import type { InputReference } from '../../../video/input-reference.ts'
import type { VideoSummary } from '../../../video/video.ts'
import type { ContentAddress } from '../../content-addresses.ts'
import { lenientBody } from '../../lenient-wire.ts'
import { videoKeys, videoKeyTypes } from '../../videos-wire.ts'

const MAXIMUM_REFERENCE_CHARACTERS = 200
const MAXIMUM_URL_CHARACTERS = 2000

/** Its jobs are tasks, but for their remixes, which are videos; and its images have the size of the video. */
export const OFFICIAL_MODEL = 'sora-2-official'

const reference = z.string().min(1).max(MAXIMUM_REFERENCE_CHARACTERS).nullish()
const callback = z.string().max(MAXIMUM_URL_CHARACTERS).nullish()

export const taskBody = lenientBody.extend({
  image_urls: z
    .array(z.string())
    .nullish()
    .meta({ description: 'The first one is the first frame; another shape is cut to fit.' }),
  client_business_id: reference.meta({
    description: 'A name of your own for the task: another request with it is the same task.',
  }),
  callback_url: callback.meta({ description: 'Told when the task has ended.' }),
  metadata: z.looseObject({ client_business_id: reference, callback_url: callback }).nullish(),
})
export type TaskBody = z.infer<typeof taskBody>

export const referenceOf = (body: TaskBody): string | null =>
  body.client_business_id ?? body.metadata?.client_business_id ?? null

export const callbackUrlOf = (body: TaskBody): string | null =>
  body.callback_url ?? body.metadata?.callback_url ?? null

/** The first of its images, in a body that has no `input_reference`, which the other faces have. */
export function firstImageOf(body: TaskBody): InputReference | null {
  const url = body.image_urls?.[0]
  const hasOther = body.input_reference !== undefined && body.input_reference !== null
  return url === undefined || hasOther ? null : { kind: 'url', url, param: 'image_urls' }
}

/** Of `metadata`, as https://docs.toapis.com has it for the models that take more: what is not done, and why. */
const unused: Record<string, string> = {
  watermark: 'no watermark is drawn',
  private: 'a video is seen, and remixed, by its own project alone',
  style: 'say it in the prompt',
  storyboard: 'say what happens in the prompt',
  character_url: 'make a character with POST /v1/videos/characters',
  character_timestamps: 'make a character with POST /v1/videos/characters',
  character_create: 'make a character with POST /v1/videos/characters',
  character_from_task: 'make a character with POST /v1/videos/characters',
}

/** For the report: each wish of `metadata` that has no effect. @throws {RepriseError} for several videos at once. */
export function notesOn({ metadata }: TaskBody): string[] {
  const { n = null } = metadata ?? {}
  if (n !== null && Number(n) !== 1) {
    throw new RepriseError(
      'invalid_value',
      "Invalid 'metadata.n': a request makes one video here. Leave it out, and send one request for each.",
      { param: 'metadata.n' },
    )
  }
  return Object.entries(unused)
    .filter(([key]) => isWish(metadata?.[key]))
    .map(([key, reason]) => `'metadata.${key}' was not used: ${reason}.`)
}

function isWish(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== ''
}

const { id, model, status, progress, created_at, remixed_from_video_id, seconds, size } =
  videoKeyTypes

const task = {
  id,
  object: z.literal('generation.task'),
  model,
  progress,
  created_at,
  metadata: z.strictObject({ size, seconds: seconds.optional() }),
  client_business_id: z.string().optional(),
}

export const taskWire = z.union([
  z.strictObject({ ...task, status: z.enum(['queued', 'in_progress']) }),
  z.strictObject({
    ...task,
    status: z.literal('completed'),
    completed_at: z.int(),
    expires_at: z.int(),
    result: z.strictObject({
      type: z.literal('video'),
      data: z.tuple([z.strictObject({ url: z.url(), format: z.literal('mp4') })]),
    }),
  }),
  z.strictObject({
    ...task,
    status: z.literal('failed'),
    error: z.strictObject({ code: z.literal('generation_failed'), message: z.string() }),
  }),
])

type Task = z.infer<typeof taskWire>

/** What a remix with the official model answers. */
export const officialRemixWire = z.strictObject({
  id,
  object: z.literal('video'),
  model,
  status,
  progress,
  created_at,
  remixed_from_video_id: remixed_from_video_id.unwrap(),
  seconds,
  size,
})

/** `address` is asked for where the content is there. */
export function toTaskWire(video: VideoSummary, address: () => ContentAddress): Task {
  const keys = videoKeys(video)
  const isOfficial = video.model === OFFICIAL_MODEL
  const base = {
    id: keys.id,
    object: 'generation.task' as const,
    model: keys.model,
    progress: keys.progress,
    created_at: keys.created_at,
    metadata: { size: keys.size, ...(isOfficial && { seconds: keys.seconds }) },
    ...(video.clientReference !== null && { client_business_id: video.clientReference }),
  }
  switch (keys.status) {
    case 'queued':
    case 'in_progress':
      return { ...base, status: keys.status }
    case 'completed': {
      const { url, expiresAtSeconds } = address()
      return {
        ...base,
        status: keys.status,
        completed_at: keys.completed_at ?? keys.created_at,
        expires_at: Math.min(expiresAtSeconds, keys.expires_at ?? Infinity),
        result: { type: 'video', data: [{ url, format: 'mp4' }] },
      }
    }
    case 'failed': {
      const message = keys.error?.message ?? ''
      return { ...base, status: keys.status, error: { code: 'generation_failed', message } }
    }
  }
}

export function toRemixWire(
  video: VideoSummary,
  address: () => ContentAddress,
): Task | z.infer<typeof officialRemixWire> {
  if (video.model !== OFFICIAL_MODEL) return toTaskWire(video, address)
  const keys = videoKeys(video)
  return {
    id: keys.id,
    object: keys.object,
    model: keys.model,
    status: keys.status,
    progress: keys.progress,
    created_at: keys.created_at,
    remixed_from_video_id: keys.remixed_from_video_id ?? '',
    seconds: keys.seconds,
    size: keys.size,
  }
}
