/** API keys and the projects they open. Only hashes are stored. */
import { hash, randomBytes } from 'node:crypto'
import type { FaceName } from '../video/face-names.ts'
import { newKeyId, newProjectId } from '../video/ids.ts'
import type { Database, KeysRow } from './database.ts'

const DEFAULT_PROJECT = 'default'
const PREFIX_CHARACTERS = 11

export type KeyInfo = {
  id: string
  project: string
  name: string
  prefix: string
  createdAtMs: number
  revokedAtMs: number | null
  face: FaceName
  allowsTests: boolean
}

export type NewKey = {
  name: string
  project?: string
  key?: string
  face?: FaceName
  allowsTests?: boolean
}

/** What a request with a key may do, and in whose words it is answered on `/v1`. */
export type OpenedKey = { projectId: string; face: FaceName; allowsTests: boolean }

export type KeysTable = ReturnType<typeof createKeysTable>

export function createKeysTable(db: Database, now: () => number) {
  async function ensureProject(name: string): Promise<string> {
    await db
      .insertInto('projects')
      .values({ id: newProjectId(), name, created_at: now(), callback_secret: null })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute()
    const row = await db
      .selectFrom('projects')
      .select('id')
      .where('name', '=', name)
      .executeTakeFirstOrThrow()
    return row.id
  }

  // The statement behind every request is compiled once.
  const openStatement = db
    .selectFrom('api_keys')
    .select(['project_id', 'face', 'allows_tests'])
    .where('hash', '=', '')
    .where('revoked_at', 'is', null)
    .compile()

  return {
    ensureProject,

    /** What a key opens, or null for an unknown or revoked one. */
    async open(key: string): Promise<OpenedKey | null> {
      const parameters = [hashKey(key)]
      const { rows } = await db.executeQuery({ ...openStatement, parameters })
      const row = rows[0] as Pick<KeysRow, 'project_id' | 'face' | 'allows_tests'> | undefined
      if (row === undefined) return null
      const { project_id: projectId, face } = row
      return { projectId, face: face as FaceName, allowsTests: row.allows_tests === 1 }
    },

    /** Returns the key: the only time it can be read. `key` presets it; of a known one only `allowsTests` is changed. */
    async create(options: NewKey): Promise<{
      id: string
      key: string
    }> {
      const key = options.key ?? `sk-reprise-${randomBytes(24).toString('base64url')}`
      const id = newKeyId()
      await db
        .insertInto('api_keys')
        .values({
          id,
          project_id: await ensureProject(options.project ?? DEFAULT_PROJECT),
          name: options.name,
          hash: hashKey(key),
          prefix: key.slice(0, PREFIX_CHARACTERS),
          created_at: now(),
          revoked_at: null,
          face: options.face ?? 'openai',
          allows_tests: options.allowsTests === true ? 1 : 0,
        })
        .onConflict((conflict) =>
          conflict
            .column('hash')
            .doUpdateSet({ allows_tests: options.allowsTests === true ? 1 : 0 }),
        )
        .execute()
      return { id, key }
    },

    async list(): Promise<KeyInfo[]> {
      const rows = await db
        .selectFrom('api_keys')
        .innerJoin('projects', 'projects.id', 'api_keys.project_id')
        .select([
          'api_keys.id',
          'api_keys.name',
          'api_keys.prefix',
          'api_keys.created_at',
          'api_keys.revoked_at',
          'api_keys.face',
          'api_keys.allows_tests',
          'projects.name as project',
        ])
        .orderBy('api_keys.created_at')
        .execute()
      return rows.map((row) => ({
        id: row.id,
        project: row.project,
        name: row.name,
        prefix: row.prefix,
        createdAtMs: row.created_at,
        revokedAtMs: row.revoked_at,
        face: row.face as FaceName,
        allowsTests: row.allows_tests === 1,
      }))
    },

    /** False where no such unrevoked key exists. */
    async revoke(id: string): Promise<boolean> {
      const result = await db
        .updateTable('api_keys')
        .set({ revoked_at: now() })
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .executeTakeFirst()
      return result.numUpdatedRows > 0n
    },
  }
}

function hashKey(key: string): string {
  return hash('sha256', key)
}
