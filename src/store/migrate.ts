import { type Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import * as foundation from './migrations/0001-foundation.ts'
import * as wishes from './migrations/0002-wishes.ts'
import * as webhooks from './migrations/0003-webhooks.ts'
import * as faces from './migrations/0004-faces.ts'

/** Numbered and forward-only. A new one is added here, never changed once released. */
const migrations = {
  '0001-foundation': foundation,
  '0002-wishes': wishes,
  '0003-webhooks': webhooks,
  '0004-faces': faces,
}

/** Brings the database to the newest form; does nothing when it is there. Throws on the first failure. */
export async function migrate<Tables>(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) {
    throw new Error('The database could not be brought up to date', { cause: error })
  }
}
