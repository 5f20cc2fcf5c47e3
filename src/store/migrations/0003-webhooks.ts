import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('webhook_endpoints')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('project_id', 'text', (column) => column.notNull().references('projects.id'))
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('webhook_endpoints_project')
    .on('webhook_endpoints')
    .columns(['project_id', 'created_at'])
    .execute()

  await db.schema
    .createTable('webhook_deliveries')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('endpoint_id', 'text')
    .addColumn('project_id', 'text', (column) => column.notNull().references('projects.id'))
    .addColumn('video_id', 'text', (column) => column.notNull())
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('form', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempt_count', 'integer', (column) => column.notNull())
    .addColumn('next_attempt_at', 'bigint', (column) => column.notNull())
    .addColumn('last_status', 'integer')
    .addColumn('last_error', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('delivered_at', 'bigint')
    .execute()
  await createIndex(db, 'due', ['state', 'next_attempt_at'])
  await createIndex(db, 'page', ['project_id', 'created_at', 'id'])

  // Signs callbacks; made when the first one is sent, or shown.
  await db.schema.alterTable('projects').addColumn('callback_secret', 'text').execute()
  await db.schema.alterTable('videos').addColumn('callback', 'text').execute()
  await db.schema.alterTable('videos').addColumn('announced_at', 'bigint').execute()
  // What ended before there were webhooks is no news.
  await sql`update videos set announced_at = updated_at where status in ('completed', 'failed')`.execute(
    db,
  )
  await db.schema
    .createIndex('videos_announced')
    .on('videos')
    .columns(['announced_at', 'status'])
    .execute()
}

async function createIndex(db: Kysely<unknown>, name: string, columns: string[]): Promise<void> {
  await db.schema
    .createIndex(`webhook_deliveries_${name}`)
    .on('webhook_deliveries')
    .columns(columns)
    .execute()
}
