/** Between the `videos` table's columns and the domain's `Video`. JSON columns are parsed, never trusted. */
import { z } from 'zod'
import { directionSchema, unappliedSchema } from '../video/direction.ts'
import type { VideoId } from '../video/ids.ts'
import type { Video, VideoStatus, VideoSummary } from '../video/video.ts'
import { lanes } from '../video/job-terms.ts'
import { webhookForms } from '../video/webhook.ts'
import type { VideosRow } from './database.ts'

export const summaryColumns = [
  'id',
  'status',
  'progress',
  'model',
  'prompt',
  'width',
  'height',
  'seconds',
  'remixed_from_video_id',
  'error_code',
  'error_message',
  'created_at',
  'completed_at',
  'expires_at',
  'client_reference',
  'expires_after_seconds',
] as const satisfies readonly (keyof VideosRow)[]

export type SummaryRow = Pick<VideosRow, (typeof summaryColumns)[number]>

export function summaryFromRow(row: SummaryRow): VideoSummary {
  return {
    id: row.id as VideoId,
    status: row.status as VideoStatus,
    progress: row.progress,
    model: row.model,
    prompt: row.prompt,
    size: { width: row.width, height: row.height },
    seconds: row.seconds,
    remixedFromVideoId: row.remixed_from_video_id as VideoId | null,
    error:
      row.error_code === null ? null : { code: row.error_code, message: row.error_message ?? '' },
    createdAtMs: row.created_at,
    completedAtMs: row.completed_at,
    expiresAtMs: row.expires_at,
    clientReference: row.client_reference,
    expiresAfterSeconds: row.expires_after_seconds,
  }
}

export const callbackSchema = z.object({ url: z.string(), form: z.enum(webhookForms) })

const factsSchema = z.object({
  width: z.number(),
  height: z.number(),
  frameRate: z.object({ num: z.number(), den: z.number() }),
  frameCount: z.number(),
  durationSeconds: z.number(),
  codec: z.string(),
  audio: z.object({ codec: z.string(), sampleRateHz: z.number(), channels: z.number() }).nullable(),
})
const reportSchema = z.object({
  applied: z.array(directionSchema),
  unapplied: z.array(unappliedSchema),
  unparsed: z.array(z.string()),
  notes: z.array(z.string()),
})
const handleSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
const outputSchema = z.object({
  location: z.string(),
  report: reportSchema,
  expiresAfterSeconds: z.number().optional(),
})
const assetSchema = z.object({ sizeBytes: z.number(), etag: z.string() })
const assetsSchema = z.object({
  video: assetSchema,
  thumbnail: assetSchema,
  spritesheet: assetSchema,
})
const operationSchema = z.enum(['create', 'remix', 'edit', 'extend', 'import'])
const laneSchema = z.enum(lanes)
const namesSchema = z.array(z.string())

export function videoFromRow(row: VideosRow): Video {
  const base = {
    ...summaryFromRow(row),
    projectId: row.project_id,
    operation: operationSchema.parse(row.operation),
    renderSeconds: row.render_seconds,
    seed: row.seed,
    engine: row.engine,
    parentId: row.parent_id as VideoId | null,
    extensionCount: row.extension_count,
    notes: parseJson(namesSchema, row.notes),
    lane: laneSchema.parse(row.lane),
    sourceFacts: row.source_facts === null ? null : parseJson(factsSchema, row.source_facts),
    updatedAtMs: row.updated_at,
    startedAtMs: row.started_at,
  }
  const status = row.status as VideoStatus
  switch (status) {
    case 'queued':
    case 'preparing':
      return { ...base, status }
    case 'submitting':
      return { ...base, status, submissionKey: required(row, 'submission_key') }
    case 'rendering':
      return {
        ...base,
        status,
        submissionKey: required(row, 'submission_key'),
        handle: parseJson(handleSchema, required(row, 'handle')),
      }
    case 'storing':
      return {
        ...base,
        status,
        handle: parseJson(handleSchema, required(row, 'handle')),
        output: parseJson(outputSchema, required(row, 'output')),
        renderedAtMs: required(row, 'rendered_at'),
      }
    case 'completed':
      return {
        ...base,
        status,
        report: parseJson(reportSchema, required(row, 'report')),
        assets: parseJson(assetsSchema, required(row, 'assets')),
        attachments: parseJson(namesSchema, required(row, 'attachments')),
        facts: parseJson(factsSchema, required(row, 'facts')),
        renderedAtMs: required(row, 'rendered_at'),
        completedAtMs: required(row, 'completed_at'),
        expiresAtMs: row.expires_at,
      }
    case 'failed':
      return {
        ...base,
        status,
        error: { code: required(row, 'error_code'), message: required(row, 'error_message') },
        report: row.report === null ? null : parseJson(reportSchema, row.report),
      }
  }
}

function parseJson<T>(schema: z.ZodType<T>, text: string): T {
  return schema.parse(JSON.parse(text))
}

function required<K extends keyof VideosRow>(row: VideosRow, column: K): NonNullable<VideosRow[K]> {
  const value = row[column]
  if (value === null) throw new Error(`Video ${row.id} is ${row.status} without ${column}`)
  return value
}
