/** The statements on `videos`, one named function each. Both databases run the same ones. */
import type { EngineHandle, RenderOutput, RenderReport } from '../engines/engine.ts'
import type { VideoId } from '../video/ids.ts'
import { activeStatuses, type TransitionName, transitions } from '../video/transitions.ts'
import type { AssetVariant, StoredAsset, Video, VideoFacts, VideoSummary } from '../video/video.ts'
import { type JobTerms, type Lane, usualTerms } from '../video/job-terms.ts'
import type { Wish } from '../video/wish.ts'
import type { Database, VideosRow } from './database.ts'
import { fulfilWish } from './wishes.ts'
import { summaryColumns, summaryFromRow, type SummaryRow, videoFromRow } from './video-columns.ts'

export type NewVideo = Pick<
  Video,
  | 'id'
  | 'projectId'
  | 'operation'
  | 'model'
  | 'prompt'
  | 'size'
  | 'seconds'
  | 'renderSeconds'
  | 'seed'
  | 'engine'
  | 'parentId'
  | 'remixedFromVideoId'
  | 'extensionCount'
  | 'notes'
  | 'sourceFacts'
  | 'createdAtMs'
> & { requestDigest: string | null; terms?: JobTerms }

/** What a transition writes besides the status. */
export type TransitionFields = {
  submissionKey?: string
  handle?: EngineHandle
  output?: RenderOutput
  report?: RenderReport | null
  assets?: Record<AssetVariant, StoredAsset>
  attachments?: string[]
  facts?: VideoFacts
  error?: { code: string; message: string }
  seconds?: string
  startedAtMs?: number
  renderedAtMs?: number
  completedAtMs?: number
  expiresAtMs?: number | null
  progress?: number
}

export type PageRequest = {
  projectId: string
  limit: number
  order: 'asc' | 'desc'
  /** Exclusive: the page starts behind this video. */
  after: { id: VideoId; createdAtMs: number } | null
}

export type VideosTable = ReturnType<typeof createVideosTable>

