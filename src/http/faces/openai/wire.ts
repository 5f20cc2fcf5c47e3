/**
 * The wire of the OpenAI Videos API where it is its own: what requests may hold and how answers look.
 * https://platform.openai.com/docs/api-reference/videos
 */
import { z } from 'zod'
import type { CreateRequest } from '../../../video/video-service.ts'
import {
  allowedSizes,
  DEFAULT_MODEL,
  DEFAULT_SECONDS,
  DEFAULT_SIZE,
} from '../../../video/limits.ts'
import type { StoredFile } from '../../../video/video.ts'
import type { RemixFields } from '../../face.ts'
import {
  characters,
  editImage,
  firstFrame,
  inputReferenceOf,
  model,
  prompt,
  seconds,
  sizeOf,
  toSeconds,
  uploadedFile,
} from '../../videos-wire.ts'

export const createBody = z.strictObject({
  prompt,
  model: model.default(DEFAULT_MODEL),
  seconds: seconds.default(DEFAULT_SECONDS),
  size: z.enum(allowedSizes).default(DEFAULT_SIZE).meta({ description: 'Portrait by default.' }),
  input_reference: firstFrame,
  characters: characters.optional(),
})

export const remixBody = z.strictObject({ prompt, input_reference: editImage })

export const fileBody = z.looseObject({
  file: z.union([uploadedFile], { error: 'a file' }),
  purpose: z.string().max(64).default('user_data'),
})

export function toCreateRequest(body: z.infer<typeof createBody>): CreateRequest {
  return {
    prompt: body.prompt,
    model: body.model,
    seconds: body.seconds,
    size: sizeOf(body.size),
    inputReference: inputReferenceOf(body.input_reference),
    characterIds: (body.characters ?? []).map((character) => character.id),
  }
}

export function toRemixFields(body: z.infer<typeof remixBody>): RemixFields {
  return { prompt: body.prompt, inputReference: inputReferenceOf(body.input_reference) }
}

export function toFileWire(file: StoredFile) {
  return {
    id: file.id,
    object: 'file',
    bytes: file.sizeBytes,
    created_at: toSeconds(file.createdAtMs),
    expires_at: null,
    filename: file.filename,
    purpose: file.purpose,
    status: 'processed',
    status_details: null,
  }
}
