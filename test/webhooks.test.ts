import OpenAI from 'openai'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importClip } from './import-clip.ts'
import { type Clip, makeClip } from './make-clip.ts'
import { startTestServer, waitUntilDone } from './test-server.ts'
import type { TestServer } from './test-server.ts'
import { startReceiver, type WebhookReceiver } from './webhook-receiver.ts'

let server: TestServer
let clip: Clip
beforeAll(async () => {
  server = await startTestServer({ REPRISE_ALLOWED_NETWORKS: '127.0.0.1' })
  clip = await makeClip()
})
afterAll(async () => {
  await server?.[Symbol.asyncDispose]()
  await clip?.[Symbol.asyncDispose]()
})

type Endpoint = { id: string; secret: string }
type Delivery = {
  id: string
  video_id: string
  state: string
  attempts: number
  last_status: number | null
  last_error: string | null
  next_attempt_at: number | null
}

async function own<T>(path: string, method = 'GET', body?: unknown, on = server): Promise<T> {
  const headers = { 'content-type': 'application/json' }
  const init = { method, ...(body === undefined ? {} : { headers, body: JSON.stringify(body) }) }
  const answer = await on.request(`/reprise/v1${path}`, init)
  return (await answer.json()) as T
}

const addEndpoint = (url: string, on = server) => own<Endpoint>('/webhooks', 'POST', { url }, on)

async function deliveries(endpointId: string): Promise<Delivery[]> {
  const path = `/webhooks/deliveries?endpoint_id=${endpointId}`
  return (await own<{ data: Delivery[] }>(path)).data
}

/** Adds an endpoint for the receiver, runs `use`, and removes it. */
async function withEndpoint(
  receiver: Pick<WebhookReceiver, 'url'>,
  use: (endpoint: Endpoint) => Promise<void>,
): Promise<void> {
  const endpoint = await addEndpoint(receiver.url)
  try {
    await use(endpoint)
  } finally {
    await own(`/webhooks/${endpoint.id}`, 'DELETE')
  }
}

/** Far sooner than a receiver that does not answer is given up. */
const SOON = { timeout: 5000, interval: 20 }

/** The same server, as another project knows it. */
async function foreignServer(): Promise<TestServer> {
  const { apiKey } = await server.foreignClient()
  return {
    ...server,
    request(path, init = {}) {
      const headers = new Headers(init.headers)
      headers.set('authorization', `Bearer ${apiKey}`)
      return server.request(path, { ...init, headers })
    },
  }
}

const until = (receiver: WebhookReceiver, count: number) =>
  expect.poll(() => receiver.received.length, { timeout: 15_000, interval: 20 }).toBe(count)

