import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createKeysTable } from '../store/keys.ts'
import { migrate } from '../store/migrate.ts'
import { openSqlite } from '../store/sqlite.ts'
import { createWishesTable, fulfilWish } from '../store/wishes.ts'
import { type Caller, directCaller, Repeats } from './repeats.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

let folder: string
let db: ReturnType<typeof openSqlite>
let projectId: string
let repeats: Repeats
let atMs: number
let madeCount: number
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reprise-repeats-'))
  db = openSqlite(join(folder, 'reprise.db'))
  await migrate(db)
  projectId = await createKeysTable(db, () => 0).ensureProject('one')
  atMs = 1_800_000_000_000
  madeCount = 0
  repeats = new Repeats({ wishes: createWishesTable(db), now: () => atMs })
})
afterEach(async () => {
  await db.destroy()
  await rm(folder, { recursive: true })
})

/** What the request makes, or made before. */
function ask(caller: Partial<Caller>): Promise<string> {
  return repeats.once<string>(
    { ...directCaller(projectId), ...caller },
    {
      async make(wish) {
        const id = `made ${++madeCount}`
        await fulfilWish(db, wish, id, () => Promise.resolve())
        return id
      },
      find: (id) => Promise.resolve(id),
      findByDigest: (digest, sinceMs) =>
        Promise.resolve(`latest of ${digest} in ${(atMs - sinceMs) / MINUTE_MS} minutes`),
    },
  )
}

const wishKey = { key: 'my own key', isStrict: true }

test('a key is the same wish for 24 hours, and a new one after', async () => {
  const first = await ask({ wishKey, requestDigest: 'a' })
  atMs += DAY_MS - 1
  expect(await ask({ wishKey, requestDigest: 'a' })).toBe(first)
  atMs += 2
  expect(await ask({ wishKey, requestDigest: 'a' })).toBe('made 2')
})

test('another request under a key is refused while the key holds', async () => {
  await ask({ wishKey, requestDigest: 'a' })
  await expect(ask({ wishKey, requestDigest: 'b' })).rejects.toThrow(/used for another request/)
  atMs += DAY_MS + 1
  expect(await ask({ wishKey, requestDigest: 'b' })).toBe('made 2')
})

test("a retry without a key is given what the last ten minutes' request made", async () => {
  expect(await ask({ requestDigest: 'a' })).toBe('made 1')
  expect(await ask({ requestDigest: 'a' })).toBe('made 2')
  const retry = { requestDigest: 'a', isRetry: true }
  expect(await ask(retry)).toBe('latest of a in 10 minutes')
})
