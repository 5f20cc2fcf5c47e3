import { randomUUID } from 'node:crypto'
import OpenAI from 'openai'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startCuttingProxy } from './cutting-proxy.ts'
import { importClip } from './import-clip.ts'
import { makeClip } from './make-clip.ts'
import { startTestServer } from './test-server.ts'
import type { TestServer } from './test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server?.[Symbol.asyncDispose]())

function post(path: string, body: unknown, headers: Record<string, string>) {
  const json = { 'content-type': 'application/json', ...headers }
  return server.request(path, { method: 'POST', headers: json, body: JSON.stringify(body) })
}

const idOf = async (answer: Response) => ((await answer.json()) as { id: string }).id

async function videoIds(): Promise<Set<string>> {
  const ids = new Set<string>()
  for await (const { id } of server.client.videos.list({ limit: 100 })) ids.add(id)
  return ids
}

test('200 creates and remixes over a line that loses every second answer make exactly 200 videos', async () => {
  await using clip = await makeClip()
  const source = await importClip(server, clip.bytes)
  const before = await videoIds()
  await using proxy = await startCuttingProxy(server.url)
  const client = new OpenAI({ baseURL: `${proxy.url}/v1`, apiKey: server.key, maxRetries: 3 })
  const wishes = Array.from({ length: 100 }, (_, number) => [
    () => client.videos.create({ prompt: `Take ${number} of a calm lake`, size: '1280x720' }),
    () => client.videos.remix(source, { prompt: `Make it warmer, take ${number}` }),
  ]).flat()
  const got = new Set<string>()
  for (let at = 0; at < wishes.length; at += 50) {
    const made = await Promise.all(wishes.slice(at, at + 50).map((wish) => wish()))
    for (const { id } of made) got.add(id)
  }
  expect(got.size).toBe(200)
  const after = await videoIds()
  expect(after.difference(before)).toEqual(got)
  expect(proxy.counts.cut).toBeGreaterThan(90)
}, 120_000)

test('the same Idempotency-Key and body is the same video, however often and however much at once', async () => {
  const headers = { 'idempotency-key': randomUUID() }
  const create = () => post('/v1/videos', { prompt: 'A calm lake at dawn' }, headers)
  const before = await videoIds()
  const atOnce = await Promise.all(Array.from({ length: 8 }, create))
  const ids = new Set(await Promise.all(atOnce.map(idOf)))
  expect(ids.size).toBe(1)
  expect(await idOf(await create())).toBe([...ids][0])
  expect((await videoIds()).difference(before)).toEqual(ids)
})

test('another body under a used Idempotency-Key is refused, and the refusal is not retried', async () => {
  const headers = { 'idempotency-key': randomUUID() }
  await post('/v1/videos', { prompt: 'A calm lake' }, headers)
  const answer = await post('/v1/videos', { prompt: 'A rough lake' }, headers)
  expect(answer.status).toBe(400)
  expect(await answer.json()).toEqual({
    error: {
      message: expect.stringContaining('Use a new key') as string,
      type: 'invalid_request_error',
      param: 'Idempotency-Key',
      code: 'idempotency_key_reused',
    },
  })
  const client = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: server.key, maxRetries: 5 })
  let calls = 0
  const counted = client.withOptions({
    fetch: (input, init) => {
      // The SDK asks a `data:` URL whether forms can be sent.
      if (new Request(input).url.startsWith(server.url)) calls++
      return fetch(input, init)
    },
  })
  const request = counted.videos.create({ prompt: 'A third lake' }, { headers })
  await expect(request).rejects.toThrow(/Use a new key/)
  expect(calls).toBe(1)
})

test('a key whose request was refused is free for the request put right', async () => {
  const headers = { 'idempotency-key': randomUUID() }
  expect((await post('/v1/videos', { prompt: '' }, headers)).status).toBe(400)
  expect((await post('/v1/videos', { prompt: 'A calm lake' }, headers)).status).toBe(200)
})

test('keys of one project are nothing to another', async () => {
  const headers = { 'idempotency-key': 'the-same-for-both' }
  const own = await post('/v1/videos', { prompt: 'A calm lake' }, headers)
  const foreign = await server.foreignClient()
  const other = await foreign.videos.create({ prompt: 'A calm lake' }, { headers })
  expect(other.id).not.toBe(await idOf(own))
})

test('a key covers uploads too: one file, one character, whatever its form', async () => {
  const headers = { 'idempotency-key': randomUUID() }
  const upload = async () => {
    const form = new FormData()
    form.set('purpose', 'vision')
    form.set('file', new Blob(['some bytes'], { type: 'image/png' }), 'a.png')
    return idOf(await server.request('/v1/files', { method: 'POST', headers, body: form }))
  }
  const [first, second] = await Promise.all([upload(), upload()])
  expect(first).toMatch(/^file-/)
  expect(second).toBe(first)
  expect(await upload()).toBe(first)
})

test('a key covers webhooks too: one endpoint, one secret', async () => {
  const add = async (key: string) => {
    const headers = { 'idempotency-key': key }
    const body = { url: 'https://example.com/hook' }
    return (await post('/reprise/v1/webhooks', body, headers)).json() as Promise<{ id: string }>
  }
  const key = randomUUID()
  const [first, second] = await Promise.all([add(key), add(key)])
  expect(first.id).toMatch(/^whe_/)
  expect(second).toEqual(first)
  expect(await add(key)).toEqual(first)
  expect((await add(randomUUID())).id).not.toBe(first.id)
  const renew = async (name: string) =>
    (await post('/reprise/v1/webhooks/callback_secret', {}, { 'idempotency-key': name })).json()
  const secret = await renew(`${key} secret`)
  expect(await renew(`${key} secret`)).toEqual(secret)
  expect(await renew(randomUUID())).not.toEqual(secret)
})

test.each(['', 'x'.repeat(256)])('an unusable Idempotency-Key is refused by name', async (key) => {
  const answer = await post('/v1/videos', { prompt: 'A calm lake' }, { 'idempotency-key': key })
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ error: { param: 'Idempotency-Key' } })
})
