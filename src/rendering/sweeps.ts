/**
 * What runs beside the workflow so that nothing is stuck or left behind: rows whose run never started or has
 * died, assets past their time, and folders that no row owns.
 */
import type { ObjectStorage } from '../storage/object-storage.ts'
import type { VideosTable } from '../store/videos.ts'
import type { WishesTable } from '../store/wishes.ts'
import type { VideoEvents } from '../video/events.ts'
import { isVideoId, type VideoId } from '../video/ids.ts'
import { videoFolder } from '../video/video.ts'
import { WISH_WINDOW_MS } from '../video/wish.ts'
import type { RenderWorkflow } from './render-workflow.ts'

const SWEEP_INTERVAL_MS = 10_000
/** A row younger than this may still be on its way to its run. */
const STRAY_AGE_MS = 5_000
const ORPHAN_AGE_MS = 3600_000
const ORPHAN_BATCH = 200

export type SweepsOptions = {
  videos: VideosTable
  wishes: WishesTable
  storage: ObjectStorage
  workflow: RenderWorkflow
  events: VideoEvents
  now: () => number
  log: (message: string, error: unknown) => void
}

export class Sweeps implements Disposable {
  readonly #options: SweepsOptions
  #timer: NodeJS.Timeout | null = null

  constructor(options: SweepsOptions) {
    this.#options = options
  }

  start(): void {
    this.#timer = setInterval(() => void this.#sweep(), SWEEP_INTERVAL_MS)
    this.#timer.unref()
    void this.#guard('Looking for orphaned files failed', () => this.dropOrphans())
    void this.#sweep()
  }

  /** Starts the runs of rows that have none, and fails rows whose run has ended without them. */
  async reviveStrays(): Promise<void> {
    const { videos, workflow, events, now } = this.#options
    for (const { id, runId, lane } of await videos.idleActive(now() - STRAY_AGE_MS)) {
      if (runId === null) {
        await workflow.start(id, lane)
      } else if (!(await workflow.isAlive(runId, lane))) {
        const error = {
          code: 'video_generation_failed',
          message: 'Video generation failed due to an internal error.',
        }
        if ((await videos.transition(id, 'fail', { error })) !== null) events.videoChanged(id)
      }
    }
  }

  /** Deletes the bytes of videos past `expires_at`; their records stay. */
  async dropExpired(): Promise<void> {
    const { videos, storage, now } = this.#options
    for (const id of await videos.withExpiredAssets(now())) {
      await storage.delete(videoFolder(id))
      await videos.markAssetsDropped(id, now())
    }
  }

  /** Deletes video folders without a row: a crash came between storing the inputs and the row. */
  async dropOrphans(): Promise<void> {
    const { videos, storage, now } = this.#options
    const folders = (await storage.list('videos')).filter(isVideoId)
    const old = folders.filter((id) => now() - createdAtMs(id) > ORPHAN_AGE_MS)
    for (let start = 0; start < old.length; start += ORPHAN_BATCH) {
      const batch = old.slice(start, start + ORPHAN_BATCH)
      const known = await videos.existing(batch)
      for (const id of batch) if (!known.has(id)) await storage.delete(videoFolder(id))
    }
  }

  [Symbol.dispose](): void {
    if (this.#timer !== null) clearInterval(this.#timer)
  }

  /** Keys that clients may use anew. */
  async dropWishes(): Promise<void> {
    const { wishes, now } = this.#options
    await wishes.dropBefore(now() - WISH_WINDOW_MS)
  }

  async #sweep(): Promise<void> {
    await this.#guard('Reviving stray videos failed', () => this.reviveStrays())
    await this.#guard('Dropping expired assets failed', () => this.dropExpired())
    await this.#guard('Dropping old wishes failed', () => this.dropWishes())
  }

  async #guard(what: string, run: () => Promise<void>): Promise<void> {
    try {
      await run()
    } catch (error) {
      this.#options.log(what, error)
    }
  }
}

function createdAtMs(id: VideoId): number {
  return Number.parseInt(id.slice('video_'.length, 'video_'.length + 8), 16) * 1000
}
