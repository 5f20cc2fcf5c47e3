import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'

/**
 * Holds a folder for this process alone. The lock is SQLite's own file lock: the system lets go of it
 * however the process ends, so a killed one leaves nothing behind. Null where another process holds it.
 */
export function lockFolder(folder: string): Disposable | null {
  const database = new DatabaseSync(join(folder, 'lock.db'), { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (isBusy(error)) return null
    throw error
  }
  return { [Symbol.dispose]: () => database.close() }
}

/** https://sqlite.org/rescode.html#busy */
const SQLITE_BUSY = 5

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY
}
