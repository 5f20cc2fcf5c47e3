import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from './test-server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server?.[Symbol.asyncDispose]())

/** `reprise keys ...` on the data folder of the running server. */
async function keys(...args: string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['src/cli.ts', 'keys', ...args, '--json'],
    { env: { PATH: process.env['PATH'], REPRISE_DATA_DIR: server.dataDir } },
  )
  return JSON.parse(stdout)
}

async function statusWith(key: string): Promise<number> {
  const headers = { authorization: `Bearer ${key}` }
  return (await fetch(`${server.url}/v1/videos`, { headers })).status
}

describe('a key made on the command line', () => {
  test('opens the running server at once, is kept as a hash, and closes when revoked', async () => {
    const created = (await keys('create', '--name', 'ci', '--project', 'builds')) as {
      id: string
      key: string
    }
    expect(await statusWith(created.key)).toBe(200)
    const listed = (await keys('list')) as { id: string; name: string; project: string }[]
    expect(listed.find(({ id }) => id === created.id)).toMatchObject({
      name: 'ci',
      project: 'builds',
    })
    expect(JSON.stringify(listed)).not.toContain(created.key)
    await promisify(execFile)(process.execPath, ['src/cli.ts', 'keys', 'revoke', created.id], {
      env: { PATH: process.env['PATH'], REPRISE_DATA_DIR: server.dataDir },
    })
    expect(await statusWith(created.key)).toBe(401)
    expect(await statusWith(server.key)).toBe(200)
  })

  test('has the face it was made with, and may ask for outcomes where that was said', async () => {
    const { id } = (await keys('create', '--face', 'toapis', '--allow-tests')) as { id: string }
    const listed = (await keys('list')) as { id: string }[]
    expect(listed.find((key) => key.id === id)).toMatchObject({ face: 'toapis', allowsTests: true })
    await expect(keys('create', '--face', 'nobody')).rejects.toThrow(/Allowed choices are openai/)
  })
})
