import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DiskStorage } from './disk-storage.ts'
import { testObjectStorage } from './object-storage-contract.ts'

testObjectStorage('DiskStorage', (folder) => new DiskStorage({ root: join(folder, 'objects') }))

test('a copy on disk is a hard link: it takes no bytes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'reprise-disk-'))
  try {
    const storage = new DiskStorage({ root: join(folder, 'objects') })
    await writeFile(join(folder, 'in'), 'hello')
    await storage.put('a/b', join(folder, 'in'))
    await storage.copy('a/b', 'c/d')
    const [one, two] = [await storage.localPath('a/b'), await storage.localPath('c/d')]
    expect((await stat(one)).ino).toBe((await stat(two)).ino)
    expect(await readdir(join(folder, 'objects', 'c'))).toEqual(['d'])
  } finally {
    await rm(folder, { recursive: true })
  }
})
