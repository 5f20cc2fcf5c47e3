import { newVideo } from '../store/__fixtures__/new-video.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createKeysTable } from '../store/keys.ts'
import { migrate } from '../store/migrate.ts'
import { openSqlite } from '../store/sqlite.ts'
import { createWebhooksTable } from '../store/webhooks.ts'
import { createVideosTable } from '../store/videos.ts'
import { VideoEvents } from '../video/events.ts'
import { newVideoId } from '../video/ids.ts'
import { WebhookSender } from './webhook-sender.ts'

const HOUR_MS = 3600_000
const LEASE_MS = 60_000
const START_MS = 1_800_000_000_000

let folder: string
let db: ReturnType<typeof openSqlite>
let receiver: Server
let stamps: number[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reprise-sender-'))
  db = openSqlite(join(folder, 'reprise.db'))
  await migrate(db)
  stamps = []
  receiver = createServer((request, reply) => {
    stamps.push(Number(request.headers['webhook-timestamp']))
    reply.writeHead(503).end()
  })
  receiver.listen(0, '127.0.0.1')
  await once(receiver, 'listening')
})
afterEach(async () => {
  receiver.close()
  await db.destroy()
  await rm(folder, { recursive: true })
})

/** A project with an endpoint, and a video that has ended. */
async function prepare(): Promise<string> {
  const projectId = await createKeysTable(db, () => START_MS).ensureProject('one')
  const { port } = receiver.address() as AddressInfo
  const endpoint = {
    id: 'whe_1',
    projectId,
    url: `http://127.0.0.1:${port}`,
    createdAtMs: START_MS,
  }
  await createWebhooksTable(db).addEndpoint(endpoint, 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')
  const id = newVideoId(START_MS)
  const videos = createVideosTable(db, () => START_MS)
  await videos.insert(newVideo({ id, projectId, createdAtMs: START_MS }))
  await videos.transition(id, 'fail', { error: { code: 'c', message: 'm' } })
  return projectId
}

test('a message that nobody takes is tried ever later, with a fresh stamp, and given up after 72 hours', async () => {
  const projectId = await prepare()
  const webhooks = createWebhooksTable(db)
  const troubles: string[] = []
  let atMs = START_MS
  await using sender = new WebhookSender({
    webhooks,
    events: new VideoEvents(),
    trust: 'any',
    now: () => atMs,
    random: () => 0.5,
    log: (message) => troubles.push(message),
  })
  sender.start()
  const delivery = async () => (await webhooks.deliveries(projectId, null))[0]
  // While a message is on its way, its row is under the lease.
  const isSettled = (tries: number) => async () => {
    const { attemptCount, nextAttemptAtMs } = (await delivery()) ?? {}
    return attemptCount === tries && nextAttemptAtMs !== atMs + LEASE_MS
  }
  const pausesMs: number[] = []
  for (let tries = 1; ; tries++) {
    await expect.poll(isSettled(tries), { interval: 5 }).toBe(true)
    const { state, nextAttemptAtMs } = (await delivery())!
    if (state === 'failed') break
    pausesMs.push(nextAttemptAtMs - atMs)
    atMs = nextAttemptAtMs
    sender.wake()
  }
  const minutes = pausesMs.map((pause) => pause / 60_000)
  expect(minutes.slice(0, 9)).toEqual([5 / 60, 0.5, 2, 10, 30, 60, 180, 360, 720])
  expect(minutes.slice(9).every((pause) => pause === 720)).toBe(true)
  // No further pause would end within the time that a message has.
  expect(atMs - START_MS).toBeLessThanOrEqual(72 * HOUR_MS)
  expect(atMs - START_MS + 12 * HOUR_MS).toBeGreaterThan(72 * HOUR_MS)
  expect(stamps).toHaveLength(pausesMs.length + 1)
  expect(new Set(stamps).size).toBe(stamps.length)
  expect(troubles).toEqual([])
})
