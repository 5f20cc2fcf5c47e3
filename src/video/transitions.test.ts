import { newVideo } from '../store/__fixtures__/new-video.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createKeysTable } from '../store/keys.ts'
import { migrate } from '../store/migrate.ts'
import { openSqlite } from '../store/sqlite.ts'
import { createVideosTable, type TransitionFields } from '../store/videos.ts'
import { newVideoId } from './ids.ts'
import { activeStatuses, isTerminal, type TransitionName, transitions } from './transitions.ts'
import type { VideoStatus } from './video.ts'

const names = Object.keys(transitions) as TransitionName[]
const statuses: VideoStatus[] = [
  'queued',
  'preparing',
  'submitting',
  'rendering',
  'storing',
  'completed',
  'failed',
]

/** What each action must write for the row to be readable in the state it leads to. */
const report = { applied: [], unapplied: [], unparsed: [], notes: [] }
const asset = { sizeBytes: 1, etag: '"x"' }
const fields: Record<TransitionName, TransitionFields> = {
  prepare: { startedAtMs: 1 },
  submit: { submissionKey: 'key' },
  accept: { handle: { job: 'key' } },
  throttle: {},
  store: { output: { location: 'key', report }, renderedAtMs: 2 },
  complete: {
    report,
    assets: { video: asset, thumbnail: asset, spritesheet: asset },
    attachments: [],
    facts: {
      width: 16,
      height: 16,
      frameRate: { num: 30, den: 1 },
      frameCount: 1,
      durationSeconds: 1 / 30,
      codec: 'h264',
      audio: null,
    },
    completedAtMs: 3,
    expiresAtMs: null,
  },
  fail: { error: { code: 'video_generation_failed', message: 'It failed.' } },
}

function expectedNext(status: VideoStatus, name: TransitionName): VideoStatus | null {
  const { from, to } = transitions[name]
  return from.some((allowed) => allowed === status) ? to : null
}

describe('the table of transitions', () => {
  test('leads only to statuses that exist, and has no way out of a terminal one', () => {
    for (const name of names) {
      expect(statuses).toContain(transitions[name].to)
      for (const status of transitions[name].from) expect(isTerminal(status)).toBe(false)
    }
  })

  test('reaches both ends from every status that is not one', () => {
    for (const start of statuses.filter((status) => !isTerminal(status))) {
      const reached = new Set<VideoStatus>([start])
      for (const from of reached) {
        for (const name of names) {
          const next = expectedNext(from, name)
          if (next !== null) reached.add(next)
        }
      }
      expect([...reached]).toEqual(expect.arrayContaining(['completed', 'failed']))
    }
  })

  test('calls everything active that is not terminal', () => {
    expect([...activeStatuses].toSorted()).toEqual(
      statuses.filter((status) => !isTerminal(status)).toSorted(),
    )
  })
})

describe('the guarded update of the store', () => {
  let folder: string
  let db: ReturnType<typeof openSqlite>
  let projectId: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reprise-transitions-'))
    db = openSqlite(join(folder, 'reprise.db'))
    await migrate(db)
    projectId = await createKeysTable(db, () => 0).ensureProject('default')
  })
  afterAll(async () => {
    await db.destroy()
    await rm(folder, { recursive: true })
  })

  async function insertVideo() {
    const id = newVideoId(0)
    await createVideosTable(db, () => 0).insert(newVideo({ id, projectId, createdAtMs: 0 }))
    return id
  }

  test('agrees with the table for every sequence of actions', async () => {
    const videos = createVideosTable(db, () => 0)
    const sequence = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(sequence, async (actions) => {
        const id = await insertVideo()
        let status: VideoStatus = 'queued'
        for (const name of actions) {
          const next = expectedNext(status, name)
          const video = await videos.transition(id, name, fields[name])
          expect(video?.status ?? null).toBe(next)
          status = next ?? status
          expect((await videos.findAnywhere(id))?.status).toBe(status)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('lets one of two racing actions win, never both', async () => {
    const videos = createVideosTable(db, () => 0)
    const id = await insertVideo()
    for (const name of ['prepare', 'submit', 'accept', 'store'] as const) {
      await videos.transition(id, name, fields[name])
    }
    const [completed, failed] = await Promise.all([
      videos.transition(id, 'complete', fields.complete),
      videos.transition(id, 'fail', fields.fail),
    ])
    expect([completed, failed].filter((video) => video !== null)).toHaveLength(1)
  })

  test('raises progress and never lets it fall', async () => {
    const videos = createVideosTable(db, () => 0)
    const raised = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 10 })
    await fc.assert(
      fc.asyncProperty(raised, async (steps) => {
        const id = await insertVideo()
        for (const name of ['prepare', 'submit', 'accept'] as const) {
          await videos.transition(id, name, fields[name])
        }
        let highest = 0
        for (const progress of steps) {
          expect(await videos.raiseProgress(id, progress)).toBe(progress > highest)
          highest = Math.max(highest, progress)
          expect((await videos.findAnywhere(id))?.progress).toBe(highest)
        }
      }),
      { numRuns: 20 },
    )
  })

  test('does nothing to a video that was deleted', async () => {
    const videos = createVideosTable(db, () => 0)
    const id = await insertVideo()
    await videos.delete(projectId, id)
    expect(await videos.transition(id, 'prepare', fields.prepare)).toBeNull()
    expect(await videos.findAnywhere(id)).toBeNull()
  })
})