describe('a webhook', () => {
  test('tells of a completed video in the words that the official SDK unwraps', async () => {
    await using receiver = await startReceiver()
    await withEndpoint(receiver, async ({ secret }) => {
      expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
      const id = await importClip(server, clip.bytes)
      await until(receiver, 1)
      const { body, headers } = receiver.received[0]!
      const client = new OpenAI({ apiKey: 'none', webhookSecret: secret })
      const event = await client.webhooks.unwrap(body, headers)
      expect(event).toMatchObject({ object: 'event', type: 'video.completed', data: { id } })
      expect(event.id).toBe(headers['webhook-id'])
      const other = new OpenAI({ apiKey: 'none', webhookSecret: 'whsec_bm90IHRoZSBzZWNyZXQ=' })
      const forged = other.webhooks.unwrap(body, headers)
      await expect(forged).rejects.toThrow(/signature/i)
    })
  })

  test('tells of a failed video', async () => {
    const source = await importClip(server, clip.bytes)
    await using receiver = await startReceiver()
    await withEndpoint(receiver, async () => {
      const { id } = await server.client.videos.remix(source, { prompt: 'Make it longer.' })
      expect((await waitUntilDone(server.client, id)).status).toBe('failed')
      await until(receiver, 1)
      const event: unknown = JSON.parse(receiver.received[0]!.body)
      expect(event).toMatchObject({ type: 'video.failed', data: { id } })
    })
  })

  test('is tried again with the same id and a fresh timestamp until it is taken', async () => {
    await using receiver = await startReceiver((reply, count) => {
      reply.statusCode = count === 0 ? 500 : 204
      reply.end()
    })
    await withEndpoint(receiver, async ({ id, secret }) => {
      await importClip(server, clip.bytes)
      await until(receiver, 1)
      await expect
        .poll(async () => (await deliveries(id))[0], { timeout: 5000, interval: 20 })
        .toMatchObject({ state: 'pending', attempts: 1, last_status: 500 })
      await until(receiver, 2)
      const [first, second] = receiver.received
      expect(second!.headers['webhook-id']).toBe(first!.headers['webhook-id'])
      expect(second!.body).toBe(first!.body)
      const stamp = ({ headers }: typeof first & object) => Number(headers['webhook-timestamp'])
      expect(stamp(second!)).toBeGreaterThan(stamp(first!))
      const client = new OpenAI({ apiKey: 'none', webhookSecret: secret })
      await client.webhooks.unwrap(second!.body, second!.headers)
      await expect
        .poll(async () => (await deliveries(id))[0], { timeout: 5000, interval: 20 })
        .toMatchObject({ state: 'delivered', attempts: 2, last_status: 204, last_error: null })
    })
  })

  test('can be sent once more from the log', async () => {
    await using receiver = await startReceiver()
    await withEndpoint(receiver, async ({ id }) => {
      await importClip(server, clip.bytes)
      await until(receiver, 1)
      const [delivery] = await deliveries(id)
      await own(`/webhooks/deliveries/${delivery!.id}/replay`, 'POST')
      await until(receiver, 2)
      expect(receiver.received[1]!.body).toBe(receiver.received[0]!.body)
    })
  })

  test('to a receiver that never answers holds up no render, no poll and no other receiver', async () => {
    await using silent = await startReceiver(() => {})
    await using quick = await startReceiver()
    await withEndpoint(silent, () =>
      withEndpoint(quick, async () => {
        const ids: string[] = []
        for (let count = 0; count < 3; count++) ids.push(await importClip(server, clip.bytes))
        await until(quick, 3)
        // Still waiting for the first answer, while the other has had all three.
        expect(silent.received).toHaveLength(1)
        for (const id of ids) {
          expect((await server.client.videos.retrieve(id)).status).toBe('completed')
        }
      }),
    )
  })

  test('comes at once, however many receivers of another project never answer', async () => {
    await using silent = await startReceiver(() => {})
    await using quick = await startReceiver()
    const foreign = await foreignServer()
    const ids: string[] = []
    for (let count = 0; count < 20; count++) {
      ids.push((await addEndpoint(`${silent.url}/${count}`, foreign)).id)
    }
    await importClip(foreign, clip.bytes)
    await expect.poll(() => silent.received.length, SOON).toBeGreaterThan(10)
    await withEndpoint(quick, async () => {
      await importClip(server, clip.bytes)
      await expect.poll(() => quick.received.length, SOON).toBe(1)
    })
    for (const id of ids) await own(`/webhooks/${id}`, 'DELETE', undefined, foreign)
  })

  test('goes to the endpoints of its own project alone', async () => {
    await using receiver = await startReceiver()
    await using foreignReceiver = await startReceiver()
    const foreign = await server.foreignClient()
    const foreignEndpoint = await fetch(`${server.url}/reprise/v1/webhooks`, {
      method: 'POST',
      headers: { authorization: `Bearer ${foreign.apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ url: foreignReceiver.url }),
    })
    expect(foreignEndpoint.status).toBe(200)
    await withEndpoint(receiver, async ({ id }) => {
      await importClip(server, clip.bytes)
      await until(receiver, 1)
      expect(foreignReceiver.received).toEqual([])
      const stolen = await fetch(`${server.url}/reprise/v1/webhooks/${id}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${foreign.apiKey}` },
      })
      expect(stolen.status).toBe(404)
    })
  })
})

describe('request forgery', () => {
  test.each([
    'http://10.0.0.1/hook',
    'http://169.254.169.254/latest/meta-data',
    'http://[::1]/hook',
    'http://167772161/hook',
    'http://192.168.0.1',
    'http://168.63.129.16',
    'file:///etc/passwd',
    'not a url',
  ])('an endpoint at %s is refused', async (url) => {
    const answer = await server.request('/reprise/v1/webhooks', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ url }),
    })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ error: { param: 'url', code: 'invalid_value' } })
  })

  test('a name that leads into a private network, and a redirect there, get no request', async () => {
    await using closed = await startTestServer({ REPRISE_API_KEY_ALLOWS_TESTS: '1' })
    await using target = await startReceiver()
    const named = target.url.replace('127.0.0.1', 'localhost')
    expect(await addEndpoint(named, closed)).toMatchObject({
      error: { param: 'url', message: expect.stringContaining('private network') as string },
    })
    // A callback's name is looked up when it is told, as it may lead elsewhere by then.
    const task = await closed.request('/toapis/v1/videos/generations', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ prompt: 'test:moderation_blocked', callback_url: named }),
    })
    expect(task.status).toBe(200)
    const log = () => own<{ data: Delivery[] }>('/webhooks/deliveries', 'GET', undefined, closed)
    await expect
      .poll(async () => (await log()).data[0], { timeout: 10_000, interval: 50 })
      .toMatchObject({ attempts: 1, last_error: 'it points into a private network' })
    expect(target.received).toEqual([])

    await using hop = await startReceiver((reply) => {
      reply.writeHead(307, { location: 'http://10.255.255.1/inside' }).end()
    })
    await withEndpoint(hop, async ({ id }) => {
      await importClip(server, clip.bytes)
      await expect
        .poll(async () => (await deliveries(id))[0], { timeout: 10_000, interval: 50 })
        .toMatchObject({ attempts: 1, last_error: 'it points into a private network' })
    })
  })
})

test('a project has at most 20 endpoints, and lists them without their secrets', async () => {
  const foreign = await server.foreignClient()
  const headers = {
    authorization: `Bearer ${foreign.apiKey}`,
    'content-type': 'application/json',
  }
  const add = () =>
    fetch(`${server.url}/reprise/v1/webhooks`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ url: 'https://192.0.2.1/hook' }),
    })
  let answer = await add()
  for (let count = 0; count < 25 && answer.ok; count++) answer = await add()
  expect(answer.status).toBe(400)
  const list = await fetch(`${server.url}/reprise/v1/webhooks`, { headers })
  const { data } = (await list.json()) as { data: object[] }
  expect(data).toHaveLength(20)
  expect(data.some((endpoint) => 'secret' in endpoint)).toBe(false)
})
