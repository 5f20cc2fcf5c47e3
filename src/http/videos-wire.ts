/**
 * The wire that the vendors of the OpenAI Videos API share: what requests may hold and how answers look.
 * https://platform.openai.com/docs/api-reference/videos
 */
import { z } from 'zod'
import type { FrameSize } from '../engines/engine.ts'
import type { InputReference } from '../video/input-reference.ts'
import {
  allowedSeconds,
  DEFAULT_PAGE,
  MAXIMUM_CHARACTER_NAME_CHARACTERS,
  MAXIMUM_CHARACTERS_PER_VIDEO,
  MAXIMUM_IMAGE_URL_CHARACTERS,
  MAXIMUM_PAGE,
  MAXIMUM_PROMPT_CHARACTERS,
  models,
} from '../video/limits.ts'
import type { SourceRequest } from '../video/video-inputs.ts'
import {
  assetVariants,
  type Character,
  type VideoStatus,
  type VideoSummary,
} from '../video/video.ts'
import { listed } from './problem-of.ts'
import { UploadedFile } from './uploads.ts'

export const uploadedFile = z
  .instanceof(UploadedFile)
  .meta({ description: 'A file part of a multipart form.', format: 'binary' })

export const prompt = z
  .string()
  .meta({ description: `1 to ${MAXIMUM_PROMPT_CHARACTERS} characters.` })
  .check((context) => {
    const { length } = context.value
    if (context.value.trim() === '') {
      context.issues.push({
        code: 'too_small',
        origin: 'string',
        minimum: 1,
        input: context.value,
        message:
          "Invalid 'prompt': string too short. Expected a string with minimum length 1, but got an empty string instead.",
      })
    } else if (length > MAXIMUM_PROMPT_CHARACTERS) {
      context.issues.push({
        code: 'too_big',
        origin: 'string',
        maximum: MAXIMUM_PROMPT_CHARACTERS,
        input: context.value,
        message: `Invalid 'prompt': string too long. Expected a string with maximum length ${MAXIMUM_PROMPT_CHARACTERS}, but got a string with length ${length} instead.`,
      })
    }
  })

/** An open set, as upstream: dated snapshots and vendors' variants pass. */
export const model = z
  .string()
  .regex(/^(sora-2(-[\w.-]{1,60})?|reprise-test)$/, {
    error: (issue) =>
      `Invalid value: '${String(issue.input).slice(0, 100)}'. Supported values are: ${listed(models)}.`,
  })
  .meta({ description: `The model's name. Known: ${models.join(', ')}.` })

export const seconds = z.enum(allowedSeconds).meta({ description: 'A string, in and out.' })

export const imageReference = z
  .strictObject({
    image_url: z
      .string()
      .max(MAXIMUM_IMAGE_URL_CHARACTERS)
      .optional()
      .meta({ description: 'An http(s) URL or a base64 data URL.' }),
    file_id: z.string().max(200).optional(),
  })
  .refine((value) => (value.image_url === undefined) !== (value.file_id === undefined), {
    error: "'input_reference' must have exactly one of 'image_url' and 'file_id'.",
    params: { exactlyOneOf: ['image_url', 'file_id'] },
  })

export const videoReference = z.strictObject({ id: z.string().max(200) })

export const characters = z
  .array(z.strictObject({ id: z.string().max(200) }))
  .max(MAXIMUM_CHARACTERS_PER_VIDEO, {
    error: `Invalid 'characters': at most ${MAXIMUM_CHARACTERS_PER_VIDEO} can be used in one video.`,
  })

/** The first frame of a create. */
export const firstFrame = z
  .union([uploadedFile, imageReference], { error: 'a file' })
  .optional()
  .meta({ description: 'The first frame: JPEG, PNG or WebP of exactly `size`.' })

/** Ours: the API has an image on create only. Callers that do not know of it never send it. */
export const editImage = z
  .union([uploadedFile, imageReference], { error: 'a file' })
  .optional()
  .meta({
    description:
      'An image that the prompt uses, such as a new background: JPEG, PNG or WebP of any size. An addition of Reprise.',
  })

const source = z
  .union([uploadedFile, videoReference], { error: "a file or an object with an 'id'" })
  .meta({ description: 'A completed video by id, or an uploaded video file (multipart).' })

export const editBody = z.strictObject({
  video: source,
  prompt,
  model: model.optional(),
  input_reference: editImage,
})

export const extensionBody = z.strictObject({
  video: source,
  prompt,
  seconds: seconds.meta({ description: 'Length of the added part.' }),
  model: model.optional(),
})

