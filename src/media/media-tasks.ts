/** The media tasks that a pool runs in its threads, by name. Contract only: safe to import anywhere. */
import type { RgbFrame } from './decode-frames.ts'
import { createWorkerPool } from './media-pool.ts'
import type { WorkerPool } from './media-pool.ts'
import type { JoinRequest } from './join-request.ts'
import type { TestPicture } from './test-picture.ts'
import type { VideoInfo } from './video-info.ts'

export type RemuxResult =
  | { kind: 'remuxed' }
  /** The streams cannot be copied into the MP4 we promise; `reason` says why, in a sentence. */
  | { kind: 'needs-transcode'; reason: string }

export type ContactSheetRow = { path: string; label: string }

export type MediaTasks = {
  /** Rejects with `MediaError` for a file that cannot be used. */
  probe: { input: { path: string }; output: VideoInfo }
  /** Writes a WebP of a telling frame. */
  thumbnail: { input: { videoPath: string; outPath: string }; output: null }
  /** Writes a JPEG grid of frames, evenly spaced. */
  spritesheet: { input: { videoPath: string; outPath: string }; output: null }
  /** Writes a PNG: one row a video, the same times in every row. */
  'contact-sheet': {
    input: { rows: ContactSheetRow[]; outPath: string; columns: number }
    output: null
  }
  'sample-frames': {
    input: { path: string; count: number; width: number }
    output: RgbFrame[]
  }
  remux: { input: { inPath: string; outPath: string }; output: RemuxResult }
  join: { input: JoinRequest; output: null }
  'test-picture': { input: TestPicture; output: null }
}

/** A pool for media tasks alone. A server makes one render pool instead, which runs these too. */
export function createMediaPool(options: { workers?: number; idleMs?: number } = {}) {
  const pool: WorkerPool<MediaTasks> = createWorkerPool<MediaTasks>({
    ...options,
    workerUrl: new URL('./media-worker.ts', import.meta.url),
  })
  return pool
}
