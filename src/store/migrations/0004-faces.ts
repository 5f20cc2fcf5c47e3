import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('settings')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .alterTable('api_keys')
    .addColumn('face', 'text', (column) => column.notNull().defaultTo('openai'))
    .execute()
  await db.schema
    .alterTable('api_keys')
    .addColumn('allows_tests', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema.alterTable('videos').addColumn('client_reference', 'text').execute()
  await db.schema.alterTable('videos').addColumn('expires_after_seconds', 'integer').execute()
  await db.schema
    .alterTable('videos')
    .addColumn('lane', 'text', (column) => column.notNull().defaultTo('usual'))
    .execute()
  await db.schema
    .createIndex('videos_reference')
    .on('videos')
    .columns(['project_id', 'client_reference'])
    .execute()
}
