import { newVideo } from '../store/__fixtures__/new-video.ts'
import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Clip, makeClip } from '../../test/make-clip.ts'
import type { Engine, FetchedOutput, PollResult, SubmitResult } from '../engines/engine.ts'
import { localCapabilities } from '../engines/local/local-capabilities.ts'
import { RoutedEngines } from '../engines/routed-engines.ts'
import { createMediaPool } from '../media/media-tasks.ts'
import { DiskStorage } from '../storage/disk-storage.ts'
import { createKeysTable } from '../store/keys.ts'
import { migrate } from '../store/migrate.ts'
import { openSqlite } from '../store/sqlite.ts'
import { createVideosTable, type VideosTable } from '../store/videos.ts'
import { VideoEvents } from '../video/events.ts'
import { newVideoId, type VideoId } from '../video/ids.ts'
import { JOB_DEADLINE_MS } from '../video/limits.ts'
import { RenderVideo } from './render-video.ts'

const report = { applied: [], unapplied: [], unparsed: [], notes: [] }

/** An engine that answers from lists, and remembers what it was asked. */
class ScriptedEngine implements Engine {
  readonly name = 'scripted'
  readonly pollIntervalMs = 1
  submits: SubmitResult[] = []
  polls: (PollResult | Error)[] = []
  /** Keys whose job it knows. */
  known = new Set<string>()
  asked: string[] = []
  cancelled: string[] = []
  fetched: FetchedOutput | null = null

  capabilities() {
    return localCapabilities
  }

  async submit(_request: unknown, key: string): Promise<SubmitResult> {
    this.asked.push(key)
    return this.submits.shift() ?? { kind: 'accepted', handle: { job: key } }
  }

  async recover(key: string) {
    return this.known.has(key) ? { job: key } : null
  }

  async poll(): Promise<PollResult> {
    const answer = this.polls.shift()
    if (answer instanceof Error) throw answer
    return answer ?? { kind: 'running', progress: 0.5 }
  }

  async fetch(): Promise<FetchedOutput> {
    if (this.fetched === null) throw new Error('There is nothing to fetch')
    return this.fetched
  }

  async cancel(handle: { job: string }): Promise<void> {
    this.cancelled.push(handle.job)
    this.known.delete(handle.job)
  }

  async [Symbol.asyncDispose](): Promise<void> {}
}

const media = createMediaPool({ workers: 1 })
let clip: Clip
let folder: string
let db: ReturnType<typeof openSqlite>
let videos: VideosTable
let storage: DiskStorage
let engine: ScriptedEngine
let events: VideoEvents
let projectId: string
let nowMs: number
let closing: AbortController

beforeAll(async () => {
  clip = await makeClip()
})
afterAll(async () => {
  await media[Symbol.asyncDispose]()
  await clip[Symbol.asyncDispose]()
})

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reprise-rendering-'))
  db = openSqlite(join(folder, 'reprise.db'))
  await migrate(db)
  nowMs = 1_700_000_000_000
  videos = createVideosTable(db, () => nowMs)
  projectId = await createKeysTable(db, () => nowMs).ensureProject('default')
  storage = new DiskStorage({ root: join(folder, 'objects') })
  engine = new ScriptedEngine()
  events = new VideoEvents()
  closing = new AbortController()
})
afterEach(async () => {
  await db.destroy()
  await rm(folder, { recursive: true })
})

function rendering(): RenderVideo {
  return new RenderVideo({
    videos,
    storage,
    media,
    engines: new RoutedEngines({ usual: engine, routes: [] }),
    events,
    uploadsFolder: folder,
    expiresAfterSeconds: 60,
    now: () => nowMs,
    signal: closing.signal,
    log: () => {},
  })
}

async function insert(): Promise<VideoId> {
  const id = newVideoId(nowMs)
  await videos.insert(
    newVideo({
      id,
      projectId,
      size: { width: 320, height: 180 },
      engine: 'scripted',
      notes: ['A note from the door.'],
      createdAtMs: nowMs,
    }),
  )
  return id
}

