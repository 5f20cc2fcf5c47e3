/** What the clients of every vendor may send in more than one way. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { provesFor } from './conformance/rows.ts'
import { documentedFaces } from './face-documents.ts'
import { importClip, PALETTE_PROMPT } from './import-clip.ts'
import { type Clip, makeClip } from './make-clip.ts'
import { startTestServer, type TestServer } from './test-server.ts'
import { vendorClient } from './vendor-client.ts'

let server: TestServer
let clip: Clip
let source: string
beforeAll(async () => {
  server = await startTestServer()
  clip = await makeClip()
  source = await importClip(server, clip.bytes)
})
afterAll(async () => {
  await server?.[Symbol.asyncDispose]()
  await clip?.[Symbol.asyncDispose]()
})

const sourceNames = [
  'remix_video_id',
  'remix_from_video_id',
  'remixed_from_video_id',
  'base_video_task_id',
  'video_id',
  'video',
]
const vendors = documentedFaces.filter(({ name }) => name !== 'openai')

describe.each(documentedFaces)('the face $name', ({ name, base, retrievePath }) => {
  test.each([
    ['as a bearer', () => ({ authorization: `Bearer ${server.key}` })],
    ['without Bearer', () => ({ authorization: server.key })],
    ['as api-key', () => ({ 'api-key': server.key })],
  ])('takes the key %s', provesFor(name, 'key'), async (_way, headers) => {
    const path = `${server.url}${base}${retrievePath(source)}`
    expect((await fetch(path, { headers: headers() })).status).toBe(200)
    expect((await fetch(path)).status).toBe(401)
  })

  test('takes a slash at the end of its paths', provesFor(name, 'key'), async () => {
    const { status } = await vendorClient(server, base).get(`${retrievePath(source)}/`)
    expect(status).toBe(200)
  })
})

describe.each(vendors)('the face $name', ({ name, base, createPath }) => {
  const call = () => vendorClient(server, base)

  test.each(sourceNames)(
    'takes a create whose source is its %s as a remix',
    provesFor(name, 'names'),
    async (key) => {
      const value = key === 'video' ? { id: source } : source
      const { status, body } = await call().post(createPath, {
        prompt: PALETTE_PROMPT,
        [key]: value,
      })
      expect(status).toBe(200)
      const { id } = body as { id: string }
      const video = await server.client.videos.retrieve(id)
      expect(video).toMatchObject({ remixed_from_video_id: source, size: '320x180' })
      await server.client.videos.delete(id)
    },
  )

  test.each([
    ['a multipart form', () => new FormData()],
    ['an urlencoded form', () => new URLSearchParams()],
  ])('takes %s for both', provesFor(name, 'names'), async (_kind, emptyForm) => {
    for (const path of [createPath, `/videos/${source}/remix`]) {
      const form = emptyForm()
      form.set('prompt', PALETTE_PROMPT)
      form.set('video[id]', source)
      const answer = await server.request(`${base}${path}`, { method: 'POST', body: form })
      expect(answer.status).toBe(200)
      const { id } = (await answer.json()) as { id: string }
      const video = await server.client.videos.retrieve(id)
      expect(video.remixed_from_video_id).toBe(source)
      await server.client.videos.delete(id)
    }
  })

  test(
    'says by name what a remix of footage cannot have',
    provesFor(name, 'another-frame'),
    async () => {
      const body = { prompt: PALETTE_PROMPT, aspect_ratio: '16:9' }
      const answer = await call().post(`/videos/${source}/remix`, body)
      expect(answer.status).toBe(400)
      expect(JSON.stringify(answer.body)).toContain("'aspect_ratio'")
    },
  )

  test('takes keys that it does not know', provesFor(name, 'names'), async () => {
    const body = { prompt: PALETTE_PROMPT, quality: 'standard', watermark: false, n: 1 }
    expect((await call().post(`/videos/${source}/remix`, body)).status).toBe(200)
  })
})

test('the face openai stays strict', provesFor('openai', 'names'), async () => {
  const openai = vendorClient(server, '/v1')
  const body = { prompt: PALETTE_PROMPT, video_id: source }
  const { status, body: answer } = await openai.post('/videos', body)
  expect(status).toBe(400)
  expect(answer).toMatchObject({ error: { code: 'unknown_parameter', param: 'video_id' } })
})
