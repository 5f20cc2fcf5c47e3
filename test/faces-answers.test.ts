/** Every answer of every face is what its documents say: no key more, none less, each of its type. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { holds, provesFor } from './conformance/rows.ts'
import { documentedFaces, fieldsOf } from './face-documents.ts'
import { importClip, PALETTE_PROMPT } from './import-clip.ts'
import { type Clip, makeClip } from './make-clip.ts'
import { startTestServer, type TestServer, waitUntilDone } from './test-server.ts'
import { vendorClient } from './vendor-client.ts'
import { waitUntil } from './wait-until.ts'

type Statuses = Record<'queued' | 'in_progress' | 'completed' | 'failed', string>

let server: TestServer
let clip: Clip
let ids: Statuses
beforeAll(async () => {
  server = await startTestServer()
  clip = await makeClip()
  const completed = await importClip(server, clip.bytes)
  const { client } = server
  const failed = await client.videos.remix(completed, { prompt: 'Change the dog to a cat' })
  await waitUntilDone(client, failed.id)
  // Two are rendered at a time, for long; what comes after them waits.
  const long = { prompt: 'A calm lake', seconds: '20', size: '1920x1080', model: 'sora-2-pro' }
  const running = []
  for (const _ of [1, 2]) running.push(await client.videos.create(long as never))
  const first = running[0]?.id ?? ''
  const isRunning = async () => (await client.videos.retrieve(first)).status === 'in_progress'
  await waitUntil('a running video', isRunning)
  const queued = await client.videos.create({ prompt: 'A calm lake' })
  ids = { queued: queued.id, in_progress: first, completed, failed: failed.id }
})
afterAll(async () => {
  await server?.[Symbol.asyncDispose]()
  await clip?.[Symbol.asyncDispose]()
})

describe.each(documentedFaces)('the face $name, as documented,', (face) => {
  const call = (key?: string) => vendorClient(server, face.base, key)

  for (const status of ['queued', 'in_progress', 'completed', 'failed'] as const) {
    const fields = fieldsOf(face.retrieved, status)
    const held = holds(status, { face: face.name, answer: 'retrieve', fields })
    test(`shows a video that is ${status}`, held, async () => {
      const { body } = await call().get(face.retrievePath(ids[status]))
      expect(face.retrieved.safeParse(body).error).toBeUndefined()
      expect(body).toMatchObject({ id: ids[status], status })
    })
  }

  const created = fieldsOf(face.created, 'queued')
  const heldCreate = holds('create-reply', { face: face.name, answer: 'create', fields: created })
  test('answers a create', heldCreate, async () => {
    const { status, body } = await call().post(face.createPath, { prompt: 'A calm lake' })
    expect(status).toBe(200)
    expect(face.created.safeParse(body).error).toBeUndefined()
    await server.client.videos.delete((body as { id: string }).id)
  })

  const remixed = fieldsOf(face.remixed, 'queued')
  const heldRemix = holds('remix-reply', { face: face.name, answer: 'remix', fields: remixed })
  test('answers a remix', heldRemix, async () => {
    const prompt = PALETTE_PROMPT
    const { status, body } = await call().post(`/videos/${ids.completed}/remix`, { prompt })
    expect(status).toBe(200)
    expect(face.remixed.safeParse(body).error).toBeUndefined()
    await server.client.videos.delete((body as { id: string }).id)
  })

  const errors = fieldsOf(face.error)
  const heldErrors = holds('errors', { face: face.name, answer: 'errors', fields: errors })
  const json = { 'content-type': 'application/json' }
  const post = (path: string, body: string, headers: Record<string, string> = json) =>
    server.request(`${face.base}${path}`, { method: 'POST', headers, body })
  const get = (path: string, headers: Record<string, string> = {}) =>
    server.request(`${face.base}${path}`, { headers })

  test.each([
    [
      'a wrong key',
      401,
      () => get(face.retrievePath('a'), { authorization: 'Bearer sk-nobody-000000' }),
    ],
    ['an unknown path', 404, () => get('/nowhere/at/all')],
    ['an unknown video', 404, () => get(face.retrievePath('video_none'))],
    ['an unfinished source', 400, () => post(`/videos/${ids.queued}/remix`, '{"prompt":"Warm"}')],
    ['a body without a prompt', 400, () => post(face.createPath, '{}')],
    ['JSON that is broken', 400, () => post(face.createPath, '{"prompt":')],
    ['another type of body', 415, () => post(face.createPath, 'x', { 'content-type': 'a/b' })],
    ['a body that is too large', 413, () => post(face.createPath, ' '.repeat(22_000_000))],
  ])('says %s', heldErrors, async (_case, status, ask) => {
    const answer = await ask()
    expect(answer.status).toBe(status)
    expect(face.error.safeParse(await answer.json()).error).toBeUndefined()
  })

  test(
    'is the same at /v1 for a key that is set to it',
    provesFor(face.name, 'key-face'),
    async () => {
      const own = vendorClient(server, '/v1', await server.createKey({ face: face.name }))
      const { body } = await own.get(face.retrievePath(ids.completed))
      expect(face.retrieved.safeParse(body).error).toBeUndefined()
      const remix = await own.post(`/videos/${ids.completed}/remix/`, { prompt: PALETTE_PROMPT })
      expect(face.remixed.safeParse(remix.body).error).toBeUndefined()
      const unknown = await own.get('/nowhere')
      expect(unknown.status).toBe(404)
      expect(face.error.safeParse(unknown.body).error).toBeUndefined()
    },
  )
})

test(
  'a create is portrait and of four seconds',
  provesFor('openai', 'create-defaults'),
  async () => {
    const { id, size, seconds, model } = await server.client.videos.create({
      prompt: 'A calm lake',
    })
    expect({ size, seconds, model }).toEqual({ size: '720x1280', seconds: '4', model: 'sora-2' })
    await server.client.videos.delete(id)
  },
)

const withList = documentedFaces.filter(({ listed }) => listed !== undefined)
for (const { name, base, listed } of withList) {
  const fields = listed === undefined ? [] : fieldsOf(listed)
  const held = holds('list', { face: name, answer: 'list', fields })
  test(`the face ${name} lists as documented`, held, async () => {
    const { body } = await vendorClient(server, base).get('/videos?limit=100')
    expect(listed?.safeParse(body).error).toBeUndefined()
  })
}

const withContent = documentedFaces.filter(({ content }) => content !== undefined)
for (const { name, base, content } of withContent) {
  const fields = content === undefined || content === 'MP4' ? [] : fieldsOf(content)
  const held = holds('content', { face: name, answer: 'content', fields })
  test(`the face ${name} answers content as documented`, held, async () => {
    const answer = await server.request(`${base}/videos/${ids.completed}/content`)
    const type = content === 'MP4' ? 'video/mp4' : 'application/json; charset=utf-8'
    expect(answer.headers.get('content-type')).toBe(type)
    const bytes = Buffer.from(await answer.arrayBuffer())
    const isAsSaid =
      content === 'MP4'
        ? bytes.subarray(4, 8).toString() === 'ftyp'
        : content?.safeParse(JSON.parse(bytes.toString())).success
    expect(isAsSaid).toBe(true)
  })
}
