/** The tests that every object storage must pass. */
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ObjectMissing, type ObjectStorage } from './object-storage.ts'

/** `make` gets an empty folder that is removed after the test. */
export function testObjectStorage(name: string, make: (folder: string) => ObjectStorage): void {
  describe(`${name} as an object storage`, () => {
    let folder: string
    let storage: ObjectStorage

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'reprise-storage-'))
      storage = make(folder)
    })
    afterEach(() => rm(folder, { recursive: true }))

    async function file(content: string | Buffer): Promise<string> {
      const path = join(folder, `in-${Math.random().toString(36).slice(2)}`)
      await writeFile(path, content)
      return path
    }

    async function text(stream: Promise<Readable>): Promise<string> {
      return (await buffer(await stream)).toString('utf8')
    }

    test('gives back what was put, and takes the file away', async () => {
      const path = await file('hello')
      await storage.put('videos/one/video.mp4', path)
      expect(await text(storage.read('videos/one/video.mp4'))).toBe('hello')
      expect(await storage.stat('videos/one/video.mp4')).toEqual({ sizeBytes: 5 })
      await expect(access(path)).rejects.toMatchObject({ code: 'ENOENT' })
    })

    test('replaces what a key held', async () => {
      await storage.put('a/b', await file('old'))
      await storage.put('a/b', await file('newer'))
      expect(await text(storage.read('a/b'))).toBe('newer')
    })

    test('reads inclusive ranges', async () => {
      await storage.put('a/b', await file('0123456789'))
      expect(await text(storage.read('a/b', { start: 0, end: 0 }))).toBe('0')
      expect(await text(storage.read('a/b', { start: 3, end: 5 }))).toBe('345')
      expect(await text(storage.read('a/b', { start: 8, end: 9 }))).toBe('89')
    })

    test('goes on reading an object that is deleted meanwhile', async () => {
      const content = Buffer.alloc(512 * 1024, 'x')
      await storage.put('a/b', await file(content))
      const stream = await storage.read('a/b')
      await storage.delete('a/b')
      expect((await buffer(stream)).equals(content)).toBe(true)
    })

    test('copies objects that live apart from then on', async () => {
      await storage.put('a/b', await file('one'))
      await storage.copy('a/b', 'c/d')
      await storage.put('a/b', await file('two'))
      expect(await text(storage.read('c/d'))).toBe('one')
      await storage.delete('a')
      expect(await text(storage.read('c/d'))).toBe('one')
    })

    test('copies over what a key held', async () => {
      await storage.put('a/b', await file('one'))
      await storage.put('c/d', await file('two'))
      await storage.copy('a/b', 'c/d')
      expect(await text(storage.read('c/d'))).toBe('one')
      expect(await storage.list('c')).toEqual(['d'])
    })

    test('has a local path with the bytes', async () => {
      await storage.put('a/b', await file('hello'))
      await access(await storage.localPath('a/b'))
    })

    test('deletes everything below a key, and absent keys without complaint', async () => {
      await storage.put('a/b/c', await file('1'))
      await storage.put('a/b/d', await file('2'))
      await storage.put('a/e', await file('3'))
      await storage.delete('a/b')
      await storage.delete('a/b')
      expect(await storage.list('a')).toEqual(['e'])
      expect(await storage.stat('a/b/c')).toBeNull()
    })

    test('deletes while objects are still being stored below the key', async () => {
      await storage.put('source', await file('x'))
      for (let round = 0; round < 40; round++) {
        // A copy may find its folder gone; what counts is that the delete goes through.
        const copies = Promise.allSettled(
          Array.from({ length: 40 }, (_, at) => storage.copy('source', `a/b/c${at}`)),
        )
        await new Promise((resolve) => setImmediate(resolve))
        await expect(storage.delete('a/b')).resolves.toBeUndefined()
        await copies
      }
      await storage.delete('a')
      expect(await storage.list('a')).toEqual([])
    })

    test('lists the names directly below a key', async () => {
      await storage.put('a/b/c', await file('1'))
      await storage.put('a/d', await file('2'))
      expect((await storage.list('a')).toSorted()).toEqual(['b', 'd'])
      expect(await storage.list('nothing/here')).toEqual([])
      expect(await storage.list('a/d')).toEqual([])
    })

    test('tells an absent object from a broken storage', async () => {
      expect(await storage.stat('a/b')).toBeNull()
      await expect(storage.read('a/b')).rejects.toThrow(ObjectMissing)
      await expect(storage.localPath('a/b')).rejects.toThrow(ObjectMissing)
      await expect(storage.copy('a/b', 'c/d')).rejects.toThrow(ObjectMissing)
      expect(await storage.list('c')).toEqual([])
    })

    test('fails to put a file that is not there, and leaves the key as it was', async () => {
      await expect(storage.put('a/b', join(folder, 'nothing'))).rejects.toMatchObject({
        code: 'ENOENT',
      })
      expect(await storage.stat('a/b')).toBeNull()
    })

    test.each(['', '..', 'a/../b', '/etc/passwd', 'a//b', 'a/./b', 'a\\b', 'a/b\0', 'a b'])(
      'refuses %j as a key',
      async (key) => {
        await expect(storage.stat(key)).rejects.toThrow('Not a storage key')
        await expect(storage.delete(key)).rejects.toThrow('Not a storage key')
        await expect(storage.put(key, await file('x'))).rejects.toThrow('Not a storage key')
      },
    )
  })
}
