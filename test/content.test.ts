import { rm } from 'node:fs/promises'
import { request as rawRequest } from 'node:http'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { proves } from './conformance/rows.ts'
import { expectError } from './expect-error.ts'
import { importClip, PALETTE_PROMPT } from './import-clip.ts'
import { type Clip, makeClip } from './make-clip.ts'
import { startTestServer, type TestServer } from './test-server.ts'

let server: TestServer
let clip: Clip
let id: string
let whole: Buffer
let etag: string

beforeAll(async () => {
  server = await startTestServer()
  clip = await makeClip()
  id = await importClip(server, clip.bytes)
  const answer = await content()
  whole = Buffer.from(await answer.arrayBuffer())
  etag = answer.headers.get('etag') ?? ''
})
afterAll(async () => {
  await server?.[Symbol.asyncDispose]()
  await clip?.[Symbol.asyncDispose]()
})

function content(headers: Record<string, string> = {}, method = 'GET', query = '') {
  return server.request(`/v1/videos/${id}/content${query}`, { method, headers })
}

/** An answer as it is on the wire: `fetch` would unpack and forgive. */
function wire(headers: Record<string, string>) {
  const { promise, resolve, reject } = Promise.withResolvers<{
    headers: NodeJS.Dict<string | string[]>
    bytes: Buffer
  }>()
  const options = { headers: { authorization: `Bearer ${server.key}`, ...headers } }
  rawRequest(`${server.url}/v1/videos/${id}/content`, options, (response) => {
    buffer(response).then((bytes) => resolve({ headers: response.headers, bytes }), reject)
  })
    .on('error', reject)
    .end()
  return promise
}

