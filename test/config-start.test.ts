import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type DataFolder,
  killAll,
  makeDataFolder,
  serve,
  spawnServer,
  stop,
} from './serve-process.ts'
import { waitUntil } from './wait-until.ts'

let data: DataFolder

beforeAll(async () => {
  data = await makeDataFolder()
})
afterAll(async () => {
  await killAll()
  await data?.[Symbol.asyncDispose]()
})

/** Starts the server, which must end by itself with one line. */
async function refusal(settings: Record<string, string>): Promise<string> {
  const server = spawnServer({ REPRISE_DATA_DIR: join(data.path, 'refused'), ...settings })
  expect(await server.exited).toBe(1)
  const { stdout, stderr } = server.output()
  expect(stdout).toBe('')
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  return stderr
}

describe('a start with a setting that cannot be used', () => {
  test.each([
    ['PORT', 'eighty', /^reprise: PORT is 'eighty': set it to a whole number from 0 to 65535/],
    ['REPRISE_API_KEY', 'short', /^reprise: REPRISE_API_KEY must be at least 16 .* openssl rand/],
    [
      'REPRISE_EXPIRES_AFTER',
      'soon',
      /^reprise: REPRISE_EXPIRES_AFTER is 'soon': set it to 'never'/,
    ],
    ['REPRISE_WORKERS', '0', /^reprise: REPRISE_WORKERS is '0': set it to a whole number from 1/],
    ['REPRISE_LOG_LEVEL', 'loud', /^reprise: REPRISE_LOG_LEVEL is 'loud': set it to silent, /],
    ['HOST', '192.0.2.1', /^reprise: HOST is '192\.0\.2\.1', which is no address of this machine/],
    ['HOST', 'nowhere.invalid', /^reprise: HOST is 'nowhere\.invalid', which is not known/],
    ['REPRISE_DATA_DIR', '/sys/reprise', /^reprise: REPRISE_DATA_DIR is '\/sys\/reprise', which /],
  ])('%s=%s ends with the fix', async (name, value, message) => {
    expect(await refusal({ [name]: value })).toMatch(message)
  })

  test('a port that is in use ends with the fix', async () => {
    const other = createServer()
    other.listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    try {
      expect(await refusal({ PORT: String(port) })).toBe(
        `reprise: PORT is ${port}, which another program uses. Set PORT to a free one.\n`,
      )
    } finally {
      other.close()
    }
  })

  test('a data folder that is a file ends with the fix', async () => {
    const path = join(data.path, 'file')
    await writeFile(path, 'x')
    expect(await refusal({ REPRISE_DATA_DIR: path })).toMatch(
      /^reprise: REPRISE_DATA_DIR is '.*file', which cannot be written \(\w+\)\. Set it to a folder/,
    )
  })
})

describe('the first start', () => {
  test('prints a key once, and that key opens the server from then on', async () => {
    const settings = { REPRISE_DATA_DIR: join(data.path, 'first'), REPRISE_API_KEY: '' }
    const first = await serve(settings)
    const key = await waitUntil(
      'the key',
      () => /shown this once: (sk-\S+)/.exec(first.output().stdout)?.[1] ?? null,
    )
    const headers = { authorization: `Bearer ${key}` }
    expect((await fetch(`${first.url}/v1/videos`, { headers })).status).toBe(200)
    expect(await stop(first, 'SIGTERM')).toBe(0)

    const second = await serve(settings)
    expect((await fetch(`${second.url}/v1/videos`, { headers })).status).toBe(200)
    expect(await stop(second, 'SIGTERM')).toBe(0)
    expect(second.output().stdout).not.toContain('sk-')
    expect(second.output().stderr).toBe('')
  })

  test('answers its first request within ten seconds of being started', async () => {
    const startedAt = performance.now()
    const server = await serve({ REPRISE_DATA_DIR: join(data.path, 'quick') })
    const answers = await Promise.all(
      ['/healthz', '/readyz', '/openapi.json'].map((path) => fetch(`${server.url}${path}`)),
    )
    const elapsedMs = performance.now() - startedAt
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200])
    expect(elapsedMs).toBeLessThan(10_000)
    expect(await stop(server, 'SIGTERM')).toBe(0)
  })
})
