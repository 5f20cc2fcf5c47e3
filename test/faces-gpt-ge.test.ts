import { afterAll, beforeAll, expect, test } from 'vitest'
import { provesFor } from './conformance/rows.ts'
import { importClip, PALETTE_PROMPT } from './import-clip.ts'
import { type Clip, makeClip } from './make-clip.ts'
import { startTestServer, type TestServer } from './test-server.ts'
import { vendorClient, type VendorClient } from './vendor-client.ts'

const STRAY = '01K7P7689TQP1E80YN3Q7G4AR4'

let server: TestServer
let clip: Clip
let source: string
let vapi: VendorClient
beforeAll(async () => {
  server = await startTestServer()
  clip = await makeClip()
  source = await importClip(server, clip.bytes)
  vapi = vendorClient(server, '/vapi/v1')
})
afterAll(async () => {
  await server?.[Symbol.asyncDispose]()
  await clip?.[Symbol.asyncDispose]()
})

const remix = (id: string, more: object = {}) =>
  vapi.post(`/videos/${id}/remix`, { prompt: PALETTE_PROMPT, ...more })

test(
  'a remix answers the twelve documented keys in their order, nulls included',
  provesFor('gpt-ge', 'remix-reply'),
  async () => {
    const { body } = await remix(source)
    expect(Object.keys(body as object)).toEqual([
      'id',
      'object',
      'created_at',
      'status',
      'completed_at',
      'error',
      'expires_at',
      'model',
      'progress',
      'remixed_from_video_id',
      'seconds',
      'size',
    ])
    expect(body).toMatchObject({ completed_at: null, error: null, expires_at: null })
  },
)

test(
  'content is JSON with a link that streams the MP4 in ranges and needs no key',
  provesFor('gpt-ge', 'content'),
  async () => {
    const { status, body } = await vapi.get(`/videos/${source}/content`)
    expect(status).toBe(200)
    expect(body).toEqual({
      id: source,
      url: expect.stringContaining(`${server.url}/reprise/content/${source}.mp4?`) as string,
      expires_at: expect.any(Number) as number,
      status: 'ready',
    })
    const { url, expires_at: expiresAt } = body as { url: string; expires_at: number }
    expect(expiresAt).toBeGreaterThan(Date.now() / 1000 + 3500)
    const whole = await fetch(url)
    expect(whole.headers.get('content-type')).toBe('video/mp4')
    const bytes = Buffer.from(await whole.arrayBuffer())
    const part = await fetch(url, { headers: { range: 'bytes=4-7' } })
    expect(part.status).toBe(206)
    expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(4, 8))
    expect((await fetch(url.replace('expires=1', 'expires=2'))).status).toBe(403)
  },
)

test('content of an unfinished video is a 404', provesFor('gpt-ge', 'content'), async () => {
  const { body } = await vapi.post('/videos', { prompt: 'A calm lake', seconds: 4 })
  const { status } = await vapi.get(`/videos/${(body as { id: string }).id}/content`)
  expect(status).toBe(404)
})

test(
  'the stray key is the source where the path knows none, and only there',
  provesFor('gpt-ge', 'source-in-body'),
  async () => {
    expect((await remix('your_task_id', { [STRAY]: source })).body).toMatchObject({
      remixed_from_video_id: source,
    })
    const path = await remix(source, { [STRAY]: 'video_of_nobody' })
    expect(path.body).toMatchObject({ remixed_from_video_id: source })
  },
)

test.each([
  ['names no video', () => ({ [STRAY]: 'video_of_nobody' })],
  ['is no ULID', () => ({ '81K7P7689TQP1E80YN3Q7G4AR4': source })],
  ['is one of two', () => ({ [STRAY]: source, '01K7P7689TQP1E80YN3Q7G4AR5': source })],
  ['is no text', () => ({ [STRAY]: [source] })],
])(
  'a stray key that %s is no source',
  provesFor('gpt-ge', 'source-in-body'),
  async (_case, more) => {
    expect((await remix('your_task_id', more())).status).toBe(404)
  },
)

test(
  'a stray key does not open the video of another project',
  provesFor('gpt-ge', 'source-in-body'),
  async () => {
    const stranger = vendorClient(server, '/vapi/v1', await server.createKey({ project: 'other' }))
    const answer = await stranger.post('/videos/x/remix', {
      prompt: PALETTE_PROMPT,
      [STRAY]: source,
    })
    expect(answer.status).toBe(404)
  },
)

test.each([
  [{ seconds: 8 }, { seconds: '8' }],
  [{ duration: '12' }, { seconds: '12' }],
  [{ aspect_ratio: '16:9' }, { size: '1280x720' }],
  [{ size: '9:16', quality: 'standard' }, { size: '720x1280' }],
  [{}, { size: '720x1280', seconds: '4', model: 'sora-2' }],
])(
  'a create with %j makes %j',
  provesFor('gpt-ge', 'create-defaults', 'names'),
  async (asked, made) => {
    const { body } = await vapi.post('/videos', { prompt: 'A calm lake', ...asked })
    expect(body).toMatchObject(made)
  },
)

test.each([
  [{ seconds: 5 }, 'seconds', "Invalid value: '5'. Supported values are: '4', '8', and '12'."],
  [{ aspect_ratio: '1:1' }, 'aspect_ratio', /'1:1'.*'16:9', and '9:16'/],
  [{ model: 'sora-9' }, 'model', /Supported values are: 'sora-2'/],
])(
  'a create with %j is refused by name',
  provesFor('gpt-ge', 'create-defaults'),
  async (asked, param, message) => {
    const { status, body } = await vapi.post('/videos', { prompt: 'A calm lake', ...asked })
    expect(status).toBe(400)
    expect(body).toMatchObject({
      error: { param, message: expect.stringMatching(message) as string },
    })
  },
)