/** All steps in the order of the workflow. */
async function runAll(id: VideoId): Promise<void> {
  const steps = rendering()
  await steps.prepare(id)
  await steps.submit(id)
  await steps.render(id)
  await steps.store(id)
}

/** Makes the engine's result ready to be fetched; says whether it was disposed of. */
async function succeed(key: string): Promise<{ disposed: boolean }> {
  const state = { disposed: false }
  const videoPath = join(folder, `${key}.mp4`)
  await copyFile(clip.path, videoPath)
  await writeFile(join(folder, 'shot.json'), '{}')
  engine.fetched = {
    videoPath,
    attachments: { 'shot.json': join(folder, 'shot.json') },
    dispose: async () => {
      state.disposed = true
    },
  }
  engine.polls.push({ kind: 'succeeded', output: { location: key, report } })
  return state
}

describe('a video on its way', () => {
  test('is asked for once, and ends completed with its assets, facts and notes', async () => {
    const id = await insert()
    engine.polls.push({ kind: 'queued' }, { kind: 'running', progress: 0.3 })
    const state = await succeed(id)
    await runAll(id)
    expect(engine.asked).toEqual([id])
    expect(state.disposed).toBe(true)
    expect(await videos.findAnywhere(id)).toMatchObject({
      status: 'completed',
      progress: 100,
      attachments: ['shot.json'],
      facts: { width: 320, height: 180, frameCount: 24 },
      report: { notes: ['A note from the door.'] },
      expiresAtMs: nowMs + 60_000,
    })
    expect((await storage.list(`videos/${id}`)).toSorted()).toEqual([
      'attachments',
      'spritesheet.jpg',
      'thumbnail.webp',
      'video.mp4',
    ])
  })

  test('is not asked for again by steps that run a second time', async () => {
    const id = await insert()
    await succeed(id)
    await runAll(id)
    const first = await videos.findAnywhere(id)
    await runAll(id)
    expect(engine.asked).toEqual([id])
    expect(await videos.findAnywhere(id)).toEqual(first)
  })

  test('ends failed where the engine refuses it, with its words', async () => {
    const id = await insert()
    engine.submits.push({ kind: 'rejected', error: { code: 'nothing_to_apply', message: 'No.' } })
    await runAll(id)
    expect(await videos.findAnywhere(id)).toMatchObject({
      status: 'failed',
      error: { code: 'nothing_to_apply', message: 'No.' },
    })
  })

  test('waits where the engine has no room, and asks again under the same key', async () => {
    const id = await insert()
    engine.submits.push(
      { kind: 'throttled', retryAfterMs: 1 },
      { kind: 'throttled', retryAfterMs: 1 },
    )
    await succeed(id)
    await runAll(id)
    expect(engine.asked).toEqual([id, id, id])
    expect((await videos.findAnywhere(id))?.status).toBe('completed')
  })

  test('is not failed by trouble on the way to the engine', async () => {
    const id = await insert()
    engine.polls.push(new Error('reset'), new Error('reset'))
    await succeed(id)
    await runAll(id)
    expect((await videos.findAnywhere(id))?.status).toBe('completed')
  })

  test.each([
    [{ kind: 'failed', error: { code: 'x', message: 'It broke.' } } as const, 'It broke.'],
    [{ kind: 'gone' } as const, 'no longer knows this job'],
  ])('ends failed where the engine answers %j', async (answer, message) => {
    const id = await insert()
    engine.polls.push(answer)
    await runAll(id)
    const video = await videos.findAnywhere(id)
    expect(video?.status === 'failed' ? video.error.message : '').toContain(message)
    expect(await storage.list(`videos/${id}`)).toEqual([])
  })

  test('ends failed and is cancelled when its deadline has passed', async () => {
    const id = await insert()
    const steps = rendering()
    await steps.prepare(id)
    await steps.submit(id)
    nowMs += JOB_DEADLINE_MS + 1
    await steps.render(id)
    const video = await videos.findAnywhere(id)
    expect(video?.status === 'failed' ? video.error.message : '').toMatch(/deadline/)
    expect(engine.cancelled).toEqual([id])
  })

  test('is cancelled when it is deleted while it renders', async () => {
    const id = await insert()
    const steps = rendering()
    await steps.prepare(id)
    await steps.submit(id)
    const rendered = steps.render(id)
    await videos.delete(projectId, id)
    events.videoDeleted(id)
    await rendered
    expect(engine.cancelled).toContain(id)
  })

  test.each(['the record', 'the record and every byte'])(
    'leaves nothing where a deletion takes %s while it is stored',
    async (what) => {
      const id = await insert()
      const state = await succeed(id)
      const ready = engine.fetched
      engine.known.add(id)
      engine.fetch = async () => {
        await videos.delete(projectId, id)
        if (what !== 'the record' && ready !== null) await rm(ready.videoPath)
        return ready ?? Promise.reject(new Error('nothing'))
      }
      // The workflow runs a step again that has thrown.
      await runAll(id).catch(() => runAll(id))
      expect(await readdir(join(folder, 'objects', 'videos'))).toEqual([])
      expect(state.disposed || engine.cancelled.includes(id)).toBe(true)
    },
  )

  test('stays as it is when the server stops, for the next start', async () => {
    const id = await insert()
    const steps = rendering()
    await steps.prepare(id)
    await steps.submit(id)
    const rendered = steps.render(id)
    closing.abort()
    await expect(rendered).rejects.toThrow()
    expect((await videos.findAnywhere(id))?.status).toBe('rendering')
    expect(engine.cancelled).toEqual([])
  })
})

