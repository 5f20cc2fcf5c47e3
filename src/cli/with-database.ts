import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config/config.ts'
import { readConfig } from '../config/env.ts'
import type { Database } from '../store/database.ts'
import { migrate } from '../store/migrate.ts'
import { openSqlite } from '../store/sqlite.ts'

/** Opens the database of the server on this data folder, which may be running. */
export async function withDatabase<T>(
  use: (db: Database, config: Config) => Promise<T>,
): Promise<T> {
  const config = readConfig()
  await mkdir(config.dataDir, { recursive: true })
  const db = openSqlite(join(config.dataDir, 'reprise.db'))
  try {
    await migrate(db)
    return await use(db, config)
  } finally {
    await db.destroy()
  }
}
