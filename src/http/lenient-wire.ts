/**
 * What clients of the vendors send, taken leniently: other names for the same thing, numbers as text, keys that
 * nobody knows. What a face allows of it is its table's.
 */
import { z } from 'zod'
import type { FrameSize } from '../engines/engine.ts'
import { ownValue } from '../lib/own-value.ts'
import { RepriseError } from '../video/errors.ts'
import { TEST_MODEL } from '../video/test-outcomes.ts'
import type { Reframing } from '../video/video-service.ts'
import type { AskedVideo, BodyReader, RemixFields } from './face.ts'
import { bodyReader } from './face.ts'
import { listed, wrongValue } from './problem-of.ts'
import {
  characters,
  imageReference,
  inputReferenceOf,
  prompt,
  sizeOf,
  uploadedFile,
} from './videos-wire.ts'

/** What a vendor's documents allow, by model. */
export type Allowed = {
  models: readonly string[] | RegExp
  defaultModel: string
  /** The first is the default, of both. */
  seconds: (model: string) => readonly string[]
  sizes: (model: string) => readonly string[]
}

const text = z.string().max(200).nullish()
const count = z.union([z.string().max(20), z.number()], { error: 'a string or a number' }).nullish()

/** Every name under which a vendor's clients name the source of a remix. */
const sourceNames = [
  'remix_video_id',
  'remix_from_video_id',
  'remixed_from_video_id',
  'base_video_task_id',
  'video_id',
] as const

const lenientKeys = {
  prompt,
  model: text,
  seconds: count,
  duration: count,
  size: text,
  aspect_ratio: text,
  input_reference: z.union([uploadedFile, imageReference], { error: 'a file' }).nullish(),
  remix_video_id: text,
  remix_from_video_id: text,
  remixed_from_video_id: text,
  base_video_task_id: text,
  video_id: text,
  video: z.looseObject({ id: text }).nullish(),
  characters: characters.nullish(),
}

export const lenientBody = z.looseObject(lenientKeys)
export type LenientBody = z.infer<typeof lenientBody>

/** Of the widths and heights that vendors name by their ratio. */
const ratios: Record<string, string> = {
  '16:9': '1280x720',
  '9:16': '720x1280',
  '1:1': '720x720',
}

/** A create, or the remix that it is where it names a source. */
export function lenientCreate(
  allowed: Allowed,
  schema: z.ZodType<LenientBody> = lenientBody,
): BodyReader<AskedVideo> {
  return bodyReader(schema, (body) => askedOf(body, allowed))
}

export function lenientRemix(
  allowed: Allowed,
  schema: z.ZodType<LenientBody> = lenientBody,
): BodyReader<RemixFields> {
  return bodyReader(schema, (body) => remixFieldsOf(body, allowed))
}

export function askedOf(body: LenientBody, allowed: Allowed): AskedVideo {
  const source = namedSource(body)
  if (source !== null) return { kind: 'remix', ...source, fields: remixFieldsOf(body, allowed) }
  const model = modelOf(body, allowed) ?? allowed.defaultModel
  const { size, seconds } = reframingOf(body, allowed, model)
  const request = {
    prompt: body.prompt,
    model,
    size: size?.value ?? sizeOf(allowed.sizes(model)[0] ?? ''),
    seconds: seconds?.value ?? allowed.seconds(model)[0] ?? '',
    inputReference: inputReferenceOf(body.input_reference),
    characterIds: (body.characters ?? []).map(({ id }) => id),
  }
  return { kind: 'create', request }
}

export function remixFieldsOf(body: LenientBody, allowed: Allowed): RemixFields {
  const model = modelOf(body, allowed)
  return {
    prompt: body.prompt,
    inputReference: inputReferenceOf(body.input_reference),
    renamedModel: model ?? undefined,
    reframing: reframingOf(body, allowed, model ?? allowed.defaultModel),
  }
}

function namedSource(body: LenientBody): { sourceId: string; param: string } | null {
  for (const param of sourceNames) {
    const sourceId = body[param]
    if (sourceId) return { sourceId, param }
  }
  const id = body.video?.id
  return id ? { sourceId: id, param: 'video[id]' } : null
}

function modelOf({ model }: LenientBody, { models }: Allowed): string | null {
  if (model === null || model === undefined || model === '') return null
  if (model === TEST_MODEL) return model
  if (models instanceof RegExp) {
    if (models.test(model)) return model
    throw new RepriseError('model_not_found', `The model '${model}' does not exist.`, {
      param: 'model',
    })
  }
  if (models.includes(model)) return model
  throw wrongValue('model', model, listed(models))
}

/** The size and length that a body names, of what is allowed. */
function reframingOf(body: LenientBody, allowed: Allowed, model: string): Reframing {
  const reframing: Reframing = {}
  const size = namedBy(body, ['size', 'aspect_ratio'])
  if (size !== null) {
    reframing.size = { value: allowedSize(size, allowed.sizes(model)), param: size.param }
  }
  const length = namedBy(body, ['seconds', 'duration'])
  if (length !== null) {
    const seconds = allowed.seconds(model)
    const value = /^\d+(\.0+)?$/.test(length.value) ? String(Number(length.value)) : length.value
    if (!seconds.includes(value)) throw wrongValue(length.param, value, listed(seconds))
    reframing.seconds = { value, param: length.param }
  }
  return reframing
}

type Named = { value: string; param: string }

function namedBy(
  body: LenientBody,
  params: readonly ('size' | 'aspect_ratio' | 'seconds' | 'duration')[],
): Named | null {
  for (const param of params) {
    const value = body[param]
    if (value !== null && value !== undefined && value !== '') {
      return { value: String(value), param }
    }
  }
  return null
}

function allowedSize({ value, param }: Named, sizes: readonly string[]): FrameSize {
  const size = ownValue(ratios, value) ?? value
  if (sizes.includes(size)) return sizeOf(size)
  const words = value.includes(':') || param === 'aspect_ratio' ? ratiosOf(sizes) : sizes
  throw wrongValue(param, value, listed(words))
}

function ratiosOf(sizes: readonly string[]): string[] {
  return Object.keys(ratios).filter((ratio) => sizes.includes(ratios[ratio] ?? ''))
}