export const characterBody = z.strictObject({
  name: z
    .string()
    .min(1, { error: "Invalid 'name': it is empty." })
    .max(MAXIMUM_CHARACTER_NAME_CHARACTERS, {
      error: `Invalid 'name': at most ${MAXIMUM_CHARACTER_NAME_CHARACTERS} characters.`,
    }),
  video: z.union([uploadedFile], { error: 'a file' }),
})

export const listQuery = z.looseObject({
  limit: z
    .string()
    .regex(/^\d{1,4}$/, {
      error: `Invalid 'limit': expected an integer from 0 to ${MAXIMUM_PAGE}.`,
    })
    .transform(Number)
    .pipe(
      z.number().max(MAXIMUM_PAGE, {
        error: `Invalid 'limit': expected an integer from 0 to ${MAXIMUM_PAGE}.`,
      }),
    )
    .default(DEFAULT_PAGE),
  order: z.enum(['asc', 'desc']).default('desc'),
  after: z.string().max(200).optional(),
})

export const contentQuery = z.looseObject({ variant: z.enum(assetVariants).default('video') })

/** Every key that a video can have, with its type. A face picks its own. */
export const videoKeyTypes = {
  id: z.string(),
  object: z.literal('video'),
  created_at: z.int(),
  status: z.enum(['queued', 'in_progress', 'completed', 'failed']),
  completed_at: z.int().nullable(),
  error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  expires_at: z.int().nullable(),
  model: z.string(),
  progress: z.int().min(0).max(100),
  prompt: z.string().nullable(),
  remixed_from_video_id: z.string().nullable(),
  seconds: z.string(),
  size: z.string(),
}
/** All of them, as the OpenAI API has them. */
export const videoKeysWire = z
  .strictObject(videoKeyTypes)
  .meta({ description: 'A video. All keys are always there, nulls included.' })
export type VideoKeys = z.infer<typeof videoKeysWire>

const clientStatuses: Record<VideoStatus, VideoKeys['status']> = {
  queued: 'queued',
  preparing: 'in_progress',
  submitting: 'in_progress',
  rendering: 'in_progress',
  storing: 'in_progress',
  completed: 'completed',
  failed: 'failed',
}

/** Keys in the order that the real service was seen to answer. */
export function videoKeys(video: VideoSummary): VideoKeys {
  return {
    id: video.id,
    object: 'video',
    created_at: toSeconds(video.createdAtMs),
    status: clientStatuses[video.status],
    completed_at: video.completedAtMs === null ? null : toSeconds(video.completedAtMs),
    error: video.error,
    expires_at: video.expiresAtMs === null ? null : toSeconds(video.expiresAtMs),
    model: video.model,
    progress: video.progress,
    prompt: video.prompt === '' ? null : video.prompt,
    remixed_from_video_id: video.remixedFromVideoId,
    seconds: video.seconds,
    size: `${video.size.width}x${video.size.height}`,
  }
}

export function toCharacterWire(character: Character) {
  return {
    id: character.id,
    name: character.name,
    created_at: toSeconds(character.createdAtMs),
  }
}

export function toListWire(page: { videos: VideoSummary[]; hasMore: boolean }, data: unknown[]) {
  return {
    object: 'list' as const,
    data,
    first_id: page.videos[0]?.id ?? null,
    has_more: page.hasMore,
    last_id: page.videos.at(-1)?.id ?? null,
  }
}

export function toDeletedWire(id: string) {
  return { id, object: 'video.deleted', deleted: true }
}

export function toSeconds(timeMs: number): number {
  return Math.floor(timeMs / 1000)
}

/** '1280x720' -> pixels. */
export function sizeOf(size: string): FrameSize {
  const [width, height] = size.split('x').map(Number)
  return { width: width ?? 0, height: height ?? 0 }
}

export function inputReferenceOf(
  reference: UploadedFile | z.infer<typeof imageReference> | null | undefined,
): InputReference | null {
  if (reference === undefined || reference === null) return null
  if (reference instanceof UploadedFile) return { kind: 'upload', path: reference.path }
  if (reference.file_id !== undefined) return { kind: 'file', fileId: reference.file_id }
  return { kind: 'url', url: reference.image_url ?? '' }
}

export function sourceOf(source: UploadedFile | { id: string }): SourceRequest {
  return source instanceof UploadedFile
    ? { kind: 'upload', path: source.path }
    : { kind: 'video', id: source.id }
}
