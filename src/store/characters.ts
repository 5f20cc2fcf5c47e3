import type { Character } from '../video/video.ts'
import type { Database } from './database.ts'

export type CharactersTable = ReturnType<typeof createCharactersTable>

export function createCharactersTable(db: Database) {
  return {
    async insert(character: Character): Promise<void> {
      await db
        .insertInto('characters')
        .values({
          id: character.id,
          project_id: character.projectId,
          name: character.name,
          created_at: character.createdAtMs,
        })
        .execute()
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
