import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importClip } from './import-clip.ts'
import { makeClip } from './make-clip.ts'
import { startTestServer, type TestServer } from './test-server.ts'
import { waitUntil } from './wait-until.ts'
import { startReceiver } from './webhook-receiver.ts'

type Endpoint = { id: string; url: string; secret?: string }

const NETWORKS = { REPRISE_ALLOWED_NETWORKS: '127.0.0.1' }
let server: TestServer

beforeAll(async () => {
  server = await startTestServer(NETWORKS)
})
afterAll(() => server?.[Symbol.asyncDispose]())

/** `reprise webhooks ...` on the data folder of the running server. */
async function webhooks(...args: string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['src/cli.ts', 'webhooks', ...args, '--json'],
    { env: { PATH: process.env['PATH'], REPRISE_DATA_DIR: server.dataDir, ...NETWORKS } },
  )
  return JSON.parse(stdout)
}

test('an endpoint of the command line is told, shows its secret once, and can be removed', async () => {
  await using receiver = await startReceiver()
  const added = (await webhooks('add', receiver.url)) as Endpoint
  expect(added).toMatchObject({ url: receiver.url })
  expect(added.secret).toMatch(/^whsec_/)
  const listed = (await webhooks('list')) as Endpoint[]
  expect(listed).toMatchObject([{ id: added.id, url: receiver.url }])
  expect(JSON.stringify(listed)).not.toContain(added.secret)

  await using clip = await makeClip()
  await importClip(server, clip.bytes)
  await waitUntil('the message', () => receiver.received.length === 1)
  const delivered = await waitUntil('its delivery', async () => {
    const [delivery] = (await webhooks('deliveries')) as { id: string; state: string }[]
    return delivery?.state === 'delivered' && delivery
  })
  await webhooks('replay', delivered.id)
  await waitUntil('the message again', () => receiver.received.length === 2)

  expect(await webhooks('remove', added.id)).toEqual({ id: added.id, removed: true })
  expect(await webhooks('list')).toEqual([])
  await expect(webhooks('remove', added.id)).rejects.toThrow(/not found/)
}, 60_000)

test('endpoints are those of one project', async () => {
  const added = (await webhooks('add', 'https://example.com/hook', '--project', 'b')) as Endpoint
  expect(await webhooks('list')).toEqual([])
  expect(await webhooks('list', '--project', 'b')).toMatchObject([{ id: added.id }])
  await webhooks('remove', added.id, '--project', 'b')
})

test('an endpoint in a private network is refused, and how to allow it is said', async () => {
  await expect(webhooks('add', 'http://10.0.0.1/hook')).rejects.toThrow(/REPRISE_ALLOWED_NETWORKS/)
})
