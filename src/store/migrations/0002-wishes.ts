import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('wishes')
    .addColumn('project_id', 'text', (column) => column.notNull().references('projects.id'))
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('request_digest', 'text', (column) => column.notNull())
    .addColumn('made_id', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('wishes_key', ['project_id', 'key'])
    .execute()
  await db.schema.createIndex('wishes_age').on('wishes').columns(['created_at']).execute()
}