describe('a run that was lost', () => {
  test('between asking and the answer finds the job by its key, and does not ask again', async () => {
    const id = await insert()
    await videos.transition(id, 'prepare', { startedAtMs: nowMs })
    await videos.transition(id, 'submit', { submissionKey: id })
    engine.known.add(id)
    await succeed(id)
    await runAll(id)
    expect(engine.asked).toEqual([])
    expect((await videos.findAnywhere(id))?.status).toBe('completed')
  })

  test('before asking asks now', async () => {
    const id = await insert()
    await videos.transition(id, 'prepare', { startedAtMs: nowMs })
    await videos.transition(id, 'submit', { submissionKey: id })
    await succeed(id)
    await runAll(id)
    expect(engine.asked).toEqual([id])
  })

  test('of an engine that cannot look for its jobs is never paid twice', async () => {
    const id = await insert()
    await videos.transition(id, 'prepare', { startedAtMs: nowMs })
    await videos.transition(id, 'submit', { submissionKey: id })
    Object.defineProperty(engine, 'recover', { value: undefined })
    await runAll(id)
    expect(engine.asked).toEqual([])
    expect(await videos.findAnywhere(id)).toMatchObject({
      status: 'failed',
      error: { code: 'submit_unknown' },
    })
  })

  test('in the middle of storing stores to the end', async () => {
    const id = await insert()
    const steps = rendering()
    await succeed(id)
    await steps.prepare(id)
    await steps.submit(id)
    await steps.render(id)
    // As after a crash behind the first moves: the files are at their new places already.
    await storage.put(`videos/${id}/attachments/shot.json`, join(folder, 'shot.json'))
    await storage.put(`videos/${id}/video.mp4`, join(folder, `${id}.mp4`))
    await steps.store(id)
    expect((await videos.findAnywhere(id))?.status).toBe('completed')
  })

  test.each(['completed', 'failed', 'deleted'])(
    'of a video that is %s meanwhile frees what the engine and the storage still hold',
    async (end) => {
      const id = await insert()
      if (end === 'completed') await succeed(id)
      else engine.polls.push({ kind: 'failed', error: { code: 'x', message: 'y' } })
      await runAll(id)
      if (end === 'deleted') await videos.delete(projectId, id)
      engine.known.add(id)
      engine.cancelled = []
      await writeFile(join(folder, 'left'), 'x')
      await storage.put(`videos/${id}/input/source`, join(folder, 'left'))
      await runAll(id)
      expect(engine.cancelled).toEqual([id])
      expect(await storage.list(`videos/${id}/input`)).toEqual([])
      if (end === 'deleted') expect(await readdir(join(folder, 'objects', 'videos'))).toEqual([])
    },
  )
})
