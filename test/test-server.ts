/** A real server for tests: free port, SQLite and disk in a temporary folder, closed and removed at the end. */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import OpenAI from 'openai'
import { parseConfig } from '../src/config/config.ts'
import { startServer } from '../src/main.ts'

export type TestServer = AsyncDisposable & {
  url: string
  key: string
  dataDir: string
  client: OpenAI
  /** A request with the key, as raw as `fetch` is. `path` starts with '/'. */
  request(path: string, init?: RequestInit): Promise<Response>
  /** A client of another project on the same server. */
  foreignClient(): Promise<OpenAI>
  /** Every file below the data folder that holds bytes of users, by path relative to it. */
  storedFiles(): Promise<string[]>
}

export async function startTestServer(settings: Record<string, string> = {}): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'reprise-test-'))
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
    request: (path, init = {}) =>
      fetch(`${server.url}${path}`, {
        ...init,
        headers: { authorization: `Bearer ${key}`, ...init.headers },
      }),
    async foreignClient() {
      const created = await server.context.keys.create({ name: 'foreign', project: 'other' })
      return clientFor(created.key)
    },
    async storedFiles() {
      const entries = await readdir(dataDir, { recursive: true, withFileTypes: true })
      return entries
        .filter((entry) => entry.isFile() && !/\.db(-wal|-shm|-journal)?$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name).slice(dataDir.length + 1))
        .toSorted()
    },
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
