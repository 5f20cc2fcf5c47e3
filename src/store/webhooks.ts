/** The statements on webhook endpoints and deliveries, one named function each. */
import type { VideoId } from '../video/ids.ts'
import type { Callback, WebhookDelivery, WebhookEndpoint } from '../video/webhook.ts'
import type { Wish } from '../video/wish.ts'
import type { Database, WebhookDeliveriesRow } from './database.ts'
import { callbackSchema } from './video-columns.ts'
import { fulfilWish } from './wishes.ts'

/** A video that has ended and that nobody was told of yet. */
export type UnannouncedVideo = {
  id: VideoId
  projectId: string
  status: 'completed' | 'failed'
  model: string
  callback: Callback | null
}

export type Attempt = {
  state: WebhookDelivery['state']
  nextAttemptAtMs: number
  lastStatus: number | null
  lastError: string | null
  deliveredAtMs: number | null
}

/** What is not to be sent now. */
export type BusyReceivers = {
  urls: readonly string[]
  /** Projects whose callbacks wait; their endpoints do not. */
  callbackProjects: readonly string[]
}

export type WebhooksTable = ReturnType<typeof createWebhooksTable>

const PAGE = 100

export function createWebhooksTable(db: Database) {
  return {
    /** @throws {WishTakenError} */
    async addEndpoint(
      endpoint: WebhookEndpoint,
      secret: string,
      wish: Wish | null = null,
    ): Promise<void> {
      const { id, projectId, url, createdAtMs } = endpoint
      const row = { id, project_id: projectId, url, secret, created_at: createdAtMs }
      await fulfilWish(db, wish, id, (target) =>
        target.insertInto('webhook_endpoints').values(row).execute(),
      )
    },

    async endpoints(projectId: string): Promise<WebhookEndpoint[]> {
      const rows = await db
        .selectFrom('webhook_endpoints')
        .select(['id', 'url', 'created_at'])
        .where('project_id', '=', projectId)
        .orderBy('created_at')
        .orderBy('id')
        .execute()
      return rows.map((row) => ({
        id: row.id,
        projectId,
        url: row.url,
        createdAtMs: row.created_at,
      }))
    },

    /** False where there is none. What still waits for it is dropped. */
    async removeEndpoint(projectId: string, id: string): Promise<boolean> {
      return db.transaction().execute(async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('webhook_endpoints')
          .where('id', '=', id)
          .where('project_id', '=', projectId)
          .executeTakeFirst()
        await transaction
          .deleteFrom('webhook_deliveries')
          .where('endpoint_id', '=', id)
          .where('project_id', '=', projectId)
          .where('state', '=', 'pending')
          .execute()
        return numDeletedRows > 0n
      })
    },

    async endpointSecret(id: string): Promise<string | null> {
      const row = await db
        .selectFrom('webhook_endpoints')
        .select('secret')
        .where('id', '=', id)
        .executeTakeFirst()
      return row?.secret ?? null
    },

    async callbackSecret(projectId: string): Promise<string | null> {
      const row = await db
        .selectFrom('projects')
        .select('callback_secret')
        .where('id', '=', projectId)
        .executeTakeFirst()
      return row?.callback_secret ?? null
    },

    /** @throws {WishTakenError} */
    async setCallbackSecret(
      projectId: string,
      secret: string,
      wish: Wish | null = null,
    ): Promise<void> {
      await fulfilWish(db, wish, projectId, (target) =>
        target
          .updateTable('projects')
          .set({ callback_secret: secret })
          .where('id', '=', projectId)
          .execute(),
      )
    },

    async unannounced(limit: number): Promise<UnannouncedVideo[]> {
      const rows = await db
        .selectFrom('videos')
        .select(['id', 'project_id', 'status', 'model', 'callback'])
        .where('announced_at', 'is', null)
        .where('status', 'in', ['completed', 'failed'])
        .limit(limit)
        .execute()
      return rows.map((row) => ({
        id: row.id as VideoId,
        projectId: row.project_id,
        status: row.status as UnannouncedVideo['status'],
        model: row.model,
        callback: row.callback === null ? null : callbackSchema.parse(JSON.parse(row.callback)),
      }))
    },

    /** The deliveries and the mark that they were made, both or neither. */
    async announce(id: VideoId, deliveries: WebhookDelivery[], atMs: number): Promise<void> {
      await db.transaction().execute(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('videos')
          .set({ announced_at: atMs })
          .where('id', '=', id)
          .where('announced_at', 'is', null)
          .executeTakeFirst()
        if (numUpdatedRows === 0n || deliveries.length === 0) return
        await transaction.insertInto('webhook_deliveries').values(deliveries.map(toRow)).execute()
      })
    },

    /** The delivery that is due first, of those whose receivers are not busy. */
    async nextDue(atMs: number, busy: BusyReceivers): Promise<WebhookDelivery | null> {
      let query = db
        .selectFrom('webhook_deliveries')
        .selectAll()
        .where('state', '=', 'pending')
        .where('next_attempt_at', '<=', atMs)
      const { urls, callbackProjects } = busy
      if (urls.length > 0) query = query.where('url', 'not in', urls)
      if (callbackProjects.length > 0) {
        query = query.where((row) =>
          row.or([
            row('endpoint_id', 'is not', null),
            row('project_id', 'not in', callbackProjects),
          ]),
        )
      }
      const row = await query.orderBy('next_attempt_at').limit(1).executeTakeFirst()
      return row === undefined ? null : fromRow(row)
    },

    /** Takes a delivery for a try; until `leaseMs` has passed nobody else does. False: somebody was faster. */
    async take(delivery: WebhookDelivery, atMs: number, leaseMs: number): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('webhook_deliveries')
        .set({ next_attempt_at: atMs + leaseMs, attempt_count: delivery.attemptCount + 1 })
        .where('id', '=', delivery.id)
        .where('state', '=', 'pending')
        .where('attempt_count', '=', delivery.attemptCount)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },

    async settle(id: string, attempt: Attempt): Promise<void> {
      await db
        .updateTable('webhook_deliveries')
        .set({
          state: attempt.state,
          next_attempt_at: attempt.nextAttemptAtMs,
          last_status: attempt.lastStatus,
          last_error: attempt.lastError,
          delivered_at: attempt.deliveredAtMs,
        })
        .where('id', '=', id)
        .execute()
    },

    /** The newest hundred. */
    async deliveries(projectId: string, endpointId: string | null): Promise<WebhookDelivery[]> {
      let query = db
        .selectFrom('webhook_deliveries')
        .selectAll()
        .where('project_id', '=', projectId)
      if (endpointId !== null) query = query.where('endpoint_id', '=', endpointId)
      const rows = await query
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(PAGE)
        .execute()
      return rows.map(fromRow)
    },

    async delivery(projectId: string, id: string): Promise<WebhookDelivery | null> {
      const row = await db
        .selectFrom('webhook_deliveries')
        .selectAll()
        .where('id', '=', id)
        .where('project_id', '=', projectId)
        .executeTakeFirst()
      return row === undefined ? null : fromRow(row)
    },

    /** Sends it once more, as new. @throws {WishTakenError} */
    async replay(id: string, atMs: number, wish: Wish | null = null): Promise<void> {
      await fulfilWish(db, wish, id, (target) =>
        target
          .updateTable('webhook_deliveries')
          .set({ state: 'pending', next_attempt_at: atMs, attempt_count: 0, delivered_at: null })
          .where('id', '=', id)
          .execute(),
      )
    },
  }
}

