import { newVideo } from '../src/store/__fixtures__/new-video.ts'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSqlite } from '../src/store/sqlite.ts'
import { createVideosTable } from '../src/store/videos.ts'
import { newVideoId, type VideoId } from '../src/video/ids.ts'
import { startTestServer, type TestServer, waitUntilDone } from './test-server.ts'
import { waitUntil } from './wait-until.ts'

const HOUR_MS = 3600_000
/** A sweep comes every ten seconds; the rest is the render. */
const DEADLINE_MS = 120_000

const options = { timeout: DEADLINE_MS }

let server: TestServer
let neverBegun: VideoId
let lost: VideoId

beforeAll(async () => {
  server = await startTestServer()
  neverBegun = await insertStray(null)
  lost = await insertStray('a-run-that-is-not-there')
})
afterAll(() => server?.[Symbol.asyncDispose]())

/** A row as a crash behind its commit leaves it: accepted, and nobody works for it. */
async function insertStray(runId: string | null): Promise<VideoId> {
  const db = openSqlite(join(server.dataDir, 'reprise.db'))
  try {
    const { id: projectId } = await db.selectFrom('projects').select('id').executeTakeFirstOrThrow()
    const createdAtMs = Date.now() - 60_000
    const id = newVideoId(createdAtMs)
    const videos = createVideosTable(db, () => createdAtMs)
    await videos.insert(
      newVideo({
        id,
        projectId,
        prompt: 'A calm lake',
        size: { width: 1280, height: 720 },
        createdAtMs,
      }),
    )
    if (runId !== null) await videos.setRun(id, runId)
    return id
  } finally {
    await db.destroy()
  }
}

describe('a sweep', () => {
  test('starts the run of a video that was accepted and never begun', options, async () => {
    expect(await waitUntilDone(server.client, neverBegun, DEADLINE_MS)).toMatchObject({
      status: 'completed',
    })
  })

  test('fails a video whose run is gone, so that nobody waits for ever', options, async () => {
    expect(await waitUntilDone(server.client, lost, DEADLINE_MS)).toMatchObject({
      status: 'failed',
      error: { code: 'video_generation_failed' },
    })
  })
})

describe('a start', () => {
  test('drops old folders that no video owns, and what was on its way in', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'reprise-orphans-'))
    const young = newVideoId(Date.now())
    for (const id of [newVideoId(Date.now() - 2 * HOUR_MS), young]) {
      const folder = join(dataDir, 'objects', 'videos', id, 'input')
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, 'source'), 'x')
    }
    await mkdir(join(dataDir, 'uploads'))
    await writeFile(join(dataDir, 'uploads', 'upload-1'), 'x')
    const own = await startTestServer({ REPRISE_DATA_DIR: dataDir })
    try {
      await waitUntil('the old folder to go', async () => {
        const stored = await own.storedFiles()
        return stored.length === 1 && stored[0] === `objects/videos/${young}/input/source`
      })
    } finally {
      await own[Symbol.asyncDispose]()
      await rm(dataDir, { recursive: true, force: true })
    }
  })
})
