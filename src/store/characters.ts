import type { Character } from '../video/video.ts'
import type { Wish } from '../video/wish.ts'
import type { Database } from './database.ts'
import { fulfilWish } from './wishes.ts'

export type CharactersTable = ReturnType<typeof createCharactersTable>

export function createCharactersTable(db: Database) {
  return {
    /** @throws {WishTakenError} */
    async insert(character: Character, wish: Wish | null = null): Promise<void> {
      const row = {
        id: character.id,
        project_id: character.projectId,
        name: character.name,
        created_at: character.createdAtMs,
      }
      await fulfilWish(db, wish, character.id, (target) =>
        target.insertInto('characters').values(row).execute(),
      )
    },

    async find(projectId: string, id: string): Promise<Character | null> {
      const row = await db
        .selectFrom('characters')
        .selectAll()
        .where('id', '=', id)
        .where('project_id', '=', projectId)
        .executeTakeFirst()
      if (row === undefined) return null
      return { id: row.id, projectId: row.project_id, name: row.name, createdAtMs: row.created_at }
    },
  }
}
