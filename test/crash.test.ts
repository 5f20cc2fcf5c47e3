import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type OpenAI from 'openai'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createMediaPool } from '../src/media/media-tasks.ts'
import {
  killAll,
  makeDataFolder,
  type Served,
  serve,
  spawnServer,
  stop,
  TEST_KEY,
} from './serve-process.ts'
import { storedFiles } from './test-server.ts'
import { waitUntil } from './wait-until.ts'

/** A lost run is taken up again when its lease of 30 s is over; the rest is the render. */
const RECOVERY_DEADLINE_MS = 90_000
const TEST_TIMEOUT_MS = 240_000

const pool = createMediaPool({ workers: 1 })
let folders: Awaited<ReturnType<typeof makeDataFolder>>[] = []

beforeAll(() => {
  folders = []
})
afterAll(async () => {
  await killAll()
  await pool[Symbol.asyncDispose]()
  for (const folder of folders) await folder[Symbol.asyncDispose]()
})

async function newFolder(): Promise<string> {
  const folder = await makeDataFolder()
  folders.push(folder)
  return folder.path
}

/** One worker each: the servers of these tests run side by side. */
function settingsFor(dataDir: string): Record<string, string> {
  return { REPRISE_DATA_DIR: dataDir, REPRISE_WORKERS: '1' }
}

function create(client: OpenAI, seconds = '4'): Promise<OpenAI.Video> {
  const params = { prompt: 'A lighthouse at night', seconds: seconds as '4' }
  return client.videos.create({ ...params, size: '1280x720' })
}

/** The state inside, which says more than the four that the API knows. */
async function innerState(server: Served, id: string) {
  const answer = await fetch(`${server.url}/reprise/v1/videos/${id}`, {
    headers: { authorization: `Bearer ${TEST_KEY}` },
  })
  return (await answer.json()) as { status: string; progress: number }
}

/** Waits for the end, and looks at each step that no content is served before it. */
async function finishUnasked(server: Served, id: string): Promise<OpenAI.Video> {
  return waitUntil(
    `the end of ${id}`,
    async () => {
      const content = await fetch(`${server.url}/v1/videos/${id}/content`, {
        method: 'HEAD',
        headers: { authorization: `Bearer ${TEST_KEY}` },
      })
      const video = await server.client.videos.retrieve(id)
      if (content.status === 200) expect(video.status).toBe('completed')
      return (video.status === 'completed' || video.status === 'failed') && video
    },
    RECOVERY_DEADLINE_MS,
  )
}

/** The video is whole, of its length, and nothing else is left of it or of anything. */
async function expectWhole(server: Served, id: string, dataDir: string): Promise<void> {
  const content = await server.client.videos.downloadContent(id)
  const path = join(await newFolder(), 'video.mp4')
  await writeFile(path, Buffer.from(await content.arrayBuffer()))
  expect(await pool.run('probe', { path })).toMatchObject({
    width: 1280,
    height: 720,
    frameCount: 120,
  })
  const folder = `objects/videos/${id}`
  await expectOnlyFiles(dataDir, [
    `${folder}/attachments/shot.json`,
    `${folder}/spritesheet.jpg`,
    `${folder}/thumbnail.webp`,
    `${folder}/video.mp4`,
  ])
}

async function expectOnlyFiles(dataDir: string, expected: string[]): Promise<void> {
  let files: string[] = []
  const isSo = async () => {
    files = await storedFiles(dataDir)
    return isDeepStrictEqual(files, expected)
  }
  await waitUntil('the last leftover to go', isSo, 60_000).catch(() => null)
  expect(files).toEqual(expected)
  expect(await readdir(join(dataDir, 'renders'))).toEqual([])
}

const options = { timeout: TEST_TIMEOUT_MS }

