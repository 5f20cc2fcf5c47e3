import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Publishes a finished file under its final name so that, after any crash, the name holds either the
 * whole file or nothing: fsync the bytes, rename (atomic inside one file system), fsync the folder.
 */
export async function publishFile(temporaryPath: string, finalPath: string): Promise<void> {
  await syncPath(temporaryPath)
  await rename(temporaryPath, finalPath)
  await syncPath(dirname(finalPath))
}

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
