/**
 * The video: one job and its result.
 *
 * Terminology
 * - source: the completed video, or the uploaded file, that a remix, edit or extension starts from
 * - remix: a new video from a source and a prompt, keeping framing, timing, cuts and layout
 * - asset: stored bytes of a video: `video.mp4`, `thumbnail.webp`, `spritesheet.jpg`
 * - attachment: a file an engine keeps beside a video, to continue from when it becomes a source
 * - project: the owner of videos and keys; nobody sees another project's videos
 *
 * Inside, a video walks through
 *
 *   queued -> preparing -> submitting -> rendering -> storing -> completed
 *
 * and may become `failed` from anywhere before `completed`. `submitting` holds the key under which
 * the engine was asked, recorded before it is asked, so that a lost answer is recovered by that key and
 * never paid twice. Clients only ever see queued, in_progress, completed and failed.
 */
import type {
  EngineHandle,
  FrameSize,
  Operation,
  RenderOutput,
  RenderReport,
} from '../engines/engine.ts'
import type { VideoId } from './ids.ts'
import type { Lane } from './job-terms.ts'

export type VideoStatus =
  'queued' | 'preparing' | 'submitting' | 'rendering' | 'storing' | 'completed' | 'failed'

export const assetVariants = ['video', 'thumbnail', 'spritesheet'] as const
export type AssetVariant = (typeof assetVariants)[number]

export type StoredAsset = { sizeBytes: number; etag: string }

/** Facts measured on a video file. */
export type VideoFacts = {
  width: number
  height: number
  /** Average frames a second, as a fraction. */
  frameRate: { num: number; den: number }
  frameCount: number
  durationSeconds: number
  codec: string
  audio: { codec: string; sampleRateHz: number; channels: number } | null
}

export type VideoError = { code: string; message: string }

type VideoBase = {
  id: VideoId
  projectId: string
  operation: Operation
  model: string
  prompt: string
  size: FrameSize
  /** Seconds as the API prints them; for an extension the stitched total. */
  seconds: string
  /** Seconds the engine is asked for: see `RenderRequest.seconds`. */
  renderSeconds: number
  seed: number
  engine: string
  /** The video this one was made from, by remix, edit or extension. */
  parentId: VideoId | null
  /** What the API calls `remixed_from_video_id`: set for remixes and edits of a video. */
  remixedFromVideoId: VideoId | null
  /** How many extensions lead to this video. */
  extensionCount: number
  /** Facts of the source's file, known when the job was taken; null for a create. */
  sourceFacts: VideoFacts | null
  /** Things said at the door that the report must repeat. Example: characters not used. */
  notes: string[]
  /** As `JobTerms` has them. */
  clientReference: string | null
  expiresAfterSeconds: number | null
  lane: Lane
  /** 0 to 100, never falling. */
  progress: number
  createdAtMs: number
  updatedAtMs: number
  startedAtMs: number | null
}

export type QueuedVideo = VideoBase & { status: 'queued' | 'preparing' }
export type SubmittingVideo = VideoBase & { status: 'submitting'; submissionKey: string }
export type RenderingVideo = VideoBase & {
  status: 'rendering'
  submissionKey: string
  handle: EngineHandle
}
export type StoringVideo = VideoBase & {
  status: 'storing'
  handle: EngineHandle
  output: RenderOutput
  renderedAtMs: number
}
export type CompletedVideo = VideoBase & {
  status: 'completed'
  report: RenderReport
  assets: Record<AssetVariant, StoredAsset>
  /** Names of the engine's attachments kept with the video. */
  attachments: string[]
  facts: VideoFacts
  renderedAtMs: number
  completedAtMs: number
  /** Null: the assets stay for good. */
  expiresAtMs: number | null
}
export type FailedVideo = VideoBase & {
  status: 'failed'
  error: VideoError
  report: RenderReport | null
}

export type Video =
  QueuedVideo | SubmittingVideo | RenderingVideo | StoringVideo | CompletedVideo | FailedVideo

/** True when the bytes are past their time; a sweep deletes them soon after. */
export function isExpired(video: CompletedVideo, atMs: number): boolean {
  return video.expiresAtMs !== null && video.expiresAtMs <= atMs
}

/** Storage key of a file that belongs to a video. */
export function videoKey(id: VideoId, name: string): string {
  return `videos/${id}/${name}`
}

/** Storage key of everything that belongs to a video. */
export function videoFolder(id: VideoId): string {
  return `videos/${id}`
}

export function fileKey(id: string): string {
  return `files/${id}`
}

/** Storage key of a character's clip. */
export function characterKey(id: string): string {
  return `characters/${id}/video.mp4`
}

export const assetFiles: Record<AssetVariant, { name: string; contentType: string }> = {
  video: { name: 'video.mp4', contentType: 'video/mp4' },
  thumbnail: { name: 'thumbnail.webp', contentType: 'image/webp' },
  spritesheet: { name: 'spritesheet.jpg', contentType: 'image/jpeg' },
}

/** What a job starts from, put beside the video before its row exists, and dropped when it is done. */
export const inputFiles = {
  source: 'input/source',
  reference: 'input/reference',
  /** Of each character, in the order asked: its clip as `0`, `1`. */
  characters: 'input/characters',
  /** Their names, in the same order: a JSON array. */
  characterNames: 'input/characters.json',
  /** A shot that was given: JSON. */
  shot: 'input/shot.json',
} as const

/** Prefix of the attachments of the source, copied beside the new video; and of its own. */
export const SOURCE_ATTACHMENTS = 'input/attachments'
export const OWN_ATTACHMENTS = 'attachments'

/** The part of a video that lists and polls show: flat columns only, so that reading it stays cheap. */
export type VideoSummary = {
  id: VideoId
  status: VideoStatus
  progress: number
  model: string
  prompt: string
  size: FrameSize
  seconds: string
  remixedFromVideoId: VideoId | null
  error: VideoError | null
  createdAtMs: number
  completedAtMs: number | null
  expiresAtMs: number | null
  /** The client's own name for it, where it gave one. */
  clientReference: string | null
  /** As `JobTerms` has it. */
  expiresAfterSeconds: number | null
}

/** The uploaded clip behind a character: a named subject that creations may refer to. */
export type Character = { id: string; projectId: string; name: string; createdAtMs: number }

/** An uploaded file that requests may refer to by id. */
export type StoredFile = {
  id: string
  projectId: string
  filename: string
  purpose: string
  sizeBytes: number
  createdAtMs: number
}