describe.concurrent('a server killed with kill -9', () => {
  test.each([
    ['as soon as a video is accepted', () => Promise.resolve(true)],
    [
      'in the middle of a render',
      async (server: Served, id: string) => {
        const { status, progress } = await innerState(server, id)
        return status === 'rendering' && progress >= 20
      },
    ],
    [
      'while it stores the result',
      async (server: Served, id: string) => (await innerState(server, id)).status === 'storing',
    ],
  ])(
    '%s completes it after the next start, without being asked',
    options,
    async (_case, isMoment) => {
      const dataDir = await newFolder()
      const first = await serve(settingsFor(dataDir))
      const { id } = await create(first.client)
      await waitUntil('the moment to kill', () => isMoment(first, id), 60_000)
      expect(await stop(first, 'SIGKILL')).toBe('SIGKILL')

      const second = await serve(settingsFor(dataDir))
      try {
        expect(await finishUnasked(second, id)).toMatchObject({
          status: 'completed',
          progress: 100,
        })
        await expectWhole(second, id, dataDir)
      } finally {
        await stop(second, 'SIGTERM')
      }
    },
  )

  test('again and again completes it in the end', options, async () => {
    const dataDir = await newFolder()
    const first = await serve(settingsFor(dataDir))
    const { id } = await create(first.client)
    await waitUntil('the render', async () => (await innerState(first, id)).progress >= 10, 60_000)
    await stop(first, 'SIGKILL')
    // Before the lease of the lost run is over, and again when its render has been taken up.
    const second = await serve(settingsFor(dataDir))
    const { progress } = await innerState(second, id)
    await stop(second, 'SIGKILL')
    const third = await serve(settingsFor(dataDir))
    await waitUntil(
      'the render to go on',
      async () => (await innerState(third, id)).progress > progress,
      RECOVERY_DEADLINE_MS,
    )
    await stop(third, 'SIGKILL')

    const last = await serve(settingsFor(dataDir))
    try {
      expect(await finishUnasked(last, id)).toMatchObject({ status: 'completed' })
      await expectWhole(last, id, dataDir)
    } finally {
      await stop(last, 'SIGTERM')
    }
  })

  test('forgets a video that is deleted before its run comes back', options, async () => {
    const dataDir = await newFolder()
    const first = await serve(settingsFor(dataDir))
    const { id } = await create(first.client, '20')
    await waitUntil('the render', async () => (await innerState(first, id)).progress >= 5, 60_000)
    await stop(first, 'SIGKILL')

    const second = await serve(settingsFor(dataDir))
    try {
      await second.client.videos.delete(id)
      await expectOnlyFiles(dataDir, [])
    } finally {
      await stop(second, 'SIGTERM')
    }
  })
})

describe.concurrent('a server told to stop', () => {
  test(
    'ends within ten seconds of a running render, and the next start completes it',
    options,
    async () => {
      const dataDir = await newFolder()
      const first = await serve(settingsFor(dataDir))
      const { id } = await create(first.client)
      await waitUntil(
        'the render',
        async () => (await innerState(first, id)).progress >= 10,
        60_000,
      )
      const toldAt = Date.now()
      expect(await stop(first, 'SIGTERM')).toBe(0)
      expect(Date.now() - toldAt).toBeLessThan(10_000)
      expect(first.output().stderr).toBe('')

      const second = await serve(settingsFor(dataDir))
      try {
        expect(await finishUnasked(second, id)).toMatchObject({
          status: 'completed',
          progress: 100,
        })
        await expectWhole(second, id, dataDir)
      } finally {
        await stop(second, 'SIGTERM')
      }
    },
  )

  test('ends in spite of a client that listens to events', options, async () => {
    const server = await serve(settingsFor(await newFolder()))
    const { id } = await create(server.client, '20')
    const events = await fetch(`${server.url}/reprise/v1/videos/${id}/events`, {
      headers: { authorization: `Bearer ${TEST_KEY}` },
    })
    const toldAt = Date.now()
    expect(await stop(server, 'SIGINT')).toBe(0)
    expect(Date.now() - toldAt).toBeLessThan(10_000)
    expect(await events.text()).toContain('event: status')
  })
})

describe.concurrent('a data folder', () => {
  test('belongs to one server: the second says who has it and ends', options, async () => {
    const dataDir = await newFolder()
    const first = await serve(settingsFor(dataDir))
    const second = spawnServer({ REPRISE_DATA_DIR: dataDir, REPRISE_API_KEY: TEST_KEY })
    expect(await second.exited).toBe(1)
    expect(second.output().stderr).toBe(
      `reprise: REPRISE_DATA_DIR is '${dataDir}', which another Reprise process is using. Stop it, or set another folder.\n`,
    )
    expect((await first.client.videos.list()).data).toEqual([])
    expect(await stop(first, 'SIGTERM')).toBe(0)
  })
})
