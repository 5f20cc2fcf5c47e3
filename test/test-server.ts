/** A real server for tests: free port, SQLite and disk in a temporary folder, closed and removed at the end. */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import OpenAI from 'openai'
import { expect } from 'vitest'
import { parseConfig } from '../src/config/config.ts'
import { systemErrorCode } from '../src/lib/node-error.ts'
import { startServer } from '../src/main.ts'
import type { NewKey } from '../src/store/keys.ts'

export type TestServer = AsyncDisposable & {
  url: string
  key: string
  dataDir: string
  client: OpenAI
  /** A request with the key, as raw as `fetch` is. `path` starts with '/'. */
  request(path: string, init?: RequestInit): Promise<Response>
  /** A client of another project on the same server. */
  foreignClient(): Promise<OpenAI>
  /** A key of the default project, unless told otherwise. */
  createKey(options: Partial<NewKey>): Promise<string>
  /** Every file below the data folder that holds bytes of users, by path relative to it. */
  storedFiles(): Promise<string[]>
}

export async function startTestServer(settings: Record<string, string> = {}): Promise<TestServer> {
  const dataDir = settings['REPRISE_DATA_DIR'] ?? (await mkdtemp(join(tmpdir(), 'reprise-test-')))
  const key = 'sk-test-0123456789abcdef'
  const server = await startServer(
    parseConfig({
      PORT: '0',
      REPRISE_DATA_DIR: dataDir,
      REPRISE_API_KEY: key,
      REPRISE_LOG_LEVEL: 'error',
      ...settings,
    }),
  )
  const clientFor = (apiKey: string) =>
    new OpenAI({ baseURL: `${server.url}/v1`, apiKey, maxRetries: 0 })
  return {
    url: server.url,
    key,
    dataDir,
    client: clientFor(key),
    request(path, init = {}) {
      const headers = new Headers(init.headers)
      if (!headers.has('authorization')) headers.set('authorization', `Bearer ${key}`)
      return fetch(`${server.url}${path}`, { ...init, headers })
    },
    async foreignClient() {
      const created = await server.context.keys.create({ name: 'foreign', project: 'other' })
      return clientFor(created.key)
    },
    async createKey(options) {
      return (await server.context.keys.create({ name: 'another', ...options })).key
    },
    storedFiles: () => storedFiles(dataDir),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Polls until the video is completed or failed. */
export async function waitUntilDone(
  client: OpenAI,
  id: string,
  deadlineMs = 60_000,
): Promise<OpenAI.Video> {
  const giveUpAt = Date.now() + deadlineMs
  for (;;) {
    const video = await client.videos.retrieve(id)
    if (video.status === 'completed' || video.status === 'failed') return video
    if (Date.now() > giveUpAt)
      throw new Error(`${id} is still ${video.status} at ${video.progress}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Every file below a data folder that holds bytes of users, by path relative to it. */
export async function storedFiles(dataDir: string): Promise<string[]> {
  try {
    const entries = await readdir(dataDir, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile() && !/\.db(-wal|-shm|-journal)?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(dataDir.length + 1))
      .toSorted()
  } catch (error) {
    // A folder went away while it was being read.
    if (systemErrorCode(error) === 'ENOENT') return storedFiles(dataDir)
    throw error
  }
}

/** Waits until nothing is stored but what belongs to the videos, files and characters that there are. */
export async function expectNoLeftovers(server: TestServer): Promise<void> {
  const leftovers = async () => {
    const ids: string[] = []
    for await (const video of server.client.videos.list({ limit: 100 })) {
      if (video.status === 'completed') ids.push(video.id)
    }
    const owned = ids.map((id) => `objects/videos/${id}/`)
    return (await server.storedFiles()).filter(
      (path) =>
        !/^objects\/(files|characters)\//.test(path) &&
        !owned.some((folder) => path.startsWith(folder)),
    )
  }
  await expect.poll(leftovers, { timeout: 10_000, interval: 20 }).toEqual([])
}