export function createVideosTable(db: Database, now: () => number) {
  // The statement behind every poll is compiled once.
  const summaryStatement = db
    .selectFrom('videos')
    .select(summaryColumns)
    .where('id', '=', '')
    .where('project_id', '=', '')
    .compile()

  return {
    /** @throws {WishTakenError} */
    async insert(video: NewVideo, wish: Wish | null = null): Promise<void> {
      await fulfilWish(db, wish, video.id, (target) =>
        target.insertInto('videos').values(newRow(video)).execute(),
      )
    },

    async find(projectId: string, id: string): Promise<Video | null> {
      const row = await db
        .selectFrom('videos')
        .selectAll()
        .where('id', '=', id)
        .where('project_id', '=', projectId)
        .executeTakeFirst()
      return row === undefined ? null : videoFromRow(row)
    },

    /** For the workflow, which works for every project. */
    async findAnywhere(id: VideoId): Promise<Video | null> {
      const row = await db.selectFrom('videos').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : videoFromRow(row)
    },

    async summary(projectId: string, id: string): Promise<VideoSummary | null> {
      const parameters = [id, projectId]
      const { rows } = await db.executeQuery({ ...summaryStatement, parameters })
      const row = rows[0] as SummaryRow | undefined
      return row === undefined ? null : summaryFromRow(row)
    },

    /** Keyset: the cost of a page does not depend on how many come before it. */
    async page(request: PageRequest): Promise<VideoSummary[]> {
      const { after, order } = request
      let query = db
        .selectFrom('videos')
        .select(summaryColumns)
        .where('project_id', '=', request.projectId)
      if (after !== null) {
        query = query.where((where) =>
          where(
            where.refTuple('created_at', 'id'),
            order === 'asc' ? '>' : '<',
            where.tuple(after.createdAtMs, after.id),
          ),
        )
      }
      const rows = await query
        .orderBy('created_at', order)
        .orderBy('id', order)
        .limit(request.limit)
        .execute()
      return rows.map(summaryFromRow)
    },

    /** The newest video that the client calls so. */
    async findByReference(projectId: string, reference: string): Promise<VideoSummary | null> {
      const row = await db
        .selectFrom('videos')
        .select(summaryColumns)
        .where('project_id', '=', projectId)
        .where('client_reference', '=', reference)
        .orderBy('created_at', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row === undefined ? null : summaryFromRow(row)
    },

    async children(projectId: string, id: VideoId): Promise<VideoId[]> {
      const rows = await db
        .selectFrom('videos')
        .select('id')
        .where('parent_id', '=', id)
        .where('project_id', '=', projectId)
        .orderBy('created_at')
        .limit(1000)
        .execute()
      return rows.map((row) => row.id as VideoId)
    },

    /** The newest video made from the very same request, for a client that tries again. */
    async findByDigest(
      projectId: string,
      digest: string,
      sinceMs: number,
    ): Promise<VideoSummary | null> {
      const row = await db
        .selectFrom('videos')
        .select(summaryColumns)
        .where('project_id', '=', projectId)
        .where('request_digest', '=', digest)
        .where('created_at', '>=', sinceMs)
        .orderBy('created_at', 'desc')
        .executeTakeFirst()
      return row === undefined ? null : summaryFromRow(row)
    },

    async countActive(): Promise<number> {
      const row = await db
        .selectFrom('videos')
        .select((select) => select.fn.countAll<number | string>().as('count'))
        .where('status', 'in', activeStatuses)
        .executeTakeFirstOrThrow()
      return Number(row.count)
    },

    /** One guarded update; null means a lost race: another state, or deleted. */
    async transition(
      id: VideoId,
      name: TransitionName,
      fields: TransitionFields = {},
    ): Promise<Video | null> {
      const { from, to } = transitions[name]
      const row = await db
        .updateTable('videos')
        .set({ ...transitionColumns(fields), status: to, updated_at: now() })
        .where('id', '=', id)
        .where('status', 'in', from)
        .returningAll()
        .executeTakeFirst()
      return row === undefined ? null : videoFromRow(row)
    },

    /** True when the progress rose. */
    async raiseProgress(id: VideoId, progress: number): Promise<boolean> {
      const result = await db
        .updateTable('videos')
        .set({ progress, updated_at: now() })
        .where('id', '=', id)
        .where('status', '=', 'rendering')
        .where('progress', '<', progress)
        .executeTakeFirst()
      return result.numUpdatedRows > 0n
    },

    async setRun(id: VideoId, runId: string): Promise<void> {
      await db.updateTable('videos').set({ run_id: runId }).where('id', '=', id).execute()
    },

    /** Unfinished jobs that nothing has touched since `beforeMs`, oldest first. */
    async idleActive(
      beforeMs: number,
    ): Promise<{ id: VideoId; runId: string | null; lane: Lane }[]> {
      const rows = await db
        .selectFrom('videos')
        .select(['id', 'run_id', 'lane'])
        .where('status', 'in', activeStatuses)
        .where('updated_at', '<=', beforeMs)
        .orderBy('updated_at')
        .limit(1000)
        .execute()
      return rows.map(({ id, run_id: runId, lane }) => ({
        id: id as VideoId,
        runId,
        lane: lane as Lane,
      }))
    },

    async withExpiredAssets(atMs: number): Promise<VideoId[]> {
      const rows = await db
        .selectFrom('videos')
        .select('id')
        .where('expires_at', '<=', atMs)
        .where('assets_dropped_at', 'is', null)
        .limit(1000)
        .execute()
      return rows.map((row) => row.id as VideoId)
    },

    async markAssetsDropped(id: VideoId, atMs: number): Promise<void> {
      await db.updateTable('videos').set({ assets_dropped_at: atMs }).where('id', '=', id).execute()
    },

    async delete(projectId: string, id: string): Promise<Video | null> {
      const row = await db
        .deleteFrom('videos')
        .where('id', '=', id)
        .where('project_id', '=', projectId)
        .returningAll()
        .executeTakeFirst()
      return row === undefined ? null : videoFromRow(row)
    },

    async existing(ids: readonly string[]): Promise<Set<string>> {
      const rows = await db.selectFrom('videos').select('id').where('id', 'in', ids).execute()
      return new Set(rows.map((row) => row.id))
    },
  }
}

function newRow(video: NewVideo): VideosRow {
  const { terms = usualTerms } = video
  return {
    id: video.id,
    project_id: video.projectId,
    operation: video.operation,
    status: 'queued',
    progress: 0,
    model: video.model,
    prompt: video.prompt,
    width: video.size.width,
    height: video.size.height,
    seconds: video.seconds,
    render_seconds: video.renderSeconds,
    seed: video.seed,
    engine: video.engine,
    parent_id: video.parentId,
    remixed_from_video_id: video.remixedFromVideoId,
    extension_count: video.extensionCount,
    notes: JSON.stringify(video.notes),
    source_facts: jsonOrNull(video.sourceFacts),
    submission_key: null,
    handle: null,
    output: null,
    report: null,
    assets: null,
    attachments: null,
    facts: null,
    error_code: null,
    error_message: null,
    request_digest: video.requestDigest,
    run_id: null,
    created_at: video.createdAtMs,
    updated_at: video.createdAtMs,
    started_at: null,
    rendered_at: null,
    completed_at: null,
    expires_at: null,
    assets_dropped_at: null,
    callback: jsonOrNull(terms.callback),
    announced_at: null,
    client_reference: terms.clientReference,
    expires_after_seconds: terms.expiresAfterSeconds,
    lane: terms.lane,
  }
}

function transitionColumns(fields: TransitionFields): Partial<VideosRow> {
  const columns: Partial<VideosRow> = {
    submission_key: fields.submissionKey,
    handle: json(fields.handle),
    output: json(fields.output),
    report: fields.report === null ? null : json(fields.report),
    assets: json(fields.assets),
    attachments: json(fields.attachments),
    facts: json(fields.facts),
    error_code: fields.error?.code,
    error_message: fields.error?.message,
    seconds: fields.seconds,
    started_at: fields.startedAtMs,
    rendered_at: fields.renderedAtMs,
    completed_at: fields.completedAtMs,
    expires_at: fields.expiresAtMs,
    progress: fields.progress,
  }
  return Object.fromEntries(
    Object.entries(columns).filter(([, value]) => value !== undefined),
  ) as Partial<VideosRow>
}

function json(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value)
}

function jsonOrNull(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value)
}