function toRow(delivery: WebhookDelivery): WebhookDeliveriesRow {
  return {
    id: delivery.id,
    endpoint_id: delivery.endpointId,
    project_id: delivery.projectId,
    video_id: delivery.videoId,
    url: delivery.url,
    form: delivery.form,
    type: delivery.type,
    body: delivery.body,
    state: delivery.state,
    attempt_count: delivery.attemptCount,
    next_attempt_at: delivery.nextAttemptAtMs,
    last_status: delivery.lastStatus,
    last_error: delivery.lastError,
    created_at: delivery.createdAtMs,
    delivered_at: delivery.deliveredAtMs,
  }
}

function fromRow(row: WebhookDeliveriesRow): WebhookDelivery {
  return {
    id: row.id,
    endpointId: row.endpoint_id,
    projectId: row.project_id,
    videoId: row.video_id as VideoId,
    url: row.url,
    form: row.form as WebhookDelivery['form'],
    type: row.type,
    body: row.body,
    state: row.state as WebhookDelivery['state'],
    attemptCount: row.attempt_count,
    nextAttemptAtMs: row.next_attempt_at,
    lastStatus: row.last_status,
    lastError: row.last_error,
    createdAtMs: row.created_at,
    deliveredAtMs: row.delivered_at,
  }
}
