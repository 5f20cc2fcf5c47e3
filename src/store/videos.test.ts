import { newVideo } from './__fixtures__/new-video.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newVideoId, type VideoId } from '../video/ids.ts'
import { createKeysTable } from './keys.ts'
import { migrate } from './migrate.ts'
import { openSqlite } from './sqlite.ts'
import { createVideosTable } from './videos.ts'

let folder: string
let db: ReturnType<typeof openSqlite>
let projectId: string
let otherProjectId: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reprise-videos-'))
  db = openSqlite(join(folder, 'reprise.db'))
  await migrate(db)
  const keys = createKeysTable(db, () => 0)
  projectId = await keys.ensureProject('one')
  otherProjectId = await keys.ensureProject('other')
})
afterEach(async () => {
  await db.destroy()
  await rm(folder, { recursive: true })
})

async function insert(options: {
  createdAtMs: number
  project?: string
  parentId?: VideoId
  requestDigest?: string
}): Promise<VideoId> {
  const id = newVideoId(options.createdAtMs)
  await createVideosTable(db, () => options.createdAtMs).insert(
    newVideo({
      id,
      projectId: options.project ?? projectId,
      parentId: options.parentId ?? null,
      createdAtMs: options.createdAtMs,
      requestDigest: options.requestDigest ?? null,
    }),
  )
  return id
}

async function walk(order: 'asc' | 'desc', limit: number): Promise<string[]> {
  const videos = createVideosTable(db, () => 0)
  const seen: string[] = []
  let after: { id: VideoId; createdAtMs: number } | null = null
  for (;;) {
    const page = await videos.page({ projectId, limit, order, after })
    const last = page.at(-1)
    if (last === undefined) return seen
    seen.push(...page.map((video) => video.id))
    after = { id: last.id, createdAtMs: last.createdAtMs }
  }
}

describe('a page of videos', () => {
  test('goes over every video once, in one order, however many share their time', async () => {
    const times = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 12 })
    const limits = fc.integer({ min: 1, max: 5 })
    await fc.assert(
      fc.asyncProperty(times, limits, async (createdAt, limit) => {
        await db.deleteFrom('videos').execute()
        const inserted: { id: string; createdAtMs: number }[] = []
        for (const time of createdAt) {
          inserted.push({ id: await insert({ createdAtMs: time }), createdAtMs: time })
        }
        const expected = inserted
          .toSorted((a, b) => a.createdAtMs - b.createdAtMs || (a.id < b.id ? -1 : 1))
          .map((video) => video.id)
        expect(await walk('asc', limit)).toEqual(expected)
        expect(await walk('desc', limit)).toEqual(expected.toReversed())
      }),
      { numRuns: 15 },
    )
  })

  test('keeps its place when the video it starts behind is deleted', async () => {
    const videos = createVideosTable(db, () => 0)
    const ids: VideoId[] = []
    for (const createdAtMs of [1, 2, 3]) ids.push(await insert({ createdAtMs }))
    await videos.delete(projectId, ids[1] ?? '')
    const after = { id: ids[1]!, createdAtMs: 2 }
    const page = await videos.page({ projectId, limit: 5, order: 'asc', after })
    expect(page.map((video) => video.id)).toEqual([ids[2]])
  })

  test('shows nothing of another project', async () => {
    const videos = createVideosTable(db, () => 0)
    const id = await insert({ createdAtMs: 1, project: otherProjectId })
    expect(await walk('asc', 5)).toEqual([])
    expect(await videos.find(projectId, id)).toBeNull()
    expect(await videos.summary(projectId, id)).toBeNull()
    expect(await videos.delete(projectId, id)).toBeNull()
    expect(await videos.findAnywhere(id)).not.toBeNull()
  })
})

describe('the videos table', () => {
  test('finds the first try of a request only in its project and its time', async () => {
    const videos = createVideosTable(db, () => 0)
    const id = await insert({ createdAtMs: 1000, requestDigest: 'digest' })
    expect((await videos.findByDigest(projectId, 'digest', 500))?.id).toBe(id)
    expect(await videos.findByDigest(projectId, 'digest', 1001)).toBeNull()
    expect(await videos.findByDigest(otherProjectId, 'digest', 500)).toBeNull()
    expect(await videos.findByDigest(projectId, 'another', 500)).toBeNull()
  })

  test('knows the children of a video, oldest first', async () => {
    const videos = createVideosTable(db, () => 0)
    const parentId = await insert({ createdAtMs: 1 })
    const second = await insert({ createdAtMs: 3, parentId })
    const first = await insert({ createdAtMs: 2, parentId })
    expect(await videos.children(projectId, parentId)).toEqual([first, second])
    await videos.delete(projectId, parentId)
    expect((await videos.find(projectId, first))?.parentId).toBe(parentId)
  })

  test('calls idle only what nothing has touched since', async () => {
    const id = await insert({ createdAtMs: 1000 })
    const videos = createVideosTable(db, () => 5000)
    expect(await videos.idleActive(1000)).toEqual([{ id, runId: null, lane: 'usual' }])
    await videos.setRun(id, 'run')
    await videos.transition(id, 'prepare', { startedAtMs: 5000 })
    expect(await videos.idleActive(4999)).toEqual([])
    expect(await videos.idleActive(5000)).toEqual([{ id, runId: 'run', lane: 'usual' }])
    await videos.transition(id, 'fail', { error: { code: 'x', message: 'y' } })
    expect(await videos.idleActive(9999)).toEqual([])
    expect(await videos.countActive()).toBe(0)
  })

  test('keeps everything over a restart', async () => {
    const id = await insert({ createdAtMs: 1 })
    await db.destroy()
    db = openSqlite(join(folder, 'reprise.db'))
    await migrate(db)
    expect(await createVideosTable(db, () => 0).findAnywhere(id)).toMatchObject({
      id,
      status: 'queued',
      size: { width: 16, height: 16 },
    })
  })
})
