/** Wishes: what a client asked for under a key of its own, and what was made of it. */
import { type Wish, WISH_WINDOW_MS, WishTakenError } from '../video/wish.ts'
import type { Database } from './database.ts'

export type KnownWish = { requestDigest: string; madeId: string }

export type WishesTable = ReturnType<typeof createWishesTable>

export function createWishesTable(db: Database) {
  return {
    async find(projectId: string, key: string, sinceMs: number): Promise<KnownWish | null> {
      const row = await db
        .selectFrom('wishes')
        .select(['request_digest', 'made_id'])
        .where('project_id', '=', projectId)
        .where('key', '=', key)
        .where('created_at', '>=', sinceMs)
        .executeTakeFirst()
      return row === undefined ? null : { requestDigest: row.request_digest, madeId: row.made_id }
    },

    async dropBefore(beforeMs: number): Promise<void> {
      await db.deleteFrom('wishes').where('created_at', '<', beforeMs).execute()
    },
  }
}

/**
 * Writes what fulfils a wish and the wish itself, both or neither. One that has run out gives way.
 * @throws {WishTakenError}
 */
export async function fulfilWish(
  db: Database,
  wish: Wish | null,
  madeId: string,
  write: (db: Database) => Promise<unknown>,
): Promise<void> {
  if (wish === null) {
    await write(db)
    return
  }
  await db.transaction().execute(async (transaction) => {
    const { projectId, key, requestDigest, createdAtMs } = wish
    const row = { request_digest: requestDigest, made_id: madeId, created_at: createdAtMs }
    const result = await transaction
      .insertInto('wishes')
      .values({ project_id: projectId, key, ...row })
      .onConflict((conflict) =>
        conflict
          .columns(['project_id', 'key'])
          .doUpdateSet(row)
          .where('wishes.created_at', '<', createdAtMs - WISH_WINDOW_MS),
      )
      .executeTakeFirst()
    if (result.numInsertedOrUpdatedRows === 0n) throw new WishTakenError(key)
    await write(transaction)
  })
}
