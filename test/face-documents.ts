/**
 * What each vendor's documents say that its answers look like, key by key, nothing more and nothing less. Written from
 * the documents, not from the server.
 */
import { z } from 'zod'
import type { FaceName } from '../src/video/face-names.ts'

export type DocumentedFace = {
  name: FaceName
  base: string
  createPath: string
  retrievePath: (id: string) => string
  created: z.ZodType
  remixed: z.ZodType
  retrieved: z.ZodType
  /** Absent where it has none. */
  listed?: z.ZodType
  content?: z.ZodType | 'MP4'
  error: z.ZodType
}

const id = z.string().regex(/^video_[0-9a-f]{48}$/)
const time = z.int().min(1_600_000_000).max(4_000_000_000)
const status = z.enum(['queued', 'in_progress', 'completed', 'failed'])
const size = z.string().regex(/^\d+x\d+$/)
const seconds = z.string().regex(/^\d+$/)
const progress = z.int().min(0).max(100)
const jobError = z.strictObject({ code: z.string(), message: z.string().min(1) })

const video = {
  id,
  object: z.literal('video'),
  model: z.string(),
  status,
  progress,
  created_at: time,
  size,
  seconds,
}
const nullable = {
  completed_at: time.nullable(),
  error: jobError.nullable(),
  expires_at: time.nullable(),
  remixed_from_video_id: id.nullable(),
}

/** What goes with which status, in every version of the video object. */
const consistent = (value: Record<string, unknown>) =>
  (value['status'] === 'failed') === (value['error'] !== null) &&
  (value['status'] === 'completed') === (value['completed_at'] !== null) &&
  (value['status'] !== 'completed' || value['progress'] === 100) &&
  (value['status'] !== 'queued' || value['progress'] === 0)

const whole = z
  .strictObject({ ...video, ...nullable, prompt: z.string().nullable() })
  .refine(consistent)
const withoutPrompt = z.strictObject({ ...video, ...nullable }).refine(consistent)

const listOf = (item: z.ZodType) =>
  z.strictObject({
    object: z.literal('list'),
    data: z.array(item).min(1),
    first_id: id,
    has_more: z.boolean(),
    last_id: id,
  })

const errorOf = (code: z.ZodType, types: [string, ...string[]]) =>
  z.strictObject({
    error: z.strictObject({
      message: z.string().min(1),
      type: z.enum(types),
      param: z.string().nullable(),
      code,
    }),
  })

const task = {
  id,
  object: z.literal('generation.task'),
  model: z.string(),
  progress,
  created_at: time,
  metadata: z.strictObject({ size }),
}
const anyTask = z.discriminatedUnion('status', [
  z.strictObject({ ...task, status: z.literal('queued') }),
  z.strictObject({ ...task, status: z.literal('in_progress') }),
  z.strictObject({
    ...task,
    status: z.literal('completed'),
    completed_at: time,
    expires_at: time,
    result: z.strictObject({
      type: z.literal('video'),
      data: z.tuple([z.strictObject({ url: z.url(), format: z.literal('mp4') })]),
    }),
  }),
  z.strictObject({
    ...task,
    status: z.literal('failed'),
    error: z.strictObject({ code: z.literal('generation_failed'), message: z.string().min(1) }),
  }),
])

/** Paths of all that an answer is documented to hold. `status`: of a video with it, where they differ. */
export function fieldsOf(schema: z.ZodType, status?: string): string[] {
  if (schema instanceof z.ZodNullable) return fieldsOf(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const options = schema.options as z.ZodObject<{ status: z.ZodLiteral }>[]
    return options
      .filter(({ shape }) => status === undefined || shape.status.value === status)
      .flatMap((option) => fieldsOf(option))
  }
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, value]) => [
    key,
    ...fieldsOf(value).map((field) => `${key}.${field}`),
    ...itemFieldsOf(value).map((field) => `${key}[0].${field}`),
  ])
}

function itemFieldsOf(schema: z.ZodType): string[] {
  return schema instanceof z.ZodTuple ? fieldsOf(schema.def.items[0] as z.ZodType) : []
}

const videosPaths = {
  createPath: '/videos',
  retrievePath: (video_id: string) => `/videos/${video_id}`,
}

export const documentedFaces: DocumentedFace[] = [
  {
    name: 'openai',
    base: '/v1',
    ...videosPaths,
    created: whole,
    remixed: whole,
    retrieved: whole,
    listed: listOf(whole),
    content: 'MP4',
    error: errorOf(z.string().nullable(), ['invalid_request_error']),
  },
  {
    name: 'azure',
    base: '/openai/v1',
    ...videosPaths,
    created: whole,
    remixed: whole,
    retrieved: whole,
    listed: listOf(whole),
    content: 'MP4',
    error: errorOf(z.string().nullable(), ['video_generation_user_error']),
  },
  {
    name: 'cometapi',
    base: '/cometapi/v1',
    ...videosPaths,
    created: z.strictObject(video),
    remixed: z.strictObject({ ...video, remixed_from_video_id: id }),
    retrieved: whole,
    listed: listOf(whole),
    content: 'MP4',
    error: errorOf(z.string(), ['comet_api_error', 'invalid_request_error']),
  },
  {
    name: 'gpt-ge',
    base: '/vapi/v1',
    ...videosPaths,
    created: withoutPrompt,
    remixed: withoutPrompt,
    retrieved: withoutPrompt,
    listed: listOf(withoutPrompt),
    content: z.strictObject({
      id,
      url: z.url(),
      expires_at: time,
      status: z.literal('ready'),
    }),
    error: errorOf(z.string().nullable(), ['invalid_request_error']),
  },
  {
    name: 'toapis',
    base: '/toapis/v1',
    createPath: '/videos/generations',
    retrievePath: (task_id) => `/videos/generations/${task_id}`,
    created: anyTask,
    remixed: anyTask,
    retrieved: anyTask,
    error: z.strictObject({
      error: z.strictObject({
        code: z.int().min(400).max(499),
        message: z.string().min(1),
        type: z.enum(['invalid_request', 'authentication_error', 'not_found_error']),
      }),
    }),
  },
]
