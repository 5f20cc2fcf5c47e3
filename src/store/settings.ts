/** What the server itself remembers between starts. */
import type { Database } from './database.ts'

export type SettingsTable = ReturnType<typeof createSettingsTable>

export function createSettingsTable(db: Database) {
  return {
    /** The value under the name: the first one that was ever offered. */
    async once(name: string, offered: string): Promise<string> {
      await db
        .insertInto('settings')
        .values({ name, value: offered })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute()
      const row = await db
        .selectFrom('settings')
        .select('value')
        .where('name', '=', name)
        .executeTakeFirstOrThrow()
      return row.value
    },
  }
}
