import { afterAll, beforeAll, expect, test } from 'vitest'
import { provesFor } from './conformance/rows.ts'
import { importClip, PALETTE_PROMPT } from './import-clip.ts'
import { type Clip, makeClip } from './make-clip.ts'
import { startTestServer, type TestServer } from './test-server.ts'
import { vendorClient, type VendorClient } from './vendor-client.ts'

let server: TestServer
let clip: Clip
let source: string
let comet: VendorClient
beforeAll(async () => {
  server = await startTestServer()
  clip = await makeClip()
  source = await importClip(server, clip.bytes)
  comet = vendorClient(server, '/cometapi/v1')
})
afterAll(async () => {
  await server?.[Symbol.asyncDispose]()
  await clip?.[Symbol.asyncDispose]()
})

test(
  'a create is landscape by default and answers the eight documented keys',
  provesFor('cometapi', 'create-defaults'),
  async () => {
    const { status, body } = await comet.post('/videos', { prompt: 'A calm lake' })
    expect(status).toBe(200)
    expect(body).toEqual({
      id: expect.stringMatching(/^video_/) as string,
      object: 'video',
      model: 'sora-2',
      status: 'queued',
      progress: 0,
      created_at: expect.any(Number) as number,
      size: '1280x720',
      seconds: '4',
    })
  },
)

test.each([
  [
    { seconds: '8', size: '720x1280' },
    { seconds: '8', size: '720x1280' },
  ],
  [
    { seconds: 12, model: 'sora-2-pro' },
    { seconds: '12', model: 'sora-2-pro' },
  ],
])('a create with %j makes %j', provesFor('cometapi', 'create-defaults'), async (asked, made) => {
  const { body } = await comet.post('/videos', { prompt: 'A calm lake', ...asked })
  expect(body).toMatchObject(made)
})

test(
  'errors have its type, a code that is a string, and the id of the request',
  provesFor('cometapi', 'errors'),
  async () => {
    const { status, body, headers } = await comet.get('/videos/video_unknown')
    expect(status).toBe(404)
    const requestId = headers.get('x-request-id')
    expect(body).toEqual({
      error: {
        message: `Video with id 'video_unknown' not found. (request id: ${requestId})`,
        type: 'comet_api_error',
        param: null,
        code: 'not_found',
      },
    })
  },
)

test.each([
  ['an unknown path', '/nothing'],
  ['an unknown path below videos', '/videos/a/b/c'],
])('%s is a 404 in its words', async (_case, path) => {
  const { status, body } = await comet.get(path)
  expect(status).toBe(404)
  expect(body).toMatchObject({ error: { type: 'comet_api_error', code: '' } })
})

test('a key set to it speaks it at /v1', provesFor('cometapi', 'key-face'), async () => {
  const key = await server.createKey({ face: 'cometapi' })
  const own = vendorClient(server, '/v1', key)
  const { body } = await own.post(`/videos/${source}/remix`, { prompt: PALETTE_PROMPT })
  expect(Object.keys(body as object)).toHaveLength(9)
  expect(body).toMatchObject({ remixed_from_video_id: source })
  expect((await own.get('/nothing')).body).toMatchObject({ error: { type: 'comet_api_error' } })
  const plain = vendorClient(server, '/v1')
  expect((await plain.get(`/videos/${source}/`)).body).toMatchObject({ expires_at: null })
  expect((await plain.get('/nothing')).body).toMatchObject({ error: { code: null } })
})
