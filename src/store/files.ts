import type { StoredFile } from '../video/video.ts'
import type { Wish } from '../video/wish.ts'
import type { Database, FilesRow } from './database.ts'
import { fulfilWish } from './wishes.ts'

const PAGE = 100

export type FilesTable = ReturnType<typeof createFilesTable>

export function createFilesTable(db: Database) {
  return {
    /** @throws {WishTakenError} */
    async insert(file: StoredFile, wish: Wish | null = null): Promise<void> {
      const row = {
        id: file.id,
        project_id: file.projectId,
        filename: file.filename,
        purpose: file.purpose,
        size_bytes: file.sizeBytes,
        created_at: file.createdAtMs,
      }
      await fulfilWish(db, wish, file.id, (target) =>
        target.insertInto('files').values(row).execute(),
      )
    },

    async find(projectId: string, id: string): Promise<StoredFile | null> {
      const row = await db
        .selectFrom('files')
        .selectAll()
        .where('id', '=', id)
        .where('project_id', '=', projectId)
        .executeTakeFirst()
      return row === undefined ? null : fileFromRow(row)
    },

    /** The newest hundred. */
    async list(projectId: string): Promise<StoredFile[]> {
      const rows = await db
        .selectFrom('files')
        .selectAll()
        .where('project_id', '=', projectId)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(PAGE)
        .execute()
      return rows.map(fileFromRow)
    },

    async delete(projectId: string, id: string): Promise<boolean> {
      const result = await db
        .deleteFrom('files')
        .where('id', '=', id)
        .where('project_id', '=', projectId)
        .executeTakeFirst()
      return result.numDeletedRows > 0n
    },
  }
}

function fileFromRow(row: FilesRow): StoredFile {
  return {
    id: row.id,
    projectId: row.project_id,
    filename: row.filename,
    purpose: row.purpose,
    sizeBytes: row.size_bytes,
    createdAtMs: row.created_at,
  }
}
