import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createKeysTable } from './keys.ts'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { openSqlite } from './sqlite.ts'

const KEY = 'sk-test-0123456789abcdef'

let folder = ''
let server: Database
let commandLine: Database

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reprise-sqlite-'))
  server = openSqlite(join(folder, 'reprise.db'))
  await migrate(server)
  commandLine = openSqlite(join(folder, 'reprise.db'))
})

afterEach(async () => {
  await server.destroy()
  await commandLine.destroy()
  await rm(folder, { recursive: true })
})

const keysOf = (db: Database) => createKeysTable(db, Date.now)

describe('reads that share a transaction', () => {
  test('see what was written between them', async () => {
    const keys = keysOf(server)
    expect(await keys.open(KEY)).toBeNull()
    await keys.create({ name: 'first', key: KEY })
    expect(await keys.open(KEY)).toMatchObject({ face: 'openai' })
  })

  test('never hold a write back: another process sees it at once', async () => {
    const keys = keysOf(server)
    await keys.open(KEY)
    await keys.create({ name: 'first', key: KEY })
    await keys.open(KEY)
    expect(await keysOf(commandLine).open(KEY)).toMatchObject({ face: 'openai' })
  })

  test('do not lock another process out', async () => {
    await keysOf(server).open(KEY)
    await keysOf(commandLine).create({ name: 'second', key: KEY })
    await setImmediate()
    expect(await keysOf(server).open(KEY)).toMatchObject({ face: 'openai' })
  })

  test('end with the turn of the event loop, and the database can be closed before', async () => {
    await keysOf(server).open(KEY)
    await server.destroy()
    await setImmediate()
    expect(await keysOf(commandLine).open(KEY)).toBeNull()
  })
})