describe('the content of a completed video', () => {
  test(
    'comes whole, with its length, never packed, for any Accept',
    proves('point-13'),
    async () => {
      for (const accept of ['application/binary', 'application/json', 'text/html', 'image/*;q=0']) {
        const answer = await wire({ accept, 'accept-encoding': 'gzip, deflate, br' })
        expect(answer.headers['content-type']).toBe('video/mp4')
        expect(answer.headers['content-length']).toBe(String(whole.length))
        expect(answer.headers['content-encoding']).toBeUndefined()
        expect(answer.headers['transfer-encoding']).toBeUndefined()
        expect(answer.bytes.equals(whole)).toBe(true)
      }
    },
  )

  test.each([
    ['bytes=0-0', 0, 1],
    ['bytes=10-19', 10, 20],
    ['bytes=100-', 100, undefined],
    ['bytes=-50', -50, undefined],
    ['bytes=5-999999999', 5, undefined],
  ])('comes in the part that Range: %s asks for', async (range, start, end) => {
    const answer = await content({ range })
    const bytes = Buffer.from(await answer.arrayBuffer())
    const expected = whole.subarray(start, end)
    expect(answer.status).toBe(206)
    expect(bytes.equals(expected)).toBe(true)
    expect(answer.headers.get('content-length')).toBe(String(expected.length))
    const first = start < 0 ? whole.length + start : start
    expect(answer.headers.get('content-range')).toBe(
      `bytes ${first}-${first + expected.length - 1}/${whole.length}`,
    )
  })

  test('put together from its parts is the whole', async () => {
    const parts: Buffer[] = []
    for (let at = 0; at < whole.length; at += 1000) {
      const answer = await content({ range: `bytes=${at}-${at + 999}`, 'if-range': etag })
      expect(answer.status).toBe(206)
      parts.push(Buffer.from(await answer.arrayBuffer()))
    }
    expect(Buffer.concat(parts).equals(whole)).toBe(true)
  })

  test('answers a range behind its end with a 416 in the envelope', async () => {
    const answer = await content({ range: `bytes=${whole.length}-` })
    expect(answer.headers.get('content-range')).toBe(`bytes */${whole.length}`)
    await expectError(answer, { status: 416, message: /outside/, code: 'range_not_satisfiable' })
  })

  test('answers 304 to who has it, and everything to who has another', async () => {
    const same = await content({ 'if-none-match': etag })
    expect([same.status, await same.text()]).toEqual([304, ''])
    const other = await content({ 'if-none-match': '"another"' })
    expect(other.status).toBe(200)
    await other.arrayBuffer()
    const changed = await content({ range: 'bytes=0-1', 'if-range': '"another"' })
    expect(changed.status).toBe(200)
    await changed.arrayBuffer()
  })

  test('answers HEAD for every variant as GET, without the bytes', async () => {
    for (const variant of ['video', 'thumbnail', 'spritesheet']) {
      const query = `?variant=${variant}`
      const [head, get] = [await content({}, 'HEAD', query), await content({}, 'GET', query)]
      expect(head.status).toBe(200)
      expect(await head.text()).toBe('')
      const bytes = await get.arrayBuffer()
      expect(head.headers.get('content-length')).toBe(String(bytes.byteLength))
      expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'))
      expect(head.headers.get('etag')).toBe(get.headers.get('etag'))
    }
  })

  test('has another validator for each variant', async () => {
    const etags = new Set<string | null>()
    for (const variant of ['video', 'thumbnail', 'spritesheet']) {
      const answer = await content({}, 'HEAD', `?variant=${variant}`)
      etags.add(answer.headers.get('etag'))
    }
    expect(etags.size).toBe(3)
  })

  test('needs the key', async () => {
    const answer = await fetch(`${server.url}/v1/videos/${id}/content`)
    await expectError(answer, { status: 401, message: /API key/ })
  })

  test('survives a client that goes away in the middle', async () => {
    for (let count = 0; count < 5; count++) {
      const controller = new AbortController()
      const answer = await fetch(`${server.url}/v1/videos/${id}/content`, {
        headers: { authorization: `Bearer ${server.key}` },
        signal: controller.signal,
      })
      controller.abort()
      await answer.arrayBuffer().catch(() => null)
    }
    expect((await content({}, 'HEAD')).status).toBe(200)
  })

  test('whose bytes were lost on disk is an error in the envelope, not a broken download', async () => {
    const lost = await importClip(server, clip.bytes)
    await rm(join(server.dataDir, 'objects', 'videos', lost, 'video.mp4'))
    const answer = await server.request(`/v1/videos/${lost}/content`)
    await expectError(answer, { status: 500, message: /server had an error/, type: 'server_error' })
  })
})

describe('the content of a video past its time', () => {
  let expiring: TestServer

  beforeAll(async () => {
    expiring = await startTestServer({ REPRISE_EXPIRES_AFTER: '1s' })
  })
  afterAll(() => expiring?.[Symbol.asyncDispose]())

  test(
    'is a 404 and its bytes go, while the record stays completed and listed',
    proves('content-expired', 'point-8'),
    async () => {
      const video = await expiring.client.videos.retrieve(await importClip(expiring, clip.bytes))
      expect((video.expires_at ?? 0) - (video.completed_at ?? 0)).toBeGreaterThanOrEqual(1)
      const path = `/v1/videos/${video.id}/content`
      await expect
        .poll(async () => (await expiring.request(path, { method: 'HEAD' })).status, {
          timeout: 10_000,
        })
        .toBe(404)
      await expectError(await expiring.request(path), {
        status: 404,
        message: /has expired and was deleted/,
        code: 'video_expired',
      })
      await expect.poll(() => expiring.storedFiles(), { timeout: 25_000 }).toEqual([])
      const after = await expiring.client.videos.retrieve(video.id)
      expect(after).toMatchObject({ status: 'completed', progress: 100 })
      const page = await expiring.client.videos.list()
      expect(page.data.map((listed) => listed.id)).toContain(video.id)
      const remix = await expiring.request(`/v1/videos/${video.id}/remix`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ prompt: PALETTE_PROMPT }),
      })
      await expectError(remix, { status: 400, message: /expired/, code: 'video_expired' })
    },
  )
})
