import { afterAll, beforeAll, expect, test } from 'vitest'
import { provesFor } from './conformance/rows.ts'
import { importClip, PALETTE_PROMPT } from './import-clip.ts'
import { type Clip, makeClip } from './make-clip.ts'
import { startTestServer, type TestServer } from './test-server.ts'
import { vendorClient, type VendorClient } from './vendor-client.ts'

const DAY_SECONDS = 24 * 3600

let server: TestServer
let clip: Clip
let source: string
let azure: VendorClient
beforeAll(async () => {
  server = await startTestServer()
  clip = await makeClip()
  source = await importClip(server, clip.bytes)
  azure = vendorClient(server, '/openai/v1')
})
afterAll(async () => {
  await server?.[Symbol.asyncDispose]()
  await clip?.[Symbol.asyncDispose]()
})

test(
  'the api-key header opens, and a remix is a multipart form',
  provesFor('azure', 'key', 'remix-reply'),
  async () => {
    const form = new FormData()
    form.set('prompt', PALETTE_PROMPT)
    const answer = await fetch(
      `${server.url}/openai/v1/videos/${source}/remix?api-version=preview`,
      {
        method: 'POST',
        headers: { 'api-key': server.key },
        body: form,
      },
    )
    expect(answer.status).toBe(200)
    const video = (await answer.json()) as { created_at: number }
    expect(video).toMatchObject({
      object: 'video',
      remixed_from_video_id: source,
      expires_at: video.created_at + DAY_SECONDS,
    })
  },
)

test('a video that is done expires a day later', provesFor('azure', 'expiry'), async () => {
  const { body } = await azure.post(`/videos/${source}/remix`, { prompt: PALETTE_PROMPT })
  const { id } = body as { id: string }
  const read = async () => (await azure.get(`/videos/${id}`)).body as Record<string, unknown>
  await expect.poll(async () => (await read())['status'], { timeout: 30_000 }).toBe('completed')
  const { completed_at: completedAt, expires_at: expiresAt } = await read()
  expect(expiresAt).toBe((completedAt as number) + DAY_SECONDS)
})

test(
  'a create is portrait and of four seconds',
  provesFor('azure', 'create-defaults'),
  async () => {
    const { body } = await azure.post('/videos', { prompt: 'A calm lake' })
    expect(body).toMatchObject({ size: '720x1280', seconds: '4', model: 'sora-2' })
  },
)

test(
  'any name of a deployment is a model, and is shown',
  provesFor('azure', 'create-defaults'),
  async () => {
    const body = { model: 'my-Sora_2.eu', prompt: 'A calm lake', size: '1280x720', seconds: '8' }
    expect((await azure.post('/videos', body)).body).toMatchObject({
      model: 'my-Sora_2.eu',
      size: '1280x720',
      seconds: '8',
    })
  },
)

test.each([
  [
    'a number for seconds',
    { seconds: 8 },
    400,
    "Invalid type for 'seconds': expected one of '4', '8', or '12', but got an integer instead.",
    'invalid_type',
  ],
  [
    'another length',
    { seconds: '6' },
    400,
    "Invalid value: '6'. Supported values are: '4', '8', and '12'.",
    'invalid_value',
  ],
  ['a name that no deployment has', { model: 'a/b' }, 404, /does not exist/, 'DeploymentNotFound'],
])(
  '%s is refused in its words',
  provesFor('azure', 'create-defaults', 'errors'),
  async (_case, more, status, message, code) => {
    const answer = await azure.post('/videos', { prompt: 'A calm lake', ...more })
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({
      error: {
        type: 'video_generation_user_error',
        message: expect.stringMatching(message) as string,
        code,
      },
    })
  },
)

test.each([
  ['/videos', (id: string) => ({ remix_video_id: id })],
  ['/videos/remix', (id: string) => ({ video_id: id, model: 'my-deployment' })],
])(
  'POST %s with a source is a remix',
  provesFor('azure', 'source-in-body'),
  async (path, named) => {
    const { status, body } = await azure.post(path, { prompt: PALETTE_PROMPT, ...named(source) })
    expect(status).toBe(200)
    expect(body).toMatchObject({ remixed_from_video_id: source })
  },
)

test(
  'POST /videos/remix without a source says what is missing',
  provesFor('azure', 'source-in-body'),
  async () => {
    const { status, body } = await azure.post('/videos/remix', { prompt: PALETTE_PROMPT })
    expect(status).toBe(400)
    expect(body).toMatchObject({ error: { param: 'video_id' } })
  },
)

test.each([
  ['an unknown video', '/videos/video_none', null],
  ['an unknown path', '/nowhere', '404'],
])('%s is a 404 in its words', provesFor('azure', 'errors'), async (_case, path, code) => {
  const { status, body } = await azure.get(path)
  expect(status).toBe(404)
  expect(body).toMatchObject({
    error: { type: 'video_generation_user_error', param: null, code },
  })
})
